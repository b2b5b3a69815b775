import Foundation
import Testing

/// Making the file with the network on purpose, with what ships, with nothing or made up.
@Suite struct `Init` {
  private let home = Home()

  private static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "data").path

  private func run(_ line: String) throws -> Program.Result {
    try Program.shell("mitmach \(line)", home: home)
  }

  @Test func `fills a new file and touches nothing that is there`() throws {
    let first = try run("init")
    #expect(first.status == 0)
    #expect(
      first.output == "\(home.database): 10 Regionen, 60 Mitmacher:innen und 60 Aktionen geladen.\n"
    )
    try home.sql("UPDATE region SET name = 'Anders' WHERE name = 'Lausitz'")
    let second = try run("init")
    #expect(second.status == 1)
    #expect(second.errors.contains("ist schon etwas eingetragen"))
    #expect(try run("regions").output.contains("Anders"))
  }

  @Test func `may leave it empty, and then it stays so`() throws {
    #expect(try run("init --empty").status == 0)
    let list = try run("regions")
    #expect(list.status == 2)
    #expect(list.errors.contains("Hier ist noch nichts eingetragen"))
    #expect(list.errors.contains("»mitmach init« lädt das mitgelieferte Netzwerk"))
    #expect(try run("actors --field nonsense").status == 64)
    let again = try run("init --empty")
    #expect(again.status == 1)
    #expect(again.errors.contains("gibt es schon, noch ohne Einträge"))
  }

  @Test func `fills what was made empty, and only once`() throws {
    #expect(try run("init --empty").status == 0)
    let filling = try run("init --lang en")
    #expect(filling.status == 0, "\(filling.errors)")
    #expect(
      filling.output == "\(home.database): loaded 10 regions, 60 actors and 60 actions.\n")
    #expect(try run("actors").lines.count == 60)
    #expect(try run("init").status == 1)
    #expect(try run("init --empty").status == 1)
    #expect(try run("doctor").status == 0)
  }

  @Test func `fills nothing up where there is a single entry`() throws {
    #expect(try run("init").status == 0)
    try home.sql(
      """
      DELETE FROM adoption; DELETE FROM membership; DELETE FROM actor; DELETE FROM action;
      """)
    let again = try run("init")
    #expect(again.status == 1)
    #expect(again.errors.contains("ist schon etwas eingetragen"))
    let list = try run("actors --lang en")
    #expect(list.status == 2)
    #expect(list.errors == "mitmach: Nothing is entered here yet.\n")
  }

  @Test func `makes one of any size to measure with, but never in place of another`() throws {
    let file = home.folder.appending(path: "big.db").path
    let result = try run("generate --db '\(file)' --actors 200")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try run("actors --db '\(file)'").lines.count == 200)
    let again = try run("generate --db '\(file)' --actors 200")
    #expect(again.status == 74)
    #expect(again.errors.contains("gibt es schon"))
    #expect(try run("generate --actors 0").status == 64)
  }

  @Test func `makes none up where the data has no places to live in`() throws {
    let folder = home.folder.appending(path: "data").path
    let result = try Program.shell(
      """
      cp -R "$DATA" "$MITMACH_DATA" && cd "$MITMACH_DATA" && sed -i '1!d' geo/gazetteer.tsv
      for file in regions.yaml actors.yaml actions-*.yaml; do echo '[]' > "$file"; done
      mitmach generate --actors 9
      """, home: home, environment: ["DATA": Self.data, "MITMACH_DATA": folder])
    #expect(result.status == 65)
    #expect(result.errors.hasPrefix("mitmach: Die mitgelieferten Daten nennen keine Orte"))
    #expect(!FileManager.default.fileExists(atPath: home.database))
  }
}
