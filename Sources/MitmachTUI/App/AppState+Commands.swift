import Canvas
import MitmachModel

// MARK: - What commands do

extension AppState {
  mutating func run(_ command: Command) -> [Effect] {
    if case .unavailable(let reason) = availability(of: command) {
      report(reason)
      return []
    }
    switch command {
    case .moveUp, .moveDown, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .toStart, .toEnd:
      return move(command)
    case .open: return open()
    case .back: return back()
    case .nextPane: nextPane()
    case .nextScreen: show(neighbour(1))
    case .previousScreen: show(neighbour(-1))
    case .show(let listing): show(listing)
    case .map: show(.map)
    case .cycleWidth: cycleWidth()
    case .plane where map.isShown: return runOnMap(.listBesideMap)
    case .plane: togglePlane()
    case .forMyRegion: lookForMyRegion()
    case .mark, .markRange, .markAll: return mark(command)
    case .copy: return copy()
    case .openLink: return openLink()
    case .suspend: return [.suspend]
    case .quit: exitCode = 0
    case .cancel: notice = Notice(text: strings.status.quitAgain, isQuitWarning: true)
    default: return change(command)
    }
    return []
  }

  /// Commands that change what is shown, or how.
  private mutating func change(_ command: Command) -> [Effect] {
    switch command {
    case .search: startSearch()
    case .filterPanel: overlay = .filterPanel(FilterPanelState())
    case .savedFilters: overlay = .chooser(ChooserState(kind: .savedFilters))
    case .saveFilter: prompt = .filterName(TextField())
    case .dropChip, .clearFilter, .toggleField, .applyFilter, .removeFilter:
      return changeFilter(command)
    case .cycleOrder: cycleOrder()
    case .reverseOrder: browser.isReversed.toggle()
    case .orderBy(let order): browser.order = order
    case .help: overlay = .chooser(ChooserState(kind: .help))
    case .palette: overlay = .chooser(ChooserState(kind: .palette))
    case .cycleTheme:
      theme = theme == .color ? .mono : .color
      report(strings.status.theme(theme))
    case .switchLanguage: strings = .strings(for: language == .german ? .english : .german)
    case .showOnMap, .moveLeft, .moveRight, .halfPageLeft, .halfPageRight, .nextMarker,
      .previousMarker, .zoomIn, .zoomOut, .fitMap, .myRegionOnMap, .goToPlace, .around,
      .listWithoutPlace, .coverage, .cycleGlyphs, .listBesideMap, .startRegion, .addActorHere,
      .drawOutline, .hullOutline, .fileOutline, .removeOutline:
      return runOnMap(command)
    case .toggleMouse:
      isMouseOn.toggle()
      report(isMouseOn ? strings.status.mouseOn : strings.status.mouseOff)
      return [.setMouse(isMouseOn)]
    case .add, .addRegion, .edit, .editText, .delete, .join, .leave, .relate, .fork,
      .chooseIdentity,
      .undo, .redo, .history, .news, .newsSince, .mine:
      return changeEntries(command)
    case .export, .exportAs, .importFile, .duplicates, .addConsent, .withdrawConsent:
      return runExchange(command)
    case .reload:
      storeVersion += 1
      report(strings.status.reloaded)
      return [.loadCatalogue, .loadFilters]
    default: break
    }
    return []
  }

  /// Whether a command can do something in the present view, and if not, why.
  func availability(of command: Command) -> Availability {
    let reason =
      reasonAgainstChange(command) ?? reasonAgainstMap(command) ?? reasonAgainstExchange(command)
    if let reason { return .unavailable(because: reason) }
    return switch command {
    case .dropChip where isDetailsFocused: .available
    case .clearFilter, .dropChip, .saveFilter:
      filter.applying(to: current).isEmpty
        ? .unavailable(because: strings.status.noFilter) : .available
    case .mark, .markRange, .copy, .open:
      currentEntry == nil ? .unavailable(because: strings.status.noEntry) : .available
    case .plane where map.isShown: .available
    case .plane, .forMyRegion:
      current == .actions ? .available : .unavailable(because: strings.plane.onlyInPool)
    case .openLink:
      webAddress == nil ? .unavailable(because: strings.status.noLink) : .available
    case .savedFilters:
      savedFilters.isEmpty ? .unavailable(because: strings.status.noSavedFilters) : .available
    default: .available
    }
  }
}

// MARK: - Filter and order

extension AppState {
  private mutating func changeFilter(_ command: Command) -> [Effect] {
    switch command {
    case .dropChip:
      if isDetailsFocused { return back() }
      dropChip()
    case .clearFilter:
      filter = Filter()
      report(strings.status.filterCleared)
    case .toggleField(let index):
      if let field = catalogue.fields.first(where: { $0.index == index }) {
        toggle(.field(field.id))
      }
    case .applyFilter(let name):
      if let saved = savedFilters.first(where: { $0.name == name }) { apply(saved) }
    case .removeFilter(let name):
      report(strings.status.filterRemoved(name))
      return [.removeFilter(name: name)]
    default: break
    }
    return []
  }

  private mutating func startSearch() {
    if !map.isShown { browser.focus = .list }
    if filter.text.isEmpty { browser.list.anchor = browser.list.currentAnchor }
    prompt = .search(TextField(filter.text), before: "")
  }

  mutating func dropChip() {
    if !filter.text.isEmpty {
      filter.text = ""
    } else if let last = filter.applying(to: current).values.last {
      filter.toggle(last)
    }
  }

  private mutating func cycleOrder() {
    let orders = SortOrder.orders(of: current, under: filter)
    let index = orders.firstIndex(of: browser.order) ?? 0
    browser.order = orders[(index + 1) % orders.count]
    browser.isReversed = false
  }
}

// MARK: - Out of the program

extension AppState {
  /// The web address of the chosen link, or of the entry that is shown or selected.
  var webAddress: String? {
    if isDetailsFocused, case .web(let address) = chosenLink { return address }
    guard let details = browser.trail.last?.details else { return nil }
    let address: String? =
      switch details {
      case .region(let details): details.region.web
      case .actor(let details): details.actor.web
      case .action: nil
      }
    return address.flatMap { $0.isEmpty ? nil : $0 }
  }

  private mutating func openLink() -> [Effect] {
    webAddress.map { [.openLink($0)] } ?? []
  }

  private mutating func copy() -> [Effect] {
    if isDetailsFocused, case .web(let address) = chosenLink {
      return [.copy(address, what: address)]
    }
    guard let reference = currentEntry else { return [] }
    var parts = [reference.name]
    if !isDetailsFocused, let place = browser.list.selected?.place, !place.isEmpty {
      parts.append(place)
    }
    if let address = webAddress, browser.trail.last?.reference == reference {
      parts.append(address)
    }
    return [.copy(parts.joined(separator: ", "), what: reference.name)]
  }
}
