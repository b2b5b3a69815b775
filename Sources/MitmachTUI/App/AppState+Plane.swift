import Canvas
import MitmachModel

// MARK: - The plane of effort and impact

extension AppState {
  var isPlaneFocused: Bool { browser.focus == .plane && current == .actions }

  /// What is counted: the filter, in whatever order the list is.
  private var planeQuery: ListQuery {
    ListQuery(listing: .actions, filter: filter.applying(to: .actions), language: language)
  }

  /// Asks for the counts of what the list shows, where the plane is seen.
  mutating func settlePlane(_ layout: BrowserLayout) -> [Effect] {
    guard current == .actions, layout.plane != nil,
      plane.query != planeQuery || plane.loadedVersion != storeVersion
    else { return [] }
    plane.request(planeQuery, version: storeVersion)
    return [.loadPlane(planeQuery)]
  }

  /// The cell of the selected action.
  private var selectedCell: PlaneCell? {
    guard case .action(let effort, let impact, _, _, _)? = browsers[.actions]?.list.selected?.facts
    else { return nil }
    return PlaneCell(effort: effort, impact: impact)
  }

  /// Where the plane's own cursor is.
  var planeCell: PlaneCell? { isPlaneFocused ? plane.cell ?? selectedCell : selectedCell }

  var planePicture: PlanePicture {
    var rectangle: PlaneRectangle?
    if filter.effort != nil || filter.impact != nil {
      rectangle = PlaneRectangle(
        effort: filter.effort ?? PlaneCounts.levels, impact: filter.impact ?? PlaneCounts.levels)
    }
    return PlanePicture(
      plane.counts, catalogue: catalogue, strings: strings, theme: theme, cell: planeCell,
      rectangle: rectangle, isFocused: isPlaneFocused && overlay == nil && prompt == nil)
  }

  // MARK: - Keys

  mutating func togglePlane() {
    guard !isPlaneFocused else {
      leavePlane()
      return
    }
    browser.focus = .plane
    enterPlane()
  }

  mutating func enterPlane() {
    plane.cell = selectedCell ?? PlaneCell(effort: 1, impact: 5)
    plane.anchor = nil
  }

  private mutating func leavePlane() {
    browser.focus = .list
    plane.cell = nil
    plane.anchor = nil
  }

  /// Keys that mean something on the plane; `nil` for all others.
  mutating func pressInPlane(_ key: Key) -> [Effect]? {
    if let step = Self.steps[key] { return walk(effort: step.0, impact: step.1) }
    if let step = Self.pulls[key] { return pull(effort: step.0, impact: step.1) }
    switch key {
    case .enter, .character(" "): return narrowToCell()
    case .escape, .backspace:
      guard filter.effort != nil || filter.impact != nil else {
        leavePlane()
        return []
      }
      filter.effort = nil
      filter.impact = nil
      plane.anchor = nil
      return []
    default: return nil
    }
  }

  private static let steps: [Key: (Int, Int)] = [
    .left: (-1, 0), .right: (1, 0), .up: (0, 1), .down: (0, -1), .character("h"): (-1, 0),
    .character("l"): (1, 0), .character("k"): (0, 1), .character("j"): (0, -1),
    .home: (-4, 4), .end: (4, -4),
  ]

  private static let pulls: [Key: (Int, Int)] = [
    .shiftLeft: (-1, 0), .shiftRight: (1, 0), .shiftUp: (0, 1), .shiftDown: (0, -1),
  ]

  /// Goes to a neighbour; the list follows to the first action there.
  private mutating func walk(effort: Int, impact: Int) -> [Effect] {
    let cell = (planeCell ?? PlaneCell(effort: 1, impact: 5)).moved(effort: effort, impact: impact)
    return go(to: cell)
  }

  mutating func go(to cell: PlaneCell) -> [Effect] {
    plane.cell = cell
    plane.anchor = nil
    let count = plane.counts.count(effort: cell.effort, impact: cell.impact)
    report(strings.plane.here(cell.effort, cell.impact, strings.number(count)))
    return count > 0 && cell != selectedCell ? [.locateCell(cell, query)] : []
  }

  /// Pulls a rectangle from where it was begun; it narrows the list at once.
  private mutating func pull(effort: Int, impact: Int) -> [Effect] {
    let here = planeCell ?? PlaneCell(effort: 1, impact: 5)
    pull(from: plane.anchor ?? here, to: here.moved(effort: effort, impact: impact))
    return []
  }

  mutating func pull(from anchor: PlaneCell, to cell: PlaneCell) {
    plane.anchor = anchor
    plane.cell = cell
    let rectangle = PlaneRectangle(from: anchor, to: cell)
    filter.effort = rectangle.effort
    filter.impact = rectangle.impact
  }

  /// The actions of one cell alone, or of all again.
  private mutating func narrowToCell() -> [Effect] {
    guard let cell = planeCell else { return [] }
    let (effort, impact) = (cell.effort...cell.effort, cell.impact...cell.impact)
    if filter.effort == effort, filter.impact == impact {
      browser.focus = .list
      plane.anchor = nil
      return []
    }
    filter.effort = effort
    filter.impact = impact
    return []
  }

  // MARK: - Mouse

  /// A click goes to a cell, dragging pulls a rectangle.
  mutating func pointAtPlane(_ mouse: Mouse, in rect: Rect) -> [Effect] {
    let inner = Position(
      row: mouse.position.row - rect.row, column: mouse.position.column - rect.column)
    let grid = PlaneGrid(extent: Size(columns: rect.columns, rows: rect.rows))
    guard let cell = grid.cell(at: inner) else { return [] }
    browser.focus = .plane
    switch mouse.kind {
    case .click, .doubleClick: return go(to: cell)
    case .drag: pull(from: plane.anchor ?? planeCell ?? cell, to: cell)
    case .release, .wheelUp, .wheelDown: break
    }
    return []
  }
}

// MARK: - Looking for a region

extension AppState {
  /// Looks at the pool for one's own region, or for none again.
  mutating func lookForMyRegion() {
    if filter.forRegion != nil {
      filter.clear(.forRegion)
      filter.clear(.adoption)
      return
    }
    guard let region = myRegions.first else {
      report(identity == nil ? strings.forms.whoNobody : strings.pages.noRegions)
      return
    }
    filter.forRegion = region.uid
    report(strings.plane.lookingFor(region.name))
  }

  /// Asks how the shown action fits, where one looks for a region.
  mutating func settleFit() -> [Effect] {
    guard let last = browser.trail.indices.last, browser.trail[last].details != nil,
      browser.trail[last].reference.kind == .action,
      browser.trail[last].fitRegion != filter.forRegion
    else { return [] }
    browser.trail[last].fitRegion = filter.forRegion
    browser.trail[last].fit = nil
    return filter.forRegion.map {
      [.loadFit(browser.trail[last].reference, region: $0)]
    } ?? []
  }

  /// What the details say; how an action fits stands before the long parts.
  func detailItems(of shown: DetailState, _ details: EntryDetails) -> [DetailItem] {
    var items = detailWriter.items(for: details)
    let place = items.firstIndex { $0.kind == .section } ?? items.endIndex
    let isAfterGap = place > 0 && items[place - 1] == .gap
    items.insert(contentsOf: fitItems(of: shown), at: isAfterGap ? place - 1 : place)
    return items
  }

  /// The fit of the shown action with its reasons, as statements of its details.
  func fitItems(of shown: DetailState) -> [DetailItem] {
    guard let fit = shown.fit, let uid = filter.forRegion else { return [] }
    let words = FitWords(language: language, catalogue: catalogue)
    let name = catalogue.region(uid: uid)?.name ?? ""
    return [
      .gap, DetailItem(kind: .section, text: strings.plane.fit(name, strings.number(fit.score))),
    ] + fit.parts.map { DetailItem(kind: .bullet, label: "•", text: words.text(of: $0)) }
  }

  mutating func accept(_ fit: ActionFit?, of entry: EntryReference, for region: UID) {
    guard filter.forRegion == region else { return }
    for index in browser.trail.indices where browser.trail[index].reference.uid == entry.uid {
      browser.trail[index].fit = fit
    }
  }
}
