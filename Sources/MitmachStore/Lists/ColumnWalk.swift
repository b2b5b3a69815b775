import GRDB
import MitmachModel

/// A walk along the index of a column, and along the ids where values are equal.
struct ColumnWalk {
  let table: PositionedTable
  let column: OrderColumn
  let bound: Bound?
  let forward: Bool

  private var order: String {
    let value = column.isAscending(forward: forward) ? "ASC" : "DESC"
    let rest = forward ? "ASC" : "DESC"
    return "ORDER BY a.\(column.name) \(value), a.id \(rest)"
  }

  /// The bound in two halves, as one condition on both columns would not be met by a single seek:
  /// first the rest of the rows with its value, then those with the values behind.
  private var halves: [(condition: String, arguments: [DatabaseValue])] {
    guard let bound else { return [("1", [])] }
    let value = column.value(of: bound.key)
    let behind = column.isAscending(forward: forward) ? ">" : "<"
    let next = (forward ? ">" : "<") + (bound.isInclusive ? "=" : "")
    return [
      ("a.\(column.name) = ? AND a.id \(next) ?", [value, bound.key.id.databaseValue]),
      ("a.\(column.name) \(behind) ?", [value]),
    ]
  }

  /// The next rows.
  func ids(in db: Database, limit: Int) throws -> [Int64] {
    try walk("a.id", in: db, limit: limit, budget: .max) { _ in true } ?? []
  }

  /// The next rows that pass a filter by their words; `nil` if `budget` rows did not have them all.
  func ids(
    in db: Database, limit: Int, where filter: SearchExpression, budget: Int
  ) throws -> [Int64]? {
    let test = filter.conditions.map(\.test).joined(separator: " AND ")
    let from = "CROSS JOIN \(table.search.wordTable) AS words ON words.id = a.id"
    let arguments = filter.conditions.flatMap(\.testArguments)
    return try walk("a.id, \(test)", arguments, from, in: db, limit: limit, budget: budget) {
      $0[1]
    }
  }

  /// The next rows that are among the hits; `nil` if `budget` rows did not have them all.
  func ids(in db: Database, limit: Int, among hits: Hits, budget: Int) throws -> [Int64]? {
    try walk("a.id", in: db, limit: limit, budget: budget) { hits.contains($0[0]) }
  }

  private func walk(
    _ columns: String, _ values: [DatabaseValue] = [], _ join: String = "", in db: Database,
    limit: Int, budget: Int, where isWanted: (Row) -> Bool
  ) throws -> [Int64]? {
    var ids: [Int64] = []
    var rest = budget
    for half in halves where ids.count < limit {
      let sql = "SELECT \(columns) FROM \(table.name) AS a \(join) WHERE \(half.condition) \(order)"
      let cursor = try Row.fetchCursor(
        db.cachedStatement(sql: sql), arguments: StatementArguments(values + half.arguments))
      while ids.count < limit, let row = try cursor.next() {
        if rest == 0 { return nil }
        rest -= 1
        if isWanted(row) { ids.append(row[0]) }
      }
    }
    return ids
  }
}
