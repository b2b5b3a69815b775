/// The eight directions in which one says where something lies.
package enum CompassDirection: String, Hashable, Sendable, CaseIterable {
  case north, northEast, east, southEast, south, southWest, west, northWest
}

extension Coordinate {
  /// Where another point lies from here; `nil` where it is the same.
  package func direction(to other: Coordinate) -> CompassDirection? {
    let (north, east) = kilometresApart(from: other)
    if north == 0 && east == 0 { return nil }
    if abs(east) < abs(north) * Self.halfSector { return north > 0 ? .north : .south }
    if abs(north) < abs(east) * Self.halfSector { return east > 0 ? .east : .west }
    if north > 0 { return east > 0 ? .northEast : .northWest }
    return east > 0 ? .southEast : .southWest
  }

  /// The tangent of half of an eighth of a circle.
  private static let halfSector = 2.0.squareRoot() - 1
}
