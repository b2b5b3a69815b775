import Canvas
import MitmachModel

/// A place of the gazetteer or one of several entries is being chosen.
struct FinderState: Hashable, Sendable {
  /// Something that can be chosen.
  enum Item: Hashable, Sendable {
    case place(Place)
    case point(Coordinate)
    case entry(EntryReference)
  }

  /// What there is to choose from; `nil` while places are looked for.
  let entries: [EntryReference]?
  var field = TextField()
  private var places: [Place] = []
  private(set) var selection = 0

  init(entries: [EntryReference]? = nil) { self.entries = entries }

  var items: [Item] {
    let typed = field.text.trimmingBlanks
    if let entries {
      let words = SearchWord.words(of: typed)
      return entries.filter { entry in
        words.allSatisfy { !SearchWord.matches(of: [$0], in: entry.name).isEmpty }
      }.map(Item.entry)
    }
    switch InputRules.coordinates(typed) {
    case .at(let point), .swapped(let point): return [.point(point)]
    case .none: return places.map(Item.place)
    }
  }

  /// Whether what is typed are coordinates the wrong way round.
  var isSwapped: Bool {
    if case .swapped = InputRules.coordinates(field.text.trimmingBlanks) { true } else { false }
  }

  var chosen: Item? { items.indices.contains(selection) ? items[selection] : nil }

  mutating func select(_ index: Int) { selection = max(0, min(index, items.count - 1)) }

  mutating func typed() { selection = 0 }

  mutating func accept(_ places: [Place], typed: String) {
    if typed == field.text { self.places = places }
  }
}

// MARK: - In the program

extension AppState {
  mutating func press(_ key: Key, in finder: FinderState) -> [Effect] {
    var finder = finder
    switch key {
    case .escape, .control("c"): overlay = nil
    case .backspace where finder.field.isEmpty: overlay = nil
    case .enter: return choose(finder)
    case .down, .control("n"): finder.select(finder.selection + 1)
    case .up, .control("p"): finder.select(finder.selection - 1)
    case .pageDown: finder.select(finder.selection + 10)
    case .pageUp: finder.select(finder.selection - 10)
    case .tab: return complete(&finder)
    default:
      if finder.field.take(key) { return find(&finder) }
    }
    if overlay != nil { overlay = .finder(finder) }
    return []
  }

  /// Looks for what is typed now.
  mutating func find(_ finder: inout FinderState) -> [Effect] {
    finder.typed()
    overlay = .finder(finder)
    let typed = finder.field.text
    return finder.entries != nil || typed.trimmingBlanks.isEmpty ? [] : [.findPlaces(typed)]
  }

  /// Writes the name of the chosen place to the end.
  private mutating func complete(_ finder: inout FinderState) -> [Effect] {
    guard case .place(let place)? = finder.chosen else { return [] }
    finder.field = TextField(place.name)
    return find(&finder)
  }

  private mutating func choose(_ finder: FinderState) -> [Effect] {
    switch finder.chosen {
    case .place(let place):
      overlay = nil
      goOnMap(to: place.coordinate, zoom: 13)
      report(strings.map.place(place, language))
    case .point(let point):
      overlay = nil
      goOnMap(to: point, zoom: 13)
      if finder.isSwapped { report(strings.map.corrected(InputRules.text(of: point))) }
    case .entry(let entry):
      overlay = nil
      return showDetails(of: entry)
    case nil:
      if !finder.field.isEmpty { report(strings.map.noSuchPlace(finder.field.text)) }
    }
    return []
  }

  func draw(_ finder: FinderState, on canvas: inout Canvas) {
    let title = finder.entries == nil ? strings.map.goToTitle : strings.map.hereTitle
    let lines = finder.items.enumerated().map { index, item in
      PanelLine(
        text: text(of: item), end: finder.isSwapped ? strings.map.wasSwapped : "", index: index,
        role: .plain)
    }
    drawPanel(
      title: title, field: finder.field, lines: lines, selection: finder.selection,
      isEmptySaid: finder.entries != nil || !finder.field.isEmpty, on: &canvas)
  }

  func text(of item: FinderState.Item) -> String {
    switch item {
    case .place(let place): strings.map.place(place, language)
    case .point(let point): InputRules.text(of: point)
    case .entry(let entry): entry.name
    }
  }
}
