import Canvas
import MitmachModel

// MARK: - Settling

extension AppState {
  /// Fits the screen to its size and asks for whatever it shows and has not got.
  mutating func settle() -> [Effect] {
    let layout = BrowserLayout(self)
    browser.list.fit(rows: layout.list.rows)
    return settleList() + settlePlane(layout) + settleFit()
  }

  private mutating func settleList() -> [Effect] {
    if browser.list.query != query {
      browser.list.query = query
      browser.list.isRequested = true
      browser.list.tally = .unknown
      browser.loadedVersion = storeVersion
      let anchor = query.filter.text.isEmpty ? browser.list.anchor : nil
      if let anchor {
        browser.list.anchor = nil
        return [.loadPage(browser.list.requestReturn(to: anchor))]
      }
      return [.loadPage(browser.list.requestFirstFresh())]
    }
    if browser.loadedVersion != storeVersion || !browser.list.isRequested {
      browser.loadedVersion = storeVersion
      browser.list.isRequested = true
      browser.list.tally = .unknown
      let details = browser.trail.map { Effect.loadDetails($0.reference) }
      return [.loadPage(browser.list.requestAgain())] + details
    }
    return []
  }

  mutating func settleDetails() -> [Effect] {
    guard let selected = browser.list.selected?.reference else {
      if browser.list.isLoaded { browser.trail = [] }
      return []
    }
    let isShown = BrowserLayout(self).details != nil
    guard isShown, browser.trail.first?.reference != selected, !isAway else { return [] }
    browser.trail = [DetailState(reference: selected)]
    return [.loadDetails(selected)]
  }

  /// Whether the person has followed a name away from the list's selection.
  private var isAway: Bool { browser.focus == .details && !browser.trail.isEmpty }

  /// Work for the time when nothing is typed.
  package var idleWork: [IdleWork] { wantedIdleWork.filter { $0 != givenUp } }

  private var wantedIdleWork: [IdleWork] {
    var work: [IdleWork] = unkeptDraft.map { [.keepDraft($0)] } ?? []
    if case .filterPanel(let panel) = overlay, panel.countedQuery != query {
      work.append(.countFacets(query, Filter.facets(of: current)))
    }
    if browser.list.isLoaded, browser.list.query == query {
      if case .exact = browser.list.tally {} else { work.append(.count(query)) }
    }
    work += mapWork + exchangeWork
    if isStoreUntidy { work.append(.tidyStore) }
    return work
  }
}
