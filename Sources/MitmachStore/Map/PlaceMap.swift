import GRDB
import MitmachModel

/// Where the places of the gazetteer are, the largest first.
struct PlaceMap: Sendable {
  private var spots: [(id: Int64, coordinate: Coordinate)] = []

  init(in db: Database) throws {
    let sql = """
      SELECT id, latitude, longitude FROM place INDEXED BY placeBySize
      ORDER BY coalesce(population, 0) DESC, id
      """
    try db.scan(sql) { row in
      guard let point = Coordinate(latitude: row.real(1), longitude: row.real(2)) else { return }
      spots.append((row[0], point))
    }
  }

  /// The ids of the largest places in a box.
  func ids(in box: GeoBox, limit: Int) -> [Int64] {
    var ids: [Int64] = []
    for spot in spots where box.contains(spot.coordinate) {
      if ids.count >= limit { break }
      ids.append(spot.id)
    }
    return ids
  }

  /// The place that is nearest to a point, if one is near enough.
  func nearest(to point: Coordinate, within kilometres: Double) -> Int64? {
    var nearest: Int64?
    var least = kilometres
    for spot in spots {
      // Most lie too far north or south already.
      let north = abs(spot.coordinate.latitude - point.latitude) * Coordinate.kilometresPerDegree
      guard north <= least else { continue }
      let distance = point.kilometres(to: spot.coordinate)
      if distance < least || nearest == nil && distance <= least {
        (nearest, least) = (spot.id, distance)
      }
    }
    return nearest
  }
}
