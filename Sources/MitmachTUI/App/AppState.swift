package import Canvas
package import MitmachModel

/// All that the program knows: the picture follows from it, and only messages change it.
package struct AppState: Equatable, Sendable {
  package internal(set) var size: Size
  /// Set when the program is to end.
  package var exitCode: Int32?
  package internal(set) var isMouseOn = false
  package internal(set) var strings: Strings
  package let isReadOnly: Bool

  var catalogue = Catalogue()
  var keymap = Keymap(catalogue: Catalogue())
  var theme: Theme
  /// One filter for all lists; each takes from it what it has.
  var filter = Filter()
  var browsers: [Listing: BrowserState] = [:]
  var current = Listing.regions
  var isSplit = true
  var overlay: Overlay?
  var prompt: Prompt?
  var notice: Notice?
  var visits: [Visit] = []
  var savedFilters: [SavedFilter] = []
  var recentCommands: [Command] = []
  var searches: [String] = []
  /// Who the person is, among the actors.
  var identity: EntryReference?
  /// The regions in which the person is now.
  var myRegions: [EntryReference] = []
  /// What is to be put on top of what others have made of the entry.
  var rebasing: Rebasing?
  /// What the store was asked for duplicates of, so that nobody is asked twice.
  var duplicatesOf: EntryForm?
  /// The region that is being left, until it is known what the person is there.
  var isLeaving: EntryReference?
  /// Whether it was ever said who the person is.
  var isStarted = false
  /// Whether something was changed since the store was last tidied.
  var isStoreUntidy = false
  var plane = PlaneState()
  var map = MapState()
  /// Whether the next form goes straight to the person's editor.
  var opensEditor = false
  /// Counts what others wrote, so that each list knows whether it is of today.
  var storeVersion = 0
  /// Work that failed and is not tried again by itself.
  var givenUp: IdleWork?
  private var startFilter: String?

  /// What lies over the lists and takes the keys.
  enum Overlay: Hashable, Sendable {
    case chooser(ChooserState)
    case filterPanel(FilterPanelState)
    case form(FormState)
    case question(Question)
    case conflict(ConflictState)
    case duplicates(DuplicatesState)
    case identity(IdentityState)
    case page(PageState)
    case finder(FinderState)
    case exchange(ExchangeState)
  }

  /// A line that is being typed.
  enum Prompt: Hashable, Sendable {
    case search(TextField, before: String)
    case filterName(TextField)
    /// From which day on news are wanted.
    case newsSince(TextField)
    /// Within how many kilometres of the map's cursor.
    case around(TextField)
    /// The GeoJSON file with a region's outline.
    case outlineFile(TextField, EntryReference)
  }

  package init(
    size: Size, language: Language, hasColor: Bool = true, isReadOnly: Bool = false,
    filterName: String? = nil, screen: Screen = .list(.regions), isUTF8: Bool = true
  ) {
    self.size = size
    self.isReadOnly = isReadOnly
    strings = .strings(for: language)
    theme = hasColor ? .color : .mono
    startFilter = filterName
    for listing in Listing.allCases {
      browsers[listing] = BrowserState(listing: listing, language: language)
    }
    if !isUTF8 { map.glyphs = .ascii }
    show(screen)
  }

  package var language: Language { strings.language }
  package var isFinished: Bool { exitCode != nil }

  var browser: BrowserState {
    get { browsers[current] ?? BrowserState(listing: current, language: language) }
    set { browsers[current] = newValue }
  }

  /// What the present list is of.
  var query: ListQuery { query(for: current) }

  func query(for listing: Listing) -> ListQuery {
    let browser = browsers[listing]
    return ListQuery(
      listing: listing, filter: filter.applying(to: listing), order: browser?.order ?? .name,
      isReversed: browser?.isReversed ?? false, language: language)
  }

  var searchWords: [SearchWord] { SearchWord.words(of: filter.text) }
  var detailWriter: DetailWriter { DetailWriter(strings: strings, catalogue: catalogue) }
}

// MARK: - Update

extension AppState {
  /// Takes in what happened and says what is to be done in the world.
  package mutating func update(_ message: Message) -> [Effect] {
    let effects = take(message) + settle()
    // Details are fetched for where a burst of keys ends, not for every row on the way.
    return message == .drained ? effects + settleMap() + settleDetails() : effects
  }

  private mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .started: return [.loadCatalogue, .loadFilters, .loadIdentity, .loadDrafts]
    case .pressed(let key): return press(key)
    case .pasted(let text): return paste(text)
    case .mouse(let mouse): return point(mouse)
    case .chose(let number): return choose(number: number)
    case .commanded(let text): return command(named: text)
    case .resized(let size): self.size = size
    case .drained: break
    case .pageLoaded(let request, let page):
      browsers[request.query.listing]?.list.accept(page, for: request)
    case .tallied(let query, let tally): browsers[query.listing]?.list.accept(tally, for: query)
    case .facetsCounted(let query, let counts): accept(counts, for: query)
    case .detailsLoaded(let reference, let details): accept(details, of: reference)
    case .catalogueLoaded(let catalogue):
      self.catalogue = catalogue
      keymap = Keymap(catalogue: catalogue)
    case .filtersLoaded(let filters, let problems): accept(filters, problems: problems)
    case .storeChanged:
      storeVersion += 1
      report(strings.status.changedElsewhere)
      return [.loadCatalogue] + reloadPage
    case .formPrepared, .placesFound, .entriesFound, .duplicatesFound, .dependantsCounted,
      .performed, .undone, .located, .identityLoaded, .draftsLoaded, .draftKept, .textEdited,
      .editorFailed, .historyLoaded, .newsLoaded, .mineLoaded, .planeLoaded,
      .cellLocated, .fitLoaded:
      return takeAnswer(message)
    case .map(let message): return takeMapAnswer(message)
    case .exchange(let message): return takeExchangeAnswer(message)
    case .storeTidied: isStoreUntidy = false
    case .copied(let what): report(strings.status.copied(what))
    case .linkOpened(let address): report(strings.status.opened(address))
    case .failed(let sentence):
      (rebasing, opensEditor, isLeaving) = (nil, false, nil)
      notice = Notice(text: sentence, isFailure: true)
    case .idleWorkFailed(let work, let sentence):
      givenUp = work
      notice = Notice(text: sentence, isFailure: true)
    }
    return []
  }

  private mutating func accept(_ details: EntryDetails?, of reference: EntryReference) {
    for listing in browsers.keys {
      for index in browsers[listing]?.trail.indices ?? 0..<0
      where browsers[listing]?.trail[index].reference.uid == reference.uid {
        browsers[listing]?.trail[index].accept(details)
      }
    }
  }

  private mutating func accept(_ counts: FacetCounts, for query: ListQuery) {
    guard case .filterPanel(var panel) = overlay else { return }
    panel.counts = counts
    panel.countedQuery = query
    overlay = .filterPanel(panel)
  }

  private mutating func accept(_ filters: [SavedFilter], problems: [String]) {
    savedFilters = filters
    if let problem = problems.first { notice = Notice(text: problem, isFailure: true) }
    guard let name = startFilter else { return }
    startFilter = nil
    if let saved = filters.first(where: { $0.name == name }) { apply(saved) }
  }

  mutating func apply(_ saved: SavedFilter) {
    filter = saved.filter
    show(saved.listing)
    browser.order = saved.order
    browser.isReversed = saved.isReversed
  }
}
