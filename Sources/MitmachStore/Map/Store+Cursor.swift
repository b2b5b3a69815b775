import GRDB
package import MitmachModel

extension Store {
  /// How far one looks for somebody near the cursor, and for a place to name it by, in kilometres.
  private static let neighbourhood = 100.0
  private static let placesAround = 25.0

  /// What is in a cell of a map, or under a mark that covers others with it, and what is near.
  ///
  /// Of a filter with many hits only those are known that its picture has counted by then.
  package func cursorContent(
    of cell: MapCell, with others: [MapCell] = [], in query: SpotQuery, limit: Int
  ) throws(StoreError) -> CursorContent {
    try reading { db in
      let group = CellGroup(cell, with: others, of: query.view)
      let point = query.view.coordinate(of: cell)
      let (here, nearest) = try found(by: query.filter, in: group, around: point, limit, db)
      return CursorContent(
        here: try here.compactMap { try EntryRow(actor: Hit(id: $0), in: db) },
        nearest: try nearest.flatMap { try NearbyActor(id: $0, from: point, in: db) },
        place: try nearestPlace(to: point, within: Self.placesAround, in: db))
    }
  }

  private func found(
    by filter: Filter, in group: CellGroup, around point: Coordinate, _ limit: Int, _ db: Database
  ) throws -> (here: [Int64], nearest: Int64?) {
    let far = Self.neighbourhood
    switch try SpotSource(filter, in: db) {
    case .counts(let fields):
      let counts = SpotCounts(fields: fields, db: db)
      return (
        try counts.actors(in: group, limit: limit),
        try counts.nearest(to: point, outside: group, within: far)
      )
    case .hits(let filter, let area):
      return try spots.reading(db) { state in
        let budget = state.knows(filter, in: area) ? 0 : plan.spotHits
        return try state.withCloud(of: filter, in: area, upTo: budget, while: { true }, db) {
          cloud in
          (
            cloud.actors(in: group, limit: limit),
            try cloud.nearest(to: point, outside: group, within: far, in: db)
          )
        }
      }
    }
  }

  /// The actors around a point that a filter lets pass, the nearest first.
  package func nearby(
    _ center: Coordinate, kilometres: Double, filter: Filter, limit: Int
  ) throws(StoreError) -> [NearbyActor] {
    try reading { db in
      var query = ListQuery(listing: .actors, filter: filter, order: .distance)
      query.filter.area = .circle(center: center, kilometres: kilometres)
      let page = try page(PageRequest(query: query, position: .first, limit: limit), in: db)
      return try page.rows.compactMap { row in
        try NearbyActor(id: row.key.id, from: center, in: db)
      }
    }
  }

  /// Where an entry is; actions are nowhere.
  package func coordinate(of entry: EntryReference) throws(StoreError) -> Coordinate? {
    let table =
      switch entry.kind {
      case .region: "region"
      case .actor: "actor"
      case .action: String?.none
      }
    guard let table else { return nil }
    return try reading { db in
      try Row.fetchOne(
        db.cachedStatement(sql: "SELECT latitude, longitude FROM \(table) WHERE uid = ?"),
        arguments: [entry.uid.rawValue]
      ).flatMap(Coordinate.init(row:))
    }
  }
}

extension Coordinate {
  init?(ofActor id: Int64, in db: Database) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT latitude, longitude FROM actor WHERE id = ?"),
      arguments: [id])
    guard let row else { return nil }
    self.init(row: row)
  }
}

extension NearbyActor {
  fileprivate init?(id: Int64, from point: Coordinate, in db: Database) throws {
    guard let row = try EntryRow(actor: Hit(id: id), in: db),
      let place = try Coordinate(ofActor: id, in: db)
    else { return nil }
    self.init(row: row, coordinate: place, kilometres: point.kilometres(to: place))
  }
}
