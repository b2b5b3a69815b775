/// How a dot looks, and how much it matters: a cell has the style of the dot that matters most.
package struct DotStyle: Hashable, Sendable {
  package var style: Style
  package var rank: Int

  package init(_ style: Style, rank: Int = 0) {
    self.style = style
    self.rank = rank
  }
}

/// A grid of dots, two across and four down in each cell, for lines that are finer than cells.
package struct DotRaster: Equatable, Sendable {
  package let columns: Int
  package let rows: Int
  /// The dots of each cell, as the bits of its braille character.
  private var dots: [UInt8]
  private var styles: [DotStyle]

  package static let dotsAcross = 2
  package static let dotsDown = 4

  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    let count = self.columns * self.rows
    dots = Array(repeating: 0, count: count)
    styles = Array(repeating: DotStyle(.plain, rank: .min), count: count)
  }

  package var width: Int { columns * Self.dotsAcross }
  package var height: Int { rows * Self.dotsDown }

  package subscript(x: Int, y: Int) -> Bool {
    guard x >= 0, y >= 0, x < width, y < height else { return false }
    return dots[(y >> 2) * columns + x >> 1] & Self.bit(x, y) != 0
  }

  /// Of several dots of one rank in a cell the last one gives the style; dots outside are left out.
  package mutating func set(x: Int, y: Int, style: DotStyle) {
    guard x >= 0, y >= 0, x < width, y < height else { return }
    let cell = (y >> 2) * columns + x >> 1
    dots[cell] |= Self.bit(x, y)
    if style.rank >= styles[cell].rank { styles[cell] = style }
  }

  /// The dots between two points, the same in both directions.
  ///
  /// What lies outside costs nothing, and the rest is as if nothing were cut off.
  package mutating func line(from: (x: Int, y: Int), to: (x: Int, y: Int), style: DotStyle) {
    let isFlat = abs(to.x - from.x) >= abs(to.y - from.y)
    let ends = isFlat ? (from.x, from.y, to.x, to.y) : (from.y, from.x, to.y, to.x)
    let isForward = ends.0 <= ends.2
    let (start, first, end, last) =
      isForward ? ends : (ends.2, ends.3, ends.0, ends.1)
    var walk = DotWalk(run: end - start, rise: last - first, first: first)
    let reach = max(start, 0)...max(start, 0, min(end, (isFlat ? width : height) - 1))
    guard reach.lowerBound <= end else { return }
    walk.skip(reach.lowerBound - start)
    for place in reach {
      if isFlat { set(x: place, y: walk.place, style: style) }
      if !isFlat { set(x: walk.place, y: place, style: style) }
      walk.step()
    }
  }

  /// Writes the cells that have dots and leaves the others as they are.
  package func draw(on canvas: inout Canvas, glyphs: DotGlyphs) {
    for row in 0..<rows {
      for column in 0..<columns {
        let cell = row * columns + column
        guard dots[cell] != 0 else { continue }
        canvas.write(
          glyphs.text(ofBraille: dots[cell]), row: row, column: column, style: styles[cell].style)
      }
    }
  }

  /// The bit of a dot in a braille character: three rows of two columns, then the fourth row.
  private static func bit(_ x: Int, _ y: Int) -> UInt8 {
    let row = y & 3
    return row == 3 ? 0x40 << UInt8(x & 1) : 1 << UInt8(row + 3 * (x & 1))
  }
}

/// The way of Bresenham along a line: at each step by one it says how far aside the line is.
private struct DotWalk {
  private(set) var place: Int
  private let direction: Int
  /// Twice the rise and twice the run, so that halves are whole numbers.
  private let rise: Int
  private let run: Int
  private var rest: Int

  /// `rise` is no longer than `run`.
  init(run: Int, rise: Int, first: Int) {
    place = first
    direction = rise.signum()
    self.rise = 2 * abs(rise)
    self.run = max(1, 2 * run)
    rest = run
  }

  mutating func step() {
    rest += rise
    guard rest >= run else { return }
    rest -= run
    place += direction
  }

  mutating func skip(_ steps: Int) {
    rest += steps * rise
    place += direction * (rest / run)
    rest %= run
  }
}
