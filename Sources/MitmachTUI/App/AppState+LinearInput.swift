import Canvas
import MitmachModel

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
    case .question, .conflict, .duplicates, .exchange(.merge), .exchange(.match):
      return [linearAnswer(line) ?? .commanded(line)]
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
    // What belongs to the map takes no words away from elsewhere.
    let items = items(of: ChooserState(kind: .palette)).filter { item in
      map.isShown || !keymap.isOnlyOfMap(item.command)
    }
    let candidates = items.map { item in
      let names = [Strings.german, Strings.english].map {
        $0.commands.name(item.command, catalogue)
      }
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
