package import Canvas
import MitmachModel

extension AppState {
  /// The picture of the present state; reads the state and changes nothing.
  package func view() -> Canvas {
    var canvas = Canvas(size: size)
    guard !BrowserLayout.isTooSmall(size) else {
      drawTooSmall(on: &canvas)
      return canvas
    }
    let layout = BrowserLayout(self)
    canvas.within(layout.tabs) { drawTabs(on: &$0) }
    canvas.within(layout.filter) { drawFilter(on: &$0) }
    drawBody(layout, on: &canvas)
    canvas.within(layout.status) { drawStatus(on: &$0) }
    canvas.within(layout.hints) { drawHints(on: &$0) }
    switch overlay {
    case .chooser(let chooser): draw(chooser, on: &canvas)
    case .filterPanel(let panel): draw(panel, on: &canvas)
    case .form(let form): draw(form, on: &canvas)
    case .question(let question): draw(question, on: &canvas)
    case .conflict(let conflict): draw(conflict, on: &canvas)
    case .duplicates(let duplicates): draw(duplicates, on: &canvas)
    case .identity(let identity): draw(identity, on: &canvas)
    case .page(let page): draw(page, on: &canvas)
    case .finder(let finder): draw(finder, on: &canvas)
    case .exchange(let exchange): draw(exchange, on: &canvas)
    case nil: break
    }
    return canvas
  }

  private func drawTooSmall(on canvas: inout Canvas) {
    let least = BrowserLayout.leastSize
    let lines = strings.screens.tooSmall(least.columns, least.rows).wrapped(
      to: max(1, size.columns))
    for (index, line) in lines.prefix(size.rows).enumerated() {
      canvas.write(
        line, row: max(0, (size.rows - lines.count) / 2) + index,
        column: max(0, (size.columns - TextWidth.width(of: line)) / 2))
    }
    if size.columns > 0, size.rows > 0 { canvas.placeCursor(row: 0, column: 0) }
  }

  private func drawBody(_ layout: BrowserLayout, on canvas: inout Canvas) {
    if layout.isListShown { drawList(layout, on: &canvas) }
    if let divider = layout.divider {
      for row in layout.headings.row..<layout.status.row {
        canvas.write("│", row: row, column: divider, style: theme.style(.frame))
      }
    }
    if let plane = layout.plane { canvas.within(plane) { planePicture.draw(on: &$0) } }
    if let map = layout.map { drawMap(in: layout, map, on: &canvas) }
    guard let pane = layout.details else { return }
    let heading = Rect(row: pane.row - 1, column: pane.column, rows: 1, columns: pane.columns)
    canvas.within(heading) { drawTrail(isAlone: layout.isDetailsAlone, on: &$0) }
    canvas.within(pane) { drawDetails(on: &$0) }
  }

  /// The list, or the matrix in its place.
  private func drawList(_ layout: BrowserLayout, on canvas: inout Canvas) {
    let list = layout.list
    let headings = Rect(row: list.row - 1, column: list.column, rows: 1, columns: list.columns)
    if map.isShown, map.coverage != .off {
      let table = CoverageTable(self, columns: list.columns)
      canvas.within(headings) { table.drawHeadings(on: &$0) }
      canvas.within(list) { table.drawRows(on: &$0) }
      return
    }
    let table = ListTable(self, columns: list.columns)
    canvas.within(headings) { table.drawHeadings(on: &$0) }
    canvas.within(list) { table.drawRows(on: &$0) }
  }
}
