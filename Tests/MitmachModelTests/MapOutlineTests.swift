import MitmachModel
import Testing

@Suite struct `The outline of a region` {
  private func ring(_ points: [(Double, Double)]) -> Outline.Ring {
    points.map { Sample.at($0.1, $0.0) }
  }

  /// A square of some degrees with its south-western corner at a place, counter-clockwise.
  private func square(_ west: Double, _ south: Double, _ size: Double) -> Outline.Ring {
    ring([
      (west, south), (west + size, south), (west + size, south + size), (west, south + size),
    ])
  }

  @Test func `is written as GeoJSON writes it`() {
    let outline = Outline(polygons: [
      [square(14, 51, 1), square(14.25, 51.25, 0.123456)],
      [ring([(-0.5, 0), (0, 0.00001), (1, 1)])],
    ])
    #expect(
      outline.text == """
        [[[[14,51],[15,51],[15,52],[14,52],[14,51]],\
        [[14.25,51.25],[14.37346,51.25],[14.37346,51.37346],[14.25,51.37346],[14.25,51.25]]],\
        [[[-0.5,0],[0,0.00001],[1,1],[-0.5,0]]]]
        """)
  }

  @Test(arguments: 0..<50) func `is read as it was written`(seed: UInt64) throws {
    var random = Generator(state: seed)
    let outline = Outline(
      polygons: (0...Int.random(in: 0...3, using: &random)).map { _ in
        (0...Int.random(in: 0...2, using: &random)).map { _ in
          (0..<Int.random(in: 3...9, using: &random)).map { _ in
            Sample.at(
              Double.random(in: -90...90, using: &random),
              Double.random(in: -180...180, using: &random))
          }
        }
      })
    let again = try Outline(text: outline.text)
    #expect(again.polygons.map { $0.map(\.count) } == outline.polygons.map { $0.map(\.count) })
    #expect(again.text == outline.text)
    for (one, other) in zip(again.rings.joined(), outline.rings.joined()) {
      #expect(abs(one.latitude - other.latitude) < 0.0000051)
      #expect(abs(one.longitude - other.longitude) < 0.0000051)
    }
  }

  @Test func `is read with blanks, heights and exponents`() throws {
    let text = " [ [ [ [1.4e1, 51, 120] ,[15,51],\n[15,52],[14,51,120] ] ] ] "
    #expect(try Outline(text: text) == Outline(ring: ring([(14, 51), (15, 51), (15, 52)])))
  }

  @Test(arguments: [
    ("", OutlineProblem.noPolygon), ("[]", .noPolygon), ("[[]]", .noPolygon), ("{}", .noPolygon),
    ("[[[]]]", .tooFewPoints), ("[[[[14,51],[15,51],[14,51]]]]", .tooFewPoints),
    ("[[[[14,51],[15,51],[15,52],[14,52]]]]", .notClosed),
    ("[[[[14,51],[15,91],[15,52],[14,51]]]]", .outsideOfWorld(point: 2)),
    ("[[[[14],[15,51],[15,52],[14]]]]", .noPolygon), ("[[[[14,51],[15,51]", .noPolygon),
    ("[[[[14,51],[15,x],[15,52],[14,51]]]]", .noPolygon),
    ("[[[[14,51],[15,51],[15,52],[14,51]]]]]", .noPolygon),
    ("[[[[14,nan],[15,51],[15,52],[14,nan]]]]", .noPolygon),
  ])
  func `is refused where the text is no outline`(text: String, expected: OutlineProblem) {
    #expect(throws: expected) { try Outline(text: text) }
  }

  @Test func `is refused however deep a text goes`() {
    #expect(throws: OutlineProblem.noPolygon) {
      try Outline(text: String(repeating: "[", count: 100_000))
    }
  }

  @Test func `says what is wrong with it`() {
    let bowTie = ring([(14, 51), (15, 52), (15, 51), (14, 52)])
    let swapped = Outline(ring: ring([(51, 14), (51, 15), (52, 15)]))
    #expect(Outline(ring: square(14, 51, 1)).problems == [])
    #expect(Outline(ring: bowTie).problems == [.crossing(point: 1)])
    #expect(swapped.problems == [.swapped(point: 1)])
    #expect(Outline(ring: ring([(14, 51), (15, 51), (14, 51)])).problems == [.tooFewPoints])
    #expect(Outline(polygons: []).problems == [.noPolygon])
    let apart = Outline(polygons: [[square(14, 51, 1)], [square(14.5, 51.5, 1)]])
    #expect(apart.problems == [.crossing(point: 2)])
    let hole = Outline(polygons: [[square(14, 51, 1), square(14.2, 51.2, 0.5)]])
    #expect(hole.problems == [])
  }

  @Test(arguments: 0..<100) func `finds the first crossing like one who compares all edges`(
    seed: UInt64
  ) {
    var random = Generator(state: seed)
    let ring = (0..<Int.random(in: 4...12, using: &random)).map { _ in Sample.place(&random) }
    var expected: Int?
    for first in ring.indices {
      for second in ring.indices where second > first + 1 {
        let edges = [first, second].map { (ring[$0], ring[($0 + 1) % ring.count]) }
        guard second + 1 < ring.count || first > 0, crosses(edges[0], edges[1]) else { continue }
        expected = min(expected ?? .max, first + 1)
      }
    }
    let problems: [OutlineProblem] = expected.map { [.crossing(point: $0)] } ?? []
    #expect(Outline(ring: ring).problems == problems)
  }

  /// By solving for the point that two lines have in common.
  private func crosses(
    _ one: (Coordinate, Coordinate), _ other: (Coordinate, Coordinate)
  ) -> Bool {
    let run = (one.1.longitude - one.0.longitude, one.1.latitude - one.0.latitude)
    let way = (other.1.longitude - other.0.longitude, other.1.latitude - other.0.latitude)
    let apart = (other.0.longitude - one.0.longitude, other.0.latitude - one.0.latitude)
    let cross = run.0 * way.1 - run.1 * way.0
    let first = (apart.0 * way.1 - apart.1 * way.0) / cross
    let second = (apart.0 * run.1 - apart.1 * run.0) / cross
    return (0...1).contains(first) && (0...1).contains(second)
  }

  @Test func `turns its rings as others expect them`() {
    let outer = square(14, 51, 1)
    let hole = square(14.2, 51.2, 0.5)
    let expected = Outline(polygons: [[outer, hole.reversed()]])
    for outer in [outer, outer.reversed()] {
      for hole in [hole, hole.reversed()] {
        let turned = Outline(polygons: [[outer, hole]]).rightHanded
        #expect(
          turned.polygons.map { $0.map(Set.init) } == expected.polygons.map { $0.map(Set.init) })
        #expect(turned.rings.map(isCounterClockwise) == [true, false])
      }
    }
  }

  private func isCounterClockwise(_ ring: Outline.Ring) -> Bool {
    let edges = zip(ring, ring.dropFirst() + ring.prefix(1))
    return edges.reduce(0) {
      $0 + ($1.1.longitude - $1.0.longitude) * ($1.1.latitude + $1.0.latitude)
    } < 0
  }

  @Test func `has an area and a middle`() throws {
    let degree = Coordinate.kilometresPerDegree
    let whole = Outline(ring: square(0, -0.5, 1))
    #expect(abs(whole.squareKilometres / (degree * degree) - 1) < 1e-4)
    let north = Outline(ring: square(10, 59.5, 1))
    #expect(abs(north.squareKilometres / (degree * degree) - 0.5) < 1e-4)
    let holed = Outline(polygons: [[square(0, -0.5, 1), square(0.5, -0.5, 0.5)]])
    #expect(abs(holed.squareKilometres / whole.squareKilometres - 0.75) < 1e-4)
    let turned = Outline(polygons: holed.polygons.map { $0.map { $0.reversed() } })
    for outline in [holed, holed.rightHanded, turned] {
      let middle = try #require(outline.centroid)
      // Of an L of three squares.
      #expect(abs(middle.longitude - 5.0 / 12) < 1e-9 && abs(middle.latitude - 1.0 / 12) < 1e-9)
    }
    #expect(Outline(polygons: []).centroid == nil)
    #expect(Outline(ring: ring([(1, 1), (3, 3)])).centroid == Sample.at(2, 2))
  }

  @Test(arguments: 0..<100) func `may be the hull of points, which all lie in it`(
    seed: UInt64
  ) throws {
    var random = Generator(state: seed)
    let points = (0..<Int.random(in: 3...60, using: &random)).map { _ in
      // On a coarse grid, so that many lie on a line.
      Sample.at(
        Double(Int.random(in: 50...56, using: &random)),
        Double(Int.random(in: 8...14, using: &random)))
    }
    let hull = try #require(Outline(hullOf: points))
    let corners = hull.rings.flatMap(\.self)
    #expect(Set(corners).count == corners.count && Set(corners).isSubset(of: Set(points)))
    for (index, corner) in corners.enumerated() {
      let next = corners[(index + 1) % corners.count]
      let after = corners[(index + 2) % corners.count]
      #expect(turn(corner, next, after) > 0, "it is convex and has no needless corners")
      for point in points { #expect(turn(corner, next, point) >= 0, "all lie left of its edges") }
    }
  }

  private func turn(_ one: Coordinate, _ two: Coordinate, _ three: Coordinate) -> Double {
    (two.longitude - one.longitude) * (three.latitude - one.latitude)
      - (two.latitude - one.latitude) * (three.longitude - one.longitude)
  }

  @Test func `says which district a place lies in`() {
    let districts = [("14625", 14.0), ("14626", 15.0)].map { code, west in
      District(
        code: code, name: code,
        outline: Outline(polygons: [[square(west, 51, 1), square(west + 0.4, 51.4, 0.2)]]))
    }
    let map = BaseMap(districts: districts)
    #expect(map.district(at: Sample.at(51.1, 14.1))?.code == "14625")
    #expect(map.district(at: Sample.at(51.1, 15.1))?.code == "14626")
    #expect(map.district(at: Sample.at(51.5, 14.5)) == nil)
    #expect(map.district(at: Sample.at(50.9, 14.1)) == nil)
  }

  @Test func `has no hull of points on a line`() {
    #expect(Outline(hullOf: []) == nil)
    #expect(Outline(hullOf: [Sample.bautzen, Sample.bautzen, Sample.at(52, 15)]) == nil)
    #expect(Outline(hullOf: (0...5).map { Sample.at(50 + Double($0), 10 + Double($0)) }) == nil)
  }

  @Test func `can be told with fewer points`() {
    var random = Generator(state: 8)
    let rough = square(14, 51, 1).flatMap { corner in
      [corner]
        + (0..<5).map { _ in
          let near = Double.random(in: -0.005...0.005, using: &random)
          return Sample.at(corner.latitude + near, corner.longitude + near)
        }
    }
    let simple = Outline(polygons: [[rough], [square(13, 50, 0.001)]]).simplified(kilometres: 2)
    #expect(simple.rings.map(\.count) == [4, 4])
    let area = Outline(ring: square(14, 51, 1)).squareKilometres + 0.007
    #expect(abs(simple.squareKilometres / area - 1) < 0.02)
  }
}
