import Foundation
import Testing

/// Files of others on their way in.
@Suite struct `Importing` {
  private let home: Home

  init() throws { home = try CommandHome.filled() }

  private func shell(_ script: String) throws -> Program.Result {
    try Program.shell("cd \"$XDG_DATA_HOME\"; export USER=anna\n" + script, home: home)
  }

  private func keep(_ bytes: [UInt8], as name: String) throws {
    let folder = try #require(home.environment["XDG_DATA_HOME"])
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: folder).appending(path: name))
  }

  private static let dump = "sqlite3 mitmach/mitmach.db .dump | grep -v sqlite_stat | md5sum"

  // MARK: Dialects

  /// What a spreadsheet, a map or an address book may have, and what of it must be found.
  private static let samples: [(name: String, bytes: [UInt8], found: String)] = [
    (
      "windows",
      Array("Titel;Ort;Breite;L".utf8) + [0xE4] + Array("nge;Handlungsfeld\r\nM".utf8) + [0xFC]
        + Array("hle;G".utf8) + [0xF6] + Array("rlitz;51,15;14,98;Ern".utf8) + [0xE4]
        + Array("hrungssystem\r\n".utf8), "Mühle|Görlitz|51.15|14.98"
    ),
    (
      "mark", [0xEF, 0xBB, 0xBF] + Array("name\tplz\tfield\nMühle\t02826\tfood\n".utf8),
      "Mühle|Görlitz|51.1552|14.9885"
    ),
    (
      "ofdb-cli",
      Array(
        """
        title,description,lat,lng,street,zip,city,country,state,contact_name,contact_email,\
        contact_phone,opening_hours,founded_on,tags,homepage,license,image_url,image_link_url
        Mühle,"mahlt, backt",51.15,14.98,Gasse 1,02826,Görlitz,Germany,Sachsen,,a@b.example,,,,\
        "food,bread",https://m.example,CC0-1.0,,

        """.utf8), "Mühle|Görlitz|51.15|14.98"
    ),
    (
      "umap",
      Array(
        """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Mühle",\
        "description":"mahlt","_umap_options":{"color":"Red","iconClass":"Drop"}},"geometry":\
        {"type":"Point","coordinates":[14.98,51.15]}}]}
        """.utf8), "Mühle|Görlitz|51.15|14.98"
    ),
    (
      "vcard",
      Array(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mü\r\n hle\r\nORG:Mühle\r\nADR:;;Gasse 1;Görlitz;;02826;\r\n"
          .utf8) + Array("GEO:51.15;14.98\r\nEND:VCARD\r\n".utf8), "Mühle|Görlitz|51.15|14.98"
    ),
    (
      "kml",
      Array(
        """
        <?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>\
        <Placemark><name>Mühle</name><description><![CDATA[mahlt]]></description><Point>\
        <coordinates>14.98,51.15,0</coordinates></Point></Placemark></Document></kml>
        """.utf8), "Mühle|Görlitz|51.15|14.98"
    ),
  ]

  @Test(arguments: samples.map(\.name))
  func `reads`(name: String) throws {
    let sample = try #require(Self.samples.first { $0.name == name })
    try keep(sample.bytes, as: "file")
    let result = try shell(
      """
      mitmach import file --field food --region Lausitz --lang en
      mitmach export csv --text Mühle --region Lausitz | python3 -c 'import csv, sys
      for row in csv.DictReader(sys.stdin):
        print("|".join(row[k] for k in ["name", "place", "lat", "lon"]))'
      mitmach undo > /dev/null; mitmach actors --text Mühle > /dev/null 2>&1; echo $?
      """)
    #expect(
      result.lines == [
        "Added: 1, changed: 0, unchanged: 0, left out: 0, faulty: 0.", sample.found, "2",
      ], "\(result)")
  }

  @Test func `names what is wrong as the file does`() throws {
    let result = try shell(
      """
      printf 'Verein;Feld;Mailadresse;Breite;Länge\\nA;food;x;51;14\\nB;;;;\\nC;food;;951;14\\n' > a.csv
      mitmach import a.csv --lang en --report r.json
      python3 -c 'import json
      print([(f["line"], f["field"], f["header"]) for f in json.load(open("r.json"))["faults"]])'
      echo '{"type":"Feature","properties":{"Verein":"A","Feld":"nix"},"geometry":null}' > a.json
      printf 'BEGIN:VCARD\\nVERSION:4.0\\nFN:A\\nEMAIL:x\\nEND:VCARD\\n' > a.vcf
      echo '[{"title":"A","founded_on":"x","email":"x","lat":51,"lng":14}]' > o.json
      mitmach import a.json a.vcf o.json --field food --lang en
      """)
    #expect(
      result.lines == [
        "[(2, 'email', 'Mailadresse'), (3, 'fields', 'Feld'), (4, 'coordinates', 'Breite, Länge')]"
      ])
    for sentence in [
      "a.csv:2: Mailadresse: is not an e-mail", "a.csv:3: Feld: ", "a.csv:4: Breite, Länge: ",
      "a.json:1: Feld: ", "a.vcf:1: EMAIL: ", "o.json:1: founded_on: ", "o.json:1: email: ",
    ] {
      #expect(result.errors.contains(sentence), "\(sentence) in \(result)")
    }
  }

  @Test(arguments: [3, 6000])
  func `tells of regions that nobody knows, and how often they are named`(count: Int) throws {
    let result = try shell(
      """
      echo 'name,field,region,Landkreis' > a.csv
      for i in $(seq \(count)); do echo "Quax$i,food,Quaxland;Lausitz,Bautzen"; done >> a.csv
      echo 'Zwiebel,food,Zwiebelau,' >> a.csv
      mitmach import a.csv --on-duplicate add --report r.json --lang en
      python3 -c 'import json; print(json.load(open("r.json"))["unknown_regions"])'
      mitmach actors --region Lausitz --text Quax3 --json | grep -c Quax3
      """)
    #expect(result.lines[0].hasPrefix("Added: \(count + 1), "))
    #expect(
      result.lines[1]
        == "[{'name': 'Quaxland', 'entries': \(count)}, {'name': 'Zwiebelau', 'entries': 1}]")
    #expect(result.errors.contains("“region”: Quaxland (\(count)), Zwiebelau (1)\n"), "\(result)")
  }

  @Test func `reads a pipe as it reads a file`() throws {
    let result = try shell(
      """
      echo 'name,field,mail' > a.csv; echo 'Quax,food,quax@example.org' >> a.csv
      mitmach import <(cat a.csv) --lang en --dry-run
      mkfifo p; cat a.csv > p & mitmach import p --lang en; wait
      mitmach import . --lang en; echo $?
      """)
    #expect(
      result.lines == [
        "Only a trial, nothing was changed. Added: 1, changed: 0, unchanged: 0, left out: 0, faulty: 0.",
        "Added: 1, changed: 0, unchanged: 0, left out: 0, faulty: 0.", "74",
      ], "\(result)")
  }

  // MARK: All or nothing

  /// The moment is told by the lock that a writer has.
  @Test func `stores nothing where somebody ends it while it stores`() throws {
    let result = try shell(
      """
      echo name,field > a.csv; for i in $(seq 2500); do echo "Quax$i,food"; done >> a.csv
      before=$(\(Self.dump)); set -m
      "$MITMACH" import a.csv --on-duplicate merge --report r.json --lang en & child=$!
      until ! sqlite3 mitmach/mitmach.db 'BEGIN IMMEDIATE; ROLLBACK' 2> /dev/null; do :; done
      kill -INT $child; wait $child; echo $?
      [ "$before" = "$(\(Self.dump))" ] && echo same; ls r.json 2> /dev/null
      """)
    #expect(result.lines == ["130", "same"], "\(result)")
    #expect(result.errors.contains("Interrupted; nothing was changed."), "\(result)")
  }

  @Test func `changes nothing on trial, and undo takes all of it back`() throws {
    let result = try shell(
      """
      printf 'name,field,region\\nEins,food,Lausitz\\nZwei,food,Nirgendwo\\n' > a.csv
      before=$(\(Self.dump)); mitmach import a.csv --dry-run --lang en
      [ "$before" = "$(\(Self.dump))" ] && echo same
      mitmach actors --json > one; mitmach import a.csv --lang en
      mitmach history --limit 1 --json | python3 -c 'import json, sys
      print(len(json.load(sys.stdin)))'
      mitmach undo > /dev/null; mitmach actors --json | cmp - one && echo back
      """)
    #expect(
      result.lines == [
        "Only a trial, nothing was changed. Added: 2, changed: 0, unchanged: 0, left out: 0, "
          + "faulty: 0.",
        "same", "Added: 2, changed: 0, unchanged: 0, left out: 0, faulty: 0.", "1", "back",
      ], "\(result)")
    #expect(result.errors.contains("Unknown regions, kept as the extra “region”: Nirgendwo"))
  }

  @Test func `stores nothing where anything is wrong, and says what and where`() throws {
    let result = try shell(
      """
      { echo name,mail,field; echo Gut,,food; echo 'Falsch,x y,food'; echo 'Leer,,'; echo 'A,b'
        for i in $(seq 30); do echo "N$i,kaputt,food"; done; printf '"offen,,food\\n'; } > a.csv
      before=$(\(Self.dump)); mitmach import a.csv --report r.json --lang en; echo $?
      [ "$before" = "$(\(Self.dump))" ] && echo same
      python3 -c 'import json; r = json.load(open("r.json"))
      print(r["stored"], r["faulty"], r["fault_count"], [(f["line"], f["field"]) for f in r["faults"][:3]])'
      mitmach import a.csv --skip-faulty --lang en 2>/dev/null; echo $?
      """)
    #expect(
      result.lines == [
        "65", "same", "False 34 34 [(3, 'email'), (4, 'fields'), (5, None)]",
        "Added: 1, changed: 0, unchanged: 0, left out: 0, faulty: 34.", "0",
      ], "\(result)")
    let errors = result.errors.split(separator: "\n")
    #expect(errors.first == "mitmach: 34 entries are faulty:")
    #expect(
      errors.contains(
        "  a.csv:3: mail: is not an e-mail address; please write it like "
          + "name@example.org."))
    #expect(errors.contains("  a.csv:5: 2 columns instead of 3."))
    #expect(errors.contains("  and 14 more faults; --report tells all."))
  }

  @Test(arguments: [
    ("printf '\\0\\1\\2'", "is no text"), ("echo '<html>'", "is none of the formats"),
    ("printf '{\"format\":\"mitmach\",\"version\":1,\"actors\":[{]}'", ":1:"),
    ("printf '{\"format\":\"mitmach\",\"version\":9}'", "version"),
  ])
  func `refuses what it cannot read`(command: String, sentence: String) throws {
    let result = try shell(
      "\(command) > x; before=$(\(Self.dump)); mitmach import x --lang en; echo $?; "
        + "[ \"$before\" = \"$(\(Self.dump))\" ] && echo same; mitmach import nofile; echo $?")
    #expect(result.lines == ["65", "same", "74"], "\(result)")
    #expect(result.errors.contains(sentence), "\(result.errors)")
  }

  @Test func `keeps mappings of columns under a name`() throws {
    let result = try shell(
      """
      printf 'Wer;Was;Wo;Egal\\nMühle;food;Görlitz;x\\n' > a.csv
      printf '# Kommentar\\nWer = name\\nWas = fields\\nWo = place\\nEgal = ignore\\n' > map
      mitmach import a.csv --mapping map --save-mapping Unsere --lang en 2>/dev/null
      mitmach undo > /dev/null; mitmach import a.csv --mapping Unsere > /dev/null 2>&1
      mitmach export csv --text Mühle | head -1 | grep -c Egal; mitmach show Mühle --lang en | head -4
      mitmach import a.csv --mapping Andere; echo $?
      echo 'Wer = frobnicate' > map; mitmach import a.csv --mapping map --lang en; echo $?
      """)
    #expect(
      result.lines == [
        "Added: 1, changed: 0, unchanged: 0, left out: 0, faulty: 0.", "0", "Mühle",
        "Kind: initiative", "Fields of action: Food system", "Place: Görlitz / Zhorjelc", "64",
        "65",
      ], "\(result)")
    #expect(result.errors.contains("gespeichert: Unsere") && result.errors.contains("map:1: Wer:"))
  }

  @Test func `reads standard input`() throws {
    let result = try shell("printf 'name,field\\nA,food\\n' | mitmach import - --lang en")
    #expect(result.output == "Added: 1, changed: 0, unchanged: 0, left out: 0, faulty: 0.\n")
  }
}
