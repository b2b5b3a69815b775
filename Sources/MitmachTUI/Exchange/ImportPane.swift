import Canvas
import MitmachModel

/// A line of the import screen, and which of those that can be changed it is.
private struct ImportPaneLine {
  var runs: [DetailLayout.Run]
  var focus: ImportState.Line?

  init(_ text: String, _ role: TextRole = .plain) {
    runs = [DetailLayout.Run(text: text, role: role)]
  }

  func fitted(to columns: Int) -> ImportPaneLine {
    var line = self
    if line.runs.count == 1 { line.runs[0].text = line.runs[0].text.fitted(to: columns) }
    return line
  }

  init(_ runs: [DetailLayout.Run], focus: ImportState.Line) {
    self.runs = runs
    self.focus = focus
  }
}

// MARK: - The screen on which a file is taken in

extension AppState {
  func draw(_ state: ImportState, on canvas: inout Canvas) {
    drawSheet(title: strings.exchange.importTitle(state.request.path), on: &canvas) { canvas in
      let extent = canvas.extent
      // What the file is stays in sight, unless there is hardly room for what can be changed.
      let head = Array(importHead(of: state).prefix(max(1, extent.rows / 3)))
      for (row, line) in head.enumerated() {
        draw(line.fitted(to: extent.columns - 1).runs, row: row, on: &canvas)
      }
      let body = Rect(
        row: head.count, column: 0, rows: max(1, extent.rows - head.count), columns: extent.columns)
      canvas.within(body) { drawImportBody(state, on: &$0) }
    }
  }

  private func drawImportBody(_ state: ImportState, on canvas: inout Canvas) {
    let rows = canvas.extent.rows
    let lines = importBody(of: state, columns: canvas.extent.columns - 1)
    let chosen = lines.firstIndex { $0.focus == state.line } ?? 0
    // The preview stays in sight as long as the line that takes the keys does.
    let start = max(0, min(chosen - rows / 2, lines.count - rows))
    for (row, line) in lines.dropFirst(start).prefix(rows).enumerated() {
      let isChosen = start + row == chosen
      draw(
        line.runs.map { isChosen ? DetailLayout.Run(text: $0.text, role: .selected) : $0 },
        row: row, on: &canvas)
    }
    drawArrows(from: start, count: lines.count, on: &canvas)
    canvas.placeCursor(row: max(0, min(rows - 1, chosen - start)), column: 0)
  }

  /// What the file is, and what will become of it.
  private func importHead(of state: ImportState) -> [ImportPaneLine] {
    let words = strings.exchange
    let preview = state.preview
    let faulty = preview.faulty == 0 ? [] : [words.areFaulty(strings.number(preview.faulty))]
    return [ImportPaneLine(words.recognised(preview, strings.number), .strong)]
      + [ImportPaneLine(words.planned(preview, strings.number))]
      + faulty.map { ImportPaneLine($0, .failure) }
      + preview.faults.prefix(3).map { ImportPaneLine("  " + $0) }
      + (preview.unknownRegions.isEmpty
        ? [] : [ImportPaneLine(words.unknownRegions(preview.unknownRegions.prefix(5)), .failure)])
  }

  private func importBody(of state: ImportState, columns: Int) -> [ImportPaneLine] {
    let preview = importTable(of: state, columns: columns)
    let lines = state.lines.dropLast().map { importLine($0, of: state, columns: columns) }
    return [ImportPaneLine("")] + lines + [ImportPaneLine("")] + preview
      + (preview.isEmpty ? [] : [ImportPaneLine("")])
      + [importLine(.start, of: state, columns: columns)]
  }

  // MARK: What can be changed

  private func importLine(
    _ line: ImportState.Line, of state: ImportState, columns: Int
  ) -> ImportPaneLine {
    let (label, value, sample) = importTexts(line, of: state)
    guard line != .start else {
      return ImportPaneLine([DetailLayout.Run(text: "[ \(label) ]", role: .strong)], focus: line)
    }
    let width = min(18, columns / 3)
    // The sample has a column of its own, as far as there is room for it.
    let room = sample.isEmpty ? columns : max(20, (columns - width) / 2)
    var runs = [
      DetailLayout.Run(text: label.fitted(to: width - 1).padded(to: width), role: .dim),
      DetailLayout.Run(
        text: value.fitted(to: min(sample.isEmpty ? room : room - 1, columns - width)), role: .plain
      ),
    ]
    if !sample.isEmpty, columns - width - room > 8 {
      runs[1].text = runs[1].text.padded(to: room)
      runs.append(
        DetailLayout.Run(text: sample.fitted(to: columns - width - room), role: .dim))
    }
    return ImportPaneLine(runs, focus: line)
  }

  private func importTexts(
    _ line: ImportState.Line, of state: ImportState
  ) -> (label: String, value: String, sample: String) {
    let words = strings.exchange
    let value = choices(of: line, in: state).name
    switch line {
    case .region: return (words.allJoin, value, "")
    case .field: return (words.ifNoField, value, "")
    case .purpose: return (words.consents, value, "")
    case .source: return (strings.fieldName(.source), state.source.text, "")
    case .profile: return (words.profile, value, "")
    case .column(let index):
      guard let column = state.preview.columns?[index] else { return ("", "", "") }
      return (column.header, "→ " + value, column.sample.isEmpty ? "" : words.sample(column.sample))
    case .name: return (words.keepMapping, state.name.text, "")
    case .faulty: return (words.leaveOutFaulty, value, "")
    case .start: return (words.takeIn, "", "")
    }
  }

  // MARK: The first entries, as they will be

  private static let previewFields: [InputField] = [
    .name, .kind, .fields, .place, .email, .phone, .web, .since,
  ]

  private func importTable(of state: ImportState, columns: Int) -> [ImportPaneLine] {
    let actors = state.preview.first.compactMap { record in
      if case .actor(let actor) = record { actor } else { nil }
    }
    guard !state.preview.first.isEmpty else { return [] }
    let heading = ImportPaneLine(strings.exchange.firstOnes, .heading)
    guard actors.count == state.preview.first.count else {
      return [heading] + state.preview.first.map { ImportPaneLine("  " + importText($0)) }
    }
    let cells = Self.previewFields.map { field in
      [strings.fieldName(field)] + actors.map { text(of: field, in: $0) }
    }
    let used = cells.filter { $0.dropFirst().contains { !$0.isEmpty } }
    let widths = Self.widths(of: used, columns: columns - 2)
    let rows = (0...actors.count).map { row in
      zip(used, widths).map { $0[row].fitted(to: max(1, $1 - 2)).padded(to: $1) }.joined()
    }
    return [heading] + rows.enumerated().map { ImportPaneLine("  " + $1, $0 == 0 ? .dim : .plain) }
  }

  /// As wide as what stands in each; where that is too much, the widest give way.
  private static func widths(of cells: [[String]], columns: Int) -> [Int] {
    var widths = cells.map { ($0.map(TextWidth.width(of:)).max() ?? 0) + 2 }
    while widths.reduce(0, +) > columns, let widest = widths.max(), widest > 6,
      let index = widths.firstIndex(of: widest)
    {
      widths[index] -= 1
    }
    return widths
  }

  private func importText(_ record: Record) -> String {
    switch record {
    case .actor(let actor): actor.name
    case .region(let region):
      "\(region.name) · \(strings.values.regionStatus(region.status))"
    default: strings.history.record(record.kind)
    }
  }

  /// All of it, for the ear.
  func spokenImport(_ state: ImportState) -> [String] {
    let texts = importTexts(state.line, of: state)
    let table = importTable(of: state, columns: 1000)
    return (importHead(of: state) + table).map { $0.runs.map(\.text).joined() }
      + ["\(texts.label): \(texts.value) \(texts.sample)".trimmingBlanks]
  }
}
