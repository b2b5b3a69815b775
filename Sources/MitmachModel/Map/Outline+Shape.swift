extension Outline {
  /// The convex hull of points, counter-clockwise (Andrew's monotone chain); `nil` where they all lie on
  /// one line.
  ///
  /// Its edges are straight in degrees, as those of GeoJSON are, so that it contains its points.
  package init?(hullOf points: [Coordinate]) {
    let sorted = Set(points).sorted {
      ($0.longitude, $0.latitude) < ($1.longitude, $1.latitude)
    }
    let there = Self.chain(sorted)
    let back = Self.chain(sorted.reversed())
    guard there.count + back.count > 4 else { return nil }
    self.init(ring: there.dropLast() + back.dropLast())
  }

  /// The points of a sorted row at which one turns left when one goes around all of them.
  private static func chain(_ points: [Coordinate]) -> [Coordinate] {
    var chain: [Coordinate] = []
    for point in points {
      while chain.count > 1,
        Coordinate.turn(chain[chain.count - 2], chain[chain.count - 1], point) <= 0
      {
        chain.removeLast()
      }
      chain.append(point)
    }
    return chain
  }

  /// With outer rings counter-clockwise and holes clockwise, as RFC 7946 wants them.
  package var rightHanded: Outline {
    Outline(
      polygons: polygons.map { polygon in
        polygon.enumerated().map { index, ring in
          let isCounterClockwise = RingMeasure(ring).area > 0
          return isCounterClockwise == (index == 0) ? ring : ring.reversed()
        }
      })
  }

  /// In square kilometres, without the holes.
  package var squareKilometres: Double {
    polygons.reduce(0) { sum, polygon in
      let rings = polygon.map { Self.squareKilometres(of: $0) }
      return sum + (rings.first ?? 0) - rings.dropFirst().reduce(0, +)
    }
  }

  /// On a sphere, whose strips between two parallels are as large as on the cylinder around it.
  private static func squareKilometres(of ring: Ring) -> Double {
    let radius = Coordinate.kilometresPerDegree * 180 / .pi
    var area = 0.0
    var last = ring.last
    for point in ring {
      if let last {
        let height = Degrees.sine(point.latitude) + Degrees.sine(last.latitude)
        area += (point.longitude - last.longitude) * .pi / 180 * height / 2
      }
      last = point
    }
    return abs(area) * radius * radius
  }

  /// The middle of its area; of an outline without area the middle of its points, `nil` without any.
  package var centroid: Coordinate? {
    var sum = RingMeasure([])
    for polygon in polygons {
      for (index, ring) in polygon.enumerated() {
        let measure = RingMeasure(ring)
        // Holes count against the ring around them, whichever way they go.
        sum.add(measure, weight: (measure.area < 0 ? -1 : 1) * (index == 0 ? 1 : -1))
      }
    }
    if sum.area > 0 { return Coordinate(within: sum.north / sum.area, sum.east / sum.area) }
    let points = rings.flatMap(\.self)
    guard !points.isEmpty else { return nil }
    return Coordinate(
      within: points.reduce(0) { $0 + $1.latitude } / Double(points.count),
      points.reduce(0) { $0 + $1.longitude } / Double(points.count))
  }

  /// With fewer points, nowhere so many kilometres or more beside this one.
  package func simplified(kilometres: Double) -> Outline {
    guard let middle = box?.center else { return self }
    let tolerance = middle.degreesEast(ofKilometres: kilometres) / 360
    return Outline(
      polygons: polygons.map { polygon in
        polygon.map { ring in
          ring.map { WorldPoint($0) }.simplifiedRing(tolerance: tolerance).map(\.coordinate)
        }
      })
  }
}

/// The area of a ring in square degrees, more than 0 when it is counter-clockwise, and its moments.
private struct RingMeasure {
  private(set) var area = 0.0
  private(set) var north = 0.0
  private(set) var east = 0.0

  init(_ ring: Outline.Ring) {
    guard let origin = ring.first else { return }
    // Counted from a point of the ring, as the differences are small beside the degrees.
    for (start, end) in zip(ring, ring.dropFirst()) {
      let part = Coordinate.turn(origin, start, end) / 2
      area += part
      north += part * (origin.latitude + start.latitude + end.latitude) / 3
      east += part * (origin.longitude + start.longitude + end.longitude) / 3
    }
  }

  mutating func add(_ other: RingMeasure, weight: Double) {
    area += weight * other.area
    north += weight * other.north
    east += weight * other.east
  }
}
