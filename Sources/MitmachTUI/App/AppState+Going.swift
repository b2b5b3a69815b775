import Canvas
import MitmachModel

// MARK: - Going somewhere

extension AppState {
  mutating func open() -> [Effect] {
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
      if browser.focus == .list { browser.trail = [] }
      browser.focus = .details
      browser.trail.append(DetailState(reference: reference))
      return [.loadDetails(reference)]
    case .web(let address): return [.openLink(address)]
    case .draft(let draft): return [.prepareForm(.resume(draft))]
    case .bringBack(let entry, let change): return [.bringBack(entry, change: change)]
    case .restore(let entry): return [.restore(entry)]
    case .command(let command):
      overlay = nil
      return run(command)
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
  mutating func back() -> [Effect] {
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

  mutating func show(_ listing: Listing) {
    current = listing
  }

  func neighbour(_ step: Int) -> Listing {
    let all = Listing.allCases
    let index = all.firstIndex(of: current) ?? 0
    return all[(index + step + all.count) % all.count]
  }

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
      browser.focus = .list
    } else if browser.focus == .list, browser.list.selected != nil {
      browser.focus = .details
    } else {
      isSplit = true
      browser.focus = .list
    }
  }
}
