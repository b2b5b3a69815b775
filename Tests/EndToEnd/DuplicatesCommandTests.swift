import Foundation
import Testing

/// Pairs of actors that may be one: found, made one, or told apart.
@Suite struct `Duplicates` {
  private let home: Home

  init() throws {
    home = try CommandHome.filled()
    _ = try output(
      """
      mitmach add actor --name 'Tauschgarten Zittau' --kind verein --field food --place Zittau \
        --email garten@tausch.example --region Lausitz --about Beete. --source Flyer
      mitmach add actor --force --name 'Tauschgarten Zittau e. V.' --kind initiative \
        --field cohesion --place Zittau --email garten@tausch.example --phone '03583 1' \
        --region Chiemgau --about Samen. --source Netz
      """)
  }

  private func run(_ script: String) throws -> Program.Result {
    try Program.shell(script, home: home)
  }

  private func output(_ script: String) throws -> String {
    let result = try run(script)
    #expect(result.status == 0, "\(result)")
    return result.output
  }

  private func json<Value>(_ script: String, as type: Value.Type = Value.self) throws -> Value {
    try #require(
      try JSONSerialization.jsonObject(with: Data(try output(script).utf8)) as? Value)
  }

  private func pairs() throws -> [[String: Any]] {
    let result = try run("mitmach duplicates --json")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
  }

  private var contents: String {
    get throws { try output("for l in regions actors moderators; do mitmach $l --json; done") }
  }

  private let names = "'Tauschgarten Zittau' 'Tauschgarten Zittau e. V.'"

  @Test func `are listed by likelihood, with why and why not`() throws {
    let first = try #require(try pairs().first)
    #expect(
      Set(first.keys) == [
        "likelihood", "reasons", "doubts", "one_uid", "one_name", "other_uid", "other_name",
      ])
    #expect(try #require(first["likelihood"] as? Double) > 0.7)
    #expect((first["reasons"] as? [String])?.contains("email") == true)
    #expect(first["doubts"] as? [String] == ["kind"])
    let likelihoods = try pairs().compactMap { $0["likelihood"] as? Double }
    #expect(likelihoods == likelihoods.sorted(by: >))
    let line = try #require(try run("mitmach duplicates --limit 1").lines.first)
    #expect(line.split(separator: "\t", omittingEmptySubsequences: false).count == 7)
    #expect(line.contains("Tauschgarten Zittau") && line.contains("andere Art"), "\(line)")
    #expect(try run("mitmach duplicates --limit 1 --lang en").output.contains("another kind"))
    let csv = try output("mitmach duplicates list --csv --limit 1").split(separator: "\r\n")
    #expect(csv.first == "likelihood,reasons,doubts,one_uid,one_name,other_uid,other_name")
    #expect(csv.count == 2)
    let shown = try output("script -qec '\"$MITMACH\" duplicates --limit 1' /dev/null")
    #expect(shown.contains("; dagegen: andere Art") && shown.contains("duplicates merge"))
  }

  @Test func `are made one, and two again`() throws {
    let start = try contents
    let trial = try run("mitmach duplicates merge \(names) --dry-run")
    #expect(trial.output.hasPrefix("Nur zur Probe"), "\(trial)")
    #expect(try contents == start)
    _ = try output("mitmach duplicates merge \(names) about=both kind=right source=right")
    let merged: [String: Any] = try json("mitmach show 'Tauschgarten Zittau' --json")
    #expect(merged["other_names"] as? [String] == ["Tauschgarten Zittau e. V."])
    #expect(merged["kind"] as? String == "initiative" && merged["source"] as? String == "Netz")
    #expect(merged["about"] as? String == "Beete.\n\nSamen.")
    #expect(merged["phone"] as? String == "03583 1")
    #expect(Set(merged["fields"] as? [String] ?? []) == ["food", "cohesion"])
    #expect(
      (merged["regions"] as? [[String: Any]])?.compactMap { $0["name"] as? String }.sorted()
        == ["Chiemgau", "Lausitz"])
    #expect(try output("mitmach actors --text Tauschgarten | wc -l") == "1\n")
    #expect(
      try output("mitmach history 'Tauschgarten Zittau' --json | grep -c '\"step\\|\"act\"'")
        == "3\n")
    _ = try output("mitmach undo")
    #expect(try contents == start)
    _ = try output("mitmach redo")
    #expect(try output("mitmach actors --text Tauschgarten | wc -l") == "1\n")
  }

  @Test(arguments: [
    ("name=right", "Tauschgarten Zittau e. V.", ["Tauschgarten Zittau"]),
    ("name=left", "Tauschgarten Zittau", ["Tauschgarten Zittau e. V."]),
    ("Name=both", "Tauschgarten Zittau", ["Tauschgarten Zittau e. V."]),
    ("otherNames=left", "Tauschgarten Zittau", []),
  ])
  func `keep the name that gives way, unless told not to`(
    choice: String, name: String, others: [String]
  ) throws {
    let uid = try #require(
      (try json("mitmach show 'Tauschgarten Zittau' --json", as: [String: Any].self))["uid"]
        as? String)
    _ = try output("mitmach duplicates merge \(names) \(choice)")
    let merged: [String: Any] = try json("mitmach show \(uid) --json")
    #expect(merged["name"] as? String == name && merged["other_names"] as? [String] == others)
  }

  @Test func `are told apart, which is remembered until it is undone`() throws {
    func isListed() throws -> Bool {
      try pairs().contains { ($0["one_name"] as? String)?.hasPrefix("Tauschgarten") == true }
    }
    #expect(try isListed())
    _ = try output("mitmach duplicates not-same \(names)")
    #expect(try !isListed())
    let again = try run("mitmach duplicates not-same \(names)")
    #expect(again.status == 0 && again.errors.contains("Es ist schon so"), "\(again)")
    #expect(try output("mitmach history 'Tauschgarten Zittau'").contains("Unterscheidung"))
    _ = try output("mitmach undo")
    #expect(try isListed())
  }

  @Test(arguments: [
    ("--limit 0", 64, "--limit braucht"), ("--json --csv", 64, "geht nur eins"),
    ("merge Tauschgarten", 64, "fehlt"), ("merge Kulturfabrik Kulturfabrik", 64, "Beide Male"),
    ("merge Kulturfabrik Nobody", 2, "»Nobody« gibt es nicht"),
    ("merge stadt Kulturfabrik", 2, "mehrere"),
    ("merge 'Tauschgarten Zittau' Kulturfabrik name", 64, "FELD=left"),
    ("merge 'Tauschgarten Zittau' Kulturfabrik name=up --lang en", 64, "FIELD=left"),
    ("merge 'Tauschgarten Zittau' Kulturfabrik effort=left", 64, "»effort« ist kein Feld"),
    ("merge 'Tauschgarten Zittau' Kulturfabrik kind=both", 65, "both geht nicht"),
    ("not-same Kulturfabrik Kulturfabrik --lang en", 64, "Both mean"), ("merg a b", 64, "merge"),
  ])
  func `are left as they are where it cannot be meant`(
    line: String, status: Int32, sentence: String
  ) throws {
    let start = try contents
    let result = try run("mitmach duplicates \(line)")
    #expect(result.status == status, "\(result)")
    #expect(result.errors.contains(sentence), "\(result.errors)")
    #expect(try contents == start)
  }

  @Test func `are none where nothing looks alike`() throws {
    let result = try run(
      "mitmach init --empty --db \"$XDG_DATA_HOME/e.db\" > /dev/null; mitmach duplicates --db \"$XDG_DATA_HOME/e.db\" --lang en"
    )
    #expect(result.status == 2 && result.errors.contains("No two actors"), "\(result)")
  }
}
