import Foundation
import Testing

/// The line mode, as a screen reader's user types into it.
@Suite struct `The line mode` {
  private func say(_ lines: [String], language: String = "de", linear: Bool = true) throws -> String
  {
    let home = Home()
    let result = try Program.run(
      (linear ? ["--linear"] : []) + ["--lang", language, "--screen", "regions"], home: home,
      environment: linear ? [:] : ["ACCESSIBLE": "1"],
      input: lines.map { $0 + "\n" }.joined())
    #expect(result.status == 0)
    return result.output
  }

  @Test func `walks, searches and follows in plain lines`() throws {
    let text = try say(["mitmacher", "/stadt eberswalde", "1", "zurück", "q"])
    #expect(text.contains("Mitmacher:innen: 1 von "))
    #expect(text.contains("1: Stadt Eberswalde; Feld: "))
    #expect(text.contains("Ort: Eberswalde"))
    #expect(!text.contains("\u{1B}"))
    #expect(!text.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) })
  }

  @Test func `follows ACCESSIBLE, speaks English and ends with its input`() throws {
    let text = try say(["help"], language: "en", linear: false)
    #expect(text.hasPrefix("mitmach, line mode."))
    #expect(text.contains("quit (q)"))
  }

  @Test func `says what it does not understand`() throws {
    let text = try say(["blubb", "99", "q"])
    #expect(text.contains("»blubb« ist kein Befehl"))
    #expect(text.contains("»99« ist kein Befehl"))
  }
}
