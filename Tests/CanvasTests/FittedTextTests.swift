import Canvas
import Testing

@Suite struct `Fitted text` {
  @Test(arguments: [
    ("Görlitz", 7, "Görlitz"), ("Görlitz", 6, "Görli…"), ("Görlitz", 1, "…"), ("Görlitz", 0, ""),
    ("Görlitz", -1, ""), ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("", 3, ""),
    ("a\u{1B}[2J", 9, "a·[2J"),
  ])
  func `ends in an ellipsis where it was cut`(text: String, columns: Int, expected: String) {
    #expect(text.fitted(to: columns) == expected)
  }

  @Test func `takes another ellipsis, or none`() {
    #expect("Görlitz".fitted(to: 5, ellipsis: "..") == "Gör..")
    #expect("Görlitz".fitted(to: 5, ellipsis: "") == "Görli")
    #expect("Görlitz".fitted(to: 1, ellipsis: "..") == "G")
  }

  @Test(arguments: 1...200)
  func `is never wider than asked`(seed: UInt64) {
    var dice = Dice(seed: seed)
    let text = HostileText.random(using: &dice)
    let columns = Int.random(in: 0...12, using: &dice)
    #expect(TextWidth.width(of: text.fitted(to: columns)) <= columns)
  }
}

@Suite struct `Wrapped text` {
  @Test(arguments: [
    ("Wir treffen uns in Görlitz", 11, ["Wir treffen", "uns in", "Görlitz"]),
    ("Mitmach-Region Lausitz", 9, ["Mitmach-", "Region", "Lausitz"]),
    ("Energiegenossenschaft", 8, ["Energieg", "enossens", "chaft"]),
    ("in Energiegenossenschaft", 12, ["in", "Energiegenos", "senschaft"]),
    ("erster\n\nzweiter", 20, ["erster", "", "zweiter"]), ("", 5, [""]), ("a  b", 5, ["a  b"]),
    ("  a b", 3, ["  a", "b"]), ("ab   cd", 3, ["ab", "cd"]), ("日本語", 4, ["日本", "語"]),
    ("-5 -6", 2, ["-5", "-6"]),
    ("a\r\nb", 5, ["a", "b"]), ("abc ", 3, ["abc"]), ("日a", 1, ["…", "a"]), ("abc", 0, []),
  ])
  func `breaks between words, and inside only where it must`(
    text: String, columns: Int, expected: [String]
  ) {
    #expect(text.wrapped(to: columns) == expected)
  }

  @Test(arguments: 1...200)
  func `has no line wider than asked and loses nothing that is seen`(seed: UInt64) {
    var dice = Dice(seed: seed)
    let text = (0..<6).map { _ in HostileText.random(using: &dice) }.joined(separator: " ")
    let columns = Int.random(in: 2...20, using: &dice)
    let lines = text.wrapped(to: columns)
    #expect(lines.allSatisfy { TextWidth.width(of: $0) <= columns })
    #expect(lines.joined().visible == text.visible, "\(text.debugDescription)")
  }

  @Test func `breaks a word of ten thousand letters`() {
    let word = String(repeating: "ü", count: 10_000)
    let lines = word.wrapped(to: 7)
    #expect(lines.count == 1_429)
  }
}

extension String {
  /// What is drawn of the text, without its blanks.
  fileprivate var visible: String {
    reduce(into: "") { result, character in
      let (drawn, width) = TextWidth.drawable(character)
      if width > 0, drawn != " " { result.append(drawn) }
    }
  }
}
