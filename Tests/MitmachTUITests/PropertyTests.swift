import Canvas
import MitmachModel
import Testing

@testable import MitmachTUI

@Suite struct `Whatever happens` {
  static let keys: [Key] =
    "jkgGhlsf0SRvAwyor?:HMtVNWZ2345q.,F<>/ \u{1B}xaeEdbBLupPiUmn+1".map(Key.character) + [
      .up, .down, .left, .right, .enter, .escape, .backspace, .tab, .backTab, .pageUp, .pageDown,
      .home, .end, .delete, .control("c"), .control("p"), .control("u"), .control("w"),
      .control("s"), .control("r"), .control("t"), .control("o"), .function(1),
    ]

  @Test(arguments: 0..<40)
  func `no keys at any size break the picture`(seed: UInt64) {
    var generator = SplitMix(state: seed)
    var driver = Driver(.large(150))
    for _ in 0..<150 {
      if Int.random(in: 0..<6, using: &generator) == 0 {
        driver.send(
          .resized(
            Size(
              columns: Int.random(in: 1...220, using: &generator),
              rows: Int.random(in: 1...70, using: &generator))))
      }
      driver.send(.pressed(Self.keys.randomElement(using: &generator) ?? .down))
      if Bool.random(using: &generator) { driver.settleIdle() }
      let canvas = driver.state.view()
      #expect(canvas.size == driver.state.size)
      if let cursor = canvas.cursor {
        #expect((0..<canvas.size.rows).contains(cursor.row))
        #expect((0..<canvas.size.columns).contains(cursor.column))
      }
      let list = driver.state.browser.list
      #expect(list.isEmpty || list.rows.indices.contains(list.selection))
    }
  }

  @Test(arguments: [
    "\u{1B}[31mrot\u{1B}]0;Titel\u{07}", "\u{9B}2J", "links\u{202E}sthcer", "null\u{200B}breit",
    String(repeating: "x", count: 10_000), "u\u{308}ber", "\u{0}\u{1}\n\t\r", "👩‍👩‍👧‍👦 Familie 🇩🇪",
  ])
  func `hostile names are shown harmlessly`(name: String) {
    var network = SampleNetwork.small
    network.actors[0].name = name
    network.actors[0].about = LocalizedText(name)
    network.regions[0].name = name
    for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
      var driver = Driver(network, size: size)
      let walk = [
        "", "<enter>", "3", "<enter>", "f", "<esc><esc>?", "<esc><esc>e", "<esc>d", "ni",
      ]
      for keys in walk {
        driver.press(keys)
        let canvas = driver.state.view()
        for row in 0..<canvas.size.rows {
          for cell in canvas.row(row) {
            for scalar in cell.character.unicodeScalars {
              let category = scalar.properties.generalCategory
              #expect(category != .control && category != .format)
            }
          }
        }
      }
    }
  }
}

/// A generator that gives the same numbers in every run (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
