import Canvas
import MitmachModel

// MARK: - The screen on which a file is taken in

extension AppState {
  func draw(_ state: ImportState, on canvas: inout Canvas) {
    let head = importHead(of: state)
    let body = importLines(of: state)
    let tail = importTail(of: state)
    drawSheet(title: strings.exchange.importTitle(state.request.path), on: &canvas) { canvas in
      let columns = canvas.extent.columns - 1
      let lines =
        (head + [""]).map { ($0, Int?.none) }
        + body.enumerated().map { ($0.element, Optional($0.offset)) }
        + ([""] + tail).map { ($0, Int?.none) }
      let focus = state.lines.firstIndex(of: state.line) ?? 0
      let chosen = head.count + 1 + focus
      let rows = canvas.extent.rows
      // The preview stays in sight as long as the line that takes the keys does.
      let start = max(0, min(chosen - rows / 2, lines.count - rows))
      for (row, line) in lines.dropFirst(start).prefix(rows).enumerated() {
        canvas.write(
          line.0.fitted(to: max(1, columns)), row: row,
          style: theme.style(line.1 == focus ? .selected : line.1 == nil ? .dim : .plain))
      }
      drawArrows(from: start, count: lines.count, on: &canvas)
      canvas.placeCursor(row: max(0, min(rows - 1, chosen - start)), column: 0)
    }
  }

  /// What the file is, and what will become of it.
  private func importHead(of state: ImportState) -> [String] {
    let words = strings.exchange
    let preview = state.preview
    return [words.recognised(preview.format, strings.number(preview.total))]
      + [words.planned(preview, strings.number)]
      + (preview.faults.isEmpty ? [] : [words.areFaulty(strings.number(preview.faulty))])
      + preview.faults.prefix(3).map { "  " + $0 }
  }

  /// The lines that can be changed.
  func importLines(of state: ImportState) -> [String] {
    let width = 18
    return state.lines.map { line in
      let (label, value) = importLine(line, of: state)
      return line == .start
        ? "[ \(label) ]" : label.fitted(to: width - 1).padded(to: width) + value
    }
  }

  private func importLine(
    _ line: ImportState.Line, of state: ImportState
  ) -> (label: String, value: String) {
    let words = strings.exchange
    let request = state.request
    switch line {
    case .region:
      let name = request.region.flatMap(catalogue.region)?.name
      return (words.allJoin, name ?? words.none)
    case .field:
      let name = request.field.flatMap { catalogue.field(id: $0) }?.name.text(in: language)
      return (words.ifNoField, name ?? words.none)
    case .purpose:
      let text = request.purpose.map { words.purpose($0, in: catalogue) }
      return (words.consents, text ?? words.withoutConsentHere)
    case .source: return (strings.fieldName(.source), state.source.text)
    case .profile: return (words.profile, request.profile ?? words.proposal)
    case .column(let index):
      guard let column = state.preview.columns?[index] else { return ("", "") }
      return (column.header, "→ " + targetName(column.target))
    case .name: return (words.keepMapping, state.name.text)
    case .faulty: return (words.leaveOutFaulty, request.skipsFaulty ? words.yes : words.no)
    case .start: return (words.takeIn, "")
    }
  }

  /// What a column becomes, in words.
  private func targetName(_ target: String) -> String {
    if let field = InputField(rawValue: target) { return strings.fieldName(field) }
    if target.hasPrefix("extra:") { return strings.exchange.keptAs(String(target.dropFirst(6))) }
    return strings.exchange.target(target)
  }

  /// The first entries, as they will be.
  private func importTail(of state: ImportState) -> [String] {
    guard !state.preview.first.isEmpty else { return [] }
    return [strings.exchange.firstOnes]
      + state.preview.first.map { record in
        switch record {
        case .actor(let actor):
          return "  "
            + ([.name, .kind, .fields, .place, .email, .phone, .web].map { text(of: $0, in: actor) })
            .filter { !$0.isEmpty }.joined(separator: " · ")
        case .region(let region):
          return "  "
            + [region.name, strings.values.regionStatus(region.status)]
            .joined(separator: " · ")
        default: return "  " + strings.history.record(record.kind)
        }
      }
  }

  /// All of it, for the ear.
  func spokenImport(_ state: ImportState) -> [String] {
    importHead(of: state) + importTail(of: state)
      + ["\(importLine(state.line, of: state).label): \(importLine(state.line, of: state).value)"]
  }
}
