import Canvas
import Testing

@testable import CursesTerminal

@Suite struct `A picture in ASCII` {
  @Test(arguments: [
    ("Görlitz  12", "Goerlitz 12"), ("Görlitz 12", "Gorlitz 12"), ("Straße", "Strase"),
    ("│ä  │", "|a  |"),
    ("┌──┐", "+--+"), ("⣿⠀▲●◆■", "? ^o*#"), ("„x“ – y…", "\"x\" - y."), ("Łužyca", "Luzyca"),
    ("日x", "? x"),
    ("ÄÖ   end", "AeOe end"), ("äää  x", "aaa  x"),
  ])
  func `keeps its columns`(text: String, expected: String) {
    var canvas = Canvas(size: Size(columns: TextWidth.width(of: text), rows: 1))
    canvas.write(text, row: 0)
    #expect(canvas.inASCII().plainText == expected)
  }

  @Test func `moves the cursor with the text`() {
    var canvas = Canvas(size: Size(columns: 20, rows: 1))
    canvas.write("Görl", row: 0)
    canvas.placeCursor(row: 0, column: 4)
    #expect(canvas.inASCII().plainText == "Goerl")
    #expect(canvas.inASCII().cursor == Position(row: 0, column: 5))
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
    ("Görlitz", "R8O2cmxpdHo="),
  ])
  func `and the clipboard get what RFC 4648 says`(text: String, expected: String) {
    #expect(base64(text.utf8) == expected)
  }
}
