import Canvas
import MitmachModel

// MARK: - Lines around the lists

extension AppState {
  func drawTabs(on canvas: inout Canvas) {
    let names = Screen.all.map { ($0, tabText($0)) }
    let isShort = names.reduce(0) { $0 + TextWidth.width(of: $1.1) } > canvas.extent.columns
    var column = 0
    for (screen, name) in names {
      let short = screen == self.screen ? name : " \(tabKey(screen)) "
      let role: TextRole = screen == self.screen ? .currentTab : .tab
      column = canvas.write(
        isShort ? short : name, row: 0, column: column, style: theme.style(role))
    }
    let name = isReadOnly ? "mitmach (\(strings.status.readOnly))" : "mitmach"
    let start = canvas.extent.columns - TextWidth.width(of: name) - 1
    if start > column { canvas.write(name, row: 0, column: start, style: theme.style(.dim)) }
  }

  /// A screen's digit and name, as they stand in the line of all screens.
  func tabText(_ screen: Screen) -> String {
    let name =
      switch screen {
      case .map: strings.map.title
      case .list(let listing): strings.screens.listing(listing)
      }
    return " \(tabKey(screen)) \(name) "
  }

  /// The digit that opens a screen.
  private func tabKey(_ screen: Screen) -> String {
    let command: Command =
      switch screen {
      case .map: .map
      case .list(let listing): .show(listing)
      }
    return keymap.keys(for: command).first.map(strings.keyText) ?? ""
  }

  func drawFilter(on canvas: inout Canvas) {
    var column = 1
    if case .search(let field, _) = prompt {
      let label = strings.screens.searchPrompt + " "
      column = canvas.write(label, row: 0, column: column, style: theme.style(.strong))
      let room = max(10, canvas.extent.columns / 3)
      field.draw(on: &canvas, row: 0, column: column, columns: room, style: theme.style(.plain))
      column += max(room / 2, min(room, TextWidth.width(of: field.text) + 2))
    }
    for chip in chips {
      guard column + 4 < canvas.extent.columns else { break }
      column = draw(chip, at: column, on: &canvas)
    }
    if column == 1 {
      canvas.write(strings.screens.noFilter, row: 0, column: 1, style: theme.style(.dim))
    }
  }

  private func draw(_ chip: Chip, at column: Int, on canvas: inout Canvas) -> Int {
    let style = theme.style(chip.role)
    var end = canvas.write("[", row: 0, column: column, style: theme.style(.dim))
    let room = canvas.extent.columns - end - 2
    end = canvas.write(
      chip.text.fitted(to: max(1, min(30, room))), row: 0, column: end, style: style)
    return canvas.write("] ", row: 0, column: end, style: theme.style(.dim))
  }

  /// One active filter, as it is shown.
  struct Chip: Hashable, Sendable {
    var text: String
    var role: TextRole
  }

  var chips: [Chip] {
    let applied = filter.applying(to: current)
    var chips = applied.values.map(chip)
    if prompt == nil || !isSearching, !applied.text.isEmpty {
      chips.insert(Chip(text: "/\(applied.text)", role: .chip), at: 0)
    }
    return chips
  }

  private var isSearching: Bool { if case .search = prompt { true } else { false } }

  private func chip(_ value: FacetValue) -> Chip {
    if case .field(let id) = value, let field = catalogue.field(id: id) {
      return Chip(text: label(of: value), role: .field(color: field.color))
    }
    return Chip(text: label(of: value), role: .chip)
  }

  func drawStatus(on canvas: inout Canvas) {
    if let (question, field) = questionOfPrompt, notice == nil {
      let end = canvas.write(
        " " + question + " ", row: 0, style: theme.style(.strong))
      field.draw(
        on: &canvas, row: 0, column: end, columns: canvas.extent.columns - end - 1,
        style: theme.style(.plain))
      return
    }
    if case .form(let form) = overlay, notice == nil {
      let text = strings.forms.progress(min(form.focus + 1, form.fields.count), form.fields.count)
      canvas.write(
        " " + text.fitted(to: max(1, canvas.extent.columns - 2)), row: 0, style: theme.style(.dim))
      return
    }
    if let notice {
      canvas.write(
        " " + notice.fitted(to: canvas.extent.columns - 2), row: 0,
        style: theme.style(notice.isFailure ? .failure : .notice))
      return
    }
    canvas.write(
      " " + statusText.fitted(to: max(1, canvas.extent.columns - 2)), row: 0,
      style: theme.style(.dim))
  }

  /// What is asked for in the status line.
  private var questionOfPrompt: (question: String, field: TextField)? {
    switch prompt {
    case .filterName(let field): (strings.screens.saveFilterPrompt, field)
    case .newsSince(let field): (strings.pages.newsPrompt, field)
    case .around(let field): (strings.map.aroundPrompt, field)
    case .outlineFile(let field, _): (strings.map.outlinePrompt, field)
    case .search, nil: nil
    }
  }

  /// Where one is in the list, how it is ordered, how many are marked.
  var statusText: String {
    if map.isShown, let sentence = isMatrixFocused ? matrixSentence : mapSentence,
      isMatrixFocused || browser.focus != .list
    {
      return sentence
    }
    let list = browser.list
    let total: String =
      switch list.tally {
      case .exact(let count): strings.number(count)
      case .atLeast(let count): strings.status.atLeast(strings.number(count))
      case .unknown: strings.status.counting
      }
    var parts = [strings.status.position(list.position.map(strings.number), total)]
    parts.append(strings.status.sorted(strings.values.order(browser.order), browser.isReversed))
    if !list.marks.isEmpty { parts.append(strings.status.marked(strings.number(list.marks.count))) }
    return parts.joined(separator: " · ")
  }

  func drawHints(on canvas: inout Canvas) {
    var column = 1
    for hint in hints(columns: canvas.extent.columns - 1) {
      column = canvas.write(hint.key, row: 0, column: column, style: theme.style(.hintKey))
      column = canvas.write(" \(hint.text)  ", row: 0, column: column, style: theme.style(.dim))
    }
  }
}

// MARK: - Names of values

extension AppState {
  func label(of value: FacetValue) -> String {
    switch value {
    case .field(let id):
      catalogue.field(id: id).map { "\($0.glyph) \($0.letter) \($0.name.text(in: language))" } ?? id
    case .region(let uid): catalogue.region(uid: uid)?.name ?? uid.rawValue
    case .kind(let kind): strings.values.kind(kind)
    case .role(let role): strings.values.role(role)
    case .status(let status): strings.values.regionStatus(status)
    case .goal(let number):
      "SDG \(number) \(catalogue.goal(number: number)?.title.text(in: language) ?? "")"
    case .effort(let range), .impact(let range):
      "\(strings.values.facet(value.facet)) \(Self.text(of: range))"
    case .people(let number), .weeks(let number), .euros(let number):
      "\(strings.values.facet(value.facet)) ≤ \(strings.number(number))"
    case .skill(let id):
      catalogue.skills.first { $0.id == id }?.name.text(in: language) ?? id
    case .forRegion(let uid):
      "\(strings.values.facet(.forRegion)) \(catalogue.region(uid: uid)?.name ?? uid.rawValue)"
    case .adoption(let state): strings.values.adoptionState(state)
    case .area(let area): strings.map.area(area)
    }
  }

  private static func text(of levels: ClosedRange<Int>) -> String {
    levels.count == 1 ? "\(levels.lowerBound)" : "\(levels.lowerBound)–\(levels.upperBound)"
  }
}
