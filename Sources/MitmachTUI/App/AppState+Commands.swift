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
    case .cycleWidth: cycleWidth()
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
    case .cycleOrder: cycleOrder()
    case .reverseOrder: browser.isReversed.toggle()
    case .orderBy(let order): browser.order = order
    case .help: overlay = .chooser(ChooserState(kind: .help))
    case .palette: overlay = .chooser(ChooserState(kind: .palette))
    case .cycleTheme:
      theme = theme == .color ? .mono : .color
      report(strings.status.theme(theme))
    case .switchLanguage: strings = .strings(for: language == .german ? .english : .german)
    case .applyFilter(let name):
      if let saved = savedFilters.first(where: { $0.name == name }) { apply(saved) }
    case .removeFilter(let name):
      report(strings.status.filterRemoved(name))
      return [.removeFilter(name: name)]
    case .toggleMouse:
      isMouseOn.toggle()
      report(isMouseOn ? strings.status.mouseOn : strings.status.mouseOff)
      return [.setMouse(isMouseOn)]
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
    switch command {
    case .dropChip where isDetailsFocused: .available
    case .clearFilter, .dropChip, .saveFilter:
      filter.applying(to: current).isEmpty
        ? .unavailable(because: strings.status.noFilter) : .available
    case .mark, .markRange, .copy, .open:
      browser.current == nil ? .unavailable(because: strings.status.noEntry) : .available
    case .openLink:
      webAddress == nil ? .unavailable(because: strings.status.noLink) : .available
    case .savedFilters:
      savedFilters.isEmpty ? .unavailable(because: strings.status.noSavedFilters) : .available
    default: .available
    }
  }
}

// MARK: - Moving

extension AppState {
  private mutating func move(_ command: Command) -> [Effect] {
    isDetailsFocused ? moveInDetails(command) : moveInList(command)
  }

  var isDetailsFocused: Bool { browser.focus == .details && !browser.trail.isEmpty }

  private mutating func moveInList(_ command: Command) -> [Effect] {
    let page = max(1, browser.list.visibleRows)
    let request: PageRequest? =
      switch command {
      case .moveUp: browser.list.move(by: -1)
      case .moveDown: browser.list.move(by: 1)
      case .pageUp: browser.list.move(by: -page)
      case .pageDown: browser.list.move(by: page)
      case .halfPageUp: browser.list.move(by: -max(1, page / 2))
      case .halfPageDown: browser.list.move(by: max(1, page / 2))
      case .toStart: browser.list.moveToStart()
      default: browser.list.moveToEnd()
      }
    extendRange()
    return request.map { [.loadPage($0)] } ?? []
  }

  private mutating func moveInDetails(_ command: Command) -> [Effect] {
    guard let pane = BrowserLayout(self).details, !browser.trail.isEmpty else { return [] }
    let layout = detailLayout(columns: pane.columns)
    let last = browser.trail.count - 1
    let page = max(1, pane.rows)
    switch command {
    case .moveUp: browser.trail[last].step(-1, in: layout, rows: page)
    case .moveDown: browser.trail[last].step(1, in: layout, rows: page)
    default:
      let distances: [Command: Int] = [
        .pageUp: -page, .pageDown: page, .halfPageUp: -max(1, page / 2),
        .halfPageDown: max(1, page / 2), .toStart: -layout.lines.count, .toEnd: layout.lines.count,
      ]
      browser.trail[last].scroll(by: distances[command] ?? 0, in: layout, rows: page)
    }
    return []
  }

  /// The shown details wrapped to a width.
  func detailLayout(columns: Int) -> DetailLayout {
    guard let shown = browser.trail.last else {
      return DetailLayout([], columns: columns, catalogue: catalogue)
    }
    let items =
      shown.details.map(detailWriter.items(for:))
      ?? (shown.isGone ? [DetailItem(text: strings.labels.gone)] : [])
    return DetailLayout(items, columns: columns, catalogue: catalogue)
  }

  private mutating func extendRange() {
    guard let start = browser.list.marks.rangeStart else { return }
    let rows = browser.list.rows
    guard let from = rows.firstIndex(where: { $0.reference.uid == start }) else { return }
    let range = min(from, browser.list.selection)...max(from, browser.list.selection)
    browser.list.marks.insert(rows[range].map(\.reference))
  }

  private mutating func mark(_ command: Command) -> [Effect] {
    guard let selected = browser.list.selected else { return [] }
    switch command {
    case .mark:
      browser.list.marks.toggle(selected.reference)
      return isDetailsFocused ? [] : moveInList(.moveDown)
    case .markRange:
      if browser.list.marks.rangeStart == nil {
        browser.list.marks.rangeStart = selected.reference.uid
        browser.list.marks.insert([selected.reference])
        report(strings.status.rangeStarted)
      } else {
        browser.list.marks.rangeStart = nil
      }
    default:
      if browser.list.marks.isEmpty {
        browser.list.marks.insert(browser.list.rows.map(\.reference))
      } else {
        browser.list.marks.removeAll()
      }
    }
    return []
  }
}

// MARK: - Going somewhere

extension AppState {
  private mutating func open() -> [Effect] {
    guard isDetailsFocused else {
      guard let selected = browser.list.selected?.reference else { return [] }
      browser.focus = .details
      if browser.trail.first?.reference == selected { return [] }
      browser.trail = [DetailState(reference: selected)]
      return [.loadDetails(selected)]
    }
    guard let link = chosenLink else { return [] }
    return follow(link)
  }

  var chosenLink: Link? {
    guard let pane = BrowserLayout(self).details, let shown = browser.trail.last else { return nil }
    let links = detailLayout(columns: pane.columns).links
    return links.indices.contains(shown.link) ? links[shown.link] : nil
  }

  mutating func follow(_ link: Link) -> [Effect] {
    switch link {
    case .entry(let reference):
      browser.trail.append(DetailState(reference: reference))
      return [.loadDetails(reference)]
    case .web(let address): return [.openLink(address)]
    case .list(let listing, let value):
      visits.append(
        Visit(
          listing: current, filter: filter, anchor: browser.list.currentAnchor,
          trail: browser.trail, focus: browser.focus))
      filter = Filter()
      filter.toggle(value)
      show(listing)
      browser.focus = .list
      browser.trail = []
      return []
    }
  }

  /// One layer back: a followed name, the details, the search, the filters, the former list.
  private mutating func back() -> [Effect] {
    if isDetailsFocused {
      if browser.trail.count > 1 { browser.trail.removeLast() } else { browser.focus = .list }
    } else if browser.list.marks.rangeStart != nil {
      browser.list.marks.rangeStart = nil
    } else if let visit = visits.popLast() {
      return goBack(to: visit)
    } else if !filter.applying(to: current).isEmpty {
      dropChip()
    } else {
      report(strings.status.atStart)
    }
    return []
  }

  private mutating func goBack(to visit: Visit) -> [Effect] {
    filter = visit.filter
    current = visit.listing
    browser.trail = visit.trail
    browser.focus = visit.focus
    browser.list.query = query
    browser.list.tally = .unknown
    guard let anchor = visit.anchor else { return [.loadPage(browser.list.requestFirst())] }
    return [.loadPage(browser.list.requestReturn(to: anchor))]
  }

  private mutating func show(_ listing: Listing) {
    current = listing
  }

  private func neighbour(_ step: Int) -> Listing {
    let all = Listing.allCases
    let index = all.firstIndex(of: current) ?? 0
    return all[(index + step + all.count) % all.count]
  }

  /// From the list to the details beside it, from there to the next screen.
  private mutating func nextPane() {
    if BrowserLayout(self).hasBoth, browser.focus == .list, browser.list.selected != nil {
      browser.focus = .details
    } else {
      browser.focus = .list
      if !BrowserLayout(self).hasBoth { show(neighbour(1)) }
    }
  }

  private mutating func cycleWidth() {
    if BrowserLayout.canSplit(size), isSplit {
      isSplit = false
      browser.focus = .list
    } else if browser.focus == .list, browser.list.selected != nil {
      browser.focus = .details
    } else {
      isSplit = true
      browser.focus = .list
    }
  }
}

// MARK: - Filter and order

extension AppState {
  private mutating func startSearch() {
    browser.focus = .list
    if filter.text.isEmpty { browser.list.anchor = browser.list.currentAnchor }
    prompt = .search(TextField(filter.text), before: "")
  }

  private mutating func dropChip() {
    if !filter.text.isEmpty {
      filter.text = ""
    } else if let last = filter.applying(to: current).values.last {
      filter.toggle(last)
    }
  }

  private mutating func cycleOrder() {
    let orders = SortOrder.orders(of: current)
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
    guard let reference = browser.current else { return [] }
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
