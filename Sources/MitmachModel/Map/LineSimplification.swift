extension [WorldPoint] {
  /// A line with fewer points that is nowhere further than `tolerance` from this one (Douglas and
  /// Peucker); its ends stay.
  func simplified(tolerance: Double) -> [WorldPoint] {
    guard count > 2 else { return self }
    var isKept = Array<Bool>(repeating: false, count: count)
    isKept[0] = true
    isKept[count - 1] = true
    // Not by calls within calls, as a line of a file may have any number of points.
    var stretches = [(0, count - 1)]
    while let (start, end) = stretches.popLast() {
      guard let (place, square) = farthest(from: start, to: end), square > tolerance * tolerance
      else { continue }
      isKept[place] = true
      stretches.append((start, place))
      stretches.append((place, end))
    }
    return zip(self, isKept).filter(\.1).map(\.0)
  }

  /// A ring, whose last point is tied to its first; it never gets fewer than three points.
  func simplifiedRing(tolerance: Double) -> [WorldPoint] {
    guard count > 3, let first else { return self }
    let opposite = indices.max { first.square(to: self[$0]) < first.square(to: self[$1]) } ?? 0
    let there = Array(self[...opposite]).simplified(tolerance: tolerance)
    let back = (Array(self[opposite...]) + [first]).simplified(tolerance: tolerance)
    let ring = Array(there.dropLast() + back.dropLast())
    return ring.count < 3 ? self : ring
  }

  private func farthest(from start: Int, to end: Int) -> (place: Int, square: Double)? {
    var found: (place: Int, square: Double)?
    for place in start + 1..<Swift.max(end, start + 1) {
      let square = self[place].square(toLineFrom: self[start], to: self[end])
      if square > found?.square ?? -1 { found = (place, square) }
    }
    return found
  }
}

extension WorldPoint {
  /// The square of the distance, which orders points as the distance does.
  fileprivate func square(to other: WorldPoint) -> Double {
    (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)
  }

  fileprivate func square(toLineFrom start: WorldPoint, to end: WorldPoint) -> Double {
    let run = WorldPoint(x: end.x - start.x, y: end.y - start.y)
    let length = run.x * run.x + run.y * run.y
    guard length > 0 else { return square(to: start) }
    let part = ((x - start.x) * run.x + (y - start.y) * run.y) / length
    let inside = min(max(part, 0), 1)
    return square(to: WorldPoint(x: start.x + inside * run.x, y: start.y + inside * run.y))
  }
}
