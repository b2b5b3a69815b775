import MitmachModel
import Testing

@Suite struct `Folded letters` {
  @Test(arguments: [
    ("Görlitz", "gorlitz", "goerlitz"),
    ("GÖRLITZ", "gorlitz", "goerlitz"),
    ("Go\u{308}rlitz", "gorlitz", "goerlitz"),
    ("Straße", "strasse", "strasse"),
    ("Budyšin", "budysin", "budysin"),
    ("Łužica", "luzica", "luzica"),
    ("Chóśebuz", "chosebuz", "chosebuz"),
    ("Café", "cafe", "cafe"),
    ("ﬀ", "ﬀ", "ﬀ"),
  ])
  func `takes letters to the plain ones`(text: String, plain: String, digraph: String) {
    #expect(Folding.words(of: text) == [plain])
    #expect(Folding.words(of: text, as: .digraph) == [digraph])
  }

  @Test(arguments: [
    ("Mitmacher:innen", ["mitmacherinnen"]),
    ("Mitmacher*innen", ["mitmacherinnen"]),
    ("Mitmacher_innen", ["mitmacherinnen"]),
    ("Mitmacher/innen", ["mitmacherinnen"]),
    ("Mitmacher/-innen", ["mitmacherinnen"]),
    ("MitmacherInnen", ["mitmacherinnen"]),
    ("Akteur:in vor Ort", ["akteurin", "vor", "ort"]),
    ("Energie/Verkehr", ["energie", "verkehr"]),
    ("A: in", ["a", "in"]),
    ("Für Bürger:innen da", ["fur", "burgerinnen", "da"]),
    ("", []),
    (" -*- ", []),
  ])
  func `keeps gender forms in one word`(text: String, words: [String]) {
    #expect(Folding.words(of: text) == words)
  }

  /// A mark at the end makes a text one of those that are taken character by character.
  @Test func `are the same whichever way a text is taken`() {
    let pieces = [
      "a", "Ä", "ü", "ß", "z", "9", " ", "-", ":", "*", "/", "in", "innen", "In", "ø", "ç",
      "\u{AD}",
      "\n", "·", "ʼ", "²", "Œ", "_",
    ]
    var dice = Generator(state: 7)
    for _ in 0..<3000 {
      let text =
        "ö"
        + (0..<Int.random(in: 0..<9, using: &dice)).map { _ in
          pieces.randomElement(using: &dice) ?? ""
        }.joined()
      for form in [Folding.Form.plain, .digraph] {
        let words = Folding.words(of: text, as: form)
        #expect(words == Folding.words(of: text + " \u{301}", as: form), "\(text.debugDescription)")
      }
    }
  }

  @Test func `sorts as DIN 5007 does`() {
    let names = [
      "Zittau", "Äpfel", "Apfel", "Ofen", "Öl", "Straße", "Strasse 2", "»Anker«", "übermorgen",
      "Uhr", "10 Höfe", "Łužica", "Lausitz",
    ]
    let sorted = names.sorted { Folding.sortKey(of: $0) < Folding.sortKey(of: $1) }
    #expect(
      sorted == [
        "10 Höfe", "»Anker«", "Äpfel", "Apfel", "Lausitz", "Łužica", "Ofen", "Öl", "Straße",
        "Strasse 2", "übermorgen", "Uhr", "Zittau",
      ])
  }
}
