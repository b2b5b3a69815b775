import Foundation
import Testing

/// Tables of which not every row is in memory at once.
@Suite struct `Importing by the thousand` {
  private let home: Home

  init() throws { home = try CommandHome.filled() }

  private func shell(_ script: String) throws -> Program.Result {
    try Program.shell(Self.table + "cd \"$XDG_DATA_HOME\"; export USER=anna\n" + script, home: home)
  }

  /// `rows FROM TO`: rows of a table that differ from each other.
  private static let table = """
    rows() { python3 - "$1" "$2" <<'END'
    import sys
    words = "Haus Wald Öl Straße Ähre Netz".split()
    if sys.argv[1] == "0": print("name,art,field,ort,lat,lon,mail,region,Zusatz")
    for n in range(int(sys.argv[1]), int(sys.argv[2])):
      region = ["", "Lausitz", "Lausitz;Nirgendwo"][n % 3]
      print(f'"{words[n % 6]} Nr. {n}",Verein,{["food", "energy;food"][n % 2]},Görlitz,'
        f'{51 + n / 1e5},{14.9 + n % 97 / 1e3},k{n}@example.org,{region},{"a" * (n % 4)}')
    END
    }
    dump() { sqlite3 mitmach/mitmach.db .dump | grep -v sqlite_stat | md5sum; }
    # What the rows say, without uids, times and what is told of the way in which they came.
    said() { mitmach export csv 2>/dev/null | cut -d, -f1,3- | sort | md5sum; }

    """

  @Test func `leaves the same as row by row, which one undo takes back`() throws {
    let result = try shell(
      """
      rows 0 5400 > all.csv; mitmach export csv 2>/dev/null | md5sum > before
      mitmach import all.csv --on-duplicate add --lang en; said > bulk
      mitmach doctor > /dev/null; echo $?
      mitmach undo > /dev/null; mitmach export csv 2>/dev/null | md5sum | cmp - before && echo back
      mitmach doctor > /dev/null; echo $?
      rows 0 2700 > a.csv; { head -1 all.csv; rows 2700 5400; } > b.csv
      for part in a b; do mitmach import $part.csv --on-duplicate add --lang en 2>/dev/null; done
      said | cmp - bulk && echo same
      """)
    #expect(
      result.lines == [
        "Added: 5400, changed: 0, unchanged: 0, left out: 0, faulty: 0.", "0", "back", "0",
        "Added: 2700, changed: 0, unchanged: 0, left out: 0, faulty: 0.",
        "Added: 2700, changed: 0, unchanged: 0, left out: 0, faulty: 0.", "same",
      ], "\(result)")
    #expect(result.errors.contains("Unknown regions, kept as the extra “region”: Nirgendwo"))
  }

  @Test func `tells line and field of what is faulty, and stores nothing`() throws {
    let result = try shell(
      """
      rows 0 5400 > a.csv; sed -i '2001s/k1999@example.org/kaputt/; 4001s/Verein/Quark/' a.csv
      printf 'zu,wenig\\n' >> a.csv; before=$(dump)
      mitmach import a.csv --on-duplicate add --lang en; echo $?
      [ "$before" = "$(dump)" ] && echo same
      mitmach import a.csv --on-duplicate add --skip-faulty --lang en 2>/dev/null; echo $?
      """)
    #expect(
      result.lines == [
        "65", "same", "Added: 5398, changed: 0, unchanged: 0, left out: 0, faulty: 3.", "0",
      ], "\(result)")
    for sentence in ["  a.csv:2001: mail: ", "  a.csv:4001: art: ", "  a.csv:5402: 2 columns"] {
      #expect(result.errors.contains(sentence), "\(result.errors)")
    }
  }

  /// Mühle comes twice, by its mail; the third time as somebody else of that name.
  private static let twice = """
    twice() { rows 0 $1; printf 'Mühle,Verein,food,Zittau,,,m@m.example,Lausitz,\\n'
      printf 'Wassermühle,Verein,energy,Zittau,,,M@m.example,Lausitz,x\\n'
      printf 'Eindeutig,Verein,food,Zittau,,,,,\\n'; }

    """

  @Test(arguments: [0, 5400])
  func `notices what a file has twice`(rows: Int) throws {
    let result = try shell(
      Self.twice + """
        twice \(rows) > a.csv
        mitmach import a.csv --on-duplicate skip --report r.json --lang en 2>/dev/null
        python3 -c 'import json; r = json.load(open("r.json")); d = r["duplicates"]
        print(r["duplicate_count"], d[0]["name"], d[0]["found"], d[0]["reasons"], d[0]["line"])'
        mitmach actors --text mühle --csv | grep -c Zittau; mitmach undo > /dev/null
        mitmach import a.csv --lang en > /dev/null; echo $?
        [ \(rows) = 0 ] || exit 0
        mitmach import a.csv --dry-run --lang en 2>/dev/null
        mitmach import a.csv --on-duplicate add --lang en 2>/dev/null
        mitmach actors --text mühle --csv | grep -c Zittau
        """)
    let always = [
      "Added: \(rows + 2), changed: 0, unchanged: 0, left out: 1, faulty: 0.",
      "1 Wassermühle Mühle ['email'] \(rows + 3)", "1", "64",
    ]
    let small = [
      "Only a trial, nothing was changed. Added: 2, changed: 0, unchanged: 0, left out: 1, faulty: 0.",
      "Added: 3, changed: 0, unchanged: 0, left out: 0, faulty: 0.", "2",
    ]
    #expect(result.lines == (rows == 0 ? always + small : always), "\(result)")
    #expect(
      result.errors.contains("a.csv:\(rows + 3): “Wassermühle” may be there already, as “Mühle”"))
  }

  @Test func `makes one of what a file has twice`() throws {
    let result = try shell(
      Self.twice + """
        twice 0 > a.csv; mitmach import a.csv --on-duplicate merge --lang en 2>/dev/null
        mitmach actors --text mühle --json | python3 -c 'import json, sys
        for a in json.load(sys.stdin):
          if a["email"] == "m@m.example":
            print(a["name"], a["other_names"], sorted(a["fields"]), [r["name"] for r in a["regions"]])'
        mitmach export csv --text mühle 2>/dev/null | grep -c 'Zittau.*,x'
        mitmach doctor > /dev/null; echo $?; mitmach undo > /dev/null
        mitmach actors --text wassermühle > /dev/null 2>&1; echo $?
        """)
    #expect(
      result.lines == [
        "Added: 2, changed: 1, unchanged: 0, left out: 0, faulty: 0.",
        "Mühle ['Wassermühle'] ['energy', 'food'] ['Lausitz']", "1", "0", "2",
      ], "\(result)")
  }

  @Test func `asks about what a file has twice`() throws {
    let result = try shell(
      Self.twice + """
        twice 0 > a.csv
        printf 's\\n' | script -qec "'$MITMACH' import a.csv --lang en" /dev/null > told
        grep -c 'Perhaps the same (the same e-mail' told; grep -o 'Added: 2.*left out: 1' told
        """)
    #expect(
      result.lines == ["1", "Added: 2, changed: 0, unchanged: 0, left out: 1"], "\(result)")
  }

  /// The moments are told by what the program has done: no clock is asked.
  @Test func `leaves nothing behind when somebody ends it`() throws {
    let result = try shell(
      """
      rows 0 15000 > a.csv; mitmach export csv 2>/dev/null > /dev/null; before=$(dump)
      set -m # or the shell has what it starts beside itself pass over the signal
      for moment in early late; do
        "$MITMACH" import a.csv --on-duplicate add --lang en & child=$!
        case $moment in
          early) until grep -q a.csv /proc/$child/maps; do :; done ;;
          # The table that is being filled lies in a file without a name.
          late) until ls -l /proc/$child/fd | grep -q '(deleted)'; do :; done ;;
        esac
        kill -INT $child; wait $child; echo $?
        [ "$before" = "$(dump)" ] && echo same
        mitmach doctor > /dev/null; echo $?
      done; ls mitmach
      """)
    #expect(result.lines == ["130", "same", "0", "130", "same", "0", "mitmach.db"], "\(result)")
    #expect(result.errors.contains("Interrupted; nothing was changed."))
  }

  @Test func `is not lost while others look`() throws {
    let result = try shell(
      """
      rows 0 15000 > a.csv; mitmach edit Lausitz web=x.example > /dev/null
      "$MITMACH" import a.csv --on-duplicate add --lang en 2> /dev/null & child=$!
      until ls -l /proc/$child/fd | grep -q '(deleted)'; do :; done
      for look in 1 2 3; do mitmach regions > /dev/null || echo bad; done
      ls -l /proc/$child/fd | grep -c 'mitmach.db-wal$'
      ls -l /proc/$child/fd | grep -c 'mitmach.db-wal (deleted)'
      wait $child; mitmach actors --text 'Nr. 14999' --csv | grep -c 'Nr. 14999'
      """)
    #expect(
      result.lines == [
        "2", "0", "Added: 15000, changed: 0, unchanged: 0, left out: 0, faulty: 0.", "1",
      ], "\(result)")
  }

  @Test func `says what it did when somebody ends it too late`() throws {
    let result = try shell(
      """
      rows 0 15000 > a.csv
      set -m
      "$MITMACH" import a.csv --on-duplicate add --lang en & child=$!
      # All is written to the log in the end, in one go.
      until [ "$(stat -c %s mitmach/mitmach.db-wal 2>/dev/null || echo 0)" -gt 0 ]; do :; done
      kill -INT $child; wait $child; echo $?
      mitmach doctor > /dev/null; echo $?; mitmach undo > /dev/null; echo $?
      """)
    #expect(
      result.lines == [
        "Added: 15000, changed: 0, unchanged: 0, left out: 0, faulty: 0.", "130", "0", "0",
      ], "\(result)")
  }

  @Test func `shows nothing of its way to a pipe`() throws {
    let result = try shell(
      "rows 0 5400 > a.csv; mitmach import a.csv --on-duplicate add --lang en")
    #expect(!result.errors.contains("\r") && !result.errors.contains("[#"), "\(result)")
    #expect(result.errors.hasSuffix("“mitmach undo” takes all of it back together.\n"))
  }

  @Test(arguments: [(40, "de"), (80, "en")])
  func `shows a person how far it is`(columns: Int, language: String) throws {
    _ = try shell("rows 0 15000 > a.csv")
    let screen = try Screen(
      ["import", home.folder.path + "/a.csv", "--on-duplicate", "add", "--lang", language],
      home: home, columns: columns)
    let long =
      language == "de"
      ? /\[#+\.+\] \d+\/15000, \d+\/s, noch \d+ s/ : /\[#+\.+\] \d+\/15000, \d+\/s, \d+ s left/
    let short = language == "de" ? /\[#+\.+\] \d+\/s, noch \d+ s/ : /\[#+\.+\] \d+\/s, \d+ s left/
    try screen.wait(until: "has a bar") { text in
      text.contains(columns == 80 ? long : short)
        && text.split(separator: "\n").allSatisfy { $0.count < columns }
    }
    let done = language == "de" ? "Angelegt: 15000" : "Added: 15000"
    let end = try screen.wait(for: done)
    #expect(!end.contains("/s"))
  }
}
