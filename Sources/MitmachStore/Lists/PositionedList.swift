import GRDB
import MitmachModel

/// A list of actors or actions, asked for stretch by stretch.
///
/// How a stretch is found, so that it takes a few milliseconds among a million rows:
/// - Nothing filtered: the order's index is walked.
/// - By name, or in groups: the search index hands out the hits in the order of ids, group by group.
/// - By a column, or in groups by one: `FilteredWalk` decides.
struct PositionedList {
  let db: Database
  let table: PositionedTable
  let order: PositionedOrder
  let filter: SearchExpression
  private let plan: ListPlan
  /// What was found out about the hits of each filter.
  private var walks: [SearchExpression: FilteredWalk] = [:]

  init(_ query: ListQuery, table: PositionedTable, plan: ListPlan, in db: Database) throws {
    self.db = db
    self.table = table
    order = try PositionedOrder(query, in: db)
    filter = try SearchExpression(query, in: db)
    self.plan = plan
  }

  /// The rows from the bound on, or backwards from it; in the order in which they are met.
  mutating func rows(from bound: Bound?, forward: Bool, limit: Int) throws -> [Hit] {
    switch order {
    case .id:
      return try idRows(filter, from: bound, forward: forward, limit: limit).map { Hit(id: $0) }
    case .groups(let tokens, let column):
      return try groupRows(tokens, by: column, from: bound, forward: forward, limit: limit)
    case .column(let column):
      let walk = ColumnWalk(table: table, column: column, bound: bound, forward: forward)
      return try columnRows(filter, walk, limit: limit).map { Hit(id: $0) }
    }
  }

  // MARK: - By id

  private func idRows(
    _ filter: SearchExpression, from bound: Bound?, forward: Bool, limit: Int
  ) throws -> [Int64] {
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

  private mutating func columnRows(
    _ filter: SearchExpression, _ walk: ColumnWalk, limit: Int
  ) throws -> [Int64] {
    guard !filter.isEmpty else { return try walk.ids(in: db, limit: limit) }
    var hits = walks[filter] ?? FilteredWalk(db: db, table: table, filter: filter, plan: plan)
    defer { walks[filter] = hits }
    return try hits.ids(walk, limit: limit)
  }

  // MARK: - In groups

  private mutating func groupRows(
    _ tokens: [String], by column: OrderColumn?, from bound: Bound?, forward: Bool, limit: Int
  ) throws -> [Hit] {
    var rows: [Hit] = []
    let start = bound.map { Int($0.key.number) }
    for group in forward ? Array(tokens.indices) : tokens.indices.reversed() {
      if let start, forward ? group < start : group > start { continue }
      let ids = try rowsOfGroup(
        tokens[group], by: column, from: group == start ? bound : nil, forward: forward,
        limit: limit - rows.count)
      rows += ids.map { Hit(id: $0, group: Int64(group)) }
      if rows.count >= limit { break }
    }
    return rows
  }

  private mutating func rowsOfGroup(
    _ token: String, by column: OrderColumn?, from bound: Bound?, forward: Bool, limit: Int
  ) throws -> [Int64] {
    let filter = filter.and(token)
    guard let column else {
      return try idRows(filter, from: bound, forward: forward, limit: limit)
    }
    let walk = ColumnWalk(table: table, column: column, bound: bound, forward: forward)
    return try columnRows(filter, walk, limit: limit)
  }
}
