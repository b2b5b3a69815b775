package import Canvas
package import MitmachModel

/// A map in cells: lines of dots, names, a glyph or a number for those who are there.
package struct MapPicture: Sendable {
  let scene: MapScene
  let catalogue: Catalogue
  let theme: Theme
  let glyphs: DotGlyphs
  /// Whether regions are coloured by how many fields have members.
  var showsCoverage = false
  /// How complete places are, by their labels: districts, while these are asked for.
  var gradesOfPlaces: [String: Coverage.Grade] = [:]
  /// Where the person is; nothing stands out without one.
  var cursor: MapCell?

  package init(
    _ scene: MapScene, catalogue: Catalogue, theme: Theme, glyphs: DotGlyphs,
    showsCoverage: Bool = false, cursor: MapCell? = nil
  ) {
    self.scene = scene
    self.catalogue = catalogue
    self.theme = theme
    self.glyphs = glyphs
    self.showsCoverage = showsCoverage
    self.cursor = cursor
  }

  package func draw(on canvas: inout Canvas) {
    drawLines(on: &canvas)
    for dot in scene.labels.compactMap(\.dot) { draw(dot, on: &canvas) }
    for label in scene.labels { draw(label, on: &canvas) }
    for mark in scene.regionMarks { draw(mark, on: &canvas) }
    for mark in scene.marks { draw(mark, on: &canvas) }
    drawCursor(on: &canvas)
  }

  // MARK: - Lines

  private func drawLines(on canvas: inout Canvas) {
    var raster = DotRaster(columns: scene.view.columns, rows: scene.view.rows)
    for line in scene.lines {
      let style = style(of: line.kind)
      guard var last = line.points.first else { continue }
      if line.points.count == 1 { raster.set(x: last.x, y: last.y, style: style) }
      for point in line.points.dropFirst() {
        raster.line(from: (last.x, last.y), to: (point.x, point.y), style: style)
        last = point
      }
    }
    raster.draw(on: &canvas, glyphs: glyphs)
  }

  private func style(of kind: SceneLine.Kind) -> DotStyle {
    switch kind {
    case .base(.lake): DotStyle(theme.style(.water), rank: 1)
    case .base(.river): DotStyle(theme.style(.water), rank: 2)
    case .base(.district): DotStyle(theme.style(.dim), rank: 0)
    case .base(.state): DotStyle(theme.style(.dim), rank: 3)
    case .base(.nation): DotStyle(theme.style(.plain), rank: 4)
    case .outline(let index): DotStyle(theme.style(role(ofRegion: index)), rank: 5)
    case .draft: DotStyle(theme.style(.mark), rank: 6)
    }
  }

  private func role(ofRegion index: Int) -> TextRole {
    guard showsCoverage, scene.regions.indices.contains(index) else { return .region }
    return .grade(scene.regions[index].coverage.grade(in: catalogue.fields))
  }

  // MARK: - Names and marks

  private func position(_ cell: MapCell) -> (row: Int, column: Int) {
    (cell.row - scene.view.origin.row, cell.column - scene.view.origin.column)
  }

  private func draw(_ label: SceneLabel, on canvas: inout Canvas) {
    let (row, column) = position(label.cell)
    var role: TextRole = label.kind == .region ? .region : .dim
    if let grade = gradesOfPlaces[label.text], label.kind == .place { role = .grade(grade) }
    if showsCoverage, let region = label.region {
      role = .grade(region.coverage.grade(in: catalogue.fields))
    }
    // Blanks keep lines away from the letters; marks are drawn over them.
    canvas.write(" \(label.text) ", row: row, column: column - 1, style: theme.style(role))
  }

  /// A dot where a place is that has its name beside it.
  private func draw(_ dot: MapCell, on canvas: inout Canvas) {
    let (row, column) = position(dot)
    canvas.write(
      glyphs == .ascii ? "." : "·", row: row, column: column, style: theme.style(.strong))
  }

  private func draw(_ mark: RegionMark, on canvas: inout Canvas) {
    let (row, column) = position(mark.cell)
    let grade = mark.region.coverage.grade(in: catalogue.fields)
    let role: TextRole = showsCoverage ? .grade(grade) : .region
    canvas.write(
      showsCoverage ? grade.glyph(glyphs) : Self.regionGlyph(glyphs), row: row, column: column,
      style: theme.style(mark.cell == cursor ? .selected : role))
  }

  private func draw(_ mark: MapMark, on canvas: inout Canvas) {
    let row = mark.row - scene.view.origin.row
    let column = mark.columns.lowerBound - scene.view.origin.column
    let field = mark.strongestField.flatMap { index in
      catalogue.fields.first { $0.index == index }
    }
    let isChosen = cursor.map(mark.covers) ?? false
    let role: TextRole =
      isChosen ? .selected : field.map { .field(color: $0.color) } ?? .strong
    let text = mark.count == 1 ? field.map(glyph) ?? "·" : mark.text
    canvas.write(text, row: row, column: column, style: theme.style(role))
  }

  private func glyph(_ field: FieldOfAction) -> String {
    String(glyphs == .ascii ? field.letter : field.glyph)
  }

  static func regionGlyph(_ glyphs: DotGlyphs) -> String { glyphs == .ascii ? "@" : "◎" }

  private func drawCursor(on canvas: inout Canvas) {
    guard let cursor, scene.view.contains(cursor) else { return }
    let (row, column) = position(cursor)
    let isFree =
      scene.mark(at: cursor) == nil && !scene.regionMarks.contains { $0.cell == cursor }
    if isFree { canvas.write("+", row: row, column: column, style: theme.style(.selected)) }
    canvas.placeCursor(row: row, column: column)
  }
}

extension Coverage.Grade {
  /// How complete a region is, also where there is no colour.
  package func glyph(_ glyphs: DotGlyphs) -> String {
    switch self {
    case .empty: glyphs == .ascii ? "o" : "○"
    case .partial: glyphs == .ascii ? "x" : "◐"
    case .complete: glyphs == .ascii ? "#" : "◉"
    }
  }
}
