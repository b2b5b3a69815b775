import Foundation
import Testing

/// The matrix of regions and fields on the command line.
@Suite struct `The coverage` {
  private let home: Home

  init() throws { home = try CommandHome.filled() }

  private struct Row: Decodable {
    var type, name, grade: String
    var key: String?
    var members_energy, members_food, members_finance, members_cohesion, members: Int
    var missing: [String]

    var counts: [String: Int] {
      [
        "energy": members_energy, "food": members_food, "finance": members_finance,
        "cohesion": members_cohesion,
      ]
    }
  }

  private func run(_ line: String) throws -> Program.Result {
    try Program.shell("mitmach " + line, home: home)
  }

  private func rows(_ options: String) throws -> [Row] {
    let result = try run("coverage \(options) --json")
    #expect(result.status == 0 && result.errors == "", "\(result.errors)")
    return try JSONDecoder().decode([Row].self, from: Data(result.output.utf8))
  }

  @Test func `counts what the list of actors has`() throws {
    let rows = try rows("")
    #expect(rows.map(\.name) == (try run("regions | cut -f1").lines))
    for row in rows {
      for (field, count) in row.counts {
        let list = try run("actors --region '\(row.name)' --field \(field)")
        #expect(list.lines.count == count, "\(row.name), \(field)")
      }
      #expect(try run("actors --region '\(row.name)'").lines.count == row.members, "\(row.name)")
      #expect(Set(row.missing) == Set(row.counts.filter { $0.value == 0 }.keys))
    }
  }

  @Test func `grades by the operators' rule`() throws {
    for row in try rows("") {
      let filled = row.counts.values.count { $0 > 0 }
      let isComplete = row.members_food > 0 && filled >= 3
      #expect(row.grade == (filled == 0 ? "empty" : isComplete ? "complete" : "partial"))
    }
  }

  @Test func `has districts with all who are in them`() throws {
    let rows = try rows("--districts")
    #expect(rows.map(\.type).allSatisfy { $0 == "district" })
    let goerlitz = try #require(rows.first { $0.key == "14626" })
    #expect(goerlitz.name == "Görlitz")
    #expect(try run("actors --district 14626").lines.count == goerlitz.members)
    #expect(
      try run("actors --district 14626 --field finance").lines.count == goerlitz.members_finance)
  }

  @Test func `can be in any order`() throws {
    let totals = try rows("--sort total").map(\.members)
    #expect(totals == totals.sorted(by: >) && totals.first != totals.last)
    #expect(try rows("--sort total --reverse").map(\.members) == totals.sorted())
    let food = try rows("--sort Ernährung").map(\.members_food)
    #expect(food == food.sorted(by: >))
    let grades = try rows("--sort grade").map(\.grade)
    #expect(grades == ["complete", "partial", "empty"].flatMap { g in grades.filter { $0 == g } })
  }

  @Test func `tells of the regions that pass the filter, and of all their members`() throws {
    let all = try rows("")
    let lausitz = try #require(all.first { $0.name == "Lausitz" })
    for filter in ["--region Lausitz", "--near Bautzen --km 5", "--text lausitz"] {
      let found = try rows(filter)
      #expect(found.map(\.name) == ["Lausitz"], "\(filter)")
      #expect(found.map(\.counts) == [lausitz.counts], "\(filter)")
    }
    let active = try run("regions --status active | cut -f1").lines
    #expect(try rows("--status active").map(\.name) == active)
    let towns = try rows("--districts --kind Kommune")
    #expect(try run("actors --kind Kommune").lines.count == towns.map(\.members).reduce(0, +))
  }

  @Test(arguments: [("de", "Vollständig ist"), ("en", "A region is complete")])
  func `is a table on a terminal`(language: String, rule: String) throws {
    let result = try Program.shell(
      "script -qec 'stty cols 80 rows 24; \"$MITMACH\" coverage --lang \(language)' /dev/null",
      home: home)
    let text = result.output.replacingOccurrences(of: "\r\n", with: "\n")
    #expect(text.contains(rule))
    expectGolden(text, named: "command-coverage-\(language)")
  }

  @Test(arguments: [
    ("--sort zzz", 64, "grade"), ("--json --csv", 64, "--csv"),
    ("--kind Verein", 64, "--kind"), ("--districts --status active", 64, "--status"),
    ("--region Nirgends", 64, "--region"),
  ])
  func `says what is wrong`(options: String, status: Int32, word: String) throws {
    let result = try run("coverage \(options)")
    #expect(result.status == status && result.output == "" && result.errors.contains(word))
  }
}
