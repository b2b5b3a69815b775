import Canvas
import Testing

@Suite struct `A wide character` {
  @Test func `takes two cells`() {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    #expect(canvas.write("日x", row: 0) == 3)
    #expect(canvas[0, 1].isContinuation)
    #expect(canvas.plainText == "日x")
  }

  @Test func `is left out where half of it would be cut off`() {
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    #expect(canvas.write("a日本", row: 0) == 3)
    #expect(canvas.plainText == "a日")
    canvas.write("日", row: 0, column: 2)
    #expect(canvas.plainText == "a日")
    canvas.write("日b", row: 0, column: -1)
    #expect(canvas.plainText == "ab")
  }

  @Test(arguments: [(0, "x 本"), (1, " x本"), (2, "日x"), (3, "日 x")])
  func `loses both halves when one is overwritten`(column: Int, expected: String) {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    canvas.write("日本", row: 0)
    canvas.write("x", row: 0, column: column)
    #expect(canvas.plainText == expected)
    #expect(canvas.isSound)
  }

  @Test(arguments: [(0, "語本"), (1, " 語"), (2, "日語")])
  func `replaces halves of others`(column: Int, expected: String) {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    canvas.write("日本", row: 0)
    canvas.write("語", row: 0, column: column)
    #expect(canvas.plainText == expected)
    #expect(canvas.isSound)
  }

  @Test func `is not halved by the edge of a rectangle that is drawn in`() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    canvas.write("日本語", row: 0)
    canvas.within(Rect(row: 0, column: 1, rows: 1, columns: 2)) { canvas in
      canvas.write("ab", row: 0)
    }
    #expect(canvas.plainText == " ab 語")
    #expect(canvas.isSound)
  }
}

@Suite struct `Every row` {
  @Test(arguments: 1...40)
  func `is exactly as wide as the canvas, whatever is written`(seed: UInt64) {
    var random = Dice(seed: seed)
    var canvas = Canvas(size: Size(columns: .random(in: 1...20, using: &random), rows: 3))
    for _ in 0..<60 {
      let rect = Rect(
        row: .random(in: -2...3, using: &random), column: .random(in: -4...20, using: &random),
        rows: .random(in: 0...4, using: &random), columns: .random(in: 0...20, using: &random))
      let text = HostileText.random(using: &random)
      canvas.within(rect) { canvas in
        canvas.write(
          text, row: .random(in: -1...3, using: &random),
          column: .random(in: -5...9, using: &random),
          limit: Bool.random(using: &random) ? .max : .random(in: -1...9, using: &random))
      }
      #expect(canvas.isSound, "\(text.debugDescription)")
    }
  }
}

extension Canvas {
  /// Whether each wide character has its continuation, and nothing else has one.
  var isSound: Bool {
    (0..<size.rows).allSatisfy { row in
      let cells = Array(self.row(row))
      return cells.indices.allSatisfy { index in
        let width = TextWidth.width(of: String(cells[index].character))
        let hasRest = index + 1 < cells.count && cells[index + 1].isContinuation
        return cells[index].isContinuation
          ? index > 0 && !cells[index - 1].isContinuation
          : width == (hasRest ? 2 : 1)
      }
    }
  }
}
