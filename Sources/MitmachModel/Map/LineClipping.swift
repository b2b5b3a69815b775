/// A dot of a map's picture, counted from the upper left corner of its view.
package struct MapDot: Hashable, Sendable {
  package var x: Int
  package var y: Int

  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

extension MapView {
  /// The pieces of a line that lie in the view, as dots of which no two in a row are the same.
  package func dots(of line: BaseLine) -> [[MapDot]] {
    let least = dot(of: line.least)
    let greatest = dot(of: line.greatest)
    guard greatest.x >= 0, greatest.y >= 0, least.x <= width, least.y <= height else { return [] }
    return dots(of: line.points)
  }

  /// The pieces of a line through points that lie in the view; `isClosed` ties the last to the first.
  package func dots(of points: [WorldPoint], isClosed: Bool = false) -> [[MapDot]] {
    guard let first = points.first else { return [] }
    var pieces = DotPieces(width: width, height: height)
    var last = dot(of: first)
    pieces.begin(at: last)
    for point in points.dropFirst() {
      let next = dot(of: point)
      pieces.add(from: last, to: next)
      last = next
    }
    if isClosed { pieces.add(from: last, to: dot(of: first)) }
    return pieces.pieces
  }

  /// The extent in dots.
  private var width: Double { Double(columns * Self.dotsAcross) }
  private var height: Double { Double(rows * Self.dotsDown) }
}

/// The pieces of a line that lie in a rectangle, while the line is gone along.
private struct DotPieces {
  let width: Double
  let height: Double
  private(set) var pieces: [[MapDot]] = []
  private var isOpen = false

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  mutating func begin(at point: (x: Double, y: Double)) {
    guard point.x >= 0, point.y >= 0, point.x <= width, point.y <= height else { return }
    pieces.append([dot(of: point)])
    isOpen = true
  }

  mutating func add(from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    guard let part = clip(from: start, to: end) else {
      isOpen = false
      return
    }
    let run = (x: end.x - start.x, y: end.y - start.y)
    if !isOpen || part.lowerBound > 0 {
      pieces.append([
        dot(of: (start.x + part.lowerBound * run.x, start.y + part.lowerBound * run.y))
      ])
    }
    let last = dot(of: (start.x + part.upperBound * run.x, start.y + part.upperBound * run.y))
    if pieces[pieces.count - 1].last != last { pieces[pieces.count - 1].append(last) }
    isOpen = part.upperBound == 1
  }

  /// Which part of a line from 0 to 1 lies within (Liang and Barsky).
  private func clip(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double)
  ) -> ClosedRange<Double>? {
    var (enter, leave) = (0.0, 1.0)
    for (place, run, size) in [
      (start.x, end.x - start.x, width), (start.y, end.y - start.y, height),
    ] {
      guard run != 0 else {
        if place < 0 || place > size { return nil }
        continue
      }
      let edges = (-place / run, (size - place) / run)
      enter = max(enter, min(edges.0, edges.1))
      leave = min(leave, max(edges.0, edges.1))
    }
    return enter <= leave ? enter...leave : nil
  }

  private func dot(of point: (x: Double, y: Double)) -> MapDot {
    MapDot(
      x: min(max(Int(point.x.rounded(.down)), 0), Int(width) - 1),
      y: min(max(Int(point.y.rounded(.down)), 0), Int(height) - 1))
  }
}
