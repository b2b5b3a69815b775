/// One place of the grid.
package struct Cell: Hashable, Sendable {
  package var character: Character
  package var style: Style
  /// The right half of a wide character: nothing is drawn for it.
  package var isContinuation = false

  package init(character: Character, style: Style) {
    self.character = character
    self.style = style
  }

  package static let blank = Cell(character: " ", style: .plain)
}

/// A grid of styled cells: all that a screen can draw on, and all that a terminal can show.
///
/// Whatever is written is made harmless and clipped: no text can reach the terminal as a command, and
/// none can leave the rectangle that it is drawn in.
package struct Canvas: Equatable, Sendable {
  package let size: Size
  /// Where the terminal's own cursor stands; `nil` hides it.
  package var cursor: Position?
  private var cells: [Cell]
  /// Where places are counted from; outside of `clip` when a rectangle begins outside of its outer one.
  private var origin = Position(row: 0, column: 0)
  private var clip: Rect

  package init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
    clip = Rect(self.size)
  }

  /// The extent that can be drawn on now: the whole grid, or the rectangle given to `within`.
  package var extent: Size {
    Size(columns: max(0, clip.endColumn - origin.column), rows: max(0, clip.endRow - origin.row))
  }

  package subscript(row: Int, column: Int) -> Cell {
    cells[row * size.columns + column]
  }

  /// The cells of a row, from left to right.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Whether a row of this canvas shows the same as that of another one of its size.
  package func hasSameRow(_ row: Int, as other: Canvas) -> Bool {
    let range = row * size.columns..<(row + 1) * size.columns
    return range.allSatisfy { cells[$0] == other.cells[$0] }
  }

  /// Draws inside `rect`, with places counted from its corner; nothing gets outside it.
  package mutating func within(_ rect: Rect, _ draw: (inout Canvas) -> Void) {
    let outer = (origin, clip)
    let placed = rect.offset(rows: origin.row, columns: origin.column)
    origin = Position(row: placed.row, column: placed.column)
    clip = placed.intersection(clip)
    draw(&self)
    (origin, clip) = outer
  }

  /// Writes `text` from a place rightwards and returns the column behind it.
  ///
  /// No more than `limit` cells are written. A wide character that would be cut is left out.
  @discardableResult
  package mutating func write(
    _ text: String, row: Int, column: Int = 0, style: Style = .plain, limit: Int = .max
  ) -> Int {
    let row = row + origin.row
    guard (clip.row..<clip.endRow).contains(row) else { return column }
    let start = column + origin.column
    let end = min(clip.endColumn, limit < clip.endColumn - start ? start + limit : .max)
    var place = start
    TextWidth.forEachCell(of: text) { drawn, width in
      guard place + width <= end else { return false }
      if place >= clip.column { put(drawn, width: width, row: row, column: place, style: style) }
      place += width
      return true
    }
    return place - origin.column
  }

  /// Gives every cell of `rect` a blank in `style`.
  package mutating func fill(_ rect: Rect, style: Style = .plain) {
    let inner = rect.offset(rows: origin.row, columns: origin.column).intersection(clip)
    let blank = Cell(character: " ", style: style)
    for row in inner.row..<inner.endRow {
      for column in inner.column..<inner.endColumn { set(blank, row: row, column: column) }
    }
  }

  /// Puts the terminal's own cursor at a place of the current rectangle.
  package mutating func placeCursor(row: Int, column: Int) {
    guard !clip.isEmpty else { return }
    cursor = Position(
      row: min(max(clip.row, row + origin.row), clip.endRow - 1),
      column: min(max(clip.column, column + origin.column), clip.endColumn - 1))
  }

  private mutating func put(
    _ character: Character, width: Int, row: Int, column: Int, style: Style
  ) {
    set(Cell(character: character, style: style), row: row, column: column)
    if width == 2 {
      var rest = Cell(character: " ", style: style)
      rest.isContinuation = true
      set(rest, row: row, column: column + 1)
    }
  }

  /// Sets one cell; a wide character that loses a half loses the other as well.
  private mutating func set(_ cell: Cell, row: Int, column: Int) {
    let index = row * size.columns + column
    if cells[index].isContinuation, !cell.isContinuation, column > 0 {
      cells[index - 1].character = " "
    }
    if column + 1 < size.columns, cells[index + 1].isContinuation {
      cells[index + 1].isContinuation = false
    }
    cells[index] = cell
  }

  /// The canvas as lines of plain text without trailing blanks, for golden files and `--linear`.
  package var plainText: String {
    (0..<size.rows).map { row in
      var line = ""
      for cell in self.row(row) where !cell.isContinuation { line.append(cell.character) }
      while line.last == " " { line.removeLast() }
      return line
    }
    .joined(separator: "\n")
  }
}
