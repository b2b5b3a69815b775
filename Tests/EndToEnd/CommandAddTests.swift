import Foundation
import Testing

/// New entries from the command line.
@Suite struct `Adding` {
  private let home: Home

  init() throws { home = try CommandHome.filled() }

  private func run(_ script: String, user: String = "anna") throws -> Program.Result {
    try Program.shell(script, home: home, environment: ["USER": user])
  }

  /// What is printed by a script that must end well.
  private func output(_ script: String) throws -> String {
    let result = try run(script)
    #expect(result.status == 0, "\(result)")
    return result.output
  }

  private static let garden = """
    add actor --name 'Tauschgarten Weinhübel' --kind verein --field food --field cohesion \
    --region Lausitz --role moderation --place Görlitz --email hallo@tauschgarten.example \
    --phone '03581 123456' --web tauschgarten.example --about 'Beete für alle.' \
    --about-en 'Beds for all.' --sdg 2,11 --since 3/2024 --other-name Tauschbeet \
    --source 'eigene Angabe'
    """

  @Test func `an actor prints its uid alone, and all that was given is there`() throws {
    let result = try run("mitmach \(Self.garden)")
    #expect(result.status == 0, "\(result)")
    #expect(UUID(uuidString: result.lines.first ?? "") != nil && result.lines.count == 1)
    #expect(result.errors == "mitmach: Angelegt: Tauschgarten Weinhübel\n")
    let uid = result.lines[0]
    for language in ["de", "en"] {
      let shown = try output("mitmach show --lang \(language) \(uid)")
      expectGolden(
        shown.replacingOccurrences(of: uid, with: "UID"), named: "command-add-actor-\(language)")
    }
    #expect(try output("mitmach show tauschbeet | tail -1").contains(uid))
  }

  @Test func `a region, an action and a relation print their uids alone`() throws {
    let result = try run(
      """
      mitmach add region --name Probsthain --status plan --field energy --place Budyšin \
        --member Kulturfabrik --since 2030 --sorbian-name Probštna
      mitmach add action --name 'Leihladen' --summary 'Dinge leihen statt kaufen.' --field finance \
        --effort 2 --impact 3 --people 4 --weeks 8 --euros 500 --reach 200 --lasts 2,5 \
        --change 'Weniger Käufe.' --step Raum --step Regale --material Kasten --permission keine \
        --pitfall 'Schwund, Bruch' --skill moder --sdg 12 --source A --source B --effort-reason x \
        --impact-reason y
      a=$(mitmach add actor --name Eins --kind verein --field food)
      b=$(mitmach add actor --name Zwei --kind verein --field food)
      mitmach add relation $a funds $b --since 2020 --source c
      mitmach add relation $a 'wird gefördert' $b
      """)
    #expect(result.status == 0, "\(result)")
    #expect(result.lines.count == 4 && result.lines.allSatisfy { UUID(uuidString: $0) != nil })
    for (name, uid) in zip(["region", "action"], result.lines) {
      let shown = try output("mitmach show \(uid)")
      expectGolden(
        shown.replacingOccurrences(of: uid, with: "UID"), named: "command-add-\(name)")
    }
    let ends = try output(
      "mitmach history Eins --json | python3 -c 'import json, sys; print(*[[s[\"name\"] "
        + "for s in c[\"subjects\"]] for h in json.load(sys.stdin) for c in h[\"changes\"]])'")
    #expect(ends.hasPrefix("['Zwei', 'Eins'] ['Eins', 'Zwei'] ['Eins']"), "\(ends)")
  }

  @Test(arguments: [
    ("actor", 64, ["--name: fehlt", "--kind: fehlt", "--field: fehlt"]),
    ("actor --name A --kind x --field y,food", 65, ["--kind: »x« gibt es nicht; möglich: init"]),
    ("actor --name A --kind x --field y,food", 65, ["--field: »y« gibt es nicht; möglich: ene"]),
    ("actor --name A --kind ver --field food --email a", 65, ["--email: ist keine E-Mail-Adr"]),
    ("actor --name A --kind ver --field food --web 'a b' --lang en", 65, ["--web: is not a web a"]),
    ("actor --name A --kind ver --field food --phone 1 --sdg 18", 65, ["--phone: ist", "--sdg"]),
    ("actor --name A --kind ver --field food --since 31.2.2020", 65, ["--since: ist kein Datum"]),
    ("actor --name A --kind ver --field food --since 2999", 65, ["--since: liegt in der Zukunft"]),
    ("actor --name A --kind ver --field food --role x --region Lausitz", 65, ["--role: »x«"]),
    ("actor --name A --kind ver --field food --region Nirgendwo", 2, ["»Nirgendwo« gibt es nic"]),
    (
      "actor --name A --kind ver --field food --lat 14,98 --lon 51,15", 65,
      ["--lat/--lon: Breite und Länge sind wohl vertauscht; gemeint", "--lat 51.15 --lon 14.98"]
    ),
    ("actor --name A --kind ver --field food --role mod", 64, ["bitte auch --region angeben"]),
    ("actor --name A --kind ver --field food --lat 51", 64, ["--lat und --lon gehören zusammen"]),
    ("actor --name A --kind ver --field food --lat 191 --lon 14", 65, ["sind keine Koordinaten"]),
    (
      "actor --name A --kind ver --field food --place Altenstadt --lang en", 2,
      ["there are several “Altenstadt”", "63674 Altenstadt, district 06440"]
    ),
    ("region --name A --status x", 65, ["--status: »x« gibt es nicht; möglich: planned, active"]),
    ("region --name A --status active --member stadt", 2, ["»stadt« können mehrere sein"]),
    ("action --name A --effort 6 --people x", 65, ["--effort: braucht eine Zahl von 1 bis 5"]),
    ("relation stadt funds Kulturfabrik", 2, ["»stadt« können mehrere sein"]),
    ("relation Kulturfabrik x 'Stadt Eberswalde'", 65, ["type: »x« gibt es nicht; möglich:"]),
    ("relation Kulturfabrik funds Kulturfabrik", 65, ["zwei verschiedene Mitmacher:innen"]),
    ("actor --nmae A", 64, ["Meintest du »--name«?"]),
  ])
  func `what cannot be is refused, field by field`(
    line: String, status: Int32, sentences: [String]
  ) throws {
    let count = "sqlite3 \"$XDG_DATA_HOME/mitmach/mitmach.db\" 'SELECT count(*) FROM change'"
    let before = try output(count)
    let result = try run("mitmach add \(line)")
    #expect(result.status == status, "\(result)")
    for sentence in sentences { #expect(result.errors.contains(sentence), "\(result.errors)") }
    #expect(try output(count) == before)
  }

  @Test(arguments: [
    ("--place 02826", "Görlitz / Zhorjelc", "14626", ""),
    ("--place '02625 Budyšin'", "Bautzen / Budyšin", "14625", ""),
    ("--place goerlitz", "Görlitz / Zhorjelc", "14626", ""),
    ("--place Altenstadt --district 06440", "Altenstadt", "06440", ""),
    ("--place Nirgendwo", "Nirgendwo", "", "steht nicht im Ortsverzeichnis"),
    ("--place Zgorzelec --country pl", "Zgorzelec (PL)", "", ""),
    ("--lat 51.15 --lon 14.98", "Görlitz / Zhorjelc", "14626", "Der nächste Ort ist Görlitz"),
    ("--place Görlitz --lat 40 --lon 5", "Görlitz / Zhorjelc", "14626", "liegt weit weg"),
  ])
  func `a place is found by its names, its postal code or where it lies`(
    line: String, place: String, district: String, note: String
  ) throws {
    let add = "mitmach add actor --name Q --kind ver --field food \(line)"
    let result = try run("mitmach show $(\(add))")
    #expect(result.status == 0, "\(result)")
    #expect(result.lines.contains("Ort: \(place)"), "\(result.output)")
    #expect(result.lines.contains("Kreis: \(district)") == !district.isEmpty, "\(result.output)")
    #expect(note.isEmpty ? result.errors.split(separator: "\n").count == 1 : true)
    #expect(note.isEmpty || result.errors.contains(note), "\(result.errors)")
  }

  @Test func `what may be there already is told, and added only by force`() throws {
    let result = try run("mitmach \(Self.garden); mitmach \(Self.garden)")
    #expect(result.status == 1 && result.lines.count == 1, "\(result)")
    #expect(result.errors.contains("Das gibt es womöglich schon; angelegt wurde nichts:"))
    #expect(result.errors.contains(result.lines[0]), "\(result.errors)")
    #expect(result.errors.contains("dieselbe Web-Adresse, dieselbe E-Mail-Adresse"))
    #expect(try run("mitmach \(Self.garden) --force").status == 0)
    #expect(try output("mitmach actors --text tauschgarten").split(separator: "\n").count == 2)
  }

  @Test func `a relation that is over stands beside the one of today`() throws {
    let result = try run(
      """
      a=$(mitmach add actor --name Eins --kind verein --field food)
      b=$(mitmach add actor --name Zwei --kind verein --field food)
      for dates in '' '' '--since 2020 --until 2021'; do mitmach add relation $a funds $b $dates; done
      """)
    #expect(result.lines.count == 2, "\(result)")
    #expect(result.errors.components(separatedBy: "besteht schon").count == 2)
  }

  @Test func `a name is one line`() throws {
    let name = "--name $'Zwei\\nZeilen'"
    let uid = try output("mitmach add actor \(name) --kind verein --field food").dropLast()
    #expect(try output("mitmach show \(uid) --json").contains("\"Zwei Zeilen\""))
  }

  @Test func `for a trial prints what would happen, and adds nothing`() throws {
    let dump = "sqlite3 \"$XDG_DATA_HOME/mitmach/mitmach.db\" .dump | md5sum"
    let before = try output(dump)
    for language in ["de", "en"] {
      let told = try output("mitmach \(Self.garden) --dry-run --lang \(language)")
      expectGolden(told, named: "command-add-trial-\(language)")
    }
    #expect(try output(dump) == before)
  }

  @Test func `a new type of relations can be used at once`() throws {
    let result = try Program.shell(
      """
      mitmach add relation-type neighbours --label 'wohnt neben' --label-en 'lives beside'
      mitmach add relation Kulturfabrik 'wohnt neben' 'Stadt Eberswalde' > /dev/null
      mitmach show Kulturfabrik --lang en
      mitmach add relation-type neighbours --label anders > /dev/null; echo $?
      """, home: Home())
    #expect(result.output.hasPrefix("neighbours\n"), "\(result.errors)")
    #expect(result.output.contains("lives beside"), "\(result.output)")
    #expect(result.output.hasSuffix("\n1\n"), "\(result.output)")
  }

  @Test func `the same relation is there once`() throws {
    let result = try run(
      """
      for i in 1 2; do mitmach add relation Kulturfabrik cooperates 'Stadt Eberswalde'; done
      mitmach add relation 'Stadt Eberswalde' cooperates Kulturfabrik --lang en
      """)
    #expect(result.status == 0 && result.lines.count == 1, "\(result)")
    #expect(result.errors.contains("Diese Beziehung besteht schon"))
    #expect(result.errors.contains("This relation is there already"))
  }
}
