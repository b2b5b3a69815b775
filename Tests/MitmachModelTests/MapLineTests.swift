import MitmachModel
import Testing

@Suite struct `Lines on a map` {
  private static let view = MapView(center: Sample.bautzen, zoom: 14, columns: 20, rows: 8)

  /// The point of a place in the view, given in dots.
  private func point(_ x: Double, _ y: Double) -> WorldPoint {
    let view = Self.view
    let dots = Double(1 << view.zoom)
    return WorldPoint(
      x: (Double(view.origin.column * 2) + x) / dots, y: (Double(view.origin.row * 4) + y) / dots)
  }

  @Test func `become the dots in which their points lie`() {
    let dots = Self.view.dots(of: [point(1.5, 2.5), point(1.7, 2.9), point(10.1, 31.9)])
    #expect(dots == [[MapDot(x: 1, y: 2), MapDot(x: 10, y: 31)]])
  }

  @Test func `are cut where the view ends`() {
    let through = Self.view.dots(of: [point(-10, 16.5), point(50, 16.5)])
    #expect(through == [[MapDot(x: 0, y: 16), MapDot(x: 39, y: 16)]])
    let outAndIn = Self.view.dots(of: [point(5.5, 5.5), point(5.5, -20), point(9.5, 5.5)])
    #expect(outAndIn.count == 2)
    #expect(outAndIn.first == [MapDot(x: 5, y: 5), MapDot(x: 5, y: 0)])
    #expect(outAndIn.last?.last == MapDot(x: 9, y: 5))
  }

  @Test(arguments: [
    ((0.5, 9.5), (1.5, 9.5)), ((38.5, 9.5), (39.5, 9.5)), ((9.5, 0.5), (9.5, 1.5)),
    ((9.5, 30.5), (9.5, 31.5)),
  ])
  func `are seen at the very edge of the view`(start: (Double, Double), end: (Double, Double)) {
    let line = BaseLine(
      kind: .river, name: "", points: [point(start.0, start.1), point(end.0, end.1)])
    #expect(Self.view.dots(of: line).map(\.count) == [2])
  }

  @Test func `are tied to a ring when asked`() {
    let corners = [point(1.5, 1.5), point(9.5, 1.5), point(9.5, 9.5)]
    #expect(Self.view.dots(of: corners).map(\.count) == [3])
    #expect(Self.view.dots(of: corners, isClosed: true).map(\.count) == [4])
  }

  @Test func `may be a point, or nothing`() {
    #expect(Self.view.dots(of: []).isEmpty)
    #expect(Self.view.dots(of: [point(3.5, 3.5)]) == [[MapDot(x: 3, y: 3)]])
    #expect(Self.view.dots(of: [point(-3, 3)]).isEmpty)
  }

  @Test(arguments: 0..<200) func `have within the view what they have there uncut`(seed: UInt64) {
    var random = Generator(state: seed)
    let corners = (0..<6).map { _ in
      (Double.random(in: -60...100, using: &random), Double.random(in: -60...90, using: &random))
    }
    let line = BaseLine(kind: .river, name: "", points: corners.map { point($0.0, $0.1) })
    let pieces = Self.view.dots(of: line)
    #expect(pieces == Self.view.dots(of: line.points))
    #expect(
      pieces.allSatisfy { piece in
        piece.allSatisfy { (0..<40).contains($0.x) && (0..<32).contains($0.y) }
          && zip(piece, piece.dropFirst()).allSatisfy { $0 != $1 }
      })
    // Every point that lies in the view is near a piece, and every piece is near the line.
    let walked = zip(corners, corners.dropFirst()).flatMap { start, end in
      (0...400).map { step in
        let part = Double(step) / 400
        return (start.0 + part * (end.0 - start.0), start.1 + part * (end.1 - start.1))
      }
    }
    for place in walked where (0..<40).contains(place.0) && (0..<32).contains(place.1) {
      #expect(pieces.contains { distance(of: place, from: $0) <= 1.5 })
    }
    for dot in pieces.flatMap(\.self) {
      let middle = (Double(dot.x) + 0.5, Double(dot.y) + 0.5)
      #expect(walked.contains { abs($0.0 - middle.0) <= 1 && abs($0.1 - middle.1) <= 1 })
    }
  }

  private func distance(of place: (Double, Double), from piece: [MapDot]) -> Double {
    let corners = piece.map { (Double($0.x) + 0.5, Double($0.y) + 0.5) }
    return zip(corners, corners.dropFirst() + [corners[corners.count - 1]]).map { start, end in
      distance(of: place, from: start, end)
    }
    .min() ?? .infinity
  }

  private func distance(
    of place: (Double, Double), from start: (Double, Double), _ end: (Double, Double)
  ) -> Double {
    let run = (end.0 - start.0, end.1 - start.1)
    let length = run.0 * run.0 + run.1 * run.1
    let along = (place.0 - start.0) * run.0 + (place.1 - start.1) * run.1
    let part = length == 0 ? 0 : min(max(along / length, 0), 1)
    let aside = (place.0 - start.0 - part * run.0, place.1 - start.1 - part * run.1)
    return (aside.0 * aside.0 + aside.1 * aside.1).squareRoot()
  }
}

@Suite struct `The base map` {
  private func line(_ kind: BaseLine.Kind, _ places: [Coordinate]) -> BaseLine {
    BaseLine(kind: kind, name: "", points: places.map { WorldPoint($0) })
  }

  private func walk(steps: Int, _ random: inout Generator) -> [Coordinate] {
    var place = Sample.at(51, 12)
    return (0..<steps).map { _ in
      place.latitude += Double.random(in: -0.02...0.02, using: &random)
      place.longitude += Double.random(in: -0.02...0.04, using: &random)
      return place
    }
  }

  @Test(arguments: MapView.zooms) func `has fewer points far away, none of which is missed`(
    zoom: Int
  ) throws {
    var random = Generator(state: 7)
    let whole = line(.nation, walk(steps: 400, &random))
    let lines = BaseMapLevels(BaseMap(lines: [whole])).lines(for: zoom)
    let simple = try #require(lines.first)
    #expect(simple.points.first == whole.points.first)
    #expect(simple.points.last == whole.points.last)
    if zoom <= 10 { #expect(simple.points.count < 150) }
    if zoom > 14 { #expect(simple == whole) }
    let dot = 1 / Double(1 << zoom)
    // The copies are made of each other, so that their deviations add up, the next less by four.
    for point in whole.points {
      let distance = zip(simple.points, simple.points.dropFirst())
        .map { point.distance(from: $0, $1) }.min()
      #expect(distance ?? 1 <= dot * 0.67)
    }
  }

  @Test func `keeps the end of a spit, which lies beyond the ends of its line`() {
    let spit = line(.nation, [Sample.at(51, 12), Sample.at(51, 15), Sample.at(51, 13)])
    #expect(BaseMapLevels(BaseMap(lines: [spit])).lines(for: 9) == [spit])
  }

  @Test func `leaves out what is too small to be seen, or too much`() {
    let places = { (size: Double) in [Sample.at(51, 13), Sample.at(51 + size, 13 + size)] }
    let map = BaseMap(lines: [
      line(.nation, places(1)), line(.state, places(1)), line(.district, places(1)),
      line(.river, places(1)), line(.lake, places(0.05)), line(.nation, places(0.001)),
    ])
    let levels = BaseMapLevels(map)
    let kinds = { levels.lines(for: $0).map(\.kind) }
    #expect(kinds(8) == [.nation])
    #expect(kinds(9) == [.nation, .state])
    #expect(kinds(10) == [.nation, .state, .river])
    #expect(kinds(13) == [.nation, .state, .district, .river])
    #expect(kinds(15) == [.nation, .state, .district, .river, .lake])
    #expect(kinds(20) == [.nation, .state, .district, .river, .lake, .nation])
  }
}

extension WorldPoint {
  fileprivate func distance(from start: WorldPoint, _ end: WorldPoint) -> Double {
    let run = (end.x - start.x, end.y - start.y)
    let length = run.0 * run.0 + run.1 * run.1
    let along = (x - start.x) * run.0 + (y - start.y) * run.1
    let part = length == 0 ? 0 : min(max(along / length, 0), 1)
    let aside = (x - start.x - part * run.0, y - start.y - part * run.1)
    return (aside.0 * aside.0 + aside.1 * aside.1).squareRoot()
  }
}
