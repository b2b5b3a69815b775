import Canvas
import MitmachModel

// MARK: - Mouse

extension AppState {
  /// A click goes to a cell, a second one opens; dragging pulls the map, the wheel zooms where it is.
  mutating func pointAtMap(_ mouse: Mouse, in rect: Rect) -> [Effect] {
    guard let view = map.view else { return [] }
    let cell = MapCell(
      column: view.origin.column + mouse.position.column - rect.column,
      row: view.origin.row + mouse.position.row - rect.row)
    browser.focus = .map
    switch mouse.kind {
    case .click, .doubleClick:
      map.dragged = cell
      map.cursor = view.coordinate(of: cell)
      return mouse.kind == .doubleClick ? settleMap() + openOnMap() : []
    case .drag:
      guard let from = map.dragged, var moved = map.view else { return [] }
      moved.pan(columns: from.column - cell.column, rows: from.row - cell.row)
      map.view = moved
    case .wheelUp, .wheelDown:
      map.cursor = view.coordinate(of: cell)
      zoom(by: mouse.kind == .wheelUp ? 1 : -1)
    case .release: map.dragged = nil
    }
    return []
  }
}

// MARK: - Opening

extension AppState {
  /// Opens what is under the cursor: an entry its details, a cluster by going nearer, several at one
  /// spot as a list.
  mutating func openOnMap() -> [Effect] {
    let regions = regionsUnderCursor.map(\.reference)
    guard let mark = markUnderCursor else {
      if regions.count > 1 { overlay = .finder(FinderState(entries: regions)) }
      guard regions.count == 1 else {
        if regions.isEmpty { report(strings.map.nothingHere) }
        return []
      }
      return showDetails(of: regions[0])
    }
    if mark.count == 1, regions.isEmpty {
      return map.content.here.first.map { showDetails(of: $0.reference) } ?? []
    }
    return [.map(.loadExtent(filter(around: mark), .open))]
  }

  func filter(around mark: MapMark) -> Filter {
    var narrowed = filter.applying(to: .actors)
    if narrowed.area == nil { narrowed.area = area(of: mark) }
    return narrowed
  }

  /// The box of the cells that a mark covers.
  private func area(of mark: MapMark) -> Area? {
    guard let view = map.view else { return nil }
    let boxes = [mark.columns.lowerBound, mark.columns.upperBound - 1].map {
      view.box(of: MapCell(column: $0, row: mark.row))
    }
    return .box(GeoBox(northWest: boxes[0].northWest, southEast: boxes[1].southEast))
  }

  /// Goes nearer until the cluster comes apart; what lies at one spot becomes a list.
  mutating func openCluster(in box: GeoBox?) -> [Effect] {
    guard let view = map.view, let mark = markUnderCursor else { return [] }
    if let box, !box.isSpot, view.zoom < MapView.zooms.upperBound {
      let fitted = MapView(
        showing: box, columns: view.columns, rows: view.rows, nearest: MapView.zooms.upperBound)
      map.view = fitted.zoom > view.zoom ? fitted : view.zoomed(by: 1, at: map.cursor)
      map.cursor = box.center
      map.isSeekingMarker = true
      return []
    }
    let entries = regionsUnderCursor.map(\.reference) + map.content.here.map(\.reference)
    if map.content.here.count == mark.count {
      overlay = .finder(FinderState(entries: entries))
    } else {
      visit(.actors, filter(around: mark))
    }
    return []
  }

  mutating func showDetails(of entry: EntryReference) -> [Effect] {
    browser.focus = .details
    browser.trail = [DetailState(reference: entry)]
    return [.loadDetails(entry)]
  }

  /// Lists who is within so many kilometres of the cursor, the nearest first.
  mutating func showAround(_ typed: String, or prompt: Prompt) -> [Effect] {
    let kilometres = EntryForm.decimal(typed.trimmingBlanks)
    guard let kilometres, kilometres >= 0.1, kilometres <= 1000 else {
      self.prompt = prompt
      notice = Notice(text: strings.map.notADistance, isFailure: true)
      return []
    }
    var narrowed = filter.applying(to: .actors)
    narrowed.area = .circle(center: map.cursor, kilometres: kilometres)
    visit(.actors, narrowed)
    browser.order = .distance
    browser.isReversed = false
    return []
  }
}

extension GeoBox {
  /// Whether all in it is at one spot, for those who walk there: some thirty metres.
  var isSpot: Bool {
    latitudes.upperBound - latitudes.lowerBound < 0.0003
      && longitudes.upperBound - longitudes.lowerBound < 0.0004
  }
}
