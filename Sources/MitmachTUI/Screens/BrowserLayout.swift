import Canvas

/// Where the parts of a screen are, for a size and a state; the one place that decides it.
struct BrowserLayout: Hashable, Sendable {
  let tabs: Rect
  let filter: Rect
  let headings: Rect
  /// The rows of the list, also where the details cover it.
  let list: Rect
  /// The lines of the details, where they are shown.
  let details: Rect?
  let status: Rect
  let hints: Rect
  let isListShown: Bool

  static let leastSize = Size(columns: 40, rows: 10)

  static func isTooSmall(_ size: Size) -> Bool {
    size.columns < leastSize.columns || size.rows < leastSize.rows
  }

  static func canSplit(_ size: Size) -> Bool { size.columns >= 100 }

  var hasBoth: Bool { isListShown && details != nil }

  init(_ state: AppState) {
    let size = state.size
    func row(_ row: Int) -> Rect { Rect(row: row, column: 0, rows: 1, columns: size.columns) }
    tabs = row(0)
    filter = row(1)
    headings = row(2)
    status = row(max(3, size.rows - 2))
    hints = row(max(3, size.rows - 1))
    let body = Rect(row: 3, column: 0, rows: max(1, size.rows - 5), columns: size.columns)
    if Self.canSplit(size), state.isSplit {
      let left = size.columns * 9 / 20
      list = Rect(row: body.row, column: 0, rows: body.rows, columns: left)
      details = Rect(
        row: body.row, column: left + 2, rows: body.rows, columns: size.columns - left - 2)
      isListShown = true
    } else {
      list = body
      isListShown = !state.isDetailsFocused
      details = isListShown ? nil : body
    }
  }
}
