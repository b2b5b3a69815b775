import GRDB
import MitmachModel

/// A list of actors, asked for stretch by stretch.
///
/// How a stretch is found, so that it takes a few milliseconds among a million rows:
/// - Nothing filtered: the order's index is walked.
/// - By name, or in groups: the search index hands out the hits in the order of ids, group by group.
/// - By a column: `FilteredWalk` decides.
/// - In an area, all that lie there are known already: `AreaSelection` decides.
struct PositionedList {
  let db: Database
  let table: PositionedTable
  let order: PositionedOrder
  let filter: SearchExpression
  let area: AreaHits?
  /// What was found out about the hits of the filter.
  private var hits: FilteredWalk

  init(
    _ query: ListQuery, table: PositionedTable, area: AreaHits?, plan: ListPlan, in db: Database
  ) throws {
    self.db = db
    self.area = area
    self.table = table
    order = try PositionedOrder(query, in: db)
    filter = try SearchExpression(query, in: db)
    hits = FilteredWalk(db: db, table: table, filter: filter, area: area, plan: plan)
  }

  /// The rows from the bound on, or backwards from it; in the order in which they are met.
  mutating func rows(from bound: Bound?, forward: Bool, limit: Int) throws -> [Hit] {
    switch order {
    case .id:
      return try idRows(filter, from: bound, forward: forward, limit: limit).map { Hit(id: $0) }
    case .groups(let tokens):
      return try groupRows(tokens, from: bound, forward: forward, limit: limit)
    case .column(let column):
      let walk = ColumnWalk(table: table, column: column, bound: bound, forward: forward)
      return try columnRows(walk, limit: limit).map { Hit(id: $0) }
    case .distance:
      return try hits.idsByDistance(from: bound, forward: forward, limit: limit).map {
        Hit(id: $0, group: area?.metres(to: $0))
      }
    }
  }

  // MARK: - By id

  private func idRows(
    _ filter: SearchExpression, from bound: Bound?, forward: Bool, limit: Int
  ) throws -> [Int64] {
    if let area {
      return try AreaSelection(area: area, filter: filter, table: table, db: db)
        .ids(from: bound, forward: forward, limit: limit)
    }
    let comparison = (forward ? ">" : "<") + (bound?.isInclusive == true ? "=" : "")
    let direction = forward ? "ASC" : "DESC"
    let limits: [any DatabaseValueConvertible] = (bound.map { [$0.key.id] } ?? []) + [Int64(limit)]
    guard !filter.isEmpty else {
      let condition = bound == nil ? "" : "WHERE id \(comparison) ?"
      let sql = "SELECT id FROM \(table.name) \(condition) ORDER BY id \(direction) LIMIT ?"
      return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: StatementArguments(limits))
    }
    let search = table.search.table
    let condition = bound == nil ? "" : "AND rowid \(comparison) ?"
    let sql = """
      SELECT rowid FROM \(search) WHERE \(search) MATCH ? \(condition)
      ORDER BY rowid \(direction) LIMIT ?
      """
    return try Int64.fetchAll(
      db.cachedStatement(sql: sql), arguments: StatementArguments([filter.match] + limits))
  }

  // MARK: - By a column

  private mutating func columnRows(_ walk: ColumnWalk, limit: Int) throws -> [Int64] {
    try filter.isEmpty && area == nil
      ? walk.ids(in: db, limit: limit) : hits.ids(walk, limit: limit)
  }

  // MARK: - In groups

  private func groupRows(
    _ tokens: [String], from bound: Bound?, forward: Bool, limit: Int
  ) throws -> [Hit] {
    var rows: [Hit] = []
    let start = bound.map { Int($0.key.number) }
    for group in forward ? Array(tokens.indices) : tokens.indices.reversed() {
      if let start, forward ? group < start : group > start { continue }
      let ids = try idRows(
        filter.and(tokens[group]), from: group == start ? bound : nil, forward: forward,
        limit: limit - rows.count)
      rows += ids.map { Hit(id: $0, group: Int64(group)) }
      if rows.count >= limit { break }
    }
    return rows
  }
}
