import Canvas
import Testing

@Suite struct `The width of text` {
  @Test(arguments: [
    ("", 0), ("Görlitz", 7), ("Go\u{308}rlitz", 7), ("Budyšin", 7), ("Łužyca", 6), ("Straße", 6),
    ("Tiếng Việt", 10), ("Ελλάδα", 6), ("Київ", 4), ("日本語", 6), ("ｈａ", 4), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("─│┌╬", 4), ("█▄░", 3), ("⠀⣿⡇", 3), ("▲●◆■", 4), ("…–„“", 4),
    ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("❤️", 1), ("☀️", 1), ("⌚", 2), ("🇩🇪", 1), ("🇩🇪🇵🇱", 2), ("🇩", 1),
    ("1️⃣", 1), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("🏳️‍🌈", 1), ("a\u{200B}b", 2), ("a\u{AD}b", 2), ("\u{FEFF}a", 1),
    ("\u{202E}abc\u{202C}", 3), ("\u{301}", 1), ("e\u{301}\u{302}\u{303}\u{304}", 1), ("\t", 1),
    ("a\r\nb", 3), ("\u{1B}[0m", 4), ("\u{9B}", 1), ("\u{7F}", 1), ("שלום", 4), ("नम", 2),
    ("क्षि", 2), ("กำ", 2), ("🏽", 1), ("⛹️‍♀️", 1), ("❤️‍🔥", 1),
  ])
  func `is the number of its cells`(text: String, expected: Int) {
    #expect(TextWidth.width(of: text) == expected)
    var canvas = Canvas(size: Size(columns: 40, rows: 1))
    #expect(canvas.write(text, row: 0) == expected)
  }

  @Test(arguments: [
    ("a", "a", 1), ("o\u{308}", "ö", 1), ("e\u{323}\u{302}", "ệ", 1), ("👩‍🚒", "👩", 2),
    ("👍🏿", "👍", 2), ("❤️‍🔥", "❤", 1), ("🇩🇪", "⚑", 1), ("🇩", "D", 1), ("7️⃣", "7", 1),
    ("\u{1B}", "·", 1), ("\u{0}", "·", 1), ("\n", " ", 1), ("\r\n", " ", 1), ("\u{2028}", " ", 1),
    ("\u{301}", "◌\u{301}", 1), ("\u{1112}\u{1161}\u{11AB}", "한", 2), ("\u{600}1", "1", 1),
  ])
  func `is that of what every terminal draws alike`(text: String, drawn: String, width: Int) throws
  {
    let character = try #require(text.first)
    let result = TextWidth.drawable(character)
    // Compared by scalars, as composed and decomposed letters are equal as characters.
    #expect(Array(String(result.0).unicodeScalars) == Array(drawn.unicodeScalars))
    #expect(result.1 == width)
  }

  @Test(arguments: [
    "\u{200B}", "\u{200D}", "\u{202E}", "\u{2067}", "\u{FEFF}", "\u{AD}", "\u{E0041}",
  ])
  func `is nothing for what nobody sees`(text: String) throws {
    #expect(TextWidth.drawable(try #require(text.first)).1 == 0)
  }

  @Test func `stays within one cell under ten thousand marks`() {
    let text = "a" + String(repeating: "\u{301}", count: 10_000)
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    #expect(canvas.write(text, row: 0) == 1)
    #expect(canvas[0, 0].character.unicodeScalars.count <= 4)
  }

  @Test(arguments: 1...200)
  func `is the sum of its clusters`(seed: UInt64) {
    var dice = Dice(seed: seed)
    let text = HostileText.random(using: &dice)
    let sum = text.reduce(0) { $0 + TextWidth.width(of: String($1)) }
    #expect(TextWidth.width(of: text) == sum, "\(text.debugDescription)")
  }
}

@Suite struct `Composed text` {
  @Test(arguments: [
    ("Mu\u{308}nchen", "München"), ("Wo\u{301}jerecy", "Wójerecy"), ("plain", "plain"), ("", ""),
    ("\u{308}u", "\u{308}u"), ("a\u{323}\u{302}", "ậ"), ("x\u{308}", "ẍ"), ("q\u{308}", "q\u{308}"),
    ("\u{1100}\u{1161}\u{11A8}", "각"),
  ])
  func `has one scalar for a letter with its marks`(text: String, expected: String) {
    #expect(Array(text.composed.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `knows the letter under the marks`() {
    #expect("ệ".unicodeScalars.map(\.withoutMarks) == ["e"])
    #expect("ß".unicodeScalars.map(\.withoutMarks) == ["ß"])
  }
}
