import GRDB
import MitmachModel

/// Where actions have been done or are done now: what neighbours are found by.
struct AdoptionMap: Sendable {
  private(set) var points: [Point] = []
  /// Where they are; many are in one place.
  private(set) var places: [Coordinate] = []

  /// An adoption at its place.
  struct Point: Sendable {
    var adoption: Int64
    /// The action's place in the pool.
    var action: Int
    var region: Int64?
    var isDone: Bool
    /// Its place among the places.
    var place: Int
  }

  /// Those that run or are done; those of which nobody knows where they are cannot be near.
  init(of pool: ActionPool, in db: Database) throws {
    let others = try takeRegions(pool, in: db)
    if !others.isEmpty { try takeOthers(others, pool, in: db) }
  }

  /// Adoptions of regions alone, which are most: where the regions are is known before.
  ///
  /// Gives the ids of the others.
  private mutating func takeRegions(_ pool: ActionPool, in db: Database) throws -> [Int64] {
    var numbers: [Int64: Int] = [:]
    try db.scan("SELECT id, latitude, longitude FROM region WHERE latitude IS NOT NULL") { row in
      guard let point = Coordinate(latitude: row.real(1), longitude: row.real(2)) else { return }
      numbers[row[0]] = places.count
      places.append(point)
    }
    var others: [Int64] = []
    try db.scan(
      """
      SELECT id, actionId, regionId, status = 'done', actorId FROM adoption
      WHERE status IN ('running', 'done')
      """
    ) { row in
      guard row.isNull(4), !row.isNull(2), let place = numbers[row[2]] else {
        return others.append(row[0])
      }
      guard let action = pool.index(of: row[1]) else { return }
      points.append(
        Point(adoption: row[0], action: action, region: row[2], isDone: row[3] == 1, place: place))
    }
    return others
  }

  /// An actor's place counts before that of the region; then what is said of the place.
  private mutating func takeOthers(
    _ ids: [Int64], _ pool: ActionPool, in db: Database
  ) throws {
    var numbers: [Coordinate: Int] = [:]
    var named: [String: Coordinate?] = [:]
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT adoption.id, adoption.actionId, adoption.regionId, adoption.status = 'done',
            adoption.place, coalesce(actor.latitude, region.latitude) AS latitude,
            coalesce(actor.longitude, region.longitude) AS longitude
          FROM json_each(?) AS other CROSS JOIN adoption ON adoption.id = other.value
            LEFT JOIN actor ON actor.id = adoption.actorId
            LEFT JOIN region ON region.id = adoption.regionId
          """), arguments: ["[" + ids.map(String.init).joined(separator: ",") + "]"])
    while let row = try rows.next() {
      guard let action = pool.index(of: row[1]) else { continue }
      var coordinate: Coordinate?
      if let latitude: Double = row["latitude"], let longitude: Double = row["longitude"] {
        coordinate = Coordinate(latitude: latitude, longitude: longitude)
      } else if let place: String = row["place"] {
        coordinate = try named[place] ?? Self.coordinate(of: place, in: db)
        named[place] = .some(coordinate)
      }
      guard let coordinate else { continue }
      let place = numbers[coordinate] ?? places.count
      if place == places.count { places.append(coordinate) }
      numbers[coordinate] = place
      points.append(
        Point(adoption: row[0], action: action, region: row[2], isDone: row[3], place: place))
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
