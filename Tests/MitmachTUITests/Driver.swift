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
  private(set) var drafts: [Draft] = []
  var identity: EntryReference?
  /// What the next edit meets: others who changed the same.
  var conflicts: [FieldConflict] = []
  var files = SampleFiles()
  private var undone: [(network: SampleNetwork, step: HistoryStep)] = []
  private var done: [(network: SampleNetwork, step: HistoryStep)] = []

  init(
    _ network: SampleNetwork = .small, size: Size = Size(columns: 80, rows: 24),
    language: Language = .german, hasColor: Bool = true, saved: [SavedFilter] = [],
    filterName: String? = nil, drafts: [Draft] = [], identity: EntryReference? = nil,
    isReadOnly: Bool = false, screen: Screen = .list(.regions), isUTF8: Bool = true
  ) {
    self.drafts = drafts
    self.identity = identity
    store = SampleStore(network: network)
    self.saved = saved
    state = AppState(
      size: size, language: language, hasColor: hasColor, isReadOnly: isReadOnly,
      filterName: filterName, screen: screen, isUTF8: isUTF8)
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
      case .countSpots(let query): send(.map(.spotsLoaded(query, store.spots(query))))
      case .countDistricts(let filter):
        send(.map(.coverageLoaded(filter, byDistrict: true, store.districtCoverage(filter))))
      case .countUnlocated(let filter):
        send(.map(.unlocatedCounted(filter, store.unlocated(filter))))
      case .findPairs(let version): send(.exchange(.pairsFound(pairs, version: version)))
      case .tidyStore: send(.storeTidied)
      case .keepDraft(let draft):
        drafts.removeAll { $0.uid == draft.uid }
        drafts.append(draft)
        send(.draftKept(draft.form))
      }
    }
  }

  private mutating func perform(_ effect: Effect) -> [Message] {
    switch effect {
    case .loadPage(let request): return [.pageLoaded(request, store.page(request))]
    case .map(let effect):
      if case .prepareOutline(_, .file) = effect { asked.append(.map(effect)) }
      return store.answer(effect).map { [.map($0)] } ?? []
    case .exchange(let effect): return answer(effect)
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
    default: return change(effect)
    }
  }

  private mutating func change(_ effect: Effect) -> [Message] {
    switch effect {
    case .prepareForm(let purpose):
      return [.formPrepared(purpose, store.preparation(for: purpose, identity: identity))]
    case .findPlaces(let typed): return [.placesFound(typed: typed, store.places(typed))]
    case .findEntries(let typed, _): return [.entriesFound(typed: typed, store.entries(typed))]
    case .findDuplicates(let actor): return [.duplicatesFound(store.duplicates(of: actor))]
    case .countDependants(let entries):
      return [.dependantsCounted(entries, store.dependants(of: entries))]
    case .locate(let entry, let query): return [.located(entry, store.key(of: entry, in: query))]
    case .perform(let edit, let reason):
      asked.append(effect)
      return [.performed(perform(edit), reason)]
    case .undo, .redo: return undo(effect)
    case .loadPlane(let query): return [.planeLoaded(query, store.planeCounts(query))]
    case .locateCell(let cell, let query):
      let entry = store.first(in: cell, of: query)
      return [.cellLocated(cell, entry, entry.flatMap { store.key(of: $0, in: query) })]
    case .loadIdentity: return [.identityLoaded(identity, regions: myRegions)]
    case .setIdentity(let uid):
      identity = store.reference(uid)
      return [.identityLoaded(identity, regions: myRegions)]
    case .loadDrafts: return [.draftsLoaded(dated, problems: [])]
    case .removeDraft(let uid):
      drafts.removeAll { $0.uid == uid }
      return []
    case .keepDraftNow(let draft):
      drafts.removeAll { $0.uid == draft.uid }
      drafts.append(draft)
      return []
    case .loadMine:
      let me = identity.flatMap { store.details(of: $0, language: state.language) }
      guard case .actor(let details)? = me else {
        return [.mineLoaded(MyArea(me: nil, contributions: [], drafts: dated))]
      }
      return [.mineLoaded(MyArea(me: details, contributions: [], drafts: dated))]
    case .loadHistory(let entry):
      let steps = done.reversed().map { DatedStep(step: $0.step, time: SampleStore.now) }
      return [.historyLoaded(entry, steps)]
    case .loadNews(let day):
      let steps = done.reversed().map { DatedStep(step: $0.step, time: SampleStore.now) }
      return [.newsLoaded(News(day: day, since: SampleStore.now, steps: steps))]
    default:
      asked.append(effect)
      return []
    }
  }

  private var myRegions: [EntryReference] {
    store.network.memberships.filter { $0.actor == identity?.uid && $0.until == nil }
      .compactMap { store.reference($0.region) }
  }

  private var dated: [DatedDraft] {
    drafts.map { DatedDraft(draft: $0, time: SampleStore.now) }
  }

  mutating func perform(_ edit: Edit) -> EditOutcome {
    if !conflicts.isEmpty {
      defer { conflicts = [] }
      return .conflict(conflicts)
    }
    let before = store.network
    let step = store.perform(edit)
    done.append((before, step))
    undone = []
    return .done(step)
  }

  private mutating func undo(_ effect: Effect) -> [Message] {
    if case .redo = effect {
      guard let last = undone.popLast() else { return [.undone(.nothing, isRedo: true)] }
      done.append((store.network, last.step))
      store.network = last.network
      return [
        .undone(.done(last.step.doing(.redo(of: last.step.uid)), of: last.step), isRedo: true)
      ]
    }
    guard let last = done.popLast() else { return [.undone(.nothing, isRedo: false)] }
    undone.append((store.network, last.step))
    store.network = last.network
    return [.undone(.done(last.step.doing(.undo(of: last.step.uid)), of: last.step), isRedo: false)]
  }
}

extension HistoryStep {
  /// The same changes, made for another reason.
  func doing(_ act: Act) -> HistoryStep {
    var step = self
    step.act = act
    return step
  }
}

extension Key {
  static func parse(_ text: String) -> [Key] {
    let names: [Substring: Key] = [
      "down": .down, "up": .up, "left": .left, "right": .right, "enter": .enter, "esc": .escape,
      "tab": .tab, "backtab": .backTab, "bs": .backspace, "home": .home, "end": .end,
      "pgdn": .pageDown, "pgup": .pageUp, "space": .character(" "), "del": .delete,
      "f1": .function(1), "lt": .character("<"), "cleft": .controlLeft, "cright": .controlRight,
      "sup": .shiftUp, "sdown": .shiftDown, "sleft": .shiftLeft, "sright": .shiftRight,
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
