import GRDB
import MitmachModel

/// The actors that lie in an area, in the order of names.
struct AreaHits: Sendable {
  let area: Area
  private(set) var hits: Hits
  /// How far each is from the middle of a circle.
  private var metres: [Int32] = []

  init(_ area: Area, in db: Database) throws {
    self.area = area
    hits = Hits(ids: [])
    switch area {
    case .nowhere: hits = Hits(ids: try Self.ids(where: "quadX IS NULL", [], in: db))
    case .district(let code):
      hits = Hits(ids: try Self.ids(where: "district = ?", [code], in: db))
    case .box(let box): try read(box, in: db)
    case .circle: if let box = area.box { try read(box, in: db) }
    }
  }

  /// Of those in a box the ones that lie in the area.
  private mutating func read(_ box: GeoBox, in db: Database) throws {
    var found: [(id: Int64, metres: Int32)] = []
    try BandScan(db: db).read(BandScan.Squares(of: box)) { spot in
      guard let point = spot.coordinate, area.contains(point) else { return }
      found.append((spot.id, area.metres(to: point)))
    }
    found.sort { $0.id < $1.id }
    hits = Hits(ids: found.map(\.id))
    metres = found.map(\.metres)
  }

  private static func ids(
    where condition: String, _ arguments: StatementArguments, in db: Database
  ) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM actor WHERE \(condition)"), arguments: arguments
    ).sorted()
  }

  /// How far an actor is from the middle of a circle.
  func metres(to id: Int64) -> Int64? {
    hits.index(of: id).map { Int64(metres[$0]) }
  }
}

extension Area {
  /// From the middle of a circle; of other areas nothing.
  fileprivate func metres(to point: Coordinate) -> Int32 {
    center.map { Int32(($0.kilometres(to: point) * 1000).rounded()) } ?? 0
  }
}

/// The actors that lie in an area and pass a filter, found by whichever of the two is rarer.
struct AreaSelection {
  let area: AreaHits
  let filter: SearchExpression
  let table: PositionedTable
  let db: Database

  /// Whether to ask each actor of the area takes less than to meet so many of them among the hits.
  private func isTested(limit: Int) -> Bool {
    filter.isTestable && area.hits.ids.count <= (limit <= 200 ? 2000 : 8000)
  }

  /// The ids behind a bound, or before it, in the order in which they are met.
  func ids(from bound: Bound?, forward: Bool, limit: Int) throws -> [Int64] {
    if filter.isEmpty { return area.hits.ids(from: bound, forward: forward, limit: limit) }
    if isTested(limit: limit) {
      return try tested().ids(from: bound, forward: forward, limit: limit)
    }
    return try met(from: bound, forward: forward, limit: limit)
  }

  func hits() throws -> Hits {
    if filter.isEmpty { return area.hits }
    if isTested(limit: .max) { return try tested() }
    return Hits(ids: try met(from: nil, forward: true, limit: .max))
  }

  /// Asks each actor of the area.
  private func tested() throws -> Hits {
    let test = filter.conditions.map(\.test).joined(separator: " AND ")
    let sql = """
      SELECT words.id FROM json_each(?) AS hit
      CROSS JOIN \(table.search.wordTable) AS words ON words.id = hit.value WHERE \(test)
      """
    let arguments = [area.hits.list.databaseValue] + filter.conditions.flatMap(\.testArguments)
    return Hits(
      ids: try Int64.fetchAll(
        db.cachedStatement(sql: sql), arguments: StatementArguments(arguments)))
  }

  /// Goes through the hits of the filter until enough of them lie in the area.
  private func met(from bound: Bound?, forward: Bool, limit: Int) throws -> [Int64] {
    let search = table.search.table
    let comparison = (forward ? ">" : "<") + (bound?.isInclusive == true ? "=" : "")
    let condition = bound.map { "AND rowid \(comparison) \($0.key.id)" } ?? ""
    let sql = """
      SELECT rowid FROM \(search) WHERE \(search) MATCH ? \(condition)
      ORDER BY rowid \(forward ? "ASC" : "DESC")
      """
    var ids: [Int64] = []
    let cursor = try Int64.fetchCursor(db, sql: sql, arguments: [filter.match])
    while ids.count < limit, let id = try cursor.next() {
      if area.hits.contains(id) { ids.append(id) }
    }
    return ids
  }
}

extension Hits {
  /// The regions whose centres lie in an area, or that cover a district; they are few.
  init(ofRegionsIn area: Area, in db: Database) throws {
    let rows = try Row.fetchAll(db.cachedStatement(sql: "SELECT * FROM region ORDER BY id"))
    var ids = rows.filter { area.contains(Location(row: $0)) }.map { $0["id"] as Int64 }
    if case .district(let code) = area {
      ids += try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT regionId FROM regionDistrict WHERE district = ?"),
        arguments: [code])
    }
    self.init(ids: ids)
  }
}
