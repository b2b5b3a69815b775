import GRDB
import GRDBSQLite

/// A statement that inserts row after row, for those who insert thousands.
///
/// It binds each value as it comes: with a list of arguments for each row, making the lists would take
/// as long as all that SQLite does with them.
struct RowInsertion {
  private let statement: Statement
  private let db: Database
  private var position: CInt = 0

  init(into table: String, columns: [String], in db: Database) throws {
    let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    let columns = columns.joined(separator: ", ")
    statement = try db.makeStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(marks))")
    self.db = db
  }

  mutating func add(_ number: Int64) {
    position += 1
    sqlite3_bind_int64(statement.sqliteStatement, position, number)
  }

  mutating func add(_ number: Double) {
    position += 1
    sqlite3_bind_double(statement.sqliteStatement, position, number)
  }

  mutating func add(_ text: String) {
    position += 1
    var text = text
    _ = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        sqlite3_bind_text(
          statement.sqliteStatement, position, characters.baseAddress, CInt(characters.count),
          Self.copied)
      }
    }
  }

  mutating func addNull() {
    position += 1
    sqlite3_bind_null(statement.sqliteStatement, position)
  }

  mutating func add(_ text: String?) {
    if let text { add(text) } else { addNull() }
  }

  /// Inserts the row that has been put together, and begins another.
  mutating func finishRow() throws {
    position = 0
    let code = sqlite3_step(statement.sqliteStatement)
    guard code != SQLITE_DONE else {
      sqlite3_reset(statement.sqliteStatement)
      return
    }
    let message = sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) }
    sqlite3_reset(statement.sqliteStatement)
    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }

  /// Tells SQLite that a text is gone after the call.
  private static var copied: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}
