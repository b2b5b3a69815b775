import Canvas
import Testing

@Suite struct `A raster of dots` {
  private func text(of raster: DotRaster, _ glyphs: DotGlyphs) -> String {
    var canvas = Canvas(size: Size(columns: raster.columns, rows: raster.rows))
    raster.draw(on: &canvas, glyphs: glyphs)
    return canvas.plainText
  }

  @Test func `gives every dot of a cell a bit of its own`() {
    // As Unicode numbers the dots of braille: down the first column, down the second, then the rest.
    let order = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
    for (bit, dot) in order.enumerated() {
      var raster = DotRaster(columns: 1, rows: 1)
      raster.set(x: dot.0, y: dot.1, style: DotStyle(.plain))
      let expected = Unicode.Scalar(UInt32(0x2800 + 1 << bit)).map { String(Character($0)) }
      #expect(text(of: raster, .braille) == expected)
    }
  }

  @Test(arguments: [
    ([(0, 0)], "▘"), ([(1, 1)], "▝"), ([(0, 2)], "▖"), ([(1, 3)], "▗"), ([(0, 0), (1, 1)], "▀"),
    ([(0, 1), (0, 2)], "▌"), ([(1, 0), (0, 3)], "▞"), ([(0, 0), (1, 3)], "▚"),
    ([(0, 2), (1, 2)], "▄"), ([(0, 0), (1, 0), (0, 3), (1, 3)], "█"),
  ])
  func `joins two rows of dots for blocks`(dots: [(Int, Int)], expected: String) {
    var raster = DotRaster(columns: 1, rows: 1)
    for dot in dots { raster.set(x: dot.0, y: dot.1, style: DotStyle(.plain)) }
    #expect(text(of: raster, .blocks) == expected)
  }

  @Test(arguments: [
    ((0, 5), (7, 5), "\n----"), ((0, 7), (7, 7), "\n____"), ((0, 0), (0, 7), "|\n|"),
    ((0, 0), (3, 7), "\\\n \\"), ((3, 0), (0, 7), " /\n/"), ((1, 0), (1, 0), "'\n"),
    ((1, 3), (1, 3), ".\n"),
  ])
  func `makes lines that look like lines in ASCII`(
    start: (Int, Int), end: (Int, Int), expected: String
  ) {
    var raster = DotRaster(columns: 4, rows: 2)
    raster.line(from: start, to: end, style: DotStyle(.plain))
    #expect(text(of: raster, .ascii) == expected)
  }

  @Test(arguments: DotGlyphs.allCases) func `has a glyph of one cell for all dots`(
    glyphs: DotGlyphs
  ) {
    for dots in 1..<256 {
      var raster = DotRaster(columns: 1, rows: 1)
      for bit in 0..<8 where dots >> bit & 1 == 1 {
        raster.set(x: bit / 4, y: bit % 4, style: DotStyle(.plain))
      }
      let drawn = text(of: raster, glyphs)
      #expect(drawn.count == 1 && drawn != " ")
      if glyphs == .ascii { #expect(drawn.utf8.count == 1) }
    }
  }

  @Test func `gives a cell the style that matters most, of equal ones the last`() {
    let styles = [Color.red, .green, .blue].map { Style(foreground: $0) }
    var raster = DotRaster(columns: 2, rows: 1)
    for (x, style, rank) in [(0, 0, 2), (1, 1, 1), (2, 0, 1), (3, 2, 1)] {
      raster.set(x: x, y: 0, style: DotStyle(styles[style], rank: rank))
    }
    var canvas = Canvas(size: Size(columns: 2, rows: 1))
    raster.draw(on: &canvas, glyphs: .braille)
    #expect(canvas.row(0).map(\.style) == [styles[0], styles[2]])
  }

  @Test func `leaves cells without dots as they are`() {
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    canvas.write("abc", row: 0)
    var raster = DotRaster(columns: 3, rows: 1)
    raster.set(x: 2, y: 0, style: DotStyle(.plain))
    raster.draw(on: &canvas, glyphs: .ascii)
    #expect(canvas.plainText == "a'c")
  }

  @Test func `draws of a line what lies within, as if nothing were cut off`() {
    let places = [-40, 0, 5, 31, 58]
    for start in places.flatMap({ x in places.map { (x, $0) } }) {
      for end in places.flatMap({ x in places.map { (x, $0) } }) {
        var window = DotRaster(columns: 8, rows: 4)
        var whole = DotRaster(columns: 60, rows: 30)
        window.line(from: start, to: end, style: DotStyle(.plain))
        whole.line(
          from: (end.0 + 40, end.1 + 40), to: (start.0 + 40, start.1 + 40), style: DotStyle(.plain))
        let isSame = (0..<window.height).allSatisfy { y in
          (0..<window.width).allSatisfy { window[$0, y] == whole[$0 + 40, y + 40] }
        }
        #expect(isSame, "from \(start) to \(end)")
      }
    }
  }

  @Test func `draws lines without gaps that are never more than half a dot beside the true one`() {
    for end in [(39, 0), (39, 17), (20, 39), (0, 39), (39, 39), (38, 39)] {
      var raster = DotRaster(columns: 20, rows: 10)
      raster.line(from: (0, 0), to: end, style: DotStyle(.plain))
      let run = max(end.0, end.1)
      for step in 0...run {
        let true0 = Double(end.0 * step) / Double(run)
        let true1 = Double(end.1 * step) / Double(run)
        let near = [true0.rounded(.down), true0.rounded(.up)].flatMap { x in
          [true1.rounded(.down), true1.rounded(.up)].map { (x, $0) }
        }
        .filter { abs($0.0 - true0) <= 0.5 && abs($0.1 - true1) <= 0.5 }
        #expect(near.contains { raster[Int($0.0), Int($0.1)] })
      }
    }
  }

  @Test(arguments: [(0, 0), (-3, 5), (0, 4)]) func `may be empty`(columns: Int, rows: Int) {
    var raster = DotRaster(columns: columns, rows: rows)
    raster.line(from: (-5, -5), to: (9, 9), style: DotStyle(.plain))
    var canvas = Canvas(size: Size(columns: 3, rows: 3))
    raster.draw(on: &canvas, glyphs: .braille)
    #expect(canvas == Canvas(size: Size(columns: 3, rows: 3)))
  }
}
