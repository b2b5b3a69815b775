import MitmachModel

// MARK: - Labels and marks

extension VectorMap {
  private static let across = Double(MapView.dotsAcross)
  private static let down = Double(MapView.dotsDown)
  /// How far above the lower edge of its cell a text stands.
  private static let descent = 0.95

  /// The upper left corner of a cell.
  private func corner(_ cell: MapCell) -> (x: Double, y: Double) {
    (
      Double(cell.column - scene.view.origin.column) * Self.across,
      Double(cell.row - scene.view.origin.row) * Self.down
    )
  }

  func writeLabels(to output: inout SVGText) {
    for label in scene.labels {
      let (x, y) = corner(label.cell)
      let dot = label.dot.map(corner)
      let isBefore = dot.map { $0.y == y && $0.x > x } ?? false
      let edge = isBefore ? (dot?.x ?? x) - 0.7 : x
      writeGround(of: label, x: edge, y: y, isBefore: isBefore, to: &output)
      if let dot { writeDot(x: dot.x + Self.across / 2, y: dot.y + Self.down / 2, to: &output) }
      let grade = label.region.map(gradeName) ?? ""
      output.add(
        "text",
        [
          ("class", (label.kind == .region ? "region" : "place") + grade),
          ("x", SVGText.number(edge)), ("y", SVGText.number(y + Self.down - Self.descent)),
        ] + (isBefore ? [("text-anchor", "end")] : []), text: label.text)
    }
  }

  /// What lies under a text lets it be read.
  ///
  /// `isBefore`: the text ends at `x`, beside what it names.
  private func writeGround(
    of label: SceneLabel, x: Double, y: Double, isBefore: Bool, to output: inout SVGText
  ) {
    let width = Double(label.text.count) * (label.kind == .region ? 1.9 : 1.6) + 0.4
    output.add(
      "rect",
      [
        ("class", "ground"), ("x", SVGText.number(isBefore ? x - width + 0.2 : x - 0.2)),
        ("y", SVGText.number(y + 0.4)), ("width", SVGText.number(width)), ("height", "3.4"),
      ])
  }

  /// Where a place is that a text names.
  private func writeDot(x: Double, y: Double, to output: inout SVGText) {
    output.add(
      "circle",
      [
        ("class", "dot"), ("cx", SVGText.number(x)), ("cy", SVGText.number(y)), ("r", "0.45"),
      ])
  }

  func write(_ mark: RegionMark, to output: inout SVGText) {
    let (x, y) = corner(mark.cell)
    let grade = grades.isEmpty ? nil : mark.region.coverage.grade(in: fields.map(\.field))
    writeSeat(grade, x: x + Self.across / 2, y: y + Self.down / 2, to: &output)
  }

  /// A region's centre: a ring, full where the region is complete, with a dot where it is not.
  func writeSeat(_ grade: Coverage.Grade?, x: Double, y: Double, to output: inout SVGText) {
    let name = grade.map { " " + VectorStyle.name(of: $0) } ?? ""
    let place = [("cx", SVGText.number(x)), ("cy", SVGText.number(y))]
    output.add("circle", [("class", "seat" + name)] + place + [("r", "1")])
    guard let grade, grade != .empty else { return }
    output.add(
      "circle",
      [("class", "core" + name)] + place + [("r", grade == .complete ? "1" : "0.4")])
  }

  /// One actor as the sign of its field, more as their number.
  func write(_ mark: MapMark, to output: inout SVGText) {
    let field = fields.first { $0.field.index == mark.strongestField }?.field
    guard mark.count > 1 else {
      let (x, y) = corner(mark.cell)
      write(field, x: x + Self.across / 2, y: y + Self.down / 2, to: &output)
      return
    }
    let first = MapCell(column: mark.columns.lowerBound, row: mark.row)
    let (x, y) = corner(first)
    let width = Double(mark.columns.count) * Self.across
    // A single digit has more room about it, unless another mark is beside.
    let extra = mark.columns.count == 1 && !hasNeighbour(mark) ? 0.7 : -0.1
    output.add(
      "rect",
      [
        ("class", VectorStyle.name(of: field) + " cluster"), ("x", SVGText.number(x - extra)),
        ("y", SVGText.number(y + 0.25)), ("width", SVGText.number(width + 2 * extra)),
        ("height", "3.5"), ("rx", extra < 0 && width < 3 ? "0.5" : "1.5"), ("style", "fill:#fff"),
      ])
    output.add(
      "text",
      [
        ("class", "count"), ("x", SVGText.number(x + width / 2)),
        ("y", SVGText.number(y + Self.down - Self.descent - 0.1)),
      ], text: mark.text)
  }

  private func hasNeighbour(_ mark: MapMark) -> Bool {
    [mark.columns.lowerBound - 1, mark.columns.upperBound].contains { column in
      scene.mark(at: MapCell(column: column, row: mark.row)) != nil
    }
  }

  /// The sign of a field as a shape, so that it needs no font; its letter where the shape is not known.
  func write(_ field: FieldOfAction?, x: Double, y: Double, to output: inout SVGText) {
    let name = VectorStyle.name(of: field)
    guard let shape = Self.shape(of: field?.glyph ?? "●") else {
      output.add(
        "text",
        [("class", "count"), ("x", SVGText.number(x)), ("y", SVGText.number(y + 1))],
        text: field.map { String($0.letter) })
      return
    }
    let places = shape.map { "\(SVGText.number(x + $0.0)),\(SVGText.number(y + $0.1))" }
    output.add("polygon", [("class", name), ("points", places.joined(separator: " "))])
  }

  /// Corners around a middle; a circle as a polygon of many.
  private static func shape(of glyph: Character) -> [(Double, Double)]? {
    switch glyph {
    case "▲", "△", "▴": [(0, -1.1), (1.1, 0.9), (-1.1, 0.9)]
    case "▼", "▽", "▾": [(0, 1.1), (-1.1, -0.9), (1.1, -0.9)]
    case "■", "□", "▪": [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]
    case "◆", "◇": [(0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)]
    case "●", "○", "•":
      [
        (1, 0), (0.87, 0.5), (0.5, 0.87), (0, 1), (-0.5, 0.87), (-0.87, 0.5), (-1, 0),
        (-0.87, -0.5), (-0.5, -0.87), (0, -1), (0.5, -0.87), (0.87, -0.5),
      ]
    default: nil
    }
  }
}
