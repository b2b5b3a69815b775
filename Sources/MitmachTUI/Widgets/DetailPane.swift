import Canvas
import MitmachModel

extension AppState {
  /// The way from the list to the entry that is shown, its end in full where the room is short.
  func drawTrail(isAlone: Bool, on canvas: inout Canvas) {
    var names = browser.trail.map(\.reference.name)
    // Beside the list, the title below says the same until a name has been followed.
    guard isAlone || names.count > 1 else { return }
    names.insert(strings.screens.listing(current), at: 0)
    var text = names.joined(separator: " › ")
    while names.count > 1, TextWidth.width(of: text) > canvas.extent.columns {
      names.removeFirst()
      text = "… › " + names.joined(separator: " › ")
    }
    canvas.write(text.fitted(to: canvas.extent.columns), row: 0, style: theme.style(.heading))
  }

  func drawDetails(on canvas: inout Canvas) {
    guard let shown = browser.trail.last else {
      canvas.write(strings.labels.nothingSelected, row: 0, style: theme.style(.dim))
      return
    }
    let layout = detailLayout(columns: canvas.extent.columns)
    let scroll = shown.view.clampedScroll(in: layout, rows: canvas.extent.rows)
    for row in 0..<canvas.extent.rows where scroll + row < layout.lines.count {
      draw(layout.lines[scroll + row], row: row, chosen: shown.view.link, on: &canvas)
    }
    drawMore(scroll: scroll, count: layout.lines.count, on: &canvas)
    guard isDetailsFocused, prompt == nil, overlay == nil else { return }
    placeCursor(shown.view, layout: layout, scroll: scroll, on: &canvas)
  }

  private func placeCursor(
    _ shown: LinkScroll, layout: DetailLayout, scroll: Int, on canvas: inout Canvas
  ) {
    var row = 0
    if layout.linkLines.indices.contains(shown.link) {
      let line = layout.linkLines[shown.link] - scroll
      if (0..<canvas.extent.rows).contains(line) { row = line }
    }
    canvas.placeCursor(row: row, column: 0)
  }

  private func draw(_ line: DetailLayout.Line, row: Int, chosen: Int, on canvas: inout Canvas) {
    var column = 0
    for run in line.runs {
      let isChosen = run.link != nil && run.link == chosen && isDetailsFocused
      column = canvas.write(
        run.text, matching: run.isSearched ? searchWords : [], row: row, column: column,
        style: theme.style(isChosen ? .selectedLink : run.role),
        matchStyle: theme.style(isChosen ? .selectedMatch : .match),
        limit: max(1, canvas.extent.columns - column))
    }
  }

  /// Signs at the right edge that there is more above or below.
  private func drawMore(scroll: Int, count: Int, on canvas: inout Canvas) {
    let column = canvas.extent.columns - 1
    if scroll > 0 { canvas.write("↑", row: 0, column: column, style: theme.style(.dim)) }
    if scroll + canvas.extent.rows < count {
      canvas.write("↓", row: canvas.extent.rows - 1, column: column, style: theme.style(.dim))
    }
  }
}
