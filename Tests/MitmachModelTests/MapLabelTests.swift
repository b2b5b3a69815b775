import MitmachModel
import Testing

@Suite struct `The labels of a map` {
  private static let view = MapView(center: Sample.bautzen, zoom: 12, columns: 30, rows: 6)

  private func cell(_ column: Int, _ row: Int) -> MapCell {
    MapCell(column: Self.view.origin.column + column, row: Self.view.origin.row + row)
  }

  private func label(_ text: String, at cell: MapCell, rank: Int = 0) -> LabelCandidate {
    LabelCandidate(text: text, width: text.count, anchor: cell, rank: rank)
  }

  @Test func `stand right, left, above or below of what they belong to`() {
    var placement = LabelPlacement(view: Self.view)
    placement.occupy(row: cell(10, 3).row, columns: cell(10, 3).column..<cell(11, 3).column)
    let places = placement.place((0..<5).map { label("Bautzen", at: cell(10, 3), rank: $0) })
    #expect(places == [cell(11, 3), cell(3, 3), cell(7, 2), cell(7, 4), nil])
  }

  @Test func `stand close to marks only where there is no room for a blank`() {
    var placement = LabelPlacement(view: Self.view)
    placement.occupy(row: cell(0, 0).row, columns: cell(12, 0).column..<cell(20, 0).column)
    placement.occupy(row: cell(0, 1).row, columns: cell(0, 1).column..<cell(30, 1).column)
    let places = placement.place([label("Königswartha", at: cell(15, 0))])
    #expect(places == [cell(0, 0)])
  }

  @Test func `are wholly in the view or left out`() {
    var placement = LabelPlacement(view: Self.view)
    let long = String(repeating: "x", count: 31)
    let places = placement.place([
      label(long, at: cell(3, 3)), label("Zittau", at: cell(28, 0)), label("weg", at: cell(30, 0)),
      label("", at: cell(5, 5)), label(String(long.dropLast()), at: cell(3, 5)),
    ])
    #expect(places == [nil, cell(22, 0), nil, nil, cell(0, 4)])
  }

  @Test func `find room by importance, not by order`() {
    let view = MapView(center: Sample.bautzen, zoom: 12, columns: 9, rows: 1)
    var placement = LabelPlacement(view: view)
    let places = placement.place([
      label("klein", at: view.origin, rank: 2), label("groß", at: view.origin, rank: 1),
    ])
    #expect(places.map { $0 == nil } == [true, false])
  }

  @Test(arguments: 0..<200) func `are never over anything`(seed: UInt64) {
    var random = Generator(state: seed)
    let view = Self.view
    var placement = LabelPlacement(view: view)
    var taken: Set<MapCell> = []
    for _ in 0..<Int.random(in: 0...15, using: &random) {
      let start = cell(
        Int.random(in: -2...31, using: &random), Int.random(in: -1...6, using: &random))
      let columns = start.column..<start.column + Int.random(in: 1...4, using: &random)
      placement.occupy(row: start.row, columns: columns)
      taken.formUnion(columns.map { MapCell(column: $0, row: start.row) })
    }
    let candidates = (0..<40).map { index in
      label(
        String(repeating: "x", count: Int.random(in: 1...12, using: &random)),
        at: cell(Int.random(in: -1...30, using: &random), Int.random(in: -1...6, using: &random)),
        rank: Int.random(in: 0...5, using: &random))
    }
    var again = placement
    let places = placement.place(candidates)
    #expect(places == again.place(candidates))
    for (place, candidate) in zip(places, candidates) {
      guard let place else { continue }
      for column in place.column..<place.column + candidate.width {
        let cell = MapCell(column: column, row: place.row)
        #expect(view.contains(cell))
        #expect(taken.insert(cell).inserted, "two things in a cell")
      }
    }
    let labels = zip(places, candidates).compactMap { place, candidate in
      place.map { ($0.row, $0.column..<$0.column + candidate.width) }
    }
    for (place, candidate) in zip(places, candidates) where place != nil {
      let anchor = candidate.anchor
      #expect(!labels.contains { $0.0 == anchor.row && $0.1.contains(anchor.column) })
    }
    for (row, columns) in labels {
      #expect(!labels.contains { $0.0 == row && $0.1.lowerBound == columns.upperBound })
    }
  }
}
