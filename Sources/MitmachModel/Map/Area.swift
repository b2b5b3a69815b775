/// A rectangle on the map in degrees; it never crosses the 180th meridian.
package struct GeoBox: Hashable, Sendable {
  package var northWest: Coordinate
  package var southEast: Coordinate

  package init(northWest: Coordinate, southEast: Coordinate) {
    self.northWest = northWest
    self.southEast = southEast
  }

  /// The smallest box with all the points; `nil` without points.
  package init?(around points: some Collection<Coordinate>) {
    guard let first = points.first else { return nil }
    self.init(northWest: first, southEast: first)
    for point in points {
      northWest.latitude = max(northWest.latitude, point.latitude)
      northWest.longitude = min(northWest.longitude, point.longitude)
      southEast.latitude = min(southEast.latitude, point.latitude)
      southEast.longitude = max(southEast.longitude, point.longitude)
    }
  }

  package var center: Coordinate {
    Coordinate(
      within: (northWest.latitude + southEast.latitude) / 2,
      (northWest.longitude + southEast.longitude) / 2)
  }

  package var latitudes: ClosedRange<Double> { southEast.latitude...northWest.latitude }
  package var longitudes: ClosedRange<Double> { northWest.longitude...southEast.longitude }

  package func contains(_ point: Coordinate) -> Bool {
    latitudes.contains(point.latitude) && longitudes.contains(point.longitude)
  }

  /// Whether they have a point in common.
  package func intersects(_ other: GeoBox) -> Bool {
    latitudes.overlaps(other.latitudes) && longitudes.overlaps(other.longitudes)
  }
}

/// A part of the world to which a list is narrowed.
package enum Area: Hashable, Sendable {
  /// All within so many kilometres of a point; only then a list can be in the order of distance.
  case circle(center: Coordinate, kilometres: Double)
  case box(GeoBox)
  /// A district of Germany by its five digits, as the entries themselves say it.
  case district(String)
  /// Whatever has no coordinates.
  case nowhere

  package var center: Coordinate? {
    if case .circle(let center, _) = self { center } else { nil }
  }
}

extension Area {
  /// As one word for files and the command line: `51.18/14.43/10` is a circle of 10 km, four numbers
  /// are a box from west, south, east to north; `district/14626`; `nowhere`.
  package var text: String {
    switch self {
    case .nowhere: "nowhere"
    case .district(let code): "district/\(code)"
    case .circle(let center, let kilometres):
      [center.latitude, center.longitude, kilometres].map { "\($0)" }.joined(separator: "/")
    case .box(let box):
      [
        box.northWest.longitude, box.southEast.latitude, box.southEast.longitude,
        box.northWest.latitude,
      ].map { "\($0)" }.joined(separator: "/")
    }
  }

  package init?(text: String) {
    if text == "nowhere" {
      self = .nowhere
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, parts[0] == "district", parts[1].utf8.count == 5,
      parts[1].utf8.allSatisfy({ (48...57).contains($0) })
    {
      self = .district(String(parts[1]))
      return
    }
    let numbers = parts.compactMap { Double($0) }
    guard numbers.count == parts.count, numbers.allSatisfy(\.isFinite) else { return nil }
    switch numbers.count {
    case 3:
      guard let center = Coordinate(latitude: numbers[0], longitude: numbers[1]), numbers[2] > 0
      else { return nil }
      self = .circle(center: center, kilometres: numbers[2])
    case 4:
      guard let northWest = Coordinate(latitude: numbers[3], longitude: numbers[0]),
        let southEast = Coordinate(latitude: numbers[1], longitude: numbers[2]),
        numbers[1] <= numbers[3], numbers[0] <= numbers[2]
      else { return nil }
      self = .box(GeoBox(northWest: northWest, southEast: southEast))
    default: return nil
    }
  }
}
