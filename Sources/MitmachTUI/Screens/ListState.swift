import MitmachModel

/// A list as far as it is loaded: a window of rows that follows the selection, never the whole.
struct ListState: Hashable, Sendable {
  var query: ListQuery
  private(set) var rows: [EntryRow] = []
  private(set) var hasBefore = false
  private(set) var hasAfter = false
  /// How many rows come before the first loaded one, where that is known.
  private(set) var firstIndex: Int?
  /// The selected row, by its index in `rows`.
  private(set) var selection = 0
  /// The topmost row that is shown, by its index in `rows`.
  private(set) var top = 0
  var tally: Tally = .unknown
  /// How many rows there is room for; set before every change.
  var visibleRows = 1
  /// Where the list was before a search began, to go back to when the search is given up.
  var anchor: Anchor?
  /// The place that is being gone back to, until its rows are there.
  private var returning: Anchor?
  var marks = Marks()
  private(set) var isLoaded = false
  /// Whether the list was ever asked for; an answer that failed is not asked for again by itself.
  var isRequested = false

  /// A place in the list that can be found again.
  struct Anchor: Hashable, Sendable {
    var top: RowKey
    var selected: EntryReference
    /// How many rows come before `top`, where that is known.
    var index: Int?
  }

  init(query: ListQuery) { self.query = query }

  var selected: EntryRow? { rows.indices.contains(selection) ? rows[selection] : nil }
  var isEmpty: Bool { rows.isEmpty }

  /// The selected row's number in the whole list, from 1.
  var position: Int? { rows.isEmpty ? nil : firstIndex.map { $0 + selection + 1 } }

  var shownRows: ArraySlice<EntryRow> {
    let top = min(top, rows.count)
    return rows[top..<min(rows.count, top + visibleRows)]
  }

  var currentAnchor: Anchor? {
    guard rows.indices.contains(top), let selected else { return nil }
    return Anchor(
      top: rows[top].key, selected: selected.reference, index: firstIndex.map { $0 + top })
  }

  /// How many rows are asked for at a time: enough that a page down never runs dry.
  private var pageLimit: Int { max(120, 4 * visibleRows) }
}

// MARK: - Loading

extension ListState {
  /// Asks for the beginning of the list.
  func requestFirst() -> PageRequest { request(.first, pageLimit) }

  /// Asks for the rows around the present place again; the whole beginning where it is not far, so
  /// that the position stays known.
  func requestAgain() -> PageRequest {
    if let firstIndex, firstIndex + top <= 2000 {
      return request(.first, firstIndex + top + pageLimit)
    }
    guard rows.indices.contains(top) else { return requestFirst() }
    return request(.from(rows[top].key), pageLimit)
  }

  /// Asks for the rows around a former place.
  mutating func requestReturn(to anchor: Anchor) -> PageRequest {
    rewind()
    returning = anchor
    return request(.from(anchor.top), pageLimit)
  }

  /// Asks for a short list as a whole, to select an entry of it in its place; `nil` for a long one.
  mutating func requestAll(
    selecting entry: EntryReference, of query: ListQuery
  ) -> PageRequest? {
    guard query == self.query, case .exact(let count) = tally, count <= Self.mostRows,
      let top = rows.first?.key
    else { return nil }
    returning = Anchor(top: top, selected: entry, index: 0)
    return request(.first, max(count, pageLimit))
  }

  private func request(_ position: PageRequest.Position, _ limit: Int) -> PageRequest {
    PageRequest(query: query, position: position, limit: limit)
  }

  /// Takes rows in; answers to queries of the past are passed over.
  mutating func accept(_ page: Page, for request: PageRequest) {
    guard request.query == query else { return }
    isLoaded = true
    switch request.position {
    case .after: append(page)
    case .before: prepend(page)
    case .first:
      replace(page, firstIndex: 0)
      if let returning { select(returning.selected) }
      returning = nil
    case .last:
      replace(page, firstIndex: page.hasBefore ? exactCount.map { $0 - page.rows.count } : 0)
      select(rows.count - 1)
    case .from:
      let isThere = returning?.top == page.rows.first?.key
      replace(page, firstIndex: page.hasBefore ? isThere ? returning?.index : nil : 0)
      if let returning { select(returning.selected) }
      returning = nil
    }
    if !hasBefore, !hasAfter { tally = .exact(rows.count) }
  }

  private var exactCount: Int? {
    if case .exact(let count) = tally { count } else { nil }
  }

  mutating func accept(_ tally: Tally, for query: ListQuery) {
    guard query == self.query else { return }
    if case .exact = self.tally, case .atLeast = tally { return }
    self.tally = tally
    if case .exact(let count) = tally, firstIndex == nil, !hasAfter {
      firstIndex = count - rows.count
    }
  }

  private mutating func replace(_ page: Page, firstIndex: Int?) {
    let selected = self.selected
    let offset = selection - top
    rows = page.rows
    hasBefore = page.hasBefore
    hasAfter = page.hasAfter
    self.firstIndex = firstIndex
    // A moderator has a row for each region, so the same row comes before the same actor.
    let found = selected.flatMap { old in
      rows.firstIndex { $0.key == old.key && $0.reference.uid == old.reference.uid }
        ?? rows.firstIndex { $0.reference.uid == old.reference.uid }
    }
    selection = found ?? min(selection, max(0, rows.count - 1))
    top = selection - offset
    show(selection)
  }

  private mutating func append(_ page: Page) {
    rows += page.rows
    hasAfter = page.hasAfter
    let surplus = rows.count - Self.mostRows
    if surplus > 0, surplus < top {
      rows.removeFirst(surplus)
      firstIndex = firstIndex.map { $0 + surplus }
      hasBefore = true
      selection -= surplus
      top -= surplus
    }
  }

  private mutating func prepend(_ page: Page) {
    rows = page.rows + rows
    hasBefore = page.hasBefore
    firstIndex = hasBefore ? firstIndex.map { $0 - page.rows.count } : 0
    selection += page.rows.count
    top += page.rows.count
    let surplus = rows.count - Self.mostRows
    if surplus > 0, rows.count - surplus > top + visibleRows {
      rows.removeLast(surplus)
      hasAfter = true
    }
  }

  private static let mostRows = 1200
}

// MARK: - Moving

extension ListState {
  /// Moves the selection and asks for more rows when it comes near the end of those loaded.
  mutating func move(by distance: Int) -> PageRequest? {
    show(selection + distance)
    if distance > 0, hasAfter, selection + 2 * visibleRows >= rows.count, let last = rows.last {
      return request(.after(last.key), pageLimit)
    }
    if distance < 0, hasBefore, selection < 2 * visibleRows, let first = rows.first {
      return request(.before(first.key), pageLimit)
    }
    return nil
  }

  mutating func moveToStart() -> PageRequest? {
    show(0)
    return hasBefore ? requestFirstFresh() : nil
  }

  mutating func moveToEnd() -> PageRequest? {
    show(rows.count - 1)
    return hasAfter ? request(.last, pageLimit) : nil
  }

  /// Forgets the place, so that the beginning is shown.
  mutating func requestFirstFresh() -> PageRequest {
    rows = []
    selection = 0
    top = 0
    return requestFirst()
  }

  mutating func select(_ index: Int) { show(index) }

  mutating func select(_ reference: EntryReference) {
    if let index = rows.firstIndex(where: { $0.reference.uid == reference.uid }) { show(index) }
  }

  /// Puts the first row at the top and selects it.
  mutating func rewind() {
    selection = 0
    top = 0
  }

  /// Selects a row and moves the window no further than it takes to see it.
  private mutating func show(_ index: Int) {
    selection = max(0, min(index, rows.count - 1))
    let room = max(1, visibleRows)
    top = min(max(top, selection - room + 1), selection)
    top = max(0, min(top, max(0, rows.count - room)))
  }

  /// Fits the window to a new height.
  mutating func fit(rows visible: Int) {
    visibleRows = max(1, visible)
    show(selection)
  }
}
