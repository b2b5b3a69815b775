package import Canvas
package import MitmachModel

/// The effort–impact plane as a picture: effort to the right, impact upwards, each action a letter.
package struct PlanePicture: Sendable {
  let counts: PlaneCounts
  let catalogue: Catalogue
  let strings: Strings
  let theme: Theme
  /// The cell of the selected action, or the one to which a person walked.
  var cell: PlaneCell?
  /// The rectangle that is drawn, where it narrows the list.
  var rectangle: PlaneRectangle?
  /// Whether the keys go to the plane.
  var isFocused = false

  package init(
    _ counts: PlaneCounts, catalogue: Catalogue, strings: Strings, theme: Theme,
    cell: PlaneCell? = nil, rectangle: PlaneRectangle? = nil, isFocused: Bool = false
  ) {
    self.counts = counts
    self.catalogue = catalogue
    self.strings = strings
    self.theme = theme
    self.cell = cell
    self.rectangle = rectangle
    self.isFocused = isFocused
  }

  /// The picture as lines of text, for the command line.
  package func lines(size: Size) -> [String] {
    var canvas = Canvas(size: size)
    draw(on: &canvas)
    return canvas.plainText.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }
}

// MARK: - Drawing

extension PlanePicture {
  package func draw(on canvas: inout Canvas) {
    let grid = PlaneGrid(extent: canvas.extent)
    drawNames(grid, on: &canvas)
    for cell in PlaneCell.all {
      canvas.within(grid.rect(of: cell)) { draw(cell, on: &$0) }
    }
    drawLevels(grid, on: &canvas)
    guard isFocused, let cell else { return }
    let rect = grid.rect(of: cell)
    canvas.placeCursor(row: rect.row, column: rect.column + 1)
  }

  /// What the upper corners are called, above them; which way impact goes.
  private func drawNames(_ grid: PlaneGrid, on canvas: inout Canvas) {
    let style = theme.style(.heading)
    let wins = grid.rect(of: PlaneCell(effort: 1, impact: 5)).column
    let plans = grid.rect(of: PlaneCell(effort: 4, impact: 5)).column
    let room = 2 * grid.columns - 1
    let middle = grid.rect(of: PlaneCell(effort: 3, impact: 5))
    let impact = strings.plane.impactAxis
    let isRoom = TextWidth.width(of: impact) + 2 <= middle.columns
    canvas.write(
      isRoom ? impact : "↑", row: 0, column: isRoom ? middle.column + 1 : 0,
      style: theme.style(.dim))
    canvas.write(
      strings.plane.quickWins.fitted(to: room), row: 0, column: wins + 1, style: style)
    canvas.write(
      strings.plane.bigPlans.fitted(to: room), row: 0, column: plans + 1, style: style)
  }

  private func drawLevels(_ grid: PlaneGrid, on canvas: inout Canvas) {
    let style = theme.style(.dim)
    for level in PlaneCounts.levels {
      let side = grid.rect(of: PlaneCell(effort: 1, impact: level))
      canvas.write("\(level)", row: side.row, style: style)
      let foot = grid.rect(of: PlaneCell(effort: level, impact: 1))
      canvas.write("\(level)", row: grid.axisRow, column: foot.column + 1, style: style)
    }
    let name = strings.plane.axes
    let end = grid.rect(of: PlaneCell(effort: 5, impact: 1)).column + 3
    canvas.write(
      name.fitted(to: max(1, canvas.extent.columns - end)), row: grid.axisRow, column: end,
      style: style)
  }

  private func isCorner(_ cell: PlaneCell) -> Bool {
    [PlaneCounts.quickWins, PlaneCounts.bigPlans].contains {
      $0.effort.contains(cell.effort) && $0.impact.contains(cell.impact)
    }
  }

  private func draw(_ cell: PlaneCell, on canvas: inout Canvas) {
    drawEdges(of: cell, on: &canvas)
    let isHere = cell == self.cell
    let room = Rect(
      row: 0, column: 1, rows: max(1, canvas.extent.rows - (canvas.extent.rows > 1 ? 1 : 0)),
      columns: max(1, canvas.extent.columns - 1))
    canvas.within(room) { canvas in
      if isHere {
        canvas.fill(
          Rect(canvas.extent), style: theme.style(isFocused ? .selected : .selectedElsewhere))
      }
      drawActions(of: cell, isHere: isHere, on: &canvas)
    }
  }

  /// A line at the left and, where there is room, below; heavier around what is marked.
  private func drawEdges(of cell: PlaneCell, on canvas: inout Canvas) {
    let isIn = rectangle?.contains(cell) ?? false
    let style = theme.style(isIn ? .mark : isCorner(cell) ? .frame : .dim)
    let side = isIn ? "┃" : isCorner(cell) ? "│" : "┊"
    for row in 0..<canvas.extent.rows { canvas.write(side, row: row, style: style) }
    guard canvas.extent.rows > 1 else { return }
    let bar = String(
      repeating: isIn ? "━" : isCorner(cell) ? "─" : "┈", count: canvas.extent.columns)
    canvas.write(bar, row: canvas.extent.rows - 1, style: style)
  }

  /// A letter for each action where they fit, else how many there are, in all and of each field.
  private func drawActions(of cell: PlaneCell, isHere: Bool, on canvas: inout Canvas) {
    let parts = fields(of: cell)
    let total = counts.count(effort: cell.effort, impact: cell.impact)
    guard total > 0 else { return }
    let room = canvas.extent.columns * canvas.extent.rows
    if total <= room { return spread(parts, isHere: isHere, on: &canvas) }
    let number = strings.number(total)
    canvas.write(number, row: 0, style: style(.strong, isHere))
    var column = TextWidth.width(of: number) + 1
    var row = 0
    for (field, count) in parts where count > 0 {
      let text = "\(field.letter)\(strings.number(count))"
      if column + text.count > canvas.extent.columns { (row, column) = (row + 1, 0) }
      guard row < canvas.extent.rows else { return }
      canvas.write(text, row: row, column: column, style: style(.field(color: field.color), isHere))
      column += text.count + 1
    }
  }

  private func spread(
    _ parts: [(field: FieldOfAction, count: Int)], isHere: Bool, on canvas: inout Canvas
  ) {
    var index = 0
    for (field, count) in parts {
      for _ in 0..<count {
        canvas.write(
          String(field.letter), row: index / canvas.extent.columns,
          column: index % canvas.extent.columns,
          style: style(.field(color: field.color), isHere))
        index += 1
      }
    }
  }

  /// How many actions of a cell are drawn in each field's letter: an action in its first field's.
  func fields(of cell: PlaneCell) -> [(field: FieldOfAction, count: Int)] {
    catalogue.fields.map { field in
      (field, counts.count(effort: cell.effort, impact: cell.impact, firstField: field.index))
    }
  }

  private func style(_ role: TextRole, _ isHere: Bool) -> Style {
    var style = theme.style(role)
    if isHere { style.attributes.insert(isFocused ? .reverse : .bold) }
    return style
  }
}

// MARK: - In sentences

extension PlanePicture {
  /// What the plane shows, cell by cell, for those who hear it.
  package var sentences: [String] {
    let cells = PlaneCell.all.compactMap { cell -> String? in
      let count = counts.count(effort: cell.effort, impact: cell.impact)
      guard count > 0 else { return nil }
      let parts = fields(of: cell).filter { $0.count > 0 }.map { field, count in
        "\(field.name.text(in: strings.language)) \(strings.number(count))"
      }
      return strings.plane.cell(
        cell.effort, cell.impact, strings.number(count), parts.joined(separator: ", "))
    }
    let wins = counts.count(
      effort: PlaneCounts.quickWins.effort, impact: PlaneCounts.quickWins.impact)
    let plans = counts.count(
      effort: PlaneCounts.bigPlans.effort, impact: PlaneCounts.bigPlans.impact)
    return [
      strings.plane.summary(
        strings.number(counts.total), strings.number(wins), strings.number(plans))
    ] + cells
  }
}
