import Foundation
import Testing

/// What a person does with the Aktions-Pool, with the real program in a real terminal.
@Suite(.serialized) struct `In the pool, a person` {
  @Test func `walks the plane, pulls a rectangle and lets it go`() throws {
    let screen = try Screen(columns: 120, rows: 40)
    try screen.wait(for: "Lausitz")
    try screen.press("5")
    try screen.wait(for: "Schnelle Erfolge")
    try screen.press("#", "Home", "Down", "Right")
    try screen.wait(for: "Aufwand 2, Wirkung 4:")
    try screen.press("S-Right", "S-Up")
    try screen.wait(for: "[Aufwand 2–3] [Wirkung 4–5]")
    try screen.press("Escape")
    try screen.wait(for: "kein Filter")
  }

  @Test func `finds the plane one key away on a small screen`() throws {
    let screen = try Screen(["--lang", "en", "--screen", "regions"], columns: 40, rows: 12)
    try screen.wait(for: "Lausitz")
    try screen.press("5")
    try screen.wait(for: "E/I")
    try screen.press("#")
    let picture = try screen.wait(for: "Quick")
    #expect(picture.contains("1      2      3      4      5"))
    try screen.press("Escape")
    try screen.wait(for: "E/I")
  }

  @Test func `has the region adopt an action, which the command line tells`() throws {
    let home = Home()
    _ = try Program.shell("mitmach whoami 'Kulturfabrik MEDA'", home: home)
    let screen = try Screen(home: home, columns: 120, rows: 40)
    try screen.wait(for: "Lausitz")
    try screen.press("5")
    try screen.wait(for: "Schnelle Erfolge")
    try screen.type("/fairteiler")
    try screen.wait(for: "1 von 2")
    try screen.press("Enter", "b")
    try screen.wait(for: "Bei uns umsetzen: Fairteiler")
    try screen.press("C-s")
    try screen.wait(for: "Angelegt: Umsetzung Fairteiler")
    let shown = try Program.shell("mitmach show Fairteiler", home: home)
    #expect(shown.output.contains("Lausitz, geplant"), "\(shown)")
    try screen.press("u")
    try screen.wait(for: "Zurückgenommen")
  }
}
