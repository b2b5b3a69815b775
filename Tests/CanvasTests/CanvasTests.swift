import Canvas
import Testing

@Suite struct `A canvas` {
  @Test(arguments: [(0, "abc"), (1, " ab"), (-1, "bc"), (3, ""), (-3, ""), (Int.min / 2, "")])
  func `clips what is written outside of it`(column: Int, expected: String) {
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    canvas.write("abc", row: 0, column: column)
    canvas.write("above", row: -1)
    canvas.write("below", row: 1)
    #expect(canvas.plainText == expected)
  }

  @Test(arguments: [(2, "ab"), (0, ""), (-1, ""), (Int.max, "abc")])
  func `writes no more cells than the limit`(limit: Int, expected: String) {
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    let end = canvas.write("abc", row: 0, limit: limit)
    #expect(canvas.plainText == expected)
    #expect(end == expected.count)
  }

  @Test func `counts from the corner of the rectangle that is drawn in`() {
    var canvas = Canvas(size: Size(columns: 6, rows: 3))
    canvas.within(Rect(row: 1, column: 1, rows: 2, columns: 4)) { canvas in
      #expect(canvas.extent == Size(columns: 4, rows: 2))
      canvas.write("outer", row: 0)
      canvas.within(Rect(row: 1, column: 2, rows: 5, columns: 5)) { canvas in
        #expect(canvas.extent == Size(columns: 2, rows: 1))
        canvas.write("inner", row: 0)
        canvas.placeCursor(row: 9, column: 9)
      }
      canvas.write("x", row: 1)
    }
    #expect(canvas.plainText == "\n oute\n x in")
    #expect(canvas.cursor == Position(row: 2, column: 4))
    #expect(canvas.extent == canvas.size)
  }

  @Test func `cuts a rectangle that begins outside and still counts from its corner`() {
    var canvas = Canvas(size: Size(columns: 4, rows: 2))
    canvas.within(Rect(row: -1, column: -2, rows: 3, columns: 5)) { canvas in
      canvas.write("hidden", row: 0)
      canvas.write("abcdef", row: 1)
    }
    #expect(canvas.plainText == "cde\n")
  }

  @Test func `draws nothing in a rectangle that lies elsewhere`() {
    var canvas = Canvas(size: Size(columns: 4, rows: 2))
    canvas.within(Rect(row: 5, column: 9, rows: 3, columns: 5)) { canvas in
      canvas.write("abc", row: 0)
      canvas.fill(Rect(row: 0, column: 0, rows: 9, columns: 9), style: Style(background: .red))
      canvas.placeCursor(row: 0, column: 0)
    }
    #expect(canvas == Canvas(size: Size(columns: 4, rows: 2)))
  }

  @Test func `fills with blanks of a style`() {
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    canvas.write("abc", row: 0)
    canvas.fill(
      Rect(row: 0, column: 1, rows: 9, columns: 9), style: Style(attributes: .reverse))
    #expect(canvas.plainText == "a")
    #expect(canvas[0, 2].style.attributes == .reverse)
    #expect(canvas[0, 0].style == .plain)
  }

  @Test(arguments: [
    Size(columns: 0, rows: 0), Size(columns: 0, rows: 3), Size(columns: -1, rows: -1),
  ])
  func `may be empty`(size: Size) {
    var canvas = Canvas(size: size)
    canvas.write("日本", row: 0)
    canvas.fill(Rect(row: -1, column: -1, rows: 9, columns: 9))
    canvas.placeCursor(row: 0, column: 0)
    #expect(canvas.cursor == nil)
  }

  @Test func `tells which rows differ from another`() {
    var one = Canvas(size: Size(columns: 4, rows: 2))
    let other = one
    one.write("x", row: 1)
    #expect(one.hasSameRow(0, as: other))
    #expect(!one.hasSameRow(1, as: other))
  }
}
