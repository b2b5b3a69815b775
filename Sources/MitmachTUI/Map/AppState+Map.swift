import Canvas
import MitmachModel

// MARK: - The map as a screen

extension AppState {
  var isMapFocused: Bool { map.isShown && browser.focus == .map }

  /// The entry that commands are about.
  var currentEntry: EntryReference? { isMapFocused ? entryOnMap : browser.current }

  /// The actor under the cursor, of several the one that is selected in the list; else the region.
  private var entryOnMap: EntryReference? {
    let here = rowsUnderCursor.map(\.reference)
    if let selected = browser.list.selected?.reference, here.contains(selected) { return selected }
    return here.first ?? regionsUnderCursor.first?.reference
  }

  /// The actors under the cursor, as far as they are loaded.
  var rowsUnderCursor: [EntryRow] { markUnderCursor == nil ? [] : map.content.here }

  /// The regions whose middle is in the cursor's cell.
  var regionsUnderCursor: [RegionSpot] {
    guard let view = map.view, let cell = map.cell else { return [] }
    return map.regions.filter { $0.coordinate.map(view.cell) == cell }
  }

  /// The region in whose cell or outline the cursor is; of several outlines the smallest.
  var regionAtCursor: EntryReference? {
    if let region = regionsUnderCursor.first { return region.reference }
    let around = map.regions.filter { $0.outline?.contains(map.cursor) == true }
    return around.min { ($0.outline?.squareKilometres ?? 0) < ($1.outline?.squareKilometres ?? 0) }?
      .reference
  }

  /// Why a command of the map can do nothing now.
  func reasonAgainstMap(_ command: Command) -> String? {
    switch command {
    case .showOnMap:
      return currentEntry.map { $0.kind == .action } ?? true ? strings.map.nothingToShow : nil
    case .startRegion, .addActorHere, .drawOutline, .hullOutline, .fileOutline, .removeOutline:
      if isReadOnly { return strings.forms.readOnly }
    default: break
    }
    guard keymap.isOnlyOfMap(command) else { return nil }
    guard map.isShown else { return strings.map.onlyOnMap }
    switch command {
    case .drawOutline, .hullOutline, .fileOutline, .removeOutline:
      return regionAtCursor == nil ? strings.map.noRegionHere : nil
    case .myRegionOnMap:
      return myRegions.isEmpty
        ? identity == nil ? strings.forms.whoNobody : strings.pages.noRegions : nil
    default: return nil
    }
  }

  mutating func runOnMap(_ command: Command) -> [Effect] {
    switch command {
    case .showOnMap: return showOnMap()
    case .moveLeft, .moveRight, .halfPageLeft, .halfPageRight: return moveOnMap(command)
    case .nextMarker: goToMarker(forward: true)
    case .previousMarker: goToMarker(forward: false)
    case .zoomIn: zoom(by: 1)
    case .zoomOut: zoom(by: -1)
    case .fitMap: return [.map(.loadExtent(filter.applying(to: .actors), .fit))]
    case .myRegionOnMap: return showMyRegion()
    case .goToPlace: overlay = .finder(FinderState())
    case .around: prompt = .around(TextField("10"))
    case .listWithoutPlace:
      var narrowed = filter
      narrowed.area = .nowhere
      visit(.actors, narrowed)
    case .coverage: cycleCoverage()
    case .cycleGlyphs:
      let all = DotGlyphs.allCases
      map.glyphs = all[((all.firstIndex(of: map.glyphs) ?? 0) + 1) % all.count]
      report(strings.map.glyphs(map.glyphs))
    case .listBesideMap: browser.focus = browser.focus == .map ? .list : .map
    case .startRegion: return [.map(.prepareSpot(map.cursor, .region))]
    case .addActorHere: return [.map(.prepareSpot(map.cursor, .actor))]
    default: return changeOutline(command)
    }
    return []
  }
}

// MARK: - Moving

extension AppState {
  mutating func moveOnMap(_ command: Command) -> [Effect] {
    guard let view = map.view else { return [] }
    let (columns, rows) = (max(1, view.columns / 2), max(1, view.rows / 2))
    switch command {
    case .moveUp: step(columns: 0, rows: -1)
    case .moveDown: step(columns: 0, rows: 1)
    case .moveLeft: step(columns: -1, rows: 0)
    case .moveRight: step(columns: 1, rows: 0)
    case .halfPageUp: leap(columns: 0, rows: -rows)
    case .halfPageDown: leap(columns: 0, rows: rows)
    case .pageUp: leap(columns: 0, rows: -view.rows)
    case .pageDown: leap(columns: 0, rows: view.rows)
    case .halfPageLeft: leap(columns: -columns, rows: 0)
    case .halfPageRight: leap(columns: columns, rows: 0)
    default: return runOnMap(.fitMap)
    }
    return []
  }

  /// The cursor goes by cells; the view follows where it would leave it.
  private mutating func step(columns: Int, rows: Int) {
    guard var view = map.view, let cell = map.cell else { return }
    let next = MapCell(column: cell.column + columns, row: cell.row + rows)
    view.show(next)
    guard view.contains(next) else { return }
    map.view = view
    map.cursor = view.coordinate(of: next)
  }

  /// The view goes, and the cursor stays where it is in the window.
  mutating func leap(columns: Int, rows: Int) {
    guard var view = map.view, let cell = map.cell else { return }
    let before = view.origin
    view.pan(columns: columns, rows: rows)
    map.view = view
    map.cursor = view.coordinate(
      of: MapCell(
        column: cell.column + view.origin.column - before.column,
        row: cell.row + view.origin.row - before.row))
  }

  mutating func zoom(by steps: Int) {
    guard let view = map.view else { return }
    let zoomed = view.zoomed(by: steps, at: map.cursor)
    guard zoomed.zoom != view.zoom else {
      report(steps > 0 ? strings.map.nearest : strings.map.farthest)
      return
    }
    map.view = zoomed
  }

  /// Puts the cursor on a point, with the point in the middle; no farther away than `zoom`.
  mutating func goOnMap(to point: Coordinate, zoom: Int) {
    map.cursor = point
    let rect = BrowserLayout(self).map
    let (columns, rows) = (rect?.columns ?? 80, rect?.rows ?? 20)
    map.view = MapView(
      center: point, zoom: max(zoom, map.view?.zoom ?? 0), columns: columns, rows: rows)
  }

  private mutating func goToMarker(forward: Bool) {
    guard let cell = map.cell, let view = map.view else { return }
    guard let next = forward ? markers.next(after: cell) : markers.previous(before: cell) else {
      report(strings.map.nothingInView)
      return
    }
    if next.cell != cell { map.cursor = view.coordinate(of: next.cell) }
  }

  private mutating func showOnMap() -> [Effect] {
    guard let entry = currentEntry else { return [] }
    return [.map(.findCoordinate(entry))]
  }

  /// One's own region; the next one, where one has several and is at one of them.
  private mutating func showMyRegion() -> [Effect] {
    let here = regionsUnderCursor.first?.reference.uid
    let index = myRegions.firstIndex { $0.uid == here }.map { $0 + 1 } ?? 0
    return [.map(.findCoordinate(myRegions[index % myRegions.count]))]
  }
}
