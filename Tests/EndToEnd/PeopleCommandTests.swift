import Foundation
import Testing

/// What people may ask for who are in the network: consents, all that is stored, and to be erased.
@Suite struct `People` {
  private let people: PersonHome

  init() throws { people = try PersonHome() }

  // MARK: Consents

  @Test func `consent, and withdraw it, in steps that can be undone`() throws {
    try people.addPerson()
    let today = try people.output("date +%Y-%m-%d").dropLast()
    _ = try people.output(
      """
      mitmach person consent Wolfhilde --purpose public --since 1.2.2026 --source 'a form'
      mitmach person consent Wolfhilde --purpose moderators:lausitz --until 2027 --source talk
      """)
    let given: [[String: Any]] = try people.json("mitmach person consent Wolfhilde --json")
    #expect(
      given.compactMap { $0["purpose"] as? String }.map { $0.prefix(10) } == [
        "public", "moderators",
      ])
    #expect(
      Set(try #require(given.first).keys)
        == ["uid", "actor", "purpose", "region", "given", "until", "source", "holds"])
    #expect(
      given[0]["given"] as? String == "2026-02-01" && given[1]["region"] as? String == "Lausitz")
    #expect(given[1]["given"] as? String == String(today))
    let shown = try people.output("mitmach show Wolfhilde")
    #expect(shown.contains("Einwilligungen:\n- "), "\(shown)")
    #expect(
      shown.contains("öffentliches Verzeichnis, gegeben 1.2.2026, Quelle: a form"), "\(shown)")
    #expect(
      try people.output("mitmach show Wolfhilde --lang en").contains(
        "moderators of Lausitz"))
    let details: [String: Any] = try people.json("mitmach show Wolfhilde --json")
    #expect((details["consents"] as? [Any])?.count == 2)
    _ = try people.output("mitmach person consent Wolfhilde --withdraw public")
    let ended: [[String: Any]] = try people.json("mitmach person consent --json")
    #expect(ended.map { $0["holds"] as? Bool } == [false, true])
    #expect(ended[0]["until"] as? String == String(today))
    #expect((ended[0]["actor"] as? [String: Any])?["name"] as? String == "Wolfhilde Quaxenbrück")
    #expect(try people.output("mitmach person consent").split(separator: "\n").count == 2)
    #expect(try people.output("mitmach history Wolfhilde").contains("Einwilligung"))
    _ = try people.output("mitmach undo")
    #expect(try !people.output("mitmach person consent Wolfhilde").contains("gilt nicht"))
    _ = try people.output(
      "mitmach person consent Wolfhilde --withdraw public --until 31.10.2026 --dry-run")
    #expect(try !people.output("mitmach person consent Wolfhilde").contains("gilt nicht"))
    _ = try people.output("mitmach person consent Wolfhilde --withdraw")
    #expect(try people.output("mitmach person consent | grep -c 'gilt nicht'") == "2\n")
  }

  @Test(arguments: [
    ("Wolfhilde --purpose public", 64, "--source: fehlt"),
    ("Wolfhilde --purpose public --lang en", 64, "--source: is missing"),
    (
      "Wolfhilde --purpose x --source y", 64,
      "--purpose: »x« gibt es nicht; möglich: public, network"
    ),
    ("Wolfhilde --purpose moderators --source y", 64, "wie in moderators:Lausitz"),
    ("Wolfhilde --purpose moderators:x --source y", 64, "»x« gibt es nicht"),
    ("Wolfhilde --purpose public --since gestern --source y", 65, "--since: "),
    ("Wolfhilde --purpose public --since 2999 --source y", 65, "--since: "),
    ("Wolfhilde --purpose public --since 2026 --until 2025 --source y", 65, "--until: "),
    ("Kulturfabrik --purpose public --source y", 65, "ist keine Person"),
    ("Nobody --purpose public --source y", 2, "»Nobody« gibt es nicht"),
    ("--purpose public --source y", 64, "Wer?"), ("Wolfhilde --since 2026", 64, "Wofür?"),
    ("Wolfhilde Quaxenbrück", 64, "gehört in Anführungszeichen"),
    ("Wolfhilde --withdraw --source y", 64, "geht nur eins"),
    ("Wolfhilde --withdraw", 2, "hat dafür keine Einwilligung"),
    ("Wolfhilde", 2, "keine Einwilligung"),
  ])
  func `are asked for what a consent needs`(
    line: String, status: Int32, sentence: String
  ) throws {
    try people.addPerson()
    let result = try people.run("mitmach person consent \(line)")
    #expect(result.status == status && result.output == "", "\(result)")
    #expect(result.errors.contains(sentence), "\(result.errors)")
    #expect(try people.run("mitmach person consent").status == 2)
  }

  @Test func `are told which wider consent has a narrower one in it`() throws {
    try people.addPerson()
    let line = "mitmach person consent Wolfhilde --purpose public --source talk"
    _ = try people.output(line)
    let again = try people.run(line)
    #expect(again.status == 0 && again.output == "" && again.errors.contains("schon eingewilligt"))
    let result = try people.run("mitmach person consent Wolfhilde --withdraw network")
    #expect(result.status == 2 && result.errors.contains("enthalten ist es in: öffentliches"))
  }

  // MARK: All that is stored

  @Test func `get all that is stored about them`() throws {
    let uid = try people.addPerson()
    _ = try people.output(
      """
      mitmach person consent Wolfhilde --purpose network --source talk
      mitmach whoami Wolfhilde; mitmach edit Kulturfabrik web=x.example; mitmach whoami --forget
      """)
    try people.write(draft: "Wolfhilde Quaxenbrück", named: "d1")
    try people.write(draft: "Somebody else", named: "d2")
    try people.write(filters: [
      "Rest = list:actors text:\"mühle\"", "Sie = list:actors text:\"wolfhilde quaxenbrück\"",
    ])
    let file = people.home.folder.appending(path: "w.json").path
    #expect(
      try people.output("mitmach person export Wolfhilde -o '\(file)'; stat -c %a '\(file)'")
        == "600\n")
    let record: [String: Any] = try people.json("cat '\(file)'")
    #expect(
      Set(record.keys) == [
        "format", "version", "exported_at", "uid", "is_there", "actor", "memberships", "relations",
        "adoptions", "consents", "history", "authored", "drafts", "filters",
      ])
    let actor = try #require(record["actor"] as? [String: Any])
    #expect(actor["email"] as? String == "xylografin@zwiebelturm.example")
    let membership = try #require((record["memberships"] as? [[String: Any]])?.first)
    #expect(membership["region_name"] as? String == "Lausitz")
    let counts = ["consents": 1, "history": 2, "authored": 1, "drafts": 1, "filters": 1]
    for (key, count) in counts {
      #expect((record[key] as? [Any])?.count == count, "\(key)")
    }
    _ = try people.output("mitmach delete Wolfhilde --yes")
    let deleted: [String: Any] = try people.json("mitmach person export \(uid)")
    #expect(deleted["is_there"] as? Bool == false && deleted["actor"] is [String: Any])
    #expect(try people.run("mitmach person export Wolfhilde").status == 2)
    #expect(
      try people.run("mitmach person export 01900000-0000-7000-8000-000000000000").status == 2)
    #expect(
      try people.run("mitmach person export \(uid) -o '\(people.home.database)/x'").status == 74)
  }
}
