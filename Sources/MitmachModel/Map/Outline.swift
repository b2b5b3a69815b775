/// The area of a region or district: polygons, each an outer ring and perhaps rings of holes.
///
/// A ring has at least three points; its last point is tied to its first, which is not repeated.
package struct Outline: Hashable, Sendable {
  package typealias Ring = [Coordinate]

  package var polygons: [[Ring]]

  package init(polygons: [[Ring]]) { self.polygons = polygons }

  package init(ring: Ring) { self.init(polygons: [[ring]]) }

  package var rings: [Ring] { polygons.flatMap(\.self) }
  package var box: GeoBox? { GeoBox(around: rings.flatMap(\.self)) }

  /// Whether a point lies in it, by the number of borders between it and far away.
  package func contains(_ point: Coordinate) -> Bool {
    var isInside = false
    for ring in rings where Self.isOdd(ring, from: point) { isInside.toggle() }
    return isInside
  }

  private static func isOdd(_ ring: Ring, from point: Coordinate) -> Bool {
    var isInside = false
    var last = ring.last
    for corner in ring {
      defer { last = corner }
      guard let last, (corner.latitude > point.latitude) != (last.latitude > point.latitude) else {
        continue
      }
      let part = (point.latitude - last.latitude) / (corner.latitude - last.latitude)
      let longitude = last.longitude + part * (corner.longitude - last.longitude)
      if point.longitude < longitude { isInside.toggle() }
    }
    return isInside
  }
}
