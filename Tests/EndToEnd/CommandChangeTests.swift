import Foundation
import Testing

/// Changes from the command line, and the way back.
@Suite struct `Changing` {
  private let home: Home

  init() throws { home = try CommandHome.filled() }

  private func run(_ script: String, user: String = "anna") throws -> Program.Result {
    try Program.shell(script, home: home, environment: ["USER": user])
  }

  private func output(_ script: String, user: String = "anna") throws -> String {
    let result = try run(script, user: user)
    #expect(result.status == 0, "\(result)")
    return result.output
  }

  /// All that is in the network but the history.
  private var contents: String {
    get throws {
      try output("for l in regions actors moderators actions; do mitmach $l --json; done")
    }
  }

  // MARK: Round trips

  @Test func `goes there and back again, each step in a process of its own`() throws {
    let start = try contents
    let uid = try output("mitmach add actor --name Quelle --kind ver --field food").dropLast()
    let added = try contents
    #expect(added != start)
    #expect(
      try output("mitmach edit \(uid) phone=03581 1234 name=Neue Quelle")
        == "Geändert: Neue Quelle\n  Name: Quelle → Neue Quelle\n  Telefon: leer → 03581 1234\n")
    let edited = try contents
    #expect(try output("mitmach undo").hasPrefix("Zurückgenommen: Quelle\n"))
    #expect(try contents == added)
    #expect(try output("mitmach redo --lang en").hasPrefix("Redone: Neue Quelle\n"))
    #expect(try contents == edited)
    let deleted = try run("mitmach delete 'neue quelle' --yes")
    #expect(deleted.output == "Gelöscht: Neue Quelle\n")
    #expect(deleted.errors == "mitmach: »mitmach restore \(uid)« holt es wieder.\n")
    #expect(try contents == start)
    #expect(try run("mitmach show \(uid)").status == 2)
    #expect(try output("mitmach history \(uid)").contains("Gelöscht: Neue Quelle"))
    #expect(try output("mitmach restore \(uid)").hasPrefix("Angelegt: Neue Quelle"))
    #expect(try contents == edited)
    #expect(try run("mitmach undo 99").status == 0)
    #expect(try contents == start)
    #expect(try run("mitmach undo").status == 2)
    #expect(try output("mitmach redo 2 >/dev/null; mitmach undo 2 > /dev/null") == "")
    #expect(try contents == start)
  }

  @Test func `keeps to a trial where it is asked to`() throws {
    _ = try output("mitmach edit Lausitz web=a.example; mitmach whoami Kulturfabrik")
    let dump = "sqlite3 \"$XDG_DATA_HOME/mitmach/mitmach.db\" .dump | md5sum"
    let before = try output(dump)
    for line in [
      "edit Lausitz web=b.example", "delete Lausitz", "join Chiemgau", "undo",
      "leave Lausitz --actor Kulturfabrik", "add region --name N --status plan",
    ] {
      let result = try run("mitmach \(line) --dry-run")
      #expect(result.status == 0, "\(line) \(result)")
      #expect(result.output.hasPrefix("Nur zur Probe, geändert wurde nichts. "), "\(result)")
      #expect(try output("mitmach --lang en \(line) --dry-run").hasPrefix("Only a trial"))
    }
    #expect(try output(dump) == before)
  }

  // MARK: Editing

  @Test(arguments: [
    ("Lausitz status=ruht", "Status: aktiv → ruht"),
    ("Lausitz 'fields=energy,food' --lang en", "Fields of action: "),
    ("Kulturfabrik kind=Firma", "Art: Verein → Unternehmen"),
    ("Kulturfabrik place=Görlitz", "→ Görlitz (51.15"),
    ("Kulturfabrik place=", "→ leer"),
    ("Kulturfabrik web=", "→ leer"),
    ("Kulturfabrik Telefon=03581 1", "Telefon: leer → 03581 1"),
    ("Kulturfabrik other_names='A, B' other_names=C", "Kulturfabrik Meda → A, B, C"),
    ("Kulturfabrik goals=1 goals=2", "→ 1, 2"),
    ("Balkonsolar effort=5", "→ 5"),
    ("Balkonsolar steps=eins steps='zwei, drei' --lang en", "→ eins, zwei, drei"),
    ("Balkonsolar summary=Short. --lang en", "  (en) In one sentence: "),
    ("Lausitz aboutEnglish=New", "  (en) Beschreibung: "),
  ])
  func `takes fields by their names`(line: String, sentence: String) throws {
    let show = "mitmach show \(line.prefix { $0 != " " }) --json --lang en"
    let start = try output(show)
    let result = try run("mitmach edit \(line)")
    #expect(result.status == 0, "\(result)")
    #expect(result.output.contains(sentence), "\(result.output)")
    #expect(try output(show) != start)
    _ = try output("mitmach undo")
    #expect(try output(show) == start)
  }

  @Test(arguments: [
    ("edit Lausitz", 64, "Was soll sich ändern?"), ("edit web=x", 64, "Was soll sich ändern?"),
    ("edit Lausitz foo=1", 64, "»foo« ist kein Feld; möglich: name, place"),
    ("edit Lausitz s=1 --lang en", 64, "“s” can mean several; candidates: "),
    ("edit Lausitz name=", 65, "name: fehlt"), ("edit Lausitz status=x", 65, "status: »x« gibt"),
    ("edit Lausitz web='a b'", 65, "web: ist keine Web-Adresse"),
    ("edit Lausitz coordinates='14.98, 51.15'", 65, "gemeint ist sicher 51.15, 14.98"),
    ("edit stadt web=x.example", 2, "»stadt« können mehrere sein"),
    ("edit zzz web=x.example", 2, "»zzz« gibt es nicht"), ("delete stadt --yes", 2, "mehrere"),
    ("delete Lausitz", 64, "Zum Löschen bitte --yes angeben"),
    ("delete Lausitz --lang en", 64, "Please give --yes to delete"),
    ("restore Lausitz", 2, "»Lausitz« ist nicht gelöscht"), ("undo", 2, "nichts zurückzunehmen"),
    ("redo --lang en", 2, "nothing of this account's to redo"), ("undo x", 64, "»x« ist keine"),
    ("undo 2 --dry-run", 64, "nur den nächsten"), ("join Lausitz", 64, "Bitte --actor angeben"),
    ("join stadt --actor Kulturfabrik", 2, "»stadt« gibt es nicht"),
    ("leave Chiemgau --actor Kulturfabrik", 2, "ist in Chiemgau nicht dabei"),
    ("join Chiemgau --actor Kulturfabrik --role x", 65, "--role: »x« gibt es nicht"),
    ("whoami stadt", 2, "können mehrere sein"), ("whoami x --forget", 64, "geht nur eins"),
    ("history --since gestern", 65, "--since: »gestern« ist kein Datum"),
    ("history --limit 0", 64, "--limit braucht"), ("history zzz", 2, "»zzz« gibt es nicht"),
    ("history --since 2999", 2, "noch nichts geschehen"),
  ])
  func `is refused where it cannot be meant`(
    line: String, status: Int32, sentence: String
  ) throws {
    let count = "sqlite3 \"$XDG_DATA_HOME/mitmach/mitmach.db\" 'SELECT count(*) FROM change'"
    let before = try output(count)
    let result = try run("mitmach \(line)")
    #expect(result.status == status, "\(result)")
    #expect(result.errors.contains(sentence), "\(result.errors)")
    #expect(try output(count) == before)
  }

  @Test func `says so where all is so already`() throws {
    let result = try run("mitmach edit Lausitz status=active")
    #expect(result.status == 0 && result.output == "")
    #expect(result.errors == "mitmach: Es ist schon so; geändert wurde nichts.\n")
  }

  @Test func `is refused by a network that can only be read`() throws {
    let change = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
    let result = try run(
      """
      chmod -R a-w "$XDG_DATA_HOME/mitmach"; chmod a+rx "$XDG_DATA_HOME"
      for line in "edit Lausitz web=x.example" "undo" "delete Lausitz --yes"; do
        \(change)"$MITMACH" $line; echo $?
      done
      chmod -R u+w "$XDG_DATA_HOME/mitmach"
      """)
    #expect(result.lines == ["74", "74", "74"], "\(result)")
    #expect(result.errors.contains("lässt sich nicht schreiben"))
  }

  // MARK: Deleting

  @Test func `that deletes tells what goes too, and asks where somebody can answer`() throws {
    let start = try contents
    func answer(_ text: String) throws -> Program.Result {
      try run(
        "printf '\(text)\\n' | script -qec '\"$MITMACH\" delete Lausitz; echo exit $?' /dev/null")
    }
    let no = try answer("n")
    #expect(no.output.contains("Lausitz löschen? [j/N]"), "\(no)")
    #expect(no.output.contains("Gelöscht wurde nichts.") && no.output.contains("exit 1"))
    #expect(try contents == start)
    let yes = try answer("j")
    #expect(yes.output.contains("Mitgliedschaft") && yes.output.contains("exit 0"), "\(yes)")
    #expect(try run("mitmach show Lausitz --json | grep '\"type\": \"region\"'").status != 0)
    _ = try output("mitmach undo")
    #expect(try contents == start)
  }

  // MARK: Others

  @Test func `leaves alone what others changed, unless forced`() throws {
    _ = try output("mitmach edit Kulturfabrik phone='03581 1'")
    _ = try output("mitmach edit Kulturfabrik email=a@b.example", user: "berta")
    #expect(try run("mitmach undo", user: "carla").status == 2)
    _ = try output("mitmach undo")
    #expect(try output("mitmach show Kulturfabrik").contains("a@b.example"))
    _ = try output("mitmach redo")
    _ = try output("mitmach edit Kulturfabrik phone='03581 2'", user: "berta")
    let result = try run("mitmach undo")
    #expect(result.status == 1 && result.output == "", "\(result)")
    expectGolden(result.errors, named: "command-undo-conflict-de")
    expectGolden(try run("mitmach undo --lang en").errors, named: "command-undo-conflict-en")
    _ = try output("mitmach undo --force")
    #expect(try !output("mitmach show Kulturfabrik").contains("03581"))
  }

  // MARK: Regions

  @Test func `of regions is done by joining and leaving`() throws {
    let today = try output("date +%Y-%m-%d").dropLast()
    let result = try run(
      """
      mitmach whoami; mitmach whoami Kulturfabrik
      mitmach join Chiemgau --role moderator; mitmach join Chiemgau --role moderator
      mitmach join Chiemgau --since 2020
      mitmach show Chiemgau --json | grep -A3 'Kulturfabrik'
      mitmach leave Chiemgau --role member --until 2021-05
      mitmach leave Chiemgau --lang en
      mitmach show Kulturfabrik --json | grep -A3 Chiemgau
      mitmach undo 3 > /dev/null
      mitmach show Kulturfabrik --json | grep -A3 Chiemgau
      mitmach history Kulturfabrik
      mitmach whoami --json --forget
      """)
    let report = result.report(in: home).replacingOccurrences(of: today, with: "TODAY")
    expectGolden(steady(report), named: "command-join")
  }

  // MARK: History

  @Test func `is told with who, when, before and after`() throws {
    _ = try output("mitmach whoami Kulturfabrik; mitmach edit Lausitz web=a.example status=ruht")
    _ = try output("mitmach delete Chiemgau --yes --lang en", user: "berta")
    _ = try output("mitmach undo", user: "berta")
    for language in ["de", "en"] {
      expectGolden(
        steady(try output("mitmach history --lang \(language)")),
        named: "command-history-\(language)")
    }
    #expect(try output("mitmach history Lausitz").contains("Status: aktiv → ruht"))
    #expect(try output("mitmach history --limit 1").contains("berta"))
    #expect(try output("mitmach history --since 2020 --limit 1").contains("Zurückgenommen"))
    let json = try output("mitmach history --json --limit 3")
    let steps = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    #expect(steps?.compactMap { $0["act"] as? String } == ["undo", "edit", "edit"])
    #expect(steps?.compactMap { $0["login"] as? String } == ["berta", "berta", "anna"])
    #expect(steps?.compactMap { $0["undone"] as? Bool } == [false, true, false])
    let actor = steps?.last?["actor"] as? [String: Any]
    #expect(actor?["name"] as? String == "Kulturfabrik MEDA e.V.")
    let changes = try #require(steps?.last?["changes"] as? [[String: Any]])
    #expect((changes[0]["before"] as? [String: Any])?["status"] as? String == "active")
    #expect((changes[0]["after"] as? [String: Any])?["status"] as? String == "dormant")
  }

  /// The text without times and uids.
  private func steady(_ text: String) -> String {
    var text = text
    for (pattern, name) in [
      (#"\d+(\.\d+\.| [A-Z][a-z]{2} )\d{4}( \d\d:\d\d)?"#, "DATE"),
      (#"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]+"#, "UID"),
    ] {
      text = text.replacingOccurrences(of: pattern, with: name, options: .regularExpression)
    }
    return text
  }
}
