import Canvas
import MitmachModel

@testable import MitmachTUI

/// Drives the whole program without a terminal: keys in, pictures out.
struct Driver {
  private(set) var state: AppState
  var store: SampleStore
  /// What the program asked of the world besides rows and details.
  private(set) var asked: [Effect] = []
  private var saved: [SavedFilter] = []

  init(
    _ network: SampleNetwork = .small, size: Size = Size(columns: 80, rows: 24),
    language: Language = .german, hasColor: Bool = true, saved: [SavedFilter] = [],
    filterName: String? = nil
  ) {
    store = SampleStore(network: network)
    self.saved = saved
    state = AppState(
      size: size, language: language, hasColor: hasColor, filterName: filterName)
    send(.started)
  }

  var picture: String { state.view().plainText }

  /// The picture with a second block under it: one letter for each look that a cell has.
  var styledPicture: String { state.view().plainText + "\n\n" + state.view().styleText }

  /// Presses keys written as in `ro<down><enter>`.
  mutating func press(_ keys: String) {
    for key in Key.parse(keys) { send(.pressed(key)) }
    settleIdle()
  }

  /// Takes a message and what follows from it, as a session does before it draws.
  mutating func send(_ message: Message) {
    deliver(message)
    deliver(.drained)
  }

  private mutating func deliver(_ message: Message) {
    for effect in state.update(message) {
      for answer in perform(effect) { deliver(answer) }
    }
  }

  /// Does the work that waits until nothing is typed.
  mutating func settleIdle() {
    while let work = state.idleWork.first {
      switch work {
      case .count(let query): send(.tallied(query, .exact(store.count(query))))
      case .countFacets(let query, let facets):
        send(.facetsCounted(query, store.facetCounts(query, facets)))
      }
    }
  }

  private mutating func perform(_ effect: Effect) -> [Message] {
    switch effect {
    case .loadPage(let request): return [.pageLoaded(request, store.page(request))]
    case .loadDetails(let reference):
      return [
        .detailsLoaded(reference, store.details(of: reference, language: state.language))
      ]
    case .loadCatalogue: return [.catalogueLoaded(store.network.catalogue)]
    case .loadFilters: return [.filtersLoaded(saved, problems: [])]
    case .saveFilter(let filter):
      saved.append(filter)
      return [.filtersLoaded(saved, problems: [])]
    case .removeFilter(let name):
      saved.removeAll { $0.name == name }
      return [.filtersLoaded(saved, problems: [])]
    default:
      asked.append(effect)
      return []
    }
  }
}

extension Key {
  static func parse(_ text: String) -> [Key] {
    let names: [Substring: Key] = [
      "down": .down, "up": .up, "left": .left, "right": .right, "enter": .enter, "esc": .escape,
      "tab": .tab, "backtab": .backTab, "bs": .backspace, "home": .home, "end": .end,
      "pgdn": .pageDown, "pgup": .pageUp, "space": .character(" "), "del": .delete,
      "f1": .function(1), "lt": .character("<"),
    ]
    return text.matches(of: /<C-(.)>|<(\w+)>|(.)/).compactMap { match in
      if let letter = match.output.1?.first { return .control(letter) }
      if let name = match.output.2 { return names[name] }
      return match.output.3?.first.map(Key.character)
    }
  }
}

extension Canvas {
  /// One letter for each look, in the order in which they come, `.` for plain; then what they are.
  var styleText: String {
    var letters: [Style: Character] = [.plain: "."]
    var legend: [String] = []
    var lines: [String] = []
    for row in 0..<size.rows {
      var line = ""
      for cell in self.row(row) {
        if letters[cell.style] == nil {
          let letter = Character(Unicode.Scalar(UInt8(97 + legend.count)))
          letters[cell.style] = letter
          legend.append("\(letter) \(cell.style.name)")
        }
        line.append(letters[cell.style] ?? "?")
      }
      lines.append(line)
    }
    return (lines + legend).joined(separator: "\n")
  }
}

extension Style {
  fileprivate var name: String {
    let attributes: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.underline, "underline"), (.reverse, "reverse"),
    ]
    let names = attributes.filter { self.attributes.contains($0.0) }.map(\.1)
    return (names + [foreground.map { "\($0)" }, background.map { "on \($0)" }].compactMap { $0 })
      .joined(separator: " ")
  }
}
