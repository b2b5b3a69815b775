import MitmachModel

/// Something a person can ask for, whatever the key, word or click that asks.
enum Command: Hashable, Sendable {
  case moveUp, moveDown, pageUp, pageDown, halfPageUp, halfPageDown, toStart, toEnd
  case open, back, nextPane, nextScreen, previousScreen, show(Listing)
  case search, filterPanel, savedFilters, saveFilter, dropChip, clearFilter
  /// By the field's index.
  case toggleField(Int)
  case cycleOrder, reverseOrder, orderBy(SortOrder)
  case mark, markRange, markAll
  case plane, forMyRegion, fork
  /// The map, and what is done on it.
  case map, showOnMap, moveLeft, moveRight, halfPageLeft, halfPageRight
  case nextMarker, previousMarker, zoomIn, zoomOut, fitMap, myRegionOnMap, goToPlace
  case around, listWithoutPlace, coverage, cycleGlyphs, listBesideMap
  case startRegion, addActorHere, drawOutline, hullOutline, fileOutline, removeOutline
  case cycleWidth, copy, openLink, reload
  case help, palette, toggleMouse, cycleTheme, switchLanguage
  /// Adds what the present list is of; in a region, an actor.
  case add, addRegion, edit, editText, delete
  case join, leave, relate, chooseIdentity
  case undo, redo, history, news, newsSince, mine
  /// Files, and entries that may be one.
  case export, exportAs(ExportChoice), duplicates
  case importFile, addConsent, withdrawConsent
  case suspend, cancel, quit
  /// Applies the saved filter of that name.
  case applyFilter(String)
  case removeFilter(String)
}

/// Whether a command can do something now, and if not, why.
enum Availability: Hashable, Sendable {
  case available
  case unavailable(because: String)

  var isAvailable: Bool { self == .available }
}
