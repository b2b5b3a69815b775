package import Canvas
import CursesShim

extension Terminal {
  /// Shows `canvas`, touching only the cells that differ from what is shown.
  package mutating func present(_ canvas: Canvas) {
    let picture = isUTF8 ? canvas : canvas.inASCII()
    var hasChanged = false
    if shown?.size != picture.size {
      shim_erase()
      shown = Canvas(size: picture.size)
      hasChanged = true
    }
    guard let before = shown else { return }
    // After a resize the canvas may still be as large as the screen was.
    let room = size
    for row in 0..<min(picture.size.rows, room.rows) where !picture.hasSameRow(row, as: before) {
      put(picture.row(row), over: before.row(row), at: row, within: room.columns)
      hasChanged = true
    }
    if hasChanged || picture.cursor != before.cursor {
      let cursor = picture.cursor ?? Position(row: -1, column: 0)
      shim_show(
        hasChanged, Int32(min(cursor.row, room.rows - 1)),
        Int32(min(cursor.column, room.columns - 1)))
    }
    shown = picture
  }

  /// Shows everything anew with the next canvas: somebody else has written on the screen.
  package mutating func invalidate() {
    shown = nil
  }

  private func put(
    _ cells: ArraySlice<Cell>, over before: ArraySlice<Cell>, at row: Int, within columns: Int
  ) {
    let shift = before.startIndex - cells.startIndex
    let end = min(cells.endIndex, cells.startIndex + columns)
    for index in cells.startIndex..<end where cells[index] != before[index + shift] {
      let cell = cells[index]
      if cell.isContinuation { continue }
      let isWide = index + 1 < cells.endIndex && cells[index + 1].isContinuation
      if isWide, index + 1 == end { continue }
      cell.put(row: row, column: index - cells.startIndex, width: isWide ? 2 : 1)
    }
  }
}

extension Cell {
  fileprivate func put(row: Int, column: Int, width: Int32) {
    let style = shim_style(
      attributes: style.attributes.rawValue, foreground: style.foreground.number,
      background: style.background.number)
    let scalars = character.unicodeScalars
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 8) { buffer in
      var count = 0
      for scalar in scalars.prefix(buffer.count) {
        buffer[count] = scalar.value
        count += 1
      }
      shim_put(Int32(row), Int32(column), buffer.baseAddress, Int32(count), width, style)
    }
  }
}

extension Color? {
  /// The terminal's number for the colour; -1 for its default.
  fileprivate var number: Int8 { map { Int8($0.rawValue) } ?? -1 }
}
