extension Outline {
  /// What is wrong with it, the first of each kind; points are counted from 1 through all rings.
  package var problems: [OutlineProblem] {
    guard !rings.isEmpty else { return [.noPolygon] }
    return [
      rings.contains { Set($0).count < 3 } ? .tooFewPoints : nil,
      firstPoint { !$0.isOnEarth }.map { .outsideOfWorld(point: $0) },
      firstPoint(where: \.isLikelySwapped).map { .swapped(point: $0) },
      firstCrossing.map { .crossing(point: $0) },
    ].compactMap(\.self)
  }

  private func firstPoint(where isMeant: (Coordinate) -> Bool) -> Int? {
    rings.joined().enumerated().first { isMeant($1) }.map { $0.offset + 1 }
  }

  /// The first edge that another one crosses; edges that touch each other do not.
  private var firstCrossing: Int? {
    var number = 0
    let edges = rings.flatMap { ring in
      ring.indices.map { index in
        number += 1
        return OutlineEdge(
          number: number, start: ring[index], end: ring[(index + 1) % ring.count])
      }
    }
    .sorted { $0.west < $1.west }
    var first: Int?
    // Only edges that share a stretch from west to east can cross.
    for (index, edge) in edges.enumerated() {
      for other in edges[(index + 1)...].prefix(while: { $0.west <= edge.east })
      where edge.crosses(other) {
        first = min(first ?? .max, edge.number, other.number)
      }
    }
    return first
  }
}

/// A straight line from a point of a ring to the next.
private struct OutlineEdge {
  let number: Int
  let start: Coordinate
  let end: Coordinate

  var west: Double { min(start.longitude, end.longitude) }
  var east: Double { max(start.longitude, end.longitude) }

  func crosses(_ other: OutlineEdge) -> Bool {
    side(of: other.start) * side(of: other.end) < 0
      && other.side(of: start) * other.side(of: end) < 0
  }

  /// 1 left of the line, -1 right of it, 0 on it.
  private func side(of point: Coordinate) -> Int {
    let turn = Coordinate.turn(start, end, point)
    return turn > 0 ? 1 : turn < 0 ? -1 : 0
  }
}

extension Coordinate {
  /// More than 0 where the way over three points turns left, less where it turns right: twice the area
  /// of their triangle in square degrees.
  static func turn(_ first: Coordinate, _ second: Coordinate, _ third: Coordinate) -> Double {
    (second.longitude - first.longitude) * (third.latitude - first.latitude)
      - (second.latitude - first.latitude) * (third.longitude - first.longitude)
  }

  /// Whether it lies in Central Europe only when latitude and longitude are exchanged.
  package var isLikelySwapped: Bool {
    !InputRules.isCentralEurope(latitude, longitude)
      && InputRules.isCentralEurope(longitude, latitude)
  }

  fileprivate var isOnEarth: Bool {
    Coordinate(latitude: latitude, longitude: longitude) != nil
  }
}
