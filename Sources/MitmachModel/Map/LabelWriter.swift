/// The labels of a scene, while they are placed.
struct LabelWriter {
  private let view: MapView
  private var placement: LabelPlacement
  /// The cells in which something is drawn, so that no dot shows a place there.
  private var taken: CellSet
  /// The cells that are covered by the number or glyph of actors.
  private var marked: CellSet
  private(set) var labels: [SceneLabel] = []

  /// On so many cells there is one place at most, so that the map stays one.
  private static let cellsPerPlace = 120
  /// So many places are tried for each that is wanted: a village is not named because all towns are too
  /// close to each other.
  private static let triesPerPlace = 4

  init(view: MapView) {
    self.view = view
    placement = LabelPlacement(view: view)
    taken = CellSet(view: view)
    marked = taken
  }

  mutating func leaveOut(marks: [MapMark], regions: [RegionMark], cursor: MapCell?) {
    for mark in marks {
      placement.occupy(row: mark.row, columns: mark.columns)
      marked.insert(rows: mark.row..<mark.row + 1, columns: mark.columns)
    }
    taken = marked
    for cell in regions.map(\.cell) + (cursor.map { [$0] } ?? []) {
      let columns = cell.column..<cell.column + 1
      placement.occupy(row: cell.row, columns: columns)
      taken.insert(rows: cell.row..<cell.row + 1, columns: columns)
    }
  }

  /// The name of each region and how many members it has; who has most is served first.
  mutating func add(_ regions: [RegionMark], width: (String) -> Int) {
    let candidates = regions.map { mark in
      let total = mark.region.coverage.total
      let text = "\(mark.region.reference.name) \(total)"
      return candidate(text, width: width(text), at: mark.cell, rank: -total)
    }
    add(candidates, kind: .region, limit: .max, regions: regions.map(\.region))
  }

  mutating func add(_ places: [Place], width: (String) -> Int) {
    let wanted = max(1, view.columns * view.rows / Self.cellsPerPlace)
    let box = view.box
    var spacing = PlaceSpacing(view: view)
    var candidates: [LabelCandidate] = []
    // By index, as a copy of a place with all its texts takes longer than all else here.
    var tries = 0
    for index in places.indices where box.contains(places[index].coordinate) {
      tries += 1
      if tries > wanted * Self.triesPerPlace { break }
      let cell = view.cell(of: places[index].coordinate)
      guard spacing.take(cell) else { continue }
      let name = places[index].name
      candidates.append(candidate(name, width: width(name), at: cell, rank: index))
    }
    add(candidates, kind: .place, limit: wanted)
  }

  private func candidate(
    _ text: String, width: Int, at cell: MapCell, rank: Int
  ) -> LabelCandidate {
    LabelCandidate(
      text: text, width: width, anchor: cell, rank: rank, gap: marked.contains(cell) ? 1 : 0)
  }

  private mutating func add(
    _ candidates: [LabelCandidate], kind: SceneLabel.Kind, limit: Int,
    regions: [RegionSpot]? = nil
  ) {
    let places = placement.place(candidates, limit: limit)
    for (index, candidate) in candidates.enumerated() {
      guard let cell = places[index] else { continue }
      let dot = taken.contains(candidate.anchor) ? nil : candidate.anchor
      labels.append(
        SceneLabel(
          cell: cell, text: candidate.text, kind: kind, dot: dot, region: regions?[index]))
    }
  }
}

/// Keeps smaller places from being named close to larger ones, such as the quarters of a city.
private struct PlaceSpacing {
  private let view: MapView
  private var near: CellSet

  private static let across = 3
  private static let down = 1

  init(view: MapView) {
    self.view = view
    near = CellSet(view: view)
  }

  /// Whether no larger place is near to a cell; then none may be near to it from now on.
  mutating func take(_ cell: MapCell) -> Bool {
    guard view.contains(cell), !near.contains(cell) else { return false }
    near.insert(
      rows: cell.row - Self.down..<cell.row + Self.down + 1,
      columns: cell.column - Self.across..<cell.column + Self.across + 1)
    return true
  }
}

/// Some of the cells of a view.
private struct CellSet {
  private let view: MapView
  private var isIn: [Bool]

  init(view: MapView) {
    self.view = view
    isIn = Array(repeating: false, count: view.columns * view.rows)
  }

  func contains(_ cell: MapCell) -> Bool {
    view.contains(cell) && isIn[index(column: cell.column, row: cell.row)]
  }

  /// Takes in the cells of a rectangle that lie in the view.
  mutating func insert(rows: Range<Int>, columns: Range<Int>) {
    let origin = view.origin
    for row in rows.clamped(to: origin.row..<origin.row + view.rows) {
      for column in columns.clamped(to: origin.column..<origin.column + view.columns) {
        isIn[index(column: column, row: row)] = true
      }
    }
  }

  private func index(column: Int, row: Int) -> Int {
    (row - view.origin.row) * view.columns + column - view.origin.column
  }
}
