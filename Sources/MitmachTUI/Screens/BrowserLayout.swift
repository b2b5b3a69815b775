import Canvas
import MitmachModel

/// Where the parts of a screen are, for a size and a state; the one place that decides it.
struct BrowserLayout: Hashable, Sendable {
  let tabs: Rect
  let filter: Rect
  let headings: Rect
  /// The rows of the list, also where the details cover it.
  let list: Rect
  /// The lines of the details, where they are shown.
  let details: Rect?
  /// The effort–impact plane, where it is shown.
  let plane: Rect?
  /// The map, where it is shown; the legend stands above it, the scale below.
  let map: Rect?
  let status: Rect
  let hints: Rect
  let isListShown: Bool

  static let leastSize = Size(columns: 40, rows: 10)

  static func isTooSmall(_ size: Size) -> Bool {
    size.columns < leastSize.columns || size.rows < leastSize.rows
  }

  static func canSplit(_ size: Size) -> Bool { size.columns >= 100 }

  var hasBoth: Bool { isListShown && (details != nil || plane != nil) }

  /// Whether the heading above the details has the whole line to itself.
  var isDetailsAlone: Bool { !hasBoth && map == nil }

  /// The column between what stands side by side.
  var divider: Int? {
    if let map { return map.endColumn < hints.columns ? map.endColumn : nil }
    return hasBoth ? list.endColumn : nil
  }

  /// From how many rows on the details have room below the plane.
  private static let rowsForBoth = 26

  /// Beside a list of actions stands the plane, and below it the details; where there is room for one
  /// only, it is the one that was asked for last.
  private static func right(_ pane: Rect, of state: AppState) -> (plane: Rect?, details: Rect?) {
    guard state.current == .actions else { return (nil, pane) }
    guard pane.rows >= rowsForBoth else {
      return state.isDetailsFocused ? (nil, pane) : (planeRect(pane, rows: pane.rows + 1), nil)
    }
    let rows = min(22, pane.rows / 2 + 1)
    let details = Rect(
      row: pane.row + rows + 1, column: pane.column, rows: pane.rows - rows - 1,
      columns: pane.columns)
    return (planeRect(pane, rows: rows), details)
  }

  /// With the line of the headings above the pane.
  private static func planeRect(_ pane: Rect, rows: Int) -> Rect {
    Rect(row: pane.row - 1, column: pane.column, rows: rows, columns: pane.columns)
  }

  init(_ state: AppState) {
    let size = state.size
    func row(_ row: Int) -> Rect { Rect(row: row, column: 0, rows: 1, columns: size.columns) }
    tabs = row(0)
    filter = row(1)
    headings = row(2)
    status = row(max(3, size.rows - 2))
    hints = row(max(3, size.rows - 1))
    let body = Rect(row: 3, column: 0, rows: max(1, size.rows - 5), columns: size.columns)
    if state.map.isShown {
      let parts = MapParts(body, of: state)
      (map, list, details, plane) = (parts.map, parts.list ?? body, parts.details, nil)
      isListShown = parts.list != nil
      return
    }
    map = nil
    if Self.canSplit(size), state.isSplit {
      let left = size.columns * 9 / 20
      list = Rect(row: body.row, column: 0, rows: body.rows, columns: left)
      let pane = Rect(
        row: body.row, column: left + 2, rows: body.rows, columns: size.columns - left - 2)
      (plane, details) = Self.right(pane, of: state)
      isListShown = true
    } else {
      list = body
      isListShown = !state.isDetailsFocused && !state.isPlaneFocused
      plane = state.isPlaneFocused ? Self.planeRect(body, rows: body.rows + 1) : nil
      details = state.isDetailsFocused ? body : nil
    }
  }
}

/// Where map, list and details are when the map is shown.
private struct MapParts {
  var map: Rect?
  var list: Rect?
  var details: Rect?

  /// From how many columns on the list stands beside the map, and from how many rows on it has the
  /// details below it.
  private static let columnsForList = 120
  private static let rowsForBoth = 26

  init(_ body: Rect, of state: AppState) {
    let isList = state.browser.focus == .list
    guard BrowserLayout.canSplit(state.size), state.isSplit else {
      if isList { list = body } else if state.isDetailsFocused { details = body }
      if !isList, details == nil { map = Self.mapRect(body, columns: body.columns) }
      return
    }
    let isWide = body.columns >= Self.columnsForList
    guard isWide || isList || state.isDetailsFocused else {
      map = Self.mapRect(body, columns: body.columns)
      return
    }
    let left = body.columns * (isWide ? 3 : 5) / (isWide ? 5 : 9)
    map = Self.mapRect(body, columns: left)
    let pane = Rect(
      row: body.row, column: left + 2, rows: body.rows, columns: body.columns - left - 2)
    guard pane.rows >= Self.rowsForBoth, isWide else {
      if state.isDetailsFocused { details = pane } else { list = pane }
      return
    }
    let rows = pane.rows / 2
    list = Rect(row: pane.row, column: pane.column, rows: rows - 1, columns: pane.columns)
    details = Rect(
      row: pane.row + rows, column: pane.column, rows: pane.rows - rows, columns: pane.columns)
  }

  /// The last line below the map is that of the scale.
  private static func mapRect(_ body: Rect, columns: Int) -> Rect {
    Rect(row: body.row, column: 0, rows: max(1, body.rows - 1), columns: columns)
  }
}
