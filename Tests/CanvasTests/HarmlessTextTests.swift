import Canvas
import Testing

@Suite struct `Harmless text` {
  @Test(arguments: [
    ("Görlitz · Zhorjelc", "Görlitz · Zhorjelc"), ("a\u{1B}[31mb", "a·[31mb"),
    ("a\u{1B}]52;c;YQ==\u{7}b", "a·]52;c;YQ==·b"), ("a\u{9B}2Jb", "a·2Jb"),
    ("a\u{0}\u{7F}b", "a··b"),
    ("a\nb\r\nc\td", "a b c d"), ("a\u{2028}b\u{85}c", "a b c"),
    ("user\u{202E}gpj.exe", "usergpj.exe"),
    ("\u{2066}a\u{2069}", "a"), ("pay\u{200B}pal\u{FEFF}", "paypal"), ("Ener\u{AD}gie", "Energie"),
    ("🇩🇪 👍🏽 ❤️", "🇩🇪 👍🏽 ❤"), ("\u{301}a", "a"), ("日本語", "日本語"), ("\u{E0041}x", "x"),
  ])
  func `neither commands, hides nor reorders`(text: String, expected: String) {
    #expect(Array(text.harmless.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\n\nb\t", "a\n\nb "), ("\u{2029}", "\n"),
  ])
  func `keeps the ends of lines where they are wanted`(text: String, expected: String) {
    #expect(text.harmless(keepingNewlines: true) == expected)
  }

  @Test func `lets no letter carry ten thousand marks`() {
    let text = "a" + String(repeating: "\u{301}", count: 10_000) + "b"
    #expect(text.harmless.unicodeScalars.count == 5)
  }

  @Test(arguments: 1...200)
  func `stays as it is when it is made harmless again`(seed: UInt64) {
    var dice = Dice(seed: seed)
    let harmless = HostileText.random(using: &dice).harmless
    #expect(harmless.harmless == harmless)
    #expect(
      harmless.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
      })
  }
}
