import MitmachModel
import Testing

@Suite struct `The geometry of the map` {
  /// The numbers of tiles by the formulas of OpenStreetMap ("Slippy map tilenames"): a dot is a tile.
  @Test(arguments: [
    (51.180, 14.435, 8, 138, 85), (51.180, 14.435, 13, 4424, 2735),
    (51.155, 14.989, 17, 70993, 43790), (51.758, 14.329, 22, 2_264_096, 1_390_009),
    (52.52, 13.405, 13, 4401, 2686), (0.1, 0.1, 17, 65572, 65499),
    (-33.9249, 18.4241, 22, 2_311_808, 2_517_756), (85.05, 179.99, 17, 131_068, 4),
  ])
  func `puts places where others put them`(
    latitude: Double, longitude: Double, zoom: Int, x: Int, y: Int
  ) {
    let point = WorldPoint(Sample.at(latitude, longitude))
    let quad = Quad(of: point, level: zoom)
    #expect((quad.x, quad.y) == (x, y))
  }

  @Test(arguments: MapView.zooms) func `is exact to a dot in both directions`(zoom: Int) {
    var random = Generator(state: UInt64(zoom))
    for _ in 0..<200 {
      let view = MapView(center: Sample.place(&random), zoom: zoom, columns: 80, rows: 24)
      let dots = Double(1 << zoom)
      let x = Int.random(in: 0..<1 << zoom, using: &random)
      let y = Int.random(in: 0..<1 << zoom, using: &random)
      let point = WorldPoint(x: (Double(x) + 0.5) / dots, y: (Double(y) + 0.5) / dots)
      let again = WorldPoint(point.coordinate)
      #expect(Quad(of: again, level: zoom) == Quad(level: zoom, x: x, y: y))
      let cell = view.cell(of: point.coordinate)
      #expect(cell == MapCell(column: x / 2, row: y / 4))
      #expect(view.cell(of: view.coordinate(of: cell)) == cell)
      let dot = view.dot(of: point)
      #expect(Int(dot.x.rounded(.down)) == x - 2 * view.origin.column)
      #expect(Int(dot.y.rounded(.down)) == y - 4 * view.origin.row)
    }
  }

  @Test(arguments: [90.0, 89.9, -89.9, -90.0]) func `keeps the poles on the edge of the world`(
    latitude: Double
  ) {
    let point = WorldPoint(Sample.at(latitude, 180))
    #expect(point == WorldPoint(x: 1, y: latitude > 0 ? 0 : 1))
    let last = (1 << 8) - 1
    #expect(Quad(of: point, level: 8) == Quad(level: 8, x: last, y: latitude > 0 ? 0 : last))
  }

  @Test func `numbers squares by the bits of their rows and columns in turn`() {
    var random = Generator(state: 1)
    for level in [1, 2, 5, 16, Quad.deepest] {
      for _ in 0..<50 {
        let quad = Quad(
          level: level, x: Int.random(in: 0..<1 << level, using: &random),
          y: Int.random(in: 0..<1 << level, using: &random))
        var code: Int64 = 0
        for bit in (0..<level).reversed() {
          code = code * 4 + Int64((quad.y >> bit & 1) * 2 + quad.x >> bit & 1)
        }
        #expect(quad.code == code)
        #expect(Quad(code: code, level: level) == quad)
      }
    }
  }

  @Test func `has in a square exactly the points with numbers in its range`() {
    var random = Generator(state: 2)
    for _ in 0..<500 {
      let place = Sample.place(&random)
      let point = WorldPoint(place)
      let level = Int.random(in: 0...Quad.deepest, using: &random)
      let quad = Quad(of: point, level: level)
      #expect(quad.codes.contains(Quad.code(of: place)))
      let other = Quad(of: WorldPoint(Sample.place(&random)), level: level)
      #expect(other.codes.contains(Quad.code(of: place)) == (other == quad))
    }
  }

  @Test(arguments: [
    (51.0, 14.0, true), (52.9, 12.1, true), (53.0, 13.0, true), (53.1, 13.0, false),
    (52.0, 16.0, false), (49.0, 13.0, false), (52.0, 10.0, false),
  ])
  func `knows which boxes have something in common`(
    latitude: Double, longitude: Double, expected: Bool
  ) {
    let box = GeoBox(northWest: Sample.at(53, 12), southEast: Sample.at(51, 15))
    let other = GeoBox(
      northWest: Sample.at(latitude + 1, longitude - 0.5),
      southEast: Sample.at(latitude, longitude + 0.5))
    #expect(box.intersects(other) == expected)
    #expect(other.intersects(box) == expected)
  }

  @Test func `makes a cell of two squares`() {
    var random = Generator(state: 3)
    for _ in 0..<200 {
      let place = Sample.place(&random)
      let zoom = Int.random(in: MapView.zooms, using: &random)
      let view = MapView(center: Sample.place(&random), zoom: zoom, columns: 40, rows: 12)
      let cell = view.cell(of: place)
      let within = view.quads(of: cell).filter { $0.codes.contains(Quad.code(of: place)) }
      #expect(within.count == 1)
      #expect(within.allSatisfy { view.cell(of: $0) == cell })
      #expect(view.box(of: cell).contains(place))
    }
  }
}

@Suite struct `A view of the map` {
  private func view(_ random: inout Generator) -> MapView {
    MapView(
      center: Sample.place(&random), zoom: Int.random(in: 10...22, using: &random),
      columns: Int.random(in: 1...200, using: &random),
      rows: Int.random(in: 1...60, using: &random))
  }

  @Test func `keeps a place in its cell of the window when it is zoomed`() {
    var random = Generator(state: 4)
    for _ in 0..<300 {
      let view = view(&random)
      let cell = MapCell(
        column: view.origin.column + Int.random(in: 0..<view.columns, using: &random),
        row: view.origin.row + Int.random(in: 0..<view.rows, using: &random))
      let place = view.coordinate(of: cell)
      let near = view.zoomed(by: Int.random(in: 0...5, using: &random), at: place)
      let there = near.cell(of: place)
      #expect(there.column - near.origin.column == cell.column - view.origin.column)
      #expect(there.row - near.origin.row == cell.row - view.origin.row)
      #expect((near.columns, near.rows) == (view.columns, view.rows))
    }
  }

  @Test func `zooms no further than there are zooms`() {
    let view = MapView(center: Sample.bautzen, zoom: 12, columns: 80, rows: 24)
    #expect(view.zoomed(by: 99, at: Sample.bautzen).zoom == MapView.zooms.upperBound)
    #expect(view.zoomed(by: -99, at: Sample.bautzen).zoom == MapView.zooms.lowerBound)
  }

  @Test func `moves no further than the world goes`() {
    var view = MapView(center: Sample.bautzen, zoom: 10, columns: 80, rows: 24)
    view.pan(columns: -9999, rows: -9999)
    #expect(view.origin == MapCell(column: 0, row: 0))
    view.pan(columns: 9999, rows: 9999)
    #expect(view.origin == MapCell(column: 512 - 80, row: 256 - 24))
  }

  @Test func `moves no further than it takes to show a cell`() {
    var random = Generator(state: 5)
    for _ in 0..<300 {
      let before = view(&random)
      var after = before
      let cell = MapCell(
        column: before.origin.column + Int.random(in: -50...250, using: &random),
        row: before.origin.row + Int.random(in: -50...100, using: &random))
      after.show(cell, margin: 0)
      #expect(after.contains(cell))
      let isAside = !(before.origin.column..<before.origin.column + before.columns)
        .contains(cell.column)
      #expect((after.origin.column != before.origin.column) == isAside)
      let edges = [after.origin.column, after.origin.column + after.columns - 1]
      #expect(!isAside || edges.contains(cell.column))
    }
  }

  @Test func `keeps a margin around the cell that it shows`() {
    var view = MapView(center: Sample.bautzen, zoom: 12, columns: 9, rows: 5)
    let origin = view.origin
    view.show(MapCell(column: origin.column + 9, row: origin.row - 1))
    #expect(view.origin == MapCell(column: origin.column + 2, row: origin.row - 2))
  }

  @Test func `shows the whole of a box, and no smaller than it must`() {
    var random = Generator(state: 6)
    for _ in 0..<300 {
      guard let box = GeoBox(around: [Sample.place(&random), Sample.place(&random)]) else {
        continue
      }
      let columns = Int.random(in: 20...200, using: &random)
      let rows = Int.random(in: 10...60, using: &random)
      let view = MapView(showing: box, columns: columns, rows: rows)
      guard view.zoom > MapView.zooms.lowerBound else { continue }
      #expect(view.contains(view.cell(of: box.northWest)))
      #expect(view.contains(view.cell(of: box.southEast)))
      let nearer = view.zoomed(by: 1, at: box.center)
      let extent = (
        nearer.cell(of: box.southEast).column - nearer.cell(of: box.northWest).column,
        nearer.cell(of: box.southEast).row - nearer.cell(of: box.northWest).row
      )
      #expect(extent.0 >= columns - 3 || extent.1 >= rows - 3 || view.zoom == 17)
    }
  }

  @Test func `keeps its middle when the window changes`() {
    let view = MapView(center: Sample.bautzen, zoom: 12, columns: 80, rows: 24)
    let resized = view.resized(columns: 41, rows: 13)
    #expect(resized.center == view.center)
    #expect((resized.columns, resized.rows) == (41, 13))
  }
}

@Suite struct `Distances and directions` {
  @Test(arguments: [
    (52.0, 14.435, CompassDirection.north), (51.5, 15.0, .northEast), (51.180, 15.0, .east),
    (50.9, 14.9, .southEast), (50.0, 14.435, .south), (50.9, 14.0, .southWest),
    (51.180, 14.0, .west), (51.5, 14.0, .northWest),
    // Due north-east by kilometres; by degrees alone it would be north.
    (52.0, 15.0, .northEast),
  ])
  func `tell where something lies`(
    latitude: Double, longitude: Double, expected: CompassDirection
  ) {
    #expect(Sample.bautzen.direction(to: Sample.at(latitude, longitude)) == expected)
  }

  @Test func `have none for the same place`() {
    #expect(Sample.bautzen.direction(to: Sample.bautzen) == nil)
  }

  @Test func `are those of the plane with the meridians nearer to each other in the north`() {
    let distance = Sample.at(60, 10).kilometres(to: Sample.at(60, 12))
    #expect(abs(distance - Coordinate.kilometresPerDegree) < 1e-9)
    #expect(Sample.at(90, 0).degreesEast(ofKilometres: 1) == 360)
    #expect(abs(Sample.at(60, 0).degreesEast(ofKilometres: 111.195) - 2) < 1e-9)
  }

  @Test(arguments: MapView.zooms) func `make a bar as long as it says, and as long as can be`(
    zoom: Int
  ) throws {
    let view = MapView(center: Sample.bautzen, zoom: zoom, columns: 80, rows: 24)
    let bar = try #require(view.scaleBar(atMost: 16))
    let digits = "\(bar.metres)"
    #expect("125".contains(digits.prefix(1)) && digits.dropFirst().allSatisfy { $0 == "0" })
    #expect(bar.cells <= 16 && bar.dots > 32 / 2.5 - 0.001)
    // Measured between two places that are as far apart in the middle of the view.
    let middle = view.coordinate(of: view.center)
    let there = Sample.at(
      middle.latitude, middle.longitude + bar.dots * 360 / Double(1 << zoom))
    #expect(abs(middle.kilometres(to: there) * 1000 / Double(bar.metres) - 1) < 1e-6)
  }

  @Test func `name the length of a bar`() {
    #expect(ScaleBar(metres: 500, dots: 8).text == "500 m")
    #expect(ScaleBar(metres: 20_000, dots: 8).text == "20 km")
    #expect(ScaleBar(metres: 20_000, dots: 8.8).cells == 4)
  }
}
