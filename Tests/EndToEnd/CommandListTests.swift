import Foundation
import Testing

/// Lists as scripts and people ask for them.
@Suite struct `A list on the command line` {
  @Test(arguments: [
    ("regions", "regions"),
    ("actors-found", "actors --text gorlitz --sort place"),
    ("actors-narrowed", "actors --region lausitz --role moderator --kind verein --lang en"),
    ("moderators", "moderators --sort place --reverse"),
    ("actions-best", "actions --field energie --sort impact --limit 5 --lang en"),
    ("regions-json", "regions --limit 1 --json"),
    ("actors-json", "actors --text meda --json --lang en"),
    ("moderators-json", "moderators --limit 1 --json"),
    ("actions-csv", "actions --limit 1 --csv"),
    ("moderators-csv", "moderators --limit 2 --csv"),
  ])
  func `is the same every time`(name: String, line: String) throws {
    let result = try Program.run(
      line.split(separator: " ").map(String.init), home: try CommandHome.filled())
    #expect(result.status == 0, "\(result.errors)")
    expectGolden(result.output, named: "command-\(name)")
  }

  @Test(arguments: [
    ("de-80", 80, "regions"), ("en-60", 60, "actors --limit 5 --lang en"),
    ("de-100", 100, "moderators --limit 3"), ("en-20", 20, "actions --limit 2 --lang en"),
  ])
  func `is a table on a terminal`(name: String, columns: Int, line: String) throws {
    let result = try Program.shell(
      "script -qec 'stty cols \(columns) rows 24; \"$MITMACH\" \(line)' /dev/null",
      home: try CommandHome.filled())
    let text = result.output.replacingOccurrences(of: "\r\n", with: "\n")
    expectGolden(text, named: "command-table-\(name)")
  }

  @Test func `takes fields by id, name in both languages, letter or beginning`() throws {
    let home = try CommandHome.filled()
    let expected = try Program.output("actors", "--field", "energy", home: home)
    for name in ["V", "v", "Energie und Verkehr", "ENERGIE", "energy and", "verkehr", "energ"] {
      #expect(try Program.output("actors", "--field", name, home: home) == expected, "\(name)")
    }
    let digraph = try Program.output("actors", "--field", "Ernaehrung", home: home)
    #expect(try Program.output("actors", "--field", "ernährung", home: home) == digraph)
    #expect(try Program.output("actors", "--field", "food", home: home) == digraph)
  }

  @Test func `takes regions, kinds, roles and states by any of their names`() throws {
    let home = try CommandHome.filled()
    for (list, option, names) in [
      ("actors", "--region", ["Lausitz", "LAUSITZ", "lau", "Łužica", "luzica"]),
      ("actors", "--kind", ["association", "Verein", "e. V.", "VEREIN"]),
      ("actors", "--role", ["moderator", "Regionalmoderator:in", "regional", "Moderation"]),
      ("regions", "--status", ["active", "aktiv", "AKT"]),
      ("actors", "--sort", ["place", "Ort", "ort"]),
    ] {
      let outputs = try names.map { try Program.output(list, option, $0, home: home) }
      #expect(Set(outputs).count == 1, "\(option) \(names)")
    }
  }

  @Test func `finds words in any order and spelling, at any place in a word`() throws {
    let home = try CommandHome.filled()
    for names in [
      ["görlitz", "Görlitz", "gorlitz", "goerlitz", "GÖRLITZ", "gör landkreis"],
      ["weißwasser", "weisswasser", "Weiss", "asser"],
    ] {
      for name in names {
        let lines = try Program.output("actors", "--text", name, home: home)
        let expected = names[0] == "görlitz" ? "Landkreis Görlitz" : "Stadt Weißwasser"
        #expect(lines.contains(expected), "\(name)")
      }
    }
    #expect(try Program.output("regions", "--text", "łužica", home: home).hasPrefix("Lausitz\t"))
  }

  @Test func `has in each line all columns, and a uid that can be shown`() throws {
    let home = try CommandHome.filled()
    for (list, columns) in [("regions", 6), ("actors", 5), ("moderators", 7), ("actions", 8)] {
      let lines = try Program.output(list, home: home).split(separator: "\n")
      for line in lines {
        #expect(line.split(separator: "\t", omittingEmptySubsequences: false).count == columns)
      }
      let uid = try #require(lines.first?.split(separator: "\t").last)
      let name = try #require(lines.first?.split(separator: "\t").first)
      #expect(try Program.output("show", String(uid), home: home).hasPrefix("\(name)\n"))
    }
  }

  @Test(arguments: ["de", "en"])
  func `stands in the order of the names it shows where all else is equal`(language: String) throws
  {
    let home = try CommandHome.filled()
    func lines(_ order: String) throws -> [Substring] {
      try Program.output("actions", "--lang", language, "--sort", order, home: home)
        .split(separator: "\n")
    }
    let names = try lines("name")
    func groups(_ values: [Int], ofColumn column: Int) -> [Substring] {
      values.flatMap { value in
        names.filter { $0.split(separator: "\t")[column] == String(value) }
      }
    }
    #expect(try lines("effort") == groups([1, 2, 3, 4, 5], ofColumn: 2))
    #expect(try lines("impact") == groups([5, 4, 3, 2, 1], ofColumn: 3))
    // What ships came at one time.
    #expect(try lines("newest") == names)
  }

  @Test func `is as long in every form, and as short as is asked for`() throws {
    let home = try CommandHome.filled()
    for list in ["regions", "actors", "moderators", "actions"] {
      let count = try Program.output(list, home: home).split(separator: "\n").count
      let json = try Program.output(list, "--json", home: home)
      let objects = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
      #expect(objects?.count == count, "\(list)")
      let csv = try Program.output(list, "--csv", home: home)
      #expect(csv.components(separatedBy: "\r\n\(list.dropLast()),").count == count + 1, "\(list)")
      for limit in [1, count, count + 1] {
        let short = try Program.output(list, "--limit", String(limit), home: home)
        #expect(short.split(separator: "\n").count == min(limit, count))
      }
    }
  }

  @Test func `says what to try when it is empty`() throws {
    let home = try CommandHome.filled()
    let german = try Program.run(["regions", "--text", "zzz"], home: home)
    #expect(german.status == 2 && german.output == "")
    #expect(german.errors.hasPrefix("mitmach: Nichts gefunden; "))
    let english = try Program.run(
      ["actors", "--text", "zzz", "--json", "--lang", "en"], home: home)
    #expect(english.status == 2 && english.output == "[]\n")
    #expect(english.errors.hasPrefix("mitmach: Nothing found; "))
  }

  @Test func `ends without a word when nobody reads on`() throws {
    let home = try CommandHome.filled()
    // The reader is gone before the first byte is written, so nothing depends on who is faster.
    let script = "exec 3> >(:); wait $!; mitmach actors --json >&3"
    let killed = try Program.shell(script, home: home)
    #expect([0, 141].contains(killed.status) && killed.errors == "", "\(killed)")
    let told = try Program.shell("trap '' PIPE; \(script)", home: home)
    #expect(told.status == 0 && told.errors == "", "\(told)")
    let head = try Program.shell("mitmach actions --json | head -c 2", home: home)
    #expect(head.status == 0 && head.output == "[\n" && head.errors == "", "\(head)")
  }

  @Test func `says when the disk is full`() throws {
    let result = try Program.shell(
      "mitmach actors --lang en > /dev/full", home: try CommandHome.filled())
    #expect(result.status == 74)
    #expect(result.errors.hasPrefix("mitmach: The output could not be written (No space left"))
  }
}
