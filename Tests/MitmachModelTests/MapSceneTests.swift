import MitmachModel
import Testing

@Suite struct `The way through the markers` {
  private static let view = MapView(center: Sample.bautzen, zoom: 12, columns: 30, rows: 6)

  private func cell(_ column: Int, _ row: Int) -> MapCell {
    MapCell(column: Self.view.origin.column + column, row: Self.view.origin.row + row)
  }

  private var scene: MapScene {
    let clusters = [(20, 1), (3, 1), (9, 4)].map { column, row in
      SpotCluster(cell: cell(column, row), count: 1, fields: [:])
    }
    return MapScene(
      view: Self.view, base: BaseMapLevels(), spots: SpotPicture(clusters: clusters),
      regions: [
        Sample.region("im Süden", at: Self.view.coordinate(of: cell(1, 4))),
        Sample.region("daneben", at: Self.view.coordinate(of: cell(20, 1))),
        Sample.region("nirgends", at: nil), Sample.region("fern", at: Sample.at(0, 0)),
      ],
      width: \.count)
  }

  @Test func `goes from north to south and from west to east, and begins again`() {
    let markers = scene.markers
    #expect(markers.stops.map(\.cell) == [cell(3, 1), cell(20, 1), cell(1, 4), cell(9, 4)])
    #expect(markers.stops.map(\.markers.count) == [1, 2, 1, 1])
    #expect(markers.next(after: cell(0, 0))?.cell == cell(3, 1))
    #expect(markers.next(after: cell(3, 1))?.cell == cell(20, 1))
    #expect(markers.next(after: cell(4, 1))?.cell == cell(20, 1))
    #expect(markers.next(after: cell(9, 4))?.cell == cell(3, 1))
    #expect(markers.previous(before: cell(20, 1))?.cell == cell(3, 1))
    #expect(markers.previous(before: cell(3, 1))?.cell == cell(9, 4))
  }

  @Test func `stops nowhere without markers`() {
    #expect(MapMarkers([]).next(after: cell(0, 0)) == nil)
    #expect(MapMarkers([]).previous(before: cell(0, 0)) == nil)
  }
}

@Suite struct `The scene of a map` {
  private static let view = MapView(center: Sample.bautzen, zoom: 13, columns: 40, rows: 10)

  private func place(_ column: Int, _ row: Int) -> Coordinate {
    Self.view.coordinate(
      of: MapCell(column: Self.view.origin.column + column, row: Self.view.origin.row + row))
  }

  private func scene(
    lines: [BaseLine] = [], spots: SpotPicture = SpotPicture(), regions: [RegionSpot] = [],
    places: [Place] = [], cursor: MapCell? = nil, options: SceneOptions = SceneOptions()
  ) -> MapScene {
    MapScene(
      view: Self.view, base: BaseMapLevels(BaseMap(lines: lines)), spots: spots, regions: regions,
      places: places, cursor: cursor, options: options, width: \.count)
  }

  @Test func `names regions with the number of their members, before all places`() {
    let scene = scene(
      regions: [
        Sample.region("Lausitz", at: place(10, 2), members: 12),
        Sample.region("Nirgends", at: nil, members: 3),
      ],
      places: [Sample.town("Bautzen", at: place(10, 2)), Sample.town("Zittau", at: place(20, 5))])
    #expect(scene.labels.map(\.text) == ["Lausitz 12", "Bautzen", "Zittau"])
    #expect(scene.labels.map(\.kind) == [.region, .place, .place])
    #expect(scene.labels.map(\.dot) == [nil, nil, Self.view.cell(of: place(20, 5))])
    #expect(scene.regionMarks.map(\.region.reference.name) == ["Lausitz"])
    #expect(scene.regionMarks.map(\.cell) == [Self.view.cell(of: place(10, 2))])
  }

  @Test func `gives the larger places their names first`() {
    let places = (0..<9).map { Sample.town("Ort \($0)", at: place(5 + 3 * $0, 4)) }
    #expect(scene(places: places).labels.map(\.text) == ["Ort 0", "Ort 2", "Ort 4"])
    var options = SceneOptions()
    options.showsPlaces = false
    #expect(scene(places: places, options: options).labels.isEmpty)
  }

  @Test func `names no place close to a larger one`() {
    let places = [(5, 2), (6, 3), (5, 4)].enumerated().map { index, cell in
      Sample.town("Ort \(index)", at: place(cell.0, cell.1))
    }
    #expect(scene(places: places).labels.map(\.text) == ["Ort 0", "Ort 2"])
  }

  @Test func `names no village because all towns are close to each other`() {
    let quarters = (0..<12).map { Sample.town("Viertel \($0)", at: place(5, 2)) }
    let village = Sample.town("Dorf", at: place(30, 7))
    #expect(scene(places: quarters.dropLast() + [village]).labels.count == 2)
    #expect(scene(places: quarters + [village]).labels.map(\.text) == ["Viertel 0"])
  }

  @Test func `gives the region with most members the best place for its name`() {
    let regions = [("klein", 3), ("groß", 30), ("mittel", 4)].map { name, members in
      Sample.region(name, at: place(15, 4), members: members)
    }
    let labels = scene(regions: regions).labels
    #expect(labels.map(\.text) == ["klein 3", "groß 30", "mittel 4"])
    let cells = [(8, 3), (16, 4), (7, 4)].map { Self.view.cell(of: place($0.0, $0.1)) }
    #expect(labels.map(\.cell).dropFirst() == cells.dropFirst())
    #expect(labels.first?.cell.row == cells[0].row)
  }

  @Test func `writes nothing over marks, regions and the cursor`() {
    let cells = [(11, 2), (12, 2), (20, 5)].map { Self.view.cell(of: place($0.0, $0.1)) }
    let spots = SpotPicture(clusters: [SpotCluster(cell: cells[0], count: 12, fields: [1: 12])])
    let scene = scene(
      spots: spots, regions: [Sample.region("R", at: place(20, 5), members: 1)],
      places: [Sample.town("Bautzen", at: place(9, 2)), Sample.town("Zittau", at: place(19, 5))],
      cursor: Self.view.cell(of: place(14, 5)))
    var taken = Set(cells + [Self.view.cell(of: place(14, 5))])
    for label in scene.labels {
      for column in label.cell.column..<label.cell.column + label.text.count {
        #expect(taken.insert(MapCell(column: column, row: label.cell.row)).inserted)
      }
    }
    #expect(scene.labels.map(\.text) == ["R 1", "Bautzen", "Zittau"])
    let dots = [nil, place(9, 2), place(19, 5)].map { $0.map(Self.view.cell(of:)) }
    #expect(scene.labels.map(\.dot) == dots)
    #expect(scene.mark(at: cells[1])?.count == 12)
    #expect(scene.mark(at: cells[2]) == nil)
  }

  @Test func `draws what matters most last`() {
    let across = [place(-5, 3), place(45, 3)].map { WorldPoint($0) }
    let kinds = BaseLine.Kind.allCases
    let outline = Outline(ring: [place(2, 2), place(9, 2), place(9, 6)])
    var options = SceneOptions()
    options.draft = [place(3, 3), place(5, 5)]
    let lines = kinds.map { BaseLine(kind: $0, name: "", points: across) }
    let regions = [
      Sample.region("ohne", at: nil), Sample.region("mit", at: nil, outline: outline),
      Sample.region(
        "fern", at: nil,
        outline: Outline(ring: [Sample.at(0, 0), Sample.at(0, 1), Sample.at(1, 1)])),
    ]
    let scene = scene(lines: lines, regions: regions, options: options)
    #expect(
      scene.lines.map(\.kind) == [
        .base(.river), .base(.district), .base(.state), .base(.nation), .outline(region: 1), .draft,
      ])
    #expect(scene.lines.map(\.points.count) == [2, 2, 2, 2, 4, 2])
    #expect(scene.lines.first?.points == [MapDot(x: 0, y: 14), MapDot(x: 79, y: 14)])
    options.showsDistricts = false
    options.showsOutlines = false
    options.draft = []
    let bare = self.scene(lines: lines, regions: regions, options: options)
    #expect(bare.lines.map(\.kind) == [.base(.river), .base(.state), .base(.nation)])
  }
}
