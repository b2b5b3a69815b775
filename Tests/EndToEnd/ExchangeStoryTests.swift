import Foundation
import Testing

/// What a person takes out of the network, in a real terminal with real files.
@Suite(.serialized) struct `With files, a person` {
  private let home: Home

  init() throws { home = try CommandHome.filled() }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: home.folder.appending(path: name), encoding: .utf8)
  }

  @Test func `exports a filtered list as it stands there`() throws {
    let screen = try Screen(home: home, columns: 120, rows: 30)
    try screen.wait(for: "Lausitz")
    try screen.press("3")
    try screen.type("/görlitz")
    try screen.press("Enter")
    let list = try screen.wait(until: "shows the hits alone") {
      $0.contains(/1 von [0-9] · nach Name/)
    }
    let count = try #require(list.firstMatch(of: /1 von ([0-9]+)/).flatMap { Int($0.output.1) })
    try screen.press("x")
    try screen.type("CSV (")
    try screen.wait(for: "Exportieren als CSV (Tabelle)")
    try screen.press("Enter")
    try screen.wait(for: "./mitmacher-20")
    try screen.press("C-u")
    try screen.type(home.folder.path + "/aus.csv")
    try screen.press("Enter")
    try screen.wait(for: "\(count) Einträge in \(home.folder.path)/aus.csv")
    let rows = try Program.shell(
      "python3 -c 'import csv,sys; print(len(list(csv.reader(open(sys.argv[1])))))' "
        + home.folder.path + "/aus.csv", home: home)
    #expect(rows.output == "\(count + 1)\n", "\(rows)")
    try screen.press("x")
    try screen.type("geojson")
    try screen.press("Enter", "C-u")
    try screen.type(home.folder.path + "/au")
    try screen.press("Tab", "Enter")
    try screen.wait(for: "Ersetzen?")
    try screen.press("n")
    #expect(try text("aus.csv").hasPrefix("type,uid,name"))
  }

  @Test func `sees at once what is restored elsewhere`() throws {
    let screen = try Screen(home: home)
    try screen.wait(for: "Lausitz")
    try screen.press("2")
    let result = try Program.shell(
      """
      mitmach backup "$XDG_DATA_HOME/b.db" && mitmach delete Lausitz --yes > /dev/null
      """, home: home)
    #expect(result.status == 0, "\(result)")
    try screen.wait(until: "lists one region less") { !$0.contains("Lausitz") }
    let restoring = try Program.shell("mitmach restore \"$XDG_DATA_HOME/b.db\"", home: home)
    #expect(restoring.status == 0, "\(restoring)")
    try screen.wait(for: "Lausitz")
    try screen.type("u")
    try screen.wait(for: "Es gibt nichts zurückzunehmen.")
  }

  @Test func `makes one of two and takes it back`() throws {
    _ = try Program.run(
      [
        "add", "actor", "--force", "--name", "Kulturfabrik MEDA", "--kind", "initiative", "--field",
        "sozial",
        "--phone", "03583 1", "--web", "https://www.kulturfabrik-meda.de",
      ], home: home)
    let screen = try Screen(home: home)
    try screen.wait(for: "Lausitz")
    try screen.type(":dublett")
    try screen.wait(for: "Dubletten suchen")
    try screen.press("Enter")
    try screen.wait(for: "Kulturfabrik MEDA –")
    try screen.press("Enter")
    try screen.wait(for: "Dieselben?")
    try screen.type("m")
    try screen.wait(for: "u nimmt es zurück.")
    try screen.wait(for: "Keine gefunden.")
    let merged = try Program.run(["show", "Kulturfabrik MEDA"], home: home)
    #expect(merged.status == 0 && merged.output.contains("03583 1"), "\(merged)")
    try screen.type("u")
    try screen.wait(for: "Kulturfabrik MEDA –")
  }

  /// Somebody who has a large file before them that is being looked at.
  private func checking() throws -> Screen {
    let rows = (0..<900).map { "Verein \($0),Löbau,food,v\($0)@example.org\n" }
    try Data(("Verein,Ort,Feld,Mail\n" + rows.joined()).utf8)
      .write(to: home.folder.appending(path: "viele.csv"))
    let screen = try Screen(home: home)
    try screen.wait(for: "Lausitz")
    try screen.press("X", "C-u")
    try screen.type(home.folder.path + "/viele.csv")
    try screen.press("Enter")
    try screen.wait(for: "die ersten 200: neu 200")
    try screen.press("C-s")
    try screen.wait(until: "tells how far it is") { $0.contains(/Geprüft: [0-9.]+ von 900\./) }
    return screen
  }

  @Test func `sees how far a large file is, and can end that`() throws {
    let screen = try checking()
    try screen.press("Escape")
    try screen.wait(for: "Abgebrochen; geändert wurde nichts.")
    try screen.press("C-s")
    try screen.wait(for: "900 angelegt, 0 geändert.")
    try screen.type("u")
    try screen.wait(for: "Zurückgenommen:")
    let left = try Program.run(["actors", "--text", "v899@example.org"], home: home)
    #expect(left.status == 2, "\(left)")
  }

  @Test func `is asked again where an answer raises another question`() throws {
    _ = try Program.run(
      [
        "add", "actor", "--name", "Schon da", "--kind", "association", "--field", "food",
        "--place", "Görlitz", "--email", "da@example.org",
      ], home: home)
    let rows =
      "Erste Sache,Zittau,,e@example.org\nErste Sache,Zittau,03583 111222,\n"
      + "Ganz Anderes Haus,Löbau,03583 111222,\nSchon da,Bautzen,,da@example.org\n"
    let table = "Name,Ort,Telefon,Mail,Feld\n" + rows.replacing("\n", with: ",food\n")
    try Data(table.utf8).write(to: home.folder.appending(path: "zweimal.csv"))
    let screen = try Screen(home: home)
    try screen.wait(for: "Lausitz")
    try screen.press("X", "C-u")
    try screen.type(home.folder.path + "/zweimal.csv")
    try screen.press("Enter")
    try screen.wait(for: "CSV mit Komma: 4 Einträge")
    try screen.press("C-s")
    try screen.wait(for: "Schon da? 1 von 2: Erste Sache")
    try screen.type("a")
    try screen.wait(for: "Schon da? 2 von 2: Schon da")
    try screen.type("m")
    // The third is like the second, which now is one of its own.
    try screen.wait(for: "Schon da? 3 von 3: Ganz Anderes Haus")
    try screen.type("a")
    try screen.wait(for: "3 angelegt, 0 geändert.")
    let haus = try Program.run(["show", "Ganz Anderes Haus"], home: home)
    #expect(haus.output.contains("Löbau"), "\(haus)")
    let there = try Program.run(["actors", "--text", "da@example.org"], home: home)
    #expect(there.lines.count == 1, "\(there)")
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `can have the program end while it looks at a large file`(signal: Int32) throws {
    let screen = try checking()
    try screen.kill(signal)
    #expect(try screen.exitCode() == 128 + signal)
  }

  @Test func `takes in a table of a club and takes it back`() throws {
    let table =
      "Verein;Ort;E-Mail;Beitrag\nGartenfreunde Löbau;Löbau;a@example.org;12,50\n"
      + "Kulturfabrik MEDA e.V.;Mittelherwigsdorf;neu@example.org;0\n"
    try Data([0xEF, 0xBB, 0xBF] + table.utf8)
      .write(to: home.folder.appending(path: "vereine.csv"))
    let screen = try Screen(home: home, columns: 120, rows: 40)
    try screen.wait(for: "Lausitz")
    try screen.press("X", "C-u")
    try screen.type(home.folder.path + "/ver")
    try screen.wait(for: "vereine.csv")
    try screen.press("Tab", "Enter")
    try screen.wait(for: "CSV mit Semikolon: 2 Einträge")
    try screen.wait(for: "als »Beitrag« behalten")
    // Nothing tells the field of action, so that is where one begins.
    try screen.press("Right")
    try screen.wait(for: "  Gartenfreunde Löbau  ")
    try screen.press("C-s")
    try screen.wait(for: "Schon da? 1 von 1: Kulturfabrik MEDA e.V.")
    try screen.type("m")
    try screen.wait(for: "1 angelegt, 1 geändert. u nimmt es zurück.")
    let shown = try Program.run(["show", "Gartenfreunde Löbau"], home: home)
    #expect(shown.output.contains("a@example.org"), "\(shown)")
    try screen.type("u")
    try screen.wait(for: "Zurückgenommen")
    let gone = try Program.run(["show", "Gartenfreunde Löbau"], home: home)
    #expect(gone.status == 2, "\(gone)")
  }
}
