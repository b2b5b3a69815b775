/// Random numbers that are the same in every run.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Text made of what breaks screens.
enum HostileText {
  private static let pieces = [
    "a", "Görlitz", " ", "  ", "-", "ü", "u\u{308}", "ß", "日", "本語", "👩‍👩‍👧", "👍🏽", "🇩🇪", "🇩", "❤️", "1️⃣",
    "\u{1B}[31m", "\u{9B}2J", "\u{7}", "\r\n", "\n", "\t", "\u{202E}", "\u{2066}", "\u{200B}",
    "\u{200D}", "\u{FEFF}", "\u{AD}", "\u{FE0F}", "\u{301}", "\u{301}\u{302}\u{303}\u{304}\u{305}",
    "⣿", "│", "─", "한", "\u{1112}\u{1161}\u{11AB}", "ก\u{E33}", "क्षि", "\u{600}1", "\u{E000}",
    "\u{E0041}", "\u{10FFFF}", "\u{2028}", "\u{A0}", "\u{1F1E6}\u{301}", "\u{3164}", "x\u{20E3}",
  ]

  static func random(using dice: inout Dice) -> String {
    (0..<Int.random(in: 0...12, using: &dice))
      .map { _ in
        // Now and then any scalar at all.
        Int.random(in: 0..<8, using: &dice) == 0
          ? String(Unicode.Scalar(UInt32.random(in: 0...0x3FFF, using: &dice)) ?? "?")
          : pieces.randomElement(using: &dice) ?? ""
      }
      .joined()
  }
}
