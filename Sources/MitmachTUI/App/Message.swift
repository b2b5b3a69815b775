package import Canvas
package import MitmachModel

/// Something that happened: the only way by which the state changes.
package enum Message: Equatable, Sendable {
  case started
  case pressed(Key)
  case pasted(String)
  case mouse(Mouse)
  /// The line mode: the number of something that was listed, counted from 0.
  case chose(Int)
  /// The line mode: the name of a command.
  case commanded(String)
  case resized(Size)
  /// All that had been typed has been taken; a picture follows.
  case drained
  case pageLoaded(PageRequest, Page)
  /// How many rows a query has, as far as that was cheap to know.
  case tallied(ListQuery, Tally)
  case facetsCounted(ListQuery, FacetCounts)
  case detailsLoaded(EntryReference, EntryDetails?)
  case catalogueLoaded(Catalogue)
  case filtersLoaded([SavedFilter], problems: [String])
  /// Somebody else wrote to the store.
  case storeChanged
  case copied(what: String)
  case linkOpened(String)
  case failed(String)
  case idleWorkFailed(IdleWork, String)
}

/// Something the state asks the world for; answered by a message in the same turn.
package enum Effect: Equatable, Sendable {
  case loadPage(PageRequest)
  case loadDetails(EntryReference)
  case loadCatalogue
  case loadFilters
  case saveFilter(SavedFilter)
  case removeFilter(name: String)
  case copy(String, what: String)
  case openLink(String)
  case setMouse(Bool)
  case suspend
}

/// Work that may wait until nothing is typed, and is given up when something is.
package enum IdleWork: Equatable, Sendable {
  case count(ListQuery)
  case countFacets(ListQuery, [Facet])
}

/// How many rows a list has, as far as that is known.
package enum Tally: Hashable, Sendable {
  case unknown
  case atLeast(Int)
  case exact(Int)
}
