import GRDB
import MitmachModel

/// Finds single actors among the hits of a filter.
extension SpotCloud {
  /// The first actors of some cells, in the order of names.
  func actors(in group: CellGroup, limit: Int) -> [Int64] {
    var ids: [Int64] = []
    forEach { spot in
      if ids.count >= limit { return false }
      if group.contains(x: spot.x, y: spot.y, level: Self.level) { ids.append(spot.id) }
      return true
    }
    return ids
  }

  /// How many of the nearest are looked at again with exact coordinates.
  private static let candidates = 1000

  /// The actor that is nearest to a point and not in the group.
  ///
  /// By squares first, which the map's projection makes of other sizes in the north than in the south;
  /// so all that are about as near are compared once more.
  func nearest(
    to point: Coordinate, outside group: CellGroup, within kilometres: Double, in db: Database
  ) throws -> Int64? {
    let here = Quad(of: WorldPoint(point), level: Self.level)
    func distance(_ spot: Spot) -> Double {
      let (x, y) = (Double(spot.x - here.x), Double(spot.y - here.y))
      return (x * x + y * y).squareRoot()
    }
    var least = Double.infinity
    forEach { spot in
      let apart = distance(spot)
      if apart < least, !group.contains(x: spot.x, y: spot.y, level: Self.level) { least = apart }
      return true
    }
    guard least.isFinite else { return nil }
    let most = least * Self.slack(squares: least, at: point) + 3
    var ids: [Int64] = []
    forEach { spot in
      if distance(spot) <= most,
        !group.contains(x: spot.x, y: spot.y, level: Self.level)
      {
        ids.append(spot.id)
      }
      return ids.count < Self.candidates
    }
    let found = try ids.compactMap { id in
      try Coordinate(ofActor: id, in: db).map { (distance: point.kilometres(to: $0), id: id) }
    }
    return found.filter { $0.distance <= kilometres }.min { $0 < $1 }?.id
  }

  /// How many times as far the nearest may seem to be as another that is not: the more, the further
  /// away they are.
  private static func slack(squares: Double, at point: Coordinate) -> Double {
    let width = 360 / Double(1 << level) * Coordinate.kilometresPerDegree
    let perKilometre = point.degreesEast(ofKilometres: 1) * Coordinate.kilometresPerDegree
    return 1.06 + squares * width / perKilometre / 4000
  }

  /// A box around all that are known, to some metres.
  var box: GeoBox? {
    var columns: ClosedRange<Int>?
    var rows: ClosedRange<Int>?
    forEach { spot in
      columns = columns.map { min($0.lowerBound, spot.x)...max($0.upperBound, spot.x) }
      columns = columns ?? spot.x...spot.x
      rows = rows.map { min($0.lowerBound, spot.y)...max($0.upperBound, spot.y) }
      rows = rows ?? spot.y...spot.y
      return true
    }
    guard let columns, let rows else { return nil }
    let size = Double(1 << Self.level)
    func corner(_ x: Int, _ y: Int) -> Coordinate {
      WorldPoint(x: Double(x) / size, y: Double(y) / size).coordinate
    }
    return GeoBox(
      northWest: corner(columns.lowerBound, rows.lowerBound),
      southEast: corner(columns.upperBound + 1, rows.upperBound + 1))
  }
}
