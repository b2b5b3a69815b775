import Foundation
import Testing

/// The Aktions-Pool from the command line: searched, adopted and adapted.
@Suite struct `The pool on the command line` {
  private let home: Home

  init() throws { home = try CommandHome.filled() }

  private func run(_ script: String) throws -> Program.Result {
    try Program.shell(script, home: home, environment: ["USER": "anna"])
  }

  private func output(_ script: String) throws -> String {
    let result = try run(script)
    #expect(result.status == 0, "\(result)")
    return result.output
  }

  private func names(_ options: String) throws -> [String] {
    try output("mitmach actions \(options) | cut -f1").split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("quick-wins", "--effort 1-2 --impact 4-5 --max-euros 500 --sort ratio"),
    ("near", "--for Lausitz --sort near --limit 3 --lang en"),
    ("fit-de", "--for Lausitz --sort fit --limit 3"),
    ("fit-json", "--for Lausitz --sort fit --limit 1 --json --lang en"),
  ])
  func `finds the same every time`(name: String, options: String) throws {
    expectGolden(try output("mitmach actions \(options)"), named: "command-pool-\(name)")
  }

  @Test func `fits what is at hand`() throws {
    struct Entry: Decodable {
      var name: String
      var effort, impact, people, weeks, euros: Int
      var skills: [String]
    }
    let all = try JSONDecoder().decode(
      [Entry].self, from: Data(try output("mitmach actions --json").utf8))
    let few = all.filter {
      $0.people <= 4 && $0.weeks <= 12 && $0.euros <= 600
        && Set($0.skills).isSubset(of: ["craft", "organising", "moderation"])
    }
    #expect(!few.isEmpty)
    #expect(
      try names(
        "--max-people 4 --max-weeks 12 --max-euros 600 --skill craft --skill organ --skill moder")
        == few.map(\.name))
    #expect(
      try names("--effort 2 --impact 3-4")
        == all.filter { $0.effort == 2 && (3...4).contains($0.impact) }.map(\.name))
  }

  @Test func `keeps how far a region is with an action`() throws {
    let action = "Balkonsolar-Sammelbestellung"
    #expect(try !names("--for Lausitz --status planned").contains(action))
    let planned = try output("mitmach adopt \(action) --region Lausitz")
    #expect(planned == "Angelegt: Umsetzung \(action) – Lausitz\n  Status: geplant\n")
    #expect(try names("--for Lausitz --status planned") == [action])
    let done = try output(
      "mitmach adopt \(action) --region Lausitz --status done --result Gut --effort 2 --impact 5")
    #expect(done.hasPrefix("Geändert: Umsetzung \(action)") && done.contains("geplant → umgesetzt"))
    #expect(try output("mitmach show \(action)").contains("Wirkung 5 (1 Bericht)"))
    #expect(try output("mitmach show \(action) --lang en").contains("effort 2 (1 report)"))
    #expect(try names("--for Lausitz --status umgesetzt").contains(action))
    #expect(try run("mitmach adopt \(action) --region Lausitz --impact 6").status == 65)
    #expect(try run("mitmach adopt \(action) --region Nirgends").status == 2)
    _ = try output("mitmach undo 2")
    #expect(try !output("mitmach show \(action)").contains("Bericht"))
  }

  @Test func `adapts an action and tells its lineage`() throws {
    let uid = try output("mitmach fork Repair-Café --region Lausitz").dropLast()
    let second = try output("mitmach fork \(uid) --region Chiemgau --name 'Repair-Stammtisch'")
    #expect(
      try output("mitmach show \(second)").contains(
        "- · Repair-Café (Lausitz) (Lausitz)\n- · · Repair-Stammtisch (Chiemgau, diese)\n"))
    let json = try output("mitmach show \(uid) --json --lang en")
    #expect(json.contains("\"original\":{\"uid\"") || json.contains("\"original\": {"))
    let deleted = try run("mitmach delete Repair-Café --yes --lang en; mitmach show \(uid)")
    #expect(deleted.errors.contains("1 variant stays"))
    #expect(deleted.output.contains("- Repair-Café (Lausitz) (Lausitz, diese)\n- · Repair-Stamm"))
  }

  @Test func `knows what a region has`() throws {
    _ = try output("mitmach edit Lausitz people=4 euros=0 skills=organising,craft")
    #expect(
      try output("mitmach show Lausitz").contains("Hat für Aktionen: 4 Menschen, 0 Euro, Handwerk"))
    let fits = try output("mitmach actions --for Lausitz --sort fit")
    #expect(fits.contains("+6 Menschen vorhanden") && fits.contains("−6 Euro:"))
  }

  @Test(arguments: [
    ("--sort fit", "--for"), ("--sort near", "--for"), ("--status done", "--for"),
    ("--effort 6", "1-2"), ("--impact 4-3", "1-2"), ("--max-people viele", "--max-people"),
    ("--max-euros -1", "--max-euros"), ("--skill zaubern", "--skill"), ("--for Nirgends", "--for"),
    ("--region Lausitz", "--region"),
  ])
  func `says what is wrong`(options: String, word: String) throws {
    let result = try run("mitmach actions \(options)")
    #expect(result.status == 64 && result.output == "" && result.errors.contains(word), "\(result)")
  }
}
