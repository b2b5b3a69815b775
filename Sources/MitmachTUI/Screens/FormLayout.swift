import Canvas
import MitmachModel

/// A form as lines of a width, and where the cursor is in them.
struct FormLayout: Hashable, Sendable {
  private(set) var lines: [Line] = []
  private(set) var cursor = Position(row: 0, column: 0)
  private let columns: Int
  private let labelColumns: Int

  /// One line and the field to which it belongs.
  struct Line: Hashable, Sendable {
    var field: Int
    var runs: [DetailLayout.Run] = []
  }

  /// How much room the values have on a screen.
  static func valueColumns(_ size: Size) -> Int {
    let columns = min(100, size.columns) - 4
    return max(8, columns - labelColumns(columns))
  }

  private static func labelColumns(_ columns: Int) -> Int { columns >= 60 ? 20 : 13 }

  init(_ form: FormState, of state: AppState) {
    columns = min(100, state.size.columns) - 4
    labelColumns = Self.labelColumns(columns)
    for index in form.fields.indices { append(index, form, state) }
    lines.append(Line(field: form.fields.count))
    let save = "[ \(state.strings.forms.save) ]"
    lines.append(
      Line(
        field: form.fields.count,
        runs: [run(save, form.isOnSave ? .selected : .strong)]))
    if form.isOnSave { cursor = Position(row: lines.count - 1, column: 0) }
  }

  private func run(_ text: String, _ role: TextRole) -> DetailLayout.Run {
    DetailLayout.Run(text: text, role: role, isSearched: false)
  }

  // MARK: - Fields

  private mutating func append(_ index: Int, _ form: FormState, _ state: AppState) {
    let field = form.fields[index]
    let isFocused = index == form.focus
    let isNeeded = form.purpose.needs(field)
    let name = state.strings.fieldName(field) + (isNeeded ? " *" : "")
    let start = lines.count
    switch state.control(of: field, in: form) {
    case .text: appendText(field, form, isFocused, index)
    case .choice(let options):
      isFocused
        ? flow(choice(options, form, field), index)
        : appendValue(labels(options, form, field), index)
    case .choices(let options):
      isFocused
        ? flow(boxes(options, form, field), index)
        : appendValue(labels(options, form, field), index)
    case .search: appendSearch(field, form, isFocused, index)
    }
    if lines.count == start { lines.append(Line(field: index)) }
    let label = name.fitted(to: labelColumns - 1).padded(to: labelColumns)
    lines[start].runs.insert(run(label, isFocused ? .strong : .dim), at: 0)
    for line in start + 1..<max(start + 1, lines.count) {
      lines[line].runs.insert(run("".padded(to: labelColumns), .plain), at: 0)
    }
    if let problem = form.problems[field] { append(problem, index, state) }
  }

  private mutating func append(_ problem: InputProblem, _ index: Int, _ state: AppState) {
    let text = "! " + state.strings.forms.problem(problem)
    for line in text.wrapped(to: columns - labelColumns) {
      lines.append(
        Line(
          field: index,
          runs: [
            run("".padded(to: labelColumns), .plain),
            run(line, problem.isWarning ? .notice : .failure),
          ]))
    }
  }

  private var room: Int { columns - labelColumns }

  private mutating func appendText(
    _ field: InputField, _ form: FormState, _ isFocused: Bool, _ index: Int
  ) {
    guard isFocused else { return appendValue(form.form[field], index) }
    appendInput(form.input, index)
  }

  /// What is being typed, in as many lines as it takes.
  private mutating func appendInput(_ input: TextField, _ index: Int) {
    let ranges = input.lines(columns: room)
    let current = input.cursorLine(in: ranges)
    for (number, range) in ranges.enumerated() {
      if number == current {
        cursor = Position(
          row: lines.count, column: labelColumns + input.cursorColumn(in: ranges[current]))
      }
      lines.append(Line(field: index, runs: [run(String(input.characters[range]), .plain)]))
    }
  }

  private static let mostLinesOfValue = 3

  private mutating func appendValue(_ text: String, _ index: Int) {
    let wrapped = text.split(separator: "\n").flatMap { String($0).wrapped(to: room) }
    for (number, line) in wrapped.prefix(Self.mostLinesOfValue).enumerated() {
      let isCut = number == Self.mostLinesOfValue - 1 && wrapped.count > Self.mostLinesOfValue
      lines.append(
        Line(field: index, runs: [run(isCut ? (line + " …").fitted(to: room) : line, .plain)]))
    }
  }

  // MARK: - Choices

  private func labels(
    _ options: [FormOption], _ form: FormState, _ field: InputField
  ) -> String {
    let chosen = form.form.items(field)
    return options.filter { chosen.contains($0.value) }.map(\.shown).joined(separator: ", ")
  }

  private func choice(
    _ options: [FormOption], _ form: FormState, _ field: InputField
  ) -> [DetailLayout.Run] {
    options.map { option in
      form.form[field] == option.value
        ? run("‹\(option.label)›", .selected) : run(" \(option.label) ", .plain)
    }
  }

  private func boxes(
    _ options: [FormOption], _ form: FormState, _ field: InputField
  ) -> [DetailLayout.Run] {
    let chosen = form.form.items(field)
    return options.enumerated().map { index, option in
      run(
        "\(chosen.contains(option.value) ? "[x]" : "[ ]") \(option.shown)",
        index == form.highlight ? .selected : option.role)
    }
  }

  /// Puts options one behind the other, in as many lines as they take.
  private mutating func flow(_ runs: [DetailLayout.Run], _ index: Int) {
    var line = Line(field: index)
    var used = 0
    for piece in runs {
      let text = piece.text.fitted(to: room)
      let width = TextWidth.width(of: text)
      if used > 0, used + 1 + width > room {
        lines.append(line)
        line = Line(field: index)
        used = 0
      }
      if used > 0 {
        line.runs.append(run(" ", .plain))
        used += 1
      }
      if piece.role == .selected {
        cursor = Position(row: lines.count, column: labelColumns + used)
      }
      line.runs.append(DetailLayout.Run(text: text, role: piece.role, isSearched: false))
      used += width
    }
    lines.append(line)
  }

  // MARK: - Names that are completed

  private mutating func appendSearch(
    _ field: InputField, _ form: FormState, _ isFocused: Bool, _ index: Int
  ) {
    let names = field == .place ? [] : form.form.items(field).map { form.names[$0] ?? $0 }
    if !isFocused {
      return appendValue(
        field == .place ? form.form[.place] : names.joined(separator: ", "), index)
    }
    if !names.isEmpty { flow(names.map { run("[\($0)]", .chip) }, index) }
    appendInput(form.input, index)
    for (number, suggestion) in form.suggestions.enumerated() {
      let isChosen = number == form.highlight
      let label = suggestion.label.fitted(to: room - 2)
      let rest = room - 2 - TextWidth.width(of: label)
      var runs = [run(isChosen ? "› " : "  ", .strong), run(label, isChosen ? .selected : .plain)]
      if rest > 4 { runs.append(run(("  " + suggestion.remark).fitted(to: rest), .dim)) }
      lines.append(Line(field: index, runs: runs))
    }
  }
}
