import Canvas
import MitmachModel

/// Draws a list as a table: columns by listing and width, the selection, marks and what was found.
struct ListTable {
  private let state: AppState
  private let columns: Int
  private let plan: [Column]

  /// One column: what it shows, where it begins and how wide it is.
  struct Column: Hashable, Sendable {
    enum Content: Hashable, Sendable {
      case name, fields, place, kind, status, members, region, effort, impact, effortImpact
    }

    var content: Content
    var start: Int
    var width: Int
  }

  init(_ state: AppState, columns: Int) {
    self.state = state
    self.columns = columns
    plan = Self.plan(for: state.current, columns: columns, fieldCount: state.catalogue.fields.count)
  }

  // MARK: - Columns

  /// The name takes what the others leave; the least important go first where it gets narrow.
  static func plan(for listing: Listing, columns: Int, fieldCount: Int) -> [Column] {
    let fields = (Column.Content.fields, max(5, fieldCount))
    var others: [(Column.Content, Int)] =
      switch listing {
      case .regions: [(.members, 6), (.status, 8), (.place, 18)]
      case .actors: [fields, (.place, 18), (.kind, 13)]
      case .moderators: [fields, (.region, 18), (.place, 16), (.kind, 13)]
      case .actions where columns < 70: [fields, (.effortImpact, 5)]
      case .actions: [fields, (.effort, 8), (.impact, 8)]
      }
    let leastName = 22
    while others.count > 1, 2 + leastName + others.reduce(0, { $0 + $1.1 + 1 }) > columns {
      others.removeLast()
    }
    let nameWidth = max(8, columns - 3 - others.reduce(0) { $0 + $1.1 + 1 })
    var start = 2
    return ([(.name, nameWidth)] + others).map { content, width in
      defer { start += width + 1 }
      return Column(content: content, start: start, width: width)
    }
  }

  private func heading(_ content: Column.Content) -> String {
    let words = state.strings.screens
    return switch content {
    case .name: words.columnName
    case .fields: words.columnFields
    case .place: words.columnPlace
    case .kind: words.columnKind
    case .status: words.columnStatus
    case .members: words.columnMembers
    case .region: words.columnRegion
    case .effort: words.columnEffort
    case .impact: words.columnImpact
    case .effortImpact: words.columnEffortImpact
    }
  }

  // MARK: - Drawing

  func drawHeadings(on canvas: inout Canvas) {
    for column in plan {
      canvas.write(
        heading(column.content).fitted(to: column.width), row: 0, column: column.start,
        style: state.theme.style(.heading))
    }
  }

  func drawRows(on canvas: inout Canvas) {
    let list = state.browser.list
    if list.isEmpty, list.isLoaded { return drawEmpty(on: &canvas) }
    for (offset, row) in list.shownRows.enumerated() {
      let isSelected = list.top + offset == list.selection
      draw(row, at: offset, isSelected: isSelected, on: &canvas)
      if isSelected, state.prompt == nil, !state.isDetailsFocused {
        canvas.placeCursor(row: offset, column: 2)
      }
    }
  }

  private func draw(_ row: EntryRow, at offset: Int, isSelected: Bool, on canvas: inout Canvas) {
    let isMarked = state.browser.list.marks.contains(row.reference)
    let sign = isMarked ? "*" : " "
    canvas.write(sign, row: offset, column: 0, style: state.theme.style(.mark))
    if isSelected { canvas.write(">", row: offset, column: 1, style: state.theme.style(.mark)) }
    for column in plan {
      switch column.content {
      case .name: drawName(row, at: offset, in: column, isSelected: isSelected, on: &canvas)
      case .fields: drawFields(row.fields, at: offset, in: column, on: &canvas)
      default:
        canvas.write(
          text(row, column.content), matching: isText(column.content) ? state.searchWords : [],
          row: offset, column: column.start, style: state.theme.style(.plain),
          matchStyle: state.theme.style(.match), limit: column.width)
      }
    }
  }

  private func drawName(
    _ row: EntryRow, at offset: Int, in column: Column, isSelected: Bool, on canvas: inout Canvas
  ) {
    let isHere = isSelected && !state.isDetailsFocused
    let role: TextRole = isHere ? .selected : isSelected ? .selectedElsewhere : .plain
    canvas.write(
      row.reference.name, matching: state.searchWords, row: offset, column: column.start,
      style: state.theme.style(role),
      matchStyle: state.theme.style(isHere ? .selectedMatch : .match), limit: column.width)
  }

  private func drawFields(
    _ set: FieldSet, at offset: Int, in column: Column, on canvas: inout Canvas
  ) {
    for (index, field) in state.catalogue.fields.enumerated() where index < column.width {
      let isIn = set.contains(FieldSet(index: field.index))
      canvas.write(
        isIn ? String(field.letter) : "·", row: offset, column: column.start + index,
        style: state.theme.style(isIn ? .field(color: field.color) : .dim))
    }
  }

  /// Whether the search looks into what a column shows.
  private func isText(_ content: Column.Content) -> Bool {
    content == .place || content == .kind
  }

  private func text(_ row: EntryRow, _ content: Column.Content) -> String {
    let values = state.strings.values
    switch (content, row.facts) {
    case (.place, _): return row.place
    case (.kind, .actor(let kind)), (.kind, .moderator(let kind, _, _)): return values.kind(kind)
    case (.status, .region(let status, _)): return values.regionStatus(status)
    case (.members, .region(_, let members)):
      let number = state.strings.number(members)
      return String(repeating: " ", count: max(0, 5 - number.count)) + number
    case (.region, .moderator(_, let region, _)): return region.name
    case (.effort, .action(let effort, _, _, _, _)): return Self.bar(effort)
    case (.impact, .action(_, let impact, _, _, _)): return Self.bar(impact)
    case (.effortImpact, .action(let effort, let impact, _, _, _)): return "\(effort)/\(impact)"
    default: return ""
    }
  }

  private static func bar(_ value: Int) -> String {
    let value = max(0, min(5, value))
    return "\(value) " + String(repeating: "■", count: value)
      + String(repeating: "□", count: 5 - value)
  }

  private func drawEmpty(on canvas: inout Canvas) {
    let words = state.strings.status
    let isFiltered = !state.query.filter.isEmpty
    let lines = [
      isFiltered ? words.nothingFound : words.emptyStore,
      isFiltered ? words.nothingFoundHint : words.emptyStoreHint,
    ]
    var row = min(1, max(0, canvas.extent.rows - 2))
    for (index, line) in lines.enumerated() {
      for piece in line.wrapped(to: max(1, columns - 4)) {
        canvas.write(
          piece, row: row, column: 2, style: state.theme.style(index == 0 ? .strong : .dim))
        row += 1
      }
    }
    if state.prompt == nil { canvas.placeCursor(row: 0, column: 2) }
  }
}
