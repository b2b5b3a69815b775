import Foundation
import Testing

/// Consents of persons, given and withdrawn in a real terminal.
@Suite(.serialized) struct `The consent of a person` {
  private let home: Home

  init() throws {
    home = try CommandHome.filled()
    let adding = [
      "add", "actor", "--name", "Wolfhilde Quaxenbrück", "--kind", "person", "--field", "food",
      "--region", "Ravensburg", "--email", "wolfhilde@example.org",
    ]
    #expect(try Program.run(adding, home: home).status == 0)
  }

  private func details() throws -> Screen {
    let screen = try Screen(home: home)
    try screen.wait(for: "Lausitz")
    try screen.press("3")
    try screen.type("/quaxenb")
    try screen.wait(for: "1 von 1")
    try screen.press("Enter", "Enter")
    try screen.wait(for: "Keine: Mail und Telefon bleiben bei jedem Export hier.")
    return screen
  }

  private func command(_ words: String, on screen: Screen) throws {
    try screen.type(":" + words)
    try screen.wait(for: "› " + words)
    try screen.press("Enter")
  }

  /// How many of the rows that are exported have the address.
  private func exported(for purpose: String) throws -> String {
    try Program.shell(
      "mitmach export csv --text quaxenb --purpose \(purpose) 2>/dev/null | grep -c wolfhilde@",
      home: home
    ).output
  }

  @Test func `is given, lets the address out, and is withdrawn`() throws {
    let screen = try details()
    #expect(try exported(for: "moderators:Ravensburg") == "0\n")
    try command("einwilligung eintragen", on: screen)
    let form = try screen.wait(for: "Einwilligung: Wolfhilde Quaxenbrück")
    // Their own region stands before the others.
    let regions = form.matches(of: /Regionalmoderation ([A-Za-zäöüß]+)/).map(\.output.1)
    #expect(regions.first == "Ravensburg")
    try screen.press("Right", "Right")
    try screen.wait(for: "‹Regionalmoderation Ravensburg›")
    try screen.press("C-s")
    try screen.wait(for: "! fehlt")
    try screen.type("beim Hoffest gefragt")
    try screen.press("C-s")
    try screen.wait(for: "u nimmt es zurück.")
    try screen.wait(for: "beim Hoffest gefragt")
    #expect(try exported(for: "moderators:Ravensburg") == "1\n")
    #expect(try exported(for: "public") == "0\n")
    try command("einwilligung zurück", on: screen)
    try screen.wait(for: "bis")
    try screen.press("C-s")
    try screen.wait(for: "u nimmt es zurück.")
    #expect(try exported(for: "moderators:Ravensburg") == "0\n")
    try screen.press("Escape")
    try screen.type("u")
    try screen.wait(for: "Zurückgenommen")
    #expect(try exported(for: "moderators:Ravensburg") == "1\n")
  }
}
