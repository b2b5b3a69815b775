import GRDB
import MitmachModel

/// Where actions have been done or are done now: what neighbours are found by.
struct AdoptionMap: Sendable {
  private(set) var points: [Point] = []

  /// An adoption at its place.
  struct Point: Sendable {
    var adoption: Int64
    /// The action's place in the pool.
    var action: Int
    var region: Int64?
    var status: AdoptionStatus
    var coordinate: Coordinate
  }

  /// Those that run or are done; those of which nobody knows where they are cannot be near.
  init(of pool: ActionPool, in db: Database) throws {
    var places: [String: Coordinate?] = [:]
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT adoption.id, adoption.actionId, adoption.regionId, adoption.status, adoption.place,
            coalesce(actor.latitude, region.latitude), coalesce(actor.longitude, region.longitude)
          FROM adoption LEFT JOIN actor ON actor.id = adoption.actorId
            LEFT JOIN region ON region.id = adoption.regionId
          WHERE adoption.status IN ('running', 'done')
          """))
    while let row = try rows.next() {
      guard let action = pool.index(of: row[1]) else { continue }
      var coordinate: Coordinate?
      if let latitude: Double = row[5], let longitude: Double = row[6] {
        coordinate = Coordinate(latitude: latitude, longitude: longitude)
      } else if let place: String = row[4] {
        coordinate = try places[place] ?? Self.coordinate(of: place, in: db)
        places[place] = .some(coordinate)
      }
      guard let coordinate else { continue }
      let status: String = row[3]
      points.append(
        Point(
          adoption: row[0], action: action, region: row[2],
          status: status == "done" ? .done : .running, coordinate: coordinate))
    }
  }

  /// The largest place of a name.
  private static func coordinate(of place: String, in db: Database) throws -> Coordinate? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT latitude, longitude FROM place WHERE nameKey = ? AND name = ?
          ORDER BY coalesce(population, 0) DESC LIMIT 1
          """), arguments: [Folding.sortKey(of: place), place])
    return row.flatMap { Coordinate(latitude: $0[0], longitude: $0[1]) }
  }
}
