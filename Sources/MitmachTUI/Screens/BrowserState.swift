package import MitmachModel

/// One screen: a list, the details of its selection, and the trail of names followed from there.
struct BrowserState: Hashable, Sendable {
  enum Pane: Hashable, Sendable { case list, details, plane, map }

  let listing: Listing
  var list: ListState
  /// The details of the selected row first, then those that were followed; the last one is shown.
  var trail: [DetailState] = []
  var focus = Pane.list
  var order = SortOrder.name
  var isReversed = false
  /// Which state of the store the list shows; another one means that it must be loaded again.
  var loadedVersion = 0

  init(listing: Listing, language: Language) {
    self.listing = listing
    list = ListState(query: ListQuery(listing: listing, language: language))
  }

  /// The entry that commands are about.
  var current: EntryReference? {
    focus == .details ? trail.last?.reference ?? list.selected?.reference : list.selected?.reference
  }
}

/// Where a person was before a jump to another list.
struct Visit: Hashable, Sendable {
  var listing: Listing
  var filter: Filter
  var anchor: ListState.Anchor?
  var trail: [DetailState]
  var focus: BrowserState.Pane
  var isOnMap: Bool
}

/// What a digit shows.
package enum Screen: Hashable, Sendable {
  case map
  case list(Listing)

  static let all = [Screen.map] + Listing.allCases.map(Screen.list)
}
