import GRDB
import GRDBSQLite

/// A row of whole numbers, as SQLite has it at hand.
struct ScannedRow {
  fileprivate let statement: SQLiteStatement

  subscript(column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

  func real(_ column: Int32) -> Double { sqlite3_column_double(statement, column) }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }
}

extension Database {
  /// Hands out the rows of a query without making anything of them.
  ///
  /// To read a hundred thousand rows value by value as GRDB does takes several times as long.
  func scan(
    _ sql: String, _ arguments: StatementArguments = [], _ body: (ScannedRow) throws -> Void
  ) throws {
    let statement = try cachedStatement(sql: sql)
    try statement.setArguments(arguments)
    defer { sqlite3_reset(statement.sqliteStatement) }
    while true {
      let code = sqlite3_step(statement.sqliteStatement)
      switch code {
      case SQLITE_ROW: try body(ScannedRow(statement: statement.sqliteStatement))
      case SQLITE_DONE: return
      default:
        throw DatabaseError(
          resultCode: ResultCode(rawValue: code), message: lastErrorMessage, sql: sql)
      }
    }
  }
}
