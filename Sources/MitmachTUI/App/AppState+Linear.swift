package import Canvas
import MitmachModel

/// The line mode for screen readers: the same state and the same commands, said in lines of text.
extension AppState {
  /// The size that a state has in the line mode: one pane, ten rows at a time.
  package static let linearSize = Size(columns: 80, rows: 15)

  /// The first line that a person hears.
  package var linearWelcome: String { strings.screens.linearWelcome }

  /// What is to be said after a change; only what is new, when the view is otherwise the same.
  package func linearText(since previous: AppState?) -> [String] {
    var lines: [String] = []
    if let notice, notice != previous?.notice || previous?.statusText != statusText {
      lines.append(notice.whole)
    }
    if let previous, previous.linearView == linearView {
      if notice == nil || previous.browser.list.selection != browser.list.selection {
        lines += linearSelection
      }
    } else {
      lines += linearView
    }
    return lines.map(\.harmless)
  }

  private var linearView: [String] {
    switch overlay {
    case .chooser(let chooser): linearChooser(chooser)
    case .filterPanel(let panel): linearPanel(panel)
    case nil: isPlaneFocused ? linearPlane : isDetailsFocused ? linearDetails : linearList
    case let overlay?: linearDialogue(overlay)
    }
  }

  private var linearPlane: [String] {
    [strings.plane.title] + planePicture.sentences + [strings.plane.linearHint]
  }

  // MARK: - Lists

  private var linearList: [String] {
    let list = browser.list
    var lines = ["\(strings.screens.listing(current)): \(statusText)"]
    let chips = chips.map(\.text).joined(separator: ", ")
    if !chips.isEmpty { lines.append("\(strings.screens.filterTitle): \(chips)") }
    if list.isEmpty {
      let words = strings.status
      return lines
        + (query.filter.isEmpty
          ? [words.emptyStore, words.emptyStoreHint]
          : [words.nothingFound, words.nothingFoundHint])
    }
    lines += list.shownRows.enumerated().map { "\($0.offset + 1): \(linearRow($0.element))" }
    return lines + [strings.screens.linearListHint]
  }

  private var linearSelection: [String] {
    guard overlay == nil, !isDetailsFocused, let row = browser.list.selected else { return [] }
    return ["\(browser.list.selection - browser.list.top + 1): \(linearRow(row))"]
  }

  /// A row as one line, each value with its heading.
  private func linearRow(_ row: EntryRow) -> String {
    let words = strings.screens
    var parts = [row.reference.name]
    func add(_ heading: String, _ value: String) {
      if !value.isEmpty { parts.append("\(heading): \(value)") }
    }
    let fields = catalogue.fields(in: row.fields).map { $0.name.text(in: language) }
    add(words.columnFields, fields.joined(separator: ", "))
    add(words.columnPlace, row.place)
    switch row.facts {
    case .region(let status, let members):
      add(words.columnStatus, strings.values.regionStatus(status))
      add(strings.labels.members, strings.number(members))
    case .actor(let kind): add(words.columnKind, strings.values.kind(kind))
    case .moderator(let kind, let region, _):
      add(words.columnKind, strings.values.kind(kind))
      add(words.columnRegion, region.name)
    case .action(let effort, let impact, _, _, _):
      add(words.columnEffort, "\(effort)")
      add(words.columnImpact, "\(impact)")
    }
    return parts.joined(separator: "; ")
  }

  // MARK: - Details

  private var linearDetails: [String] {
    guard let shown = browser.trail.last else { return [strings.labels.nothingSelected] }
    guard let details = shown.details else {
      return [shown.isGone ? strings.labels.gone : strings.labels.nothingSelected]
    }
    return linearItems(detailItems(of: shown, details)) + [
      strings.screens.linearDetailsHint
    ]
  }

  /// Statements line by line, those that can be followed with a number.
  func linearItems(_ items: [DetailItem]) -> [String] {
    var lines: [String] = []
    var link = 0
    var label = ""
    for item in items where item.kind != .gap {
      if let own = item.label, !own.isEmpty { label = own }
      lines.append(linearItem(item, label: label, link: &link))
    }
    return lines
  }

  private func linearItem(_ item: DetailItem, label: String, link: inout Int) -> String {
    var text = item.text
    let fields = catalogue.fields(in: item.fields).map { $0.name.text(in: language) }
    // A field's own line names it already.
    if !fields.isEmpty, item.link != nil { text += " (\(fields.joined(separator: ", ")))" }
    if !item.remark.isEmpty { text += ", \(item.remark)" }
    if item.link != nil {
      link += 1
      text = "[\(link)] \(text)"
    }
    switch item.kind {
    case .bullet: return label.hasSuffix(".") ? "\(label) \(text)" : text
    default: return item.label == nil ? text : "\(label): \(text)"
    }
  }

  // MARK: - Choices

  private func linearChooser(_ chooser: ChooserState) -> [String] {
    let lines = items(of: chooser).enumerated().map { index, item in
      "\(index + 1): \(item.label)" + (item.keys.isEmpty ? "" : " (\(item.keys))")
    }
    return lines + [strings.screens.linearChooserHint]
  }

  private func linearPanel(_ panel: FilterPanelState) -> [String] {
    let lines = items(of: panel).enumerated().map { index, item in
      let facet = strings.values.facet(item.value.facet)
      let count = item.count.map(strings.number) ?? strings.status.counting
      return "\(index + 1): \(facet): \(item.isSet ? "[x] " : "")\(item.label): \(count)"
    }
    return lines + [strings.screens.linearChooserHint]
  }
}

// MARK: - Lines that are typed

extension AppState {
  /// What a typed line means: a number chooses, `/` searches, keys and command words do what they do.
  package func linearMessages(for line: String) -> [Message] {
    let line = line.trimmed
    if case .form(let form) = overlay { return linearMessages(for: line, in: form) }
    // An empty line says the view again.
    guard !line.isEmpty else { return [] }
    if let number = Self.linearNumber(line) { return [.chose(number - 1)] }
    if line.hasPrefix("/") {
      return [
        .pressed(.escape), .pressed(.character("/")), .pressed(.control("u")),
        .pasted(String(line.dropFirst())), .pressed(.enter),
      ].filter { overlay != nil || $0 != .pressed(.escape) }
    }
    if let key = Self.linearKeys[line.lowercased()] { return [.pressed(key)] }
    if line.count == 1, let character = line.first { return [.pressed(.character(character))] }
    switch overlay {
    case .question, .conflict, .duplicates: return [linearAnswer(line) ?? .commanded(line)]
    case nil, .page: return [.commanded(line)]
    default: return [.pressed(.control("u")), .pasted(line)]
    }
  }

  /// What is counted from 1 on; anything else is no number to choose by.
  static func linearNumber(_ line: String) -> Int? { Int(line).flatMap { $0 > 0 ? $0 : nil } }

  static let linearKeys: [String: Key] = [
    "enter": .enter, "esc": .escape, "tab": .tab, "up": .up, "down": .down, "left": .left,
    "right": .right,
    "pageup": .pageUp, "pagedown": .pageDown, "home": .home, "end": .end, "space": .character(" "),
    "backspace": .backspace, "delete": .delete,
  ]

  /// Chooses the n-th of what the line mode counted last.
  mutating func choose(number: Int) -> [Effect] {
    notice = nil
    switch overlay {
    case .chooser(let chooser):
      let items = items(of: chooser)
      return items.indices.contains(number) ? choose(items[number]) : unknown("\(number + 1)")
    case .filterPanel(let panel):
      let items = items(of: panel)
      guard items.indices.contains(number) else { return unknown("\(number + 1)") }
      toggle(items[number].value)
      return []
    case nil: break
    case let overlay?: return choose(number: number, in: overlay)
    }
    if isDetailsFocused {
      let links = detailLayout(columns: size.columns).links
      return links.indices.contains(number) ? follow(links[number]) : unknown("\(number + 1)")
    }
    guard number >= 0, number < browser.list.shownRows.count else {
      return unknown("\(number + 1)")
    }
    browser.list.select(browser.list.top + number)
    return run(.open)
  }

  /// Runs the command that a word or the beginning of one means.
  mutating func command(named text: String) -> [Effect] {
    notice = nil
    let items = items(of: ChooserState(kind: .palette))
    let candidates = items.map { item in
      let names = [Strings.german, .english].map { $0.commands.name(item.command, catalogue) }
      let synonyms = strings.commands.synonyms(item.command).split(separator: " ").map(String.init)
      return (value: item.command, names: names + synonyms)
    }
    switch Naming.resolve(text, among: candidates) {
    case .one(let command): return go(on: command, from: text)
    case .several(let commands):
      report(
        commands.prefix(5).map { strings.commands.name($0, catalogue) }.joined(separator: "? ")
          + "?")
      return []
    case .none: return unknown(text)
    }
  }

  /// Commands lead away from a page; a question waits for its answer.
  private mutating func go(on command: Command, from text: String) -> [Effect] {
    switch overlay {
    case nil: return run(command)
    case .page:
      overlay = nil
      return command == .back ? [] : run(command)
    default: return unknown(text)
    }
  }

  mutating func unknown(_ text: String) -> [Effect] {
    report(strings.screens.linearUnknown(text))
    return []
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
