import Foundation
import Testing

/// Wrong usage, and help.
@Suite struct `The command line` {
  @Test(arguments: [
    ("actors --field x", "--field: »x« gibt es nicht; möglich: energy (Energie und Verkehr), food"),
    ("actors --field e", "--field: »e« ist nicht eindeutig; gemeint sein kann: energy"),
    ("actors --region x", "--region: »x« gibt es nicht; möglich: Baden-Württemberg"),
    ("actors --kind x --lang en", "--kind: there is no “x”; possible: initiative, association"),
    ("actors --role x", "--role: »x« gibt es nicht; möglich: Mitmacher:in, Regionalmoderation"),
    ("regions --status x", "--status: »x« gibt es nicht; möglich: geplant, aktiv, ruht"),
    ("actions --sdg 18", "--sdg: »18« gibt es nicht; möglich: 1, 2, 3"),
    ("actors --sort effort", "--sort: »effort« gibt es nicht; möglich: Name, Ort"),
    ("regions --kind verein", "--kind gibt es bei »regions« nicht; möglich: --text, --field"),
    ("actions --limit 0", "--limit braucht eine ganze Zahl ab 1."),
    ("actors --json --csv", "Von --json, --csv geht nur eins."),
    ("actors --limit many", "»many« passt nicht zu »--limit <number>«."),
    ("actors --limit many --lang en", "“many” does not fit “--limit <number>”."),
    ("regions --lang fr", "»fr« passt nicht zu »--lang <language>«; möglich: de, en."),
    ("export csb", "»csb« passt nicht zu »<format>«; möglich: csv, json, openfairdb,"),
    ("import --format vcrad x", "vcrad« passt nicht zu »--format <format>«; möglich: vcard,"),
    ("export csv --dialect excel --lang en", "possible: excel-de, standard."),
    ("actors --filter x", "Kein Filter gespeichert"),
    ("--filter x --lang en", "No filter is saved"),
    ("regions --colour", "»--colour« gibt es hier nicht; möglich: --db, --lang, --near"),
    ("regions --txt x", "Die Option »--txt« gibt es hier nicht. Meintest du »--text«?"),
    ("regions --jsno --lang=en", "no option “--jsno” here. Did you mean “--json”?"),
    ("--lang en --frob", "no option “--frob” here; possible: --db, --lang, --filter, --screen"),
    ("regionen", "Den Befehl »regionen« gibt es nicht. Meintest du »regions«?"),
    ("--db x --lang en moderatros --text x", "no command “moderatros”. Did you mean “moderators”?"),
    ("frobnicate", "»frobnicate« gibt es nicht; möglich: browse, regions, actors, moderators"),
    ("add actr", "Den Befehl »actr« gibt es nicht. Meintest du »actor«?\n  Mehr sagt »mitmach add"),
    ("add --lang en zzz", "no command “zzz”; possible: actor, region, action, relation, rel"),
    ("show", "Es fehlt »<uid-or-name>«.\n  Mehr sagt »mitmach show --help«."),
    ("show --lang en", "“<uid-or-name>” is missing.\n  “mitmach show --help” says more."),
    ("show a b c", "»b«, »c« sind hier zu viel."), ("regions x", "»x« ist hier zu viel."),
    ("help --x", "Die Option »--x« gibt es hier nicht"),
    ("actors --text", "Nach »--text <words>« fehlt der Wert."),
    ("actors --json=3", "»--json« nimmt keinen Wert, auch nicht »3«."),
    (
      "--generate-completion-script x",
      "Für »x« gibt es keine Vervollständigung; möglich: zsh, bash"
    ),
  ])
  func `refuses what it cannot mean, and says what is possible`(
    line: String, sentence: String
  ) throws {
    let home = try CommandHome.filled()
    let result = try Program.run(line.split(separator: " ").map(String.init), home: home)
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("mitmach: "))
    #expect(result.errors.contains(sentence), "\(result.errors)")
  }

  @Test func `refuses wrong usage before it touches a file`() throws {
    let home = Home()
    for line in ["actors --limit 0", "regions --kind verein", "--filter x", "actors --json --csv"] {
      let result = try Program.run(line.split(separator: " ").map(String.init), home: home)
      #expect(result.status == 64)
    }
    #expect(!FileManager.default.fileExists(atPath: home.database))
  }

  @Test(arguments: [
    ([], "help"), (["regions"], "help-regions"), (["show"], "help-show"), (["init"], "help-init"),
    (["doctor"], "help-doctor"), (["browse"], "help-browse"), (["add"], "help-add"),
    (["add", "actor"], "help-add-actor"), (["edit"], "help-edit"), (["undo"], "help-undo"),
    (["history"], "help-history"),
  ])
  func `helps`(command: [String], name: String) throws {
    let result = try Program.run(command + ["--help"], home: Home())
    #expect(result.status == 0 && result.errors == "")
    expectGolden(result.output, named: "command-\(name)")
  }

  @Test func `tells its version`() throws {
    let output = try Program.output("--version", home: Home())
    #expect(output.split(separator: ".").count == 3)
  }

  @Test func `speaks the language of the locale unless told otherwise`() throws {
    let home = try CommandHome.filled()
    let english = ["LC_ALL": "en_GB.UTF-8"]
    func errors(_ arguments: [String], _ environment: [String: String]) throws -> String {
      try Program.run(
        ["regions", "--text", "zzz"] + arguments, home: home, environment: environment
      ).errors
    }
    #expect(try errors([], [:]).contains("Nichts gefunden"))
    #expect(try errors([], english).contains("Nothing found"))
    #expect(try errors(["--lang", "de"], english).contains("Nichts gefunden"))
    #expect(try errors([], ["LC_ALL": "", "LC_MESSAGES": "en_US"]).contains("Nothing found"))
    #expect(try errors(["--x"], english).contains("There is no option “--x” here"))
    #expect(try errors(["--x", "--lang", "de"], english).contains("Die Option »--x« gibt es"))
    #expect(try errors(["--lang", "fr"], english).contains("“fr” does not fit"))
  }

  @Test func `needs a terminal for the screen, and says what works without`() throws {
    let home = try CommandHome.filled()
    let german = try Program.run([], home: home)
    #expect(german.status == 1 && german.output == "")
    #expect(german.errors.hasPrefix("mitmach: ") && german.errors.contains("»mitmach actors«"))
    let english = try Program.run(["--lang", "en"], home: home)
    #expect(english.status == 1 && english.errors.contains("“mitmach actors”"))
    let dumb = try Program.shell(
      "script -qec 'TERM=dumb \"$MITMACH\" --lang en' /dev/null", home: home)
    #expect(dumb.status == 1 && dumb.output.contains("“mitmach --linear”"), "\(dumb)")
  }
}
