import MitmachModel
import Testing

@Suite struct `The search` {
  @Test func `cuts words into grams that begin at every letter`() {
    #expect(SearchText.grams(of: ["Ofen"]) == "^o ofe fen en")
    #expect(SearchText.grams(of: ["ab", "c"]) == "^a ab ^c c")
    #expect(SearchText.grams(of: ["Öl"]) == "^o ol ^o oel el")
    #expect(SearchText.grams(of: [""]) == "")
  }

  @Test func `joins hyphenated words as well`() {
    #expect(SearchText.grams(of: ["a-b"]).split(separator: " ").contains("ab"))
  }

  @Test(arguments: [
    ("g", "\"^g\""),
    ("ga", "\"ga\" *"),
    ("gar", "\"gar\""),
    ("Garten", "\"gar art rte ten\""),
    ("ofen kalt", "\"ofe fen\" AND \"kal alt\""),
    ("Öl", "(\"ol\" * OR \"oel\")"),
    ("Mitmacher:in", "\"mit itm tma mac ach che her\""),
  ])
  func `asks the index in its own language`(typed: String, pattern: String) {
    #expect(SearchText.pattern(for: typed) == pattern)
  }

  @Test(arguments: ["", "  ", "-", "\"*\"", ":::", "\u{0}"])
  func `asks nothing for a text without words`(typed: String) {
    #expect(SearchText.pattern(for: typed) == nil)
  }

  @Test(arguments: [
    ("gor", "Stadt Görlitz", [6..<9]),
    ("goer", "Stadt Görlitz", [6..<9]),
    ("gör", "Stadt Goerlitz", [6..<10]),
    ("genossenschaft", "Energiegenossenschaft", [7..<21]),
    ("strasse", "Straße 7", [0..<6]),
    ("s", "Sonne am See", [0..<1, 9..<10]),
    ("mitmacher:innen", "Mitmacher*innen", [0..<9]),
    ("x", "Görlitz", []),
    ("", "Görlitz", []),
    ("lit gör", "Görlitz", [0..<6]),
  ])
  func `marks what matched in the text as it is written`(
    typed: String, text: String, ranges: [Range<Int>]
  ) {
    #expect(SearchWord.matches(of: SearchWord.words(of: typed), in: text) == ranges)
  }

  /// Whatever part of a name is typed, in whatever way an umlaut can be typed, the grams hold it.
  @Test func `finds every part of every word`() {
    var generator = Generator(state: 7)
    let letters = Array("aäbeoöuüßsLtš")
    for _ in 0..<500 {
      let word = String(
        (0..<Int.random(in: 1...9, using: &generator)).map { _ in
          letters.randomElement(using: &generator) ?? "a"
        })
      let grams = " " + SearchText.grams(of: [word]) + " "
      let characters = Array(word)
      let start = Int.random(in: 0..<characters.count, using: &generator)
      let end = Int.random(in: start..<characters.count, using: &generator) + 1
      guard end - start >= 2 || start == 0 else { continue }
      for part in SearchWord.words(of: String(characters[start..<end])) {
        #expect(Self.holds(grams, part), "\(part) in \(word)")
      }
    }
  }

  /// Reads a pattern as the index does: phrases of grams, a star for beginnings.
  private static func holds(_ grams: String, _ word: SearchWord) -> Bool {
    [word.plain, word.digraph].compactMap { $0 }.contains { form in
      let letters = Array(form)
      switch letters.count {
      case 1: return grams.contains(" ^\(form) ")
      case 2: return grams.contains(" \(form)")
      default:
        let phrase = (0...letters.count - 3).map { String(letters[$0..<$0 + 3]) }
        return grams.contains(" " + phrase.joined(separator: " ") + " ")
      }
    }
  }
}

/// A small generator that gives the same numbers in every run (SplitMix64).
struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
