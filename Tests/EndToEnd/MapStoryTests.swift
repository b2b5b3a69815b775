import Foundation
import Testing

/// What a person does on the map, with the real program in a real terminal.
@Suite(.serialized) struct `On the map, a person` {
  @Test func `finds an actor, zooms, opens it, returns and joins its region`() throws {
    let home = Home()
    _ = try Program.shell("mitmach whoami 'Stadt Eberswalde'", home: home)
    let screen = try Screen([], home: home, columns: 120, rows: 40)
    // The map is what one sees first, with whose borders it has.
    try screen.wait(for: "Mitmacher:innen, am nächsten")
    try screen.wait(for: "© GeoBasis-DE / BKG 2009")
    try screen.type("/kulturfabrik meda")
    try screen.wait(for: "1 Mitmacher:in")
    try screen.press("Enter", "Tab")
    try screen.wait(for: "hier: Kulturfabrik MEDA")
    try screen.press("-", "-", "+", "+", "+")
    try screen.wait(for: "hier: Kulturfabrik MEDA")
    try screen.press("Enter")
    try screen.wait(for: "auch            KuFa MEDA")
    try screen.press("Escape", "0", "g")
    try screen.type("bautzen")
    try screen.wait(for: "Bautzen / Budyšin")
    try screen.press("Enter")
    try screen.wait(for: "51.18, 14.4")
    try screen.wait(for: "b beitreten")
    try screen.press("b")
    try screen.wait(for: "Beitreten: Lausitz")
    try screen.press("C-s")
    try screen.wait(for: "Angelegt: Mitgliedschaft")
    let members = try Program.shell("mitmach show 'Stadt Eberswalde'", home: home)
    #expect(members.output.contains("Lausitz"), "\(members)")
  }

  @Test func `goes to a village by its Sorbian name and to a postal code`() throws {
    let screen = try Screen([])
    try screen.wait(for: "am nächsten")
    try screen.press("g")
    try screen.type("wojerecy")
    try screen.wait(for: "Hoyerswerda / Wojerecy")
    try screen.press("Enter")
    try screen.wait(for: "51.43")
    try screen.press("g")
    try screen.type("02763")
    try screen.wait(for: "Zittau")
    try screen.press("Enter")
    try screen.wait(for: "50.89")
  }

  @Test func `starts a region where the cursor is`() throws {
    let home = Home()
    let screen = try Screen([], home: home)
    try screen.wait(for: "am nächsten")
    try screen.press("g")
    try screen.type("görlitz")
    try screen.wait(for: "Görlitz / Zhorjelc")
    try screen.press("Enter", "a")
    try screen.wait(for: "Görlitz")
    try screen.type("Region an der Neiße")
    try screen.press("C-s")
    try screen.wait(for: "Angelegt: Region an der Neiße")
    let shown = try Program.shell("mitmach show 'Region an der Neiße'", home: home)
    #expect(shown.output.contains("Görlitz"), "\(shown)")
  }

  @Test func `takes an outline from a file, and is told why a broken one is refused`() throws {
    let home = Home()
    let good = home.folder.appending(path: "good.geojson")
    let ring = "[[14.2,51.0],[14.8,51.0],[14.8,51.4],[14.2,51.4],[14.2,51.0]]"
    try Data("{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}".utf8).write(to: good)
    let bad = home.folder.appending(path: "bad.geojson")
    try Data("{\"type\":\"Polygon\",\"coordinates\":[[[14.2,51.0],[14.8,51.0],[14.8,51.4]]]}".utf8)
      .write(to: bad)
    let screen = try Screen([], home: home)
    try screen.wait(for: "am nächsten")
    for (file, said) in [(bad, "nicht geschlossen"), (good, "Geändert: Lausitz")] {
      try screen.press("g")
      try screen.type("bautzen")
      try screen.wait(for: "Bautzen / Budyšin")
      try screen.press("Enter", ":")
      try screen.type("umriss aus")
      try screen.wait(for: "Umriss aus GeoJSON-Datei")
      try screen.press("Enter")
      try screen.wait(for: "GeoJSON-Datei mit dem Umriss")
      try screen.type(file.path)
      try screen.press("Enter")
      try screen.wait(for: said)
    }
  }

  @Test func `still finds the way on a small screen`() throws {
    let screen = try Screen([], columns: 40, rows: 12)
    try screen.wait(for: "© BKG 2009")
    try screen.press("Tab")
    try screen.wait(for: "hier")
  }
}
