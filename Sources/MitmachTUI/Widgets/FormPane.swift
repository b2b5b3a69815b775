import Canvas
import MitmachModel

extension AppState {
  func draw(_ form: FormState, on canvas: inout Canvas) {
    let layout = FormLayout(form, of: self)
    drawSheet(title: title(of: form), on: &canvas) { canvas in
      let rows = canvas.extent.rows
      let start = firstRow(of: layout, form, rows: rows)
      for row in 0..<rows where start + row < layout.lines.count {
        draw(layout.lines[start + row].runs, row: row, on: &canvas)
      }
      drawArrows(from: start, count: layout.lines.count, on: &canvas)
      canvas.placeCursor(
        row: max(0, min(rows - 1, layout.cursor.row - start)), column: layout.cursor.column)
    }
  }

  /// Scrolls no further than it takes to see the whole field that takes the keys.
  private func firstRow(of layout: FormLayout, _ form: FormState, rows: Int) -> Int {
    let own = layout.lines.indices.filter { layout.lines[$0].field == form.focus }
    guard let first = own.first, let last = own.last else { return 0 }
    if last < rows { return 0 }
    let start = last - rows + 1
    // A field that is taller than the screen shows the line with the cursor.
    return start <= first ? start : min(start, max(first, layout.cursor.row - rows + 1))
  }

  func draw(_ runs: [DetailLayout.Run], row: Int, on canvas: inout Canvas) {
    var column = 0
    for run in runs {
      column = canvas.write(
        run.text, row: row, column: column, style: theme.style(run.role),
        limit: max(1, canvas.extent.columns - column))
    }
  }

  /// Signs at the right edge that there is more above or below.
  func drawArrows(from start: Int, count: Int, on canvas: inout Canvas) {
    let column = canvas.extent.columns - 1
    if start > 0 { canvas.write("↑", row: 0, column: column, style: theme.style(.dim)) }
    if start + canvas.extent.rows < count {
      canvas.write("↓", row: canvas.extent.rows - 1, column: column, style: theme.style(.dim))
    }
  }

  /// A frame over the lists with a title, as high as it takes for `rows`; `body` draws what is in it.
  func drawSheet(
    title: String, rows: Int = 1000, on canvas: inout Canvas, body: (inout Canvas) -> Void
  ) {
    var frame = pageRect
    frame.rows = min(frame.rows, rows + 2)
    canvas.within(frame) { canvas in
      let extent = canvas.extent
      let style = theme.style(.frame)
      canvas.fill(Rect(extent))
      let bar = String(repeating: "─", count: max(0, extent.columns - 2))
      canvas.write("┌\(bar)┐", row: 0, style: style)
      canvas.write("└\(bar)┘", row: extent.rows - 1, style: style)
      for row in 1..<max(1, extent.rows - 1) {
        canvas.write("│", row: row, style: style)
        canvas.write("│", row: row, column: extent.columns - 1, style: style)
      }
      let title = " \(title) ".fitted(to: max(1, extent.columns - 4))
      canvas.write(title, row: 0, column: 2, style: theme.style(.title))
    }
    // One column more than texts are wrapped to, for the signs that there is more.
    let inner = Rect(
      row: frame.row + 1, column: frame.column + 2, rows: max(1, frame.rows - 2),
      columns: frame.columns - 3)
    canvas.within(inner) { body(&$0) }
  }
}

// MARK: - Pages and questions

extension AppState {
  func draw(_ page: PageState, on canvas: inout Canvas) {
    let layout = layout(of: page)
    drawSheet(title: pageWriter.title(of: page.content), on: &canvas) { canvas in
      let scroll = page.view.clampedScroll(in: layout, rows: canvas.extent.rows)
      for row in 0..<canvas.extent.rows where scroll + row < layout.lines.count {
        let runs = layout.lines[scroll + row].runs.map { run in
          var run = run
          if run.link != nil, run.link == page.view.link { run.role = .selectedLink }
          return run
        }
        draw(runs, row: row, on: &canvas)
      }
      drawArrows(from: scroll, count: layout.lines.count, on: &canvas)
      let links = layout.linkLines
      let line = links.indices.contains(page.view.link) ? links[page.view.link] - scroll : 0
      canvas.placeCursor(row: max(0, min(canvas.extent.rows - 1, line)), column: 0)
    }
  }

  func draw(_ question: Question, on canvas: inout Canvas) {
    if case .discard(let form) = question { draw(form, on: &canvas) }
    drawLines(questionLines(question), title: questionTitle(question), on: &canvas)
  }

  func draw(_ conflict: ConflictState, on canvas: inout Canvas) {
    drawLines(
      lines(of: conflict), title: title(of: conflict), scroll: conflict.scroll, on: &canvas)
  }

  func draw(_ duplicates: DuplicatesState, on canvas: inout Canvas) {
    drawLines(
      lines(of: duplicates), title: strings.forms.duplicatesTitle, scroll: duplicates.scroll,
      on: &canvas)
  }

  private func drawLines(
    _ lines: [DetailItem], title: String, scroll: Int = 0, on canvas: inout Canvas
  ) {
    let layout = layout(of: lines)
    drawSheet(title: title, rows: layout.lines.count, on: &canvas) { canvas in
      let start = max(0, min(scroll, layout.lines.count - canvas.extent.rows))
      for (row, line) in layout.lines.dropFirst(start).prefix(canvas.extent.rows).enumerated() {
        draw(line.runs, row: row, on: &canvas)
      }
      drawArrows(from: start, count: layout.lines.count, on: &canvas)
      canvas.placeCursor(row: 0, column: 0)
    }
  }

  func draw(_ identity: IdentityState, on canvas: inout Canvas) {
    drawSheet(title: strings.forms.whoTitle, on: &canvas) { canvas in
      var row = 0
      for line in strings.forms.whoHint.wrapped(to: canvas.extent.columns) {
        canvas.write(line, row: row, style: theme.style(.dim))
        row += 1
      }
      canvas.write("›", row: row + 1, style: theme.style(.strong))
      for (index, choice) in choices(of: identity).enumerated() {
        let isChosen = index == identity.selection
        canvas.write(
          choice.fitted(to: max(1, canvas.extent.columns - 3)), row: row + 3 + index, column: 2,
          style: theme.style(isChosen ? .selected : .plain))
      }
      identity.field.draw(
        on: &canvas, row: row + 1, column: 2, columns: canvas.extent.columns - 4,
        style: theme.style(.plain))
    }
  }

  /// Whom the typed name can mean, and the way to be entered anew.
  func choices(of identity: IdentityState) -> [String] {
    let typed = identity.field.text.trimmingBlanks
    return identity.found.map(\.name) + (typed.isEmpty ? [] : [strings.forms.whoNew(typed)])
  }
}
