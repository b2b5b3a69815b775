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
}
