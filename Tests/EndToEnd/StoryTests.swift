import Foundation
import Testing

/// What a person does from the first start on, with the real program in a real terminal.
@Suite(.serialized) struct `A person` {
  @Test func `starts for the first time and sees the network`() throws {
    let screen = try Screen()
    let picture = try screen.wait(for: "Lausitz")
    #expect(picture.contains("2 Regionen") && picture.contains("Mitgl."))
    #expect(FileManager.default.fileExists(atPath: screen.home.database))
    try screen.press("q")
    #expect(try screen.exitCode() == 0)
  }

  @Test func `walks along names and comes back to the same place`() throws {
    let screen = try Screen()
    try screen.wait(for: "Lausitz")
    try screen.type("/lausitz")
    try screen.wait(for: "1 von 1")
    try screen.press("Enter", "Enter")
    try screen.wait(for: "Regionen › Lausitz")
    try screen.press("PageDown")
    // Only further down.
    let before = try screen.wait(for: "Stadt Niesky")
    try screen.press("Enter")
    try screen.wait(for: "Regionen › Lausitz › ")
    try screen.press("Escape")
    // A terminal can be looked at while a picture is being drawn, so the same picture is waited for.
    try screen.wait(until: "is back at the same place") { $0 == before }
  }

  @Test(arguments: ["eberswalde", "EBERSWALDE", "rswald"])
  func `finds by any part of a name`(typed: String) throws {
    let screen = try Screen()
    try screen.wait(for: "Lausitz")
    try screen.press("3")
    try screen.wait(for: "Art")
    try screen.type("/\(typed)")
    try screen.wait(for: "Stadt Eberswalde")
    #expect(screen.state("cursor_flag") == "1")
  }

  @Test func `finds Sorbian names and umlauts in every spelling`() throws {
    let screen = try Screen()
    try screen.wait(for: "Lausitz")
    try screen.press("3")
    for typed in ["gorlitz", "goerlitz", "Görlitz"] {
      try screen.type("/\(typed)")
      try screen.wait(for: "Landkreis Görlitz")
      try screen.press("Escape")
    }
  }

  @Test func `filters by a field's key and by the panel`() throws {
    let screen = try Screen(["--lang", "en", "--screen", "regions"])
    try screen.wait(for: "Regions")
    try screen.press("5")
    try screen.wait(for: "1 of 60")
    try screen.press("V")
    try screen.wait(for: "[▲ V Energy and transport]")
    try screen.press("f")
    try screen.wait(for: "[x] ▲ V Energy and transport")
    try screen.type("food")
    try screen.wait(for: "› food")
    try screen.press("Space", "Escape")
    try screen.wait(for: "[● N Food system]")
    try screen.press("0")
    try screen.wait(for: "All filters cleared.")
    try screen.press("j")
    try screen.wait(for: "2 of 60")
  }

  @Test func `keeps a filter for the next start`() throws {
    let home = Home()
    let screen = try Screen(home: home)
    try screen.wait(for: "Lausitz")
    try screen.press("5", "N", ":")
    try screen.wait(for: "Befehle")
    try screen.type("filter speichern")
    try screen.press("Enter")
    try screen.wait(for: "Filter speichern unter:")
    try screen.type("Essen")
    try screen.press("Enter")
    try screen.wait(until: "keeps the filter") { !$0.contains("speichern unter") }
    try screen.press("q")
    #expect(try screen.exitCode() == 0)
    let again = try Screen(["--filter", "Essen"], home: home)
    let picture = try again.wait(for: "Ernährungssystem")
    #expect(picture.contains("Aktions-Pool"))
  }

  @Test func `sees at once what another program writes, and stays in place`() throws {
    let screen = try Screen()
    try screen.wait(for: "Lausitz")
    try screen.press("j")
    try screen.wait(for: "2 von 10")
    let row = screen.state("cursor_y")
    try screen.home.sql("UPDATE region SET name = 'Lausitz und Umland' WHERE name = 'Lausitz'")
    try screen.wait(for: "Lausitz und Umland")
    #expect(screen.state("cursor_y") == row)
  }

  @Test func `pastes into the search as text, and elsewhere nothing happens`() throws {
    let screen = try Screen()
    try screen.wait(for: "Lausitz")
    try screen.paste("q\nq\n")
    try screen.wait(for: "Eingefügter Text")
    try screen.press("3", "/")
    try screen.paste("stadt\nbonn")
    try screen.wait(for: "Suche: stadt bonn")
    try screen.wait(for: "Bundesstadt Bonn")
  }

  @Test func `turns the mouse on, clicks, and turns it off`() throws {
    let screen = try Screen()
    try screen.wait(for: "Lausitz")
    #expect(screen.state("mouse_any_flag") == "0")
    try screen.press("M")
    try screen.wait(for: "Maus an")
    #expect(screen.state("mouse_any_flag") == "1")
    // Press and release of the left button on the third tab, as terminals report it.
    try screen.type("\u{1B}[<0;30;1M\u{1B}[<0;30;1m")
    try screen.wait(for: "Art")
    try screen.press("M")
    try screen.wait(for: "Maus aus")
    #expect(screen.state("mouse_any_flag") == "0")
  }

  @Test func `runs a command from the help`() throws {
    let screen = try Screen()
    try screen.wait(for: "Lausitz")
    try screen.press("?")
    try screen.wait(for: "Hilfe")
    try screen.type("beenden")
    try screen.wait(for: "› beenden")
    try screen.press("Enter")
    #expect(try screen.exitCode() == 0)
  }

  @Test func `resizes wildly and sees everything again`() throws {
    let screen = try Screen(columns: 120, rows: 40)
    // The details of the first region end so.
    let before = try screen.wait(for: "2023 und Juli 2024")
    for (columns, rows) in [(1, 1), (200, 60), (20, 5), (79, 23), (5, 2), (300, 80), (40, 12)] {
      try screen.resize(columns: columns, rows: rows)
    }
    try screen.resize(columns: 120, rows: 40)
    try screen.wait(until: "is as before") { $0 == before }
  }

  @Test func `is told when the window is too small`() throws {
    let screen = try Screen(columns: 30, rows: 8)
    try screen.wait(for: "zu klein")
    try screen.resize(columns: 80, rows: 24)
    try screen.wait(for: "Lausitz")
  }

  @Test func `sees hostile names harmlessly`() throws {
    let home = Home()
    _ = try Program.run(["init"], home: home)
    try home.sql(
      """
      UPDATE region SET name = 'A' || char(27) || '[2J' || char(155) || '31m' || char(8238) || 'kcab'
      WHERE name = 'Lausitz'
      """)
    let screen = try Screen(home: home)
    let picture = try screen.wait(for: "kcab")
    #expect(picture.contains("2 Regionen") && !picture.contains("\u{202E}"))
  }

  @Test func `uses the program without colour`() throws {
    let screen = try Screen(environment: ["NO_COLOR": "1"])
    try screen.wait(for: "Lausitz")
    try screen.press("3", "V")
    try screen.wait(for: "[▲ V Energie und Verkehr]")
    let codes = screen.coloredText.matches(of: /\u{1B}\[([0-9;]*)m/)
      .flatMap { $0.output.1.split(separator: ";") }.compactMap { Int($0) }
    #expect(!codes.contains { (30...38).contains($0) || (90...97).contains($0) })
  }
}
