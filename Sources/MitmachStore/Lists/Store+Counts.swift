import GRDB
package import MitmachModel

extension Store {
  /// How many rows a list has; `nil` when `goesOn` stopped the counting.
  package func count(_ query: ListQuery, while goesOn: () -> Bool) throws(StoreError) -> Int? {
    try reading { db in
      try db.interruptible(while: goesOn) { try count(query, limit: nil, in: db) }
    }
  }

  /// How many rows a list has, counted up to `limit`.
  package func quickCount(_ query: ListQuery, upTo limit: Int) throws(StoreError) -> Int {
    try reading { db in try count(query, limit: limit, in: db) }
  }

  func count(_ query: ListQuery, limit: Int?, in db: Database) throws -> Int {
    switch query.listing {
    case .regions: return try SortedList.regions(query, in: db).count(in: db, limit: limit)
    case .moderators: return try SortedList.moderators(query, in: db).count(in: db, limit: limit)
    case .actors:
      let filter = try SearchExpression(query, in: db)
      guard let area = try areaHits(of: query, in: db) else {
        return try Self.count(filter, of: .actors, limit: limit, in: db)
      }
      return try AreaSelection(area: area, filter: filter, table: .actors, db: db)
        .ids(from: nil, forward: true, limit: limit ?? .max).count
    case .actions:
      let selection = try pool.reading(db) { try $0.selection(of: query.filter, in: db) }
      return min(selection.count, limit ?? .max)
    }
  }

  static func count(
    _ filter: SearchExpression, of table: PositionedTable, limit: Int?, in db: Database
  ) throws -> Int {
    guard let limit else { return try countAll(filter, of: table, in: db) }
    let search = table.search.table
    let rows =
      filter.isEmpty
      ? "SELECT 1 FROM \(table.name) LIMIT ?"
      : "SELECT 1 FROM \(search) WHERE \(search) MATCH ? LIMIT ?"
    let arguments = filter.isEmpty ? [limit] : [filter.match, limit] as StatementArguments
    return try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM (\(rows))"), arguments: arguments) ?? 0
  }

  private static func countAll(
    _ filter: SearchExpression, of table: PositionedTable, in db: Database
  ) throws -> Int {
    let search = table.search.table
    let sql =
      filter.isEmpty
      ? "SELECT count(*) FROM \(table.name)"
      : "SELECT count(*) FROM \(search) WHERE \(search) MATCH ?"
    let arguments: StatementArguments = filter.isEmpty ? [] : [filter.match]
    return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) ?? 0
  }
}
