import Canvas
import MitmachModel

// MARK: - Going somewhere

extension AppState {
  mutating func open() -> [Effect] {
    if isMapFocused { return openOnMap() }
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
    return links.indices.contains(shown.view.link) ? links[shown.view.link] : nil
  }

  mutating func follow(_ link: Link) -> [Effect] {
    switch link {
    case .entry(let reference), .tied(let reference, _):
      if case .page = overlay {
        overlay = nil
        prompt = nil
      }
      if browser.focus != .details { browser.trail = [] }
      browser.focus = .details
      browser.trail.append(DetailState(reference: reference))
      return [.loadDetails(reference)]
    case .consent(_, let tie): return [.prepareForm(.amend(tie, isEnd: false))]
    case .web(let address): return [.openLink(address)]
    case .draft(let draft): return [.prepareForm(.resume(draft))]
    case .bringBack(let entry, let change): return [.bringBack(entry, change: change)]
    case .restore(let entry): return [.restore(entry)]
    case .pair(let pair): return open(pair)
    case .command(let command):
      overlay = nil
      return run(command)
    case .list(let listing, let value):
      var narrowed = Filter()
      narrowed.toggle(value)
      visit(listing, narrowed)
      return []
    }
  }

  /// Goes to a list from which one comes back to the present place.
  mutating func visit(_ listing: Listing, _ narrowed: Filter) {
    visits.append(
      Visit(
        listing: current, filter: filter, anchor: browser.list.currentAnchor,
        trail: browser.trail, focus: browser.focus, isOnMap: map.isShown))
    filter = narrowed
    show(listing)
    browser.focus = .list
    browser.trail = []
  }

  /// One layer back: a followed name, the details, the search, the filters, the former list.
  mutating func back() -> [Effect] {
    if isDetailsFocused {
      if browser.trail.count > 1 {
        browser.trail.removeLast()
      } else {
        browser.focus = paneOfDetails
      }
    } else if map.isShown, browser.focus == .list {
      browser.focus = .map
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
    map.isShown = visit.isOnMap
    browser.trail = visit.trail
    browser.focus = visit.focus
    browser.list.query = query
    browser.list.tally = .unknown
    guard let anchor = visit.anchor else { return [.loadPage(browser.list.requestFirst())] }
    return [.loadPage(browser.list.requestReturn(to: anchor))]
  }

  mutating func show(_ listing: Listing) { show(.list(listing)) }

  /// The map lies over the list of actors: it shows the same ones, and they have the same details.
  mutating func show(_ screen: Screen) {
    switch screen {
    case .map:
      current = .actors
      map.isShown = true
      browser.focus = .map
    case .list(let listing):
      current = listing
      map.isShown = false
      if browser.focus == .map { browser.focus = .list }
    }
  }

  var screen: Screen { map.isShown ? .map : .list(current) }

  func neighbour(_ step: Int) -> Screen {
    let index = Screen.all.firstIndex(of: screen) ?? 0
    return Screen.all[(index + step + Screen.all.count) % Screen.all.count]
  }

  /// Where the keys go when the details are left.
  var paneOfDetails: BrowserState.Pane { map.isShown ? .map : .list }

  /// From the list to the details beside it, from there to the next screen.
  mutating func nextPane() {
    if current == .actions, browser.focus == .list {
      browser.focus = .plane
      enterPlane()
    } else if BrowserLayout(self).hasBoth, browser.focus != .details, browser.list.selected != nil {
      browser.focus = .details
    } else {
      browser.focus = .list
      if !BrowserLayout(self).hasBoth { show(neighbour(1)) }
    }
  }

  mutating func cycleWidth() {
    if BrowserLayout.canSplit(size), isSplit {
      isSplit = false
      browser.focus = paneOfDetails
    } else if browser.focus == paneOfDetails, browser.list.selected != nil {
      browser.focus = .details
    } else {
      isSplit = true
      browser.focus = paneOfDetails
    }
  }
}
