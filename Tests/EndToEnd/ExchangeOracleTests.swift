import Foundation
import Testing

/// What others who know a format make of what we write: programs that have nothing to do with this one.
@Suite struct `Others who read what we write` {
  private let home: Home

  init() throws { home = try CommandHome.filled() }

  /// Python as Debian has it, with the packages that `make test` installs.
  private func judged(_ export: String, by script: String) throws -> [String] {
    let result = try Program.shell(
      """
      cd "$XDG_DATA_HOME"; export USER=anna
      mitmach add actor --name $'Ä; "B", <script>&C' --kind Person --field food --region Lausitz \
        --place Görlitz --about $'eins\\nzwei; \\\\n, =4' --web https://x.example/ > /dev/null 2>&1
      mitmach export \(export) > file 2> /dev/null || exit 9
      cat > judge.py <<'END'
      \(script)
      END
      /usr/bin/python3 judge.py
      """, home: home)
    try #require(
      result.status == 0, "\(result.output.suffix(2000)) \(result.errors.suffix(2000))")
    return result.lines
  }

  @Test(arguments: [("actors", 61, "Point"), ("regions", 10, "")])
  func `are GDAL for GeoJSON`(list: String, count: Int, geometry: String) throws {
    let lines = try judged(
      "geojson --listing \(list)",
      by: """
        import json, subprocess
        told = subprocess.run(["ogrinfo", "-al", "-so", "file"], capture_output=True, text=True)
        print(told.returncode, repr(told.stderr))
        print([l for l in told.stdout.splitlines() if l.startswith(("Feature Count", "Extent"))])
        print("WGS 84" in told.stdout, "description: String" in told.stdout)
        for feature in json.load(open("file"))["features"]:
          g = feature["geometry"]
          if g and g["type"] == "Polygon":
            ring = g["coordinates"][0]
            area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))
            assert area > 0 and ring[0] == ring[-1], feature["id"]
        """)
    try #require(lines.count == 3 && lines[0] == "0 ''", "\(lines)")
    #expect(lines[1].contains("Feature Count: \(count)"), "\(lines)")
    // Longitude first: Germany lies between 5 and 16 degrees east.
    #expect(lines[1].range(of: "Extent: \\(([5-9]|1[0-5])\\.", options: .regularExpression) != nil)
    #expect(lines[2] == "True True")
  }

  @Test func `are vobject for vCards`() throws {
    let lines = try judged(
      "vcard",
      by: """
        import vobject
        data = open("file", "rb").read()
        assert all(len(l) <= 75 for l in data.split(b"\\r\\n")), "folding"
        cards = list(vobject.readComponents(data.decode()))
        print(len(cards))
        card = [c for c in cards if "script" in c.fn.value][0]
        print(card.version.value, card.kind.value, card.fn.value, card.n.value.family != "")
        print(repr(card.note.value), card.adr.value.city, card.url.value)
        """)
    #expect(
      lines == [
        "61", "4.0 individual Ä; \"B\", <script>&C True",
        "'eins\\nzwei; \\\\n, =4' Görlitz https://x.example/",
      ])
  }

  @Test(arguments: ["json", "json --listing regions", "json --field food"])
  func `are jsonschema for our own JSON`(export: String) throws {
    let schema = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "data/schema/mitmach.schema.json").path
    let lines = try judged(
      export,
      by: """
        import json, jsonschema
        schema = json.load(open("\(schema)"))
        jsonschema.Draft202012Validator.check_schema(schema)
        errors = list(jsonschema.Draft202012Validator(schema).iter_errors(json.load(open("file"))))
        print(len(errors), [e.message[:200] for e in errors[:5]])
        """)
    #expect(lines == ["0 []"])
  }

  @Test(arguments: ["html", "html --region Lausitz --lang en"])
  func `are html5lib for pages`(export: String) throws {
    let lines = try judged(
      export,
      by: """
        import html5lib, re
        text = open("file", encoding="utf-8").read()
        parser = html5lib.HTMLParser(strict=True)
        tree = parser.parse(text)
        print(len(parser.errors))
        tags = [e.tag.split("}")[-1] for e in tree.iter() if isinstance(e.tag, str)]
        print(tags.count("h1"), tags.count("main"), "svg" in tags, "script" in tags, "th" in tags)
        html = "{http://www.w3.org/1999/xhtml}"
        levels = [int(t[1]) for t in tags if re.fullmatch("h[1-6]", t)]
        print(all(b <= a + 1 for a, b in zip(levels, levels[1:])))
        loaded = [e for e in tree.iter() if isinstance(e.tag, str) and (e.get("src") or
          e.tag == html + "link")]
        ids = [e.get("id") for e in tree.iter() if isinstance(e.tag, str) and e.get("id")]
        print(len(loaded), len(ids) == len(set(ids)), tree.get("lang") in ("de", "en"))
        """)
    #expect(lines == ["0", "1 1 True False True", "True", "0 True True"])
  }

  @Test(arguments: ["csv", "csv --dialect excel-de", "openfairdb-csv"])
  func `are Python for tables`(export: String) throws {
    let isExcel = export.contains("excel")
    let lines = try judged(
      export,
      by: """
        import csv
        text = open("file", encoding="\(isExcel ? "utf-8-sig" : "utf-8")", newline="").read()
        rows = list(csv.DictReader(text.splitlines(True), delimiter="\(isExcel ? ";" : ",")", strict=True))
        print(len(rows), all(None not in row and None not in row.values() for row in rows))
        row = [r for r in rows if "script" in r.get("name", r.get("title", ""))][0]
        print(row.get("name", row.get("title")), repr(row.get("about", row.get("description"))))
        print(row["lat"])
        """)
    try #require(lines.count == 3 && lines[0] == "61 True", "\(lines)")
    #expect(lines[1] == "Ä; \"B\", <script>&C 'eins\\nzwei; \\\\n, =4'")
    #expect(lines[2] == (isExcel ? "51,1552" : "51.1552"))
  }

  @Test func `are Python for what OpenFairDB reads`() throws {
    let lines = try judged(
      "openfairdb",
      by: """
        import json
        entries = json.load(open("file"))
        print(len(entries), {len(e["id"]) for e in entries}, {type(e["lat"]).__name__ for e in entries})
        """)
    #expect(lines.first?.hasPrefix("61 {32} ") == true, "\(lines)")
  }
}
