import Foundation
import Testing

/// Entries on their way out and in again.
@Suite struct `What goes out comes in again` {
  private let home: Home

  init() throws { home = try CommandHome.filled() }

  private func shell(_ script: String) throws -> Program.Result {
    try Program.shell(
      "cd \"$XDG_DATA_HOME\"; export USER=anna\n" + script, home: home)
  }

  private func output(_ script: String) throws -> String {
    let result = try shell("set -e\n" + script)
    #expect(result.status == 0, "\(result)")
    return result.output
  }

  /// An entry whose texts break whatever is not quoted.
  private static let hostile = """
    mitmach add actor --name $'Ä; "B", <b>C</b> = D\\\\n' --kind Verein --field food --region Lausitz \
      --place Görlitz --about $'eins\\nzwei; \"drei\", =4' --email a@b.example --phone '+49 3581 1' \
      --web https://x.example/?a=1\\&b=2 --sdg 2 --other-name '=cmd|x' >/dev/null 2>&1

    """

  @Test(arguments: [
    "json", "csv", "csv --dialect excel-de", "openfairdb", "openfairdb-csv", "geojson", "vcard",
  ])
  func `whatever the format`(format: String) throws {
    let script =
      Self.hostile + """
        mitmach export json --listing regions > regions.json
        mitmach export \(format) > one
        other() { mitmach "$@" --db other.db; }
        other init --empty > /dev/null
        other import regions.json > /dev/null 2>&1
        other import one --on-duplicate add --lang en
        other export \(format) > two
        cmp one two && other undo > /dev/null && other actors --json
        mitmach import one --lang en
        """
    let lines = try shell(script).lines
    #expect(
      lines.first == "Added: 61, changed: 0, unchanged: \(format == "json" ? 10 : 0), "
        + "left out: 0, faulty: 0.")
    #expect(lines.dropFirst().first == "[]")
    #expect(lines.last?.hasPrefix("Added: 0, changed: 0, unchanged: ") == true, "\(lines)")
  }

  @Test func `whole networks with all that ties them`() throws {
    let contents = try output(
      Self.hostile + """
        mitmach export json > one.json
        mitmach init --empty --db other.db > /dev/null
        mitmach import one.json --db other.db > /dev/null 2>&1
        mitmach export json --db other.db > two.json
        cmp one.json two.json
        grep -c . one.json
        """)
    #expect((Int(contents.split(separator: "\n").last ?? "") ?? 0) > 200)
  }

  @Test func `columns that nobody knows`() throws {
    let line = try output(
      """
      printf 'Name,Handlungsfeld,Lieblingsfarbe,E-Mail-Verteiler\\nXylophon,food,"rot, grün",ja\\n' > a.csv
      mitmach import a.csv > /dev/null 2>&1
      mitmach export csv --text Xylophon | head -1; mitmach export csv --text Xylophon | tail -1
      """)
    #expect(line.contains("license,E-Mail-Verteiler,Lieblingsfarbe\r\n"))
    #expect(line.contains(",ja,\"rot, grün\"\r\n"))
  }

  // MARK: Out

  @Test func `contact data of persons stay without their consent`() throws {
    let result = try shell(
      """
      printf 'Name,Art,Handlungsfeld,Mail,Haustier\\nErika,Person,food,e@example.org,Katze\\n' > p.csv
      mitmach import p.csv --consent network --consent-source Brief 2>/dev/null >/dev/null
      for p in public network moderators:Lausitz; do
        for f in json csv openfairdb openfairdb-csv geojson vcard html markdown; do
          mitmach export $f --text Erika --purpose $p --manifest m.json 2>errors > out
          echo $p $f $(grep -c e@example.org out) $(grep -c Erika errors) \
            $(python3 -c 'import json; print(json.load(open("m.json"))["withheld"]["count"])')
        done
      done
      """)
    #expect(result.lines.count == 24)
    for line in result.lines {
      let words = line.split(separator: " ").map(String.init)
      let isPublic = words[0] == "public"
      #expect((words[2] == "0") == isPublic, "\(line)")
      #expect((words[3] == "0") != isPublic && (words[4] == "1") == isPublic, "\(line)")
      #expect(!isPublic || words[2] == "0")
    }
  }

  @Test func `entries under several licences are told of`() throws {
    let result = try shell(
      """
      printf 'Name,Handlungsfeld,Lizenz\\nEins,food,ODbL-1.0\\nZwei,food,CC0-1.0\\n' > l.csv
      mitmach import l.csv > /dev/null 2>&1
      mitmach export csv --lang en --manifest m.json -o out.csv
      python3 -c 'import json; m = json.load(open("m.json")); print(m["attribution_needed"], \
      [(l["licence"], l["entries"]) for l in m["licences"]], m["counts"]["actors"])'
      """)
    #expect(
      result.output
        == "True [(None, 60), ('CC0-1.0', 1), ('ODbL-1.0', 1)] 62\n", "\(result)")
    #expect(result.errors.contains("CC0-1.0 (1), ODbL-1.0 (1), none told (60)"))
    #expect(result.errors.contains("has to name the source of one entry"))
  }

  @Test func `a file appears only when it is whole`() throws {
    let result = try shell(
      """
      echo old > kept; mitmach export csv --text nobodyknows -o kept; echo $?; cat kept
      mitmach export csv -o missing/file; echo $?
      mitmach export csv -o /dev/full; echo $?
      mitmach export csv -o kept 2>/dev/null; wc -l < kept; ls | grep -c '~'
      """)
    #expect(result.lines == ["2", "old", "74", "74", "61", "0"], "\(result)")
  }

  @Test(arguments: [
    ("export openfairdb --listing regions", "kennt keine Regionen"),
    ("export json --dialect excel-de", "--dialect gibt es nur bei csv"),
    ("export html --listing actors", "--listing gibt es nur bei"),
    ("export csv --purpose x", "möglich: public, network, moderators:REGION"),
    ("export csv --purpose moderators:x", "»x« gibt es nicht"),
    ("import x --consent public", "gehören zusammen"),
  ])
  func `what cannot be meant is refused`(line: String, sentence: String) throws {
    let result = try shell("touch x; mitmach \(line)")
    #expect(result.status == 64 && result.errors.contains(sentence), "\(result)")
  }
}
