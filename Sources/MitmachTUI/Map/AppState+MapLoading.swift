import Canvas
import MitmachModel

// MARK: - Asking for what the map shows

extension AppState {
  /// Asks for all that the map shows and that is not there, once all keys are taken.
  mutating func settleMap() -> [Effect] {
    guard map.isShown, let rect = BrowserLayout(self).map else { return [] }
    var effects = map.requestBase()
    guard let view = map.view else {
      return (effects + map.requestExtent(filter.applying(to: .actors))).map(Effect.map)
    }
    map.view = view.resized(columns: rect.columns, rows: rect.rows)
    effects += map.request(filter, version: storeVersion)
    if map.coverage != .off {
      effects += map.matrix.request(
        filter, byDistrict: map.coverage == .districts, version: storeVersion)
    }
    if !effects.contains(where: { if case .loadSpots = $0 { true } else { false } }) {
      effects += map.requestCursor(cellsUnderCursor)
    }
    return effects.map(Effect.map) + followList()
  }

  /// The cells of the mark under the cursor, or the cursor's own.
  private var cellsUnderCursor: [MapCell] {
    guard let mark = markUnderCursor else { return map.cell.map { [$0] } ?? [] }
    return mark.columns.map { MapCell(column: $0, row: mark.row) }
  }

  /// Moves the cursor to the entry that is selected in the list, while one walks there.
  private mutating func followList() -> [Effect] {
    guard browser.focus == .list, !isMatrixFocused,
      let selected = browser.list.selected?.reference, map.followed != selected.uid
    else { return [] }
    map.followed = selected.uid
    return [.map(.findCoordinate(selected))]
  }

  private var districtWork: [IdleWork] {
    guard map.coverage == .districts, !map.matrix.isLoaded, let filter = map.matrix.filter else {
      return []
    }
    return [.countDistricts(filter)]
  }

  /// Work on the map for the time when nothing is typed.
  var mapWork: [IdleWork] {
    guard map.isShown, let query = map.spotQuery else { return [] }
    return (map.spots.isComplete ? [] : [.countSpots(query)])
      + districtWork + (map.unlocated == nil ? [.countUnlocated(query.filter)] : [])
  }
}

// MARK: - Answers

extension AppState {
  mutating func takeMapAnswer(_ message: MapMessage) -> [Effect] {
    switch message {
    case .baseLoaded(let base, let problem):
      map.accept(base)
      if let problem { notice = Notice(text: problem, isFailure: true) }
    case .spotsLoaded(let query, let spots):
      map.accept(spots, for: query)
      if map.isSeekingMarker { seekMarker() }
      return map.requestCursor(cellsUnderCursor).map(Effect.map)
    case .regionsLoaded(let filter, let regions): map.accept(regions, for: filter)
    case .placesLoaded(let view, let places): map.accept(places, for: view)
    case .cursorLoaded(let query, let content):
      map.accept(content, for: query)
      return followMap() + pinEffects
    case .extentLoaded(_, .fit, let box): return fit(box)
    case .pinFound(let point): pin(to: point)
    case .extentLoaded(_, .open, let box): return openCluster(in: box) + settleMap()
    case .coordinateFound(let entry, let point): return accept(point, of: entry)
    case .coverageLoaded(let filter, let byDistrict, let rows):
      map.matrix.accept(sorted(rows), for: filter, byDistrict: byDistrict)
    case .unlocatedCounted(let filter, let count): map.accept(unlocated: count, for: filter)
    case .refused(let reason): notice = Notice(text: reason, isFailure: true)
    case .outlinePrepared(let region, let source, let outline):
      return accept(outline, from: source, of: region)
    case .spotPrepared(var spot, let kind):
      spot.region = regionAtCursor
      return [.prepareForm(.addOnMap(kind, spot))]
    }
    return []
  }

  /// Shows a box, or all of Germany where there is nothing to show.
  private mutating func fit(_ box: GeoBox?) -> [Effect] {
    guard let rect = BrowserLayout(self).map else { return [] }
    if box == nil, map.view != nil { report(strings.map.nothingToFit) }
    let view = MapView(showing: box ?? .germany, columns: rect.columns, rows: rect.rows)
    map.view = view
    map.cursor = view.coordinate(of: view.center)
    return settleMap()
  }

  /// Puts the cursor on the nearest marker.
  private mutating func seekMarker() {
    map.isSeekingMarker = false
    guard let view = map.view, let here = map.cell else { return }
    func distance(_ cell: MapCell) -> Int {
      // A cell is twice as high as it is wide.
      abs(cell.column - here.column) + 2 * abs(cell.row - here.row)
    }
    let nearest = markers.stops.map(\.cell).min { distance($0) < distance($1) }
    if let nearest, nearest != here { map.cursor = view.coordinate(of: nearest) }
  }

  /// Asks for the very place of what is under the cursor, so that it stays there when one zooms; who
  /// went to a point and not to a cell stays at it.
  private var pinEffects: [Effect] {
    guard let first = rowsUnderCursor.first, let view = map.view, let cell = map.cell,
      map.cursor == view.coordinate(of: cell)
    else { return [] }
    return [.map(.findPin(first.reference))]
  }

  private mutating func pin(to point: Coordinate?) {
    guard let view = map.view, let cell = map.cell, let point,
      markUnderCursor?.covers(view.cell(of: point)) == true
    else { return }
    // A number covers several cells; the cursor stays in its own.
    if view.cell(of: point) == cell { map.cursor = point }
  }

  /// The selection of the list follows the cursor.
  private mutating func followMap() -> [Effect] {
    let here = map.content.here.map(\.reference)
    guard isMapFocused, BrowserLayout(self).isListShown, let first = here.first,
      markUnderCursor != nil
    else { return [] }
    if let selected = browser.list.selected?.reference, here.contains(selected) { return [] }
    map.followed = first.uid
    return [.locate(first, query)]
  }

  /// Puts the cursor where an entry is; from another screen the map is shown with it.
  private mutating func accept(_ point: Coordinate?, of entry: EntryReference) -> [Effect] {
    guard let point else {
      report(strings.map.hasNoPlace(entry.name))
      return []
    }
    if map.isShown, browser.focus == .list {
      map.cursor = point
      if var view = map.view {
        view.show(view.cell(of: point), margin: 3)
        map.view = view
      }
      return settleMap()
    }
    if !map.isShown {
      visits.append(
        Visit(
          listing: current, filter: filter, anchor: browser.list.currentAnchor,
          trail: browser.trail, focus: browser.focus, isOnMap: false))
      show(.map)
    }
    browser.focus = .map
    goOnMap(to: point, zoom: entry.kind == .region ? 11 : 14)
    report(strings.map.shown(entry.name))
    return settleMap()
  }
}

extension GeoBox {
  static let germany = GeoBox(
    northWest: Coordinate(within: 55.06, 5.87), southEast: Coordinate(within: 47.27, 15.04))
}

extension EntryForm {
  /// The form of something that begins at a point: a region with who is near as its first members.
  init(_ kind: Kind, at spot: MapSpot) {
    self.init(kind)
    self[.place] = spot.place?.name ?? ""
    self[.district] = spot.place?.district ?? ""
    self[.country] = spot.place == nil ? "" : "DE"
    self[.coordinates] = InputRules.text(of: spot.coordinate)
    if kind == .region {
      self[.status] = RegionStatus.planned.rawValue
      self[.members] = spot.nearby.map(\.uid.rawValue).joined(separator: ",")
    } else {
      self[.kind] = ActorKind.initiative.rawValue
      self[.regions] = spot.region?.uid.rawValue ?? ""
    }
  }
}
