import GRDB
package import MitmachModel

extension Store {
  /// How many hits of a filter are looked at to find a box around them.
  private static let extentHits = 50_000

  /// A box around all actors that a filter lets pass; among very many to some kilometres.
  package func extent(of filter: Filter) throws(StoreError) -> GeoBox? {
    try reading { db in
      switch try SpotSource(filter, in: db) {
      case .counts(let fields):
        let counts = SpotCounts(fields: fields, db: db)
        return try counts.total() <= plan.exactExtent ? counts.box() : counts.roughBox()
      case .hits(let filter, let area):
        return try spots.reading(db) { state in
          try state.withCloud(
            of: filter, in: area, upTo: Self.extentHits, while: { true }, db
          ) { $0.box }
        }
      }
    }
  }

  /// How many actors a filter lets pass that have no coordinates, counted up to `limit`.
  package func unlocatedCount(
    _ filter: Filter, upTo limit: Int = 10_000
  ) throws(StoreError) -> Int {
    try reading { db in
      var query = ListQuery(listing: .actors, filter: filter.applying(to: .actors))
      switch query.filter.area {
      case .circle, .box: return 0
      case .district: return try unlocated(in: query, db)
      case nil, .nowhere:
        query.filter.area = .nowhere
        return try count(query, limit: limit, in: db)
      }
    }
  }

  private func unlocated(in query: ListQuery, _ db: Database) throws -> Int {
    let hits = try Hits(
      of: SearchExpression(query, in: db), within: areaHits(of: query, in: db), in: .actors, db: db)
    let sql = """
      SELECT count(*) FROM json_each(?) AS hit CROSS JOIN actor AS a ON a.id = hit.value
      WHERE quadX IS NULL
      """
    return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [hits.list]) ?? 0
  }

  /// Where the members of a region are, for an outline around them.
  package func coordinates(
    ofMembersOf region: UID, limit: Int = 5000
  ) throws(StoreError) -> [Coordinate] {
    try reading { db in
      let sql = """
        SELECT DISTINCT latitude, longitude
        FROM membership JOIN actor ON actor.id = actorId
        WHERE regionId = (SELECT id FROM region WHERE uid = ?) AND until IS NULL
          AND latitude IS NOT NULL LIMIT ?
        """
      return try Row.fetchAll(
        db.cachedStatement(sql: sql), arguments: [region.rawValue, limit]
      ).compactMap(Coordinate.init(row:))
    }
  }
}

extension SpotCounts {
  /// A box around all, by the coordinates of each.
  fileprivate func box() throws -> GeoBox? {
    let sql = """
      SELECT fieldSet, latitude, longitude FROM actor INDEXED BY actorByBand
      WHERE quadX IS NOT NULL
      """
    var box: GeoBox?
    try db.scan(sql) { row in
      guard isWanted(row[0]), let point = Coordinate(latitude: row.real(1), longitude: row.real(2))
      else { return }
      box = box?.including(point) ?? GeoBox(northWest: point, southEast: point)
    }
    return box
  }

  /// The zoom whose cells tell roughly where actors are; each is some kilometres wide.
  private static let roughZoom = 13

  /// A box around all, by the cells in which they lie.
  fileprivate func roughBox() throws -> GeoBox? {
    let view = MapView(
      center: Coordinate(within: 0, 0), zoom: Self.roughZoom, columns: 1, rows: 1)
    var corners: (least: MapCell, greatest: MapCell)?
    try db.scan(
      "SELECT fieldSet, cellColumn, cellRow FROM spot WHERE zoom = ?", [Self.roughZoom]
    ) { row in
      guard isWanted(row[0]) else { return }
      let cell = MapCell(column: Int(row[1]), row: Int(row[2]))
      let (least, greatest) = corners ?? (cell, cell)
      corners = (
        MapCell(column: min(least.column, cell.column), row: min(least.row, cell.row)),
        MapCell(column: max(greatest.column, cell.column), row: max(greatest.row, cell.row))
      )
    }
    return corners.map { corners in
      GeoBox(
        northWest: view.box(of: corners.least).northWest,
        southEast: view.box(of: corners.greatest).southEast)
    }
  }
}

extension GeoBox {
  fileprivate func including(_ point: Coordinate) -> GeoBox? {
    GeoBox(around: [northWest, southEast, point])
  }
}
