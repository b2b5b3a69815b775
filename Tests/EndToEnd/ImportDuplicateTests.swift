import Foundation
import Testing

/// Entries of a file that may be there already.
@Suite struct `Importing what is there` {
  private let home: Home

  init() throws { home = try CommandHome.filled() }

  private func shell(_ script: String) throws -> Program.Result {
    try Program.shell(
      """
      cd "$XDG_DATA_HOME"; export USER=anna
      mitmach add actor --name Mühlenverein --kind Verein --field food --email m@m.example \
        --region Lausitz > uid 2> /dev/null
      printf 'name,art,field,mail,web,region\\nMühlenverein e. V.,Verein,energy,m@m.example,\
      https://m.example,Leipziger Westen\\nAnders,Verein,food,,,\\n' > a.csv

      """ + script, home: home)
  }

  private static let shown = """

    mitmach actors --text mühlenverein --json | python3 -c 'import json, sys
    for a in json.load(sys.stdin):
      print(a["name"], a["web"], a["other_names"], sorted(f["id"] if isinstance(f, dict) else f for f in a["fields"]),
        sorted(r["name"] for r in a["regions"]))'
    """

  @Test func `asks, and refuses where nobody can answer`() throws {
    let result = try shell("mitmach import a.csv --lang en; echo $?; mitmach actors | wc -l")
    #expect(result.lines == ["64", "61"], "\(result)")
    #expect(
      result.errors.contains(
        "a.csv:2: “Mühlenverein e. V.” may be there already, as “Mühlenverein” (the same e-mail"))
    #expect(result.errors.contains("--on-duplicate skip, merge or add"))
  }

  @Test(arguments: [
    ("skip", "Added: 1, changed: 0, unchanged: 0, left out: 1, faulty: 0.", 1),
    ("merge", "Added: 1, changed: 1, unchanged: 0, left out: 0, faulty: 0.", 1),
    ("add", "Added: 2, changed: 0, unchanged: 0, left out: 0, faulty: 0.", 2),
  ])
  func `does as it is told`(answer: String, summary: String, count: Int) throws {
    let result = try shell(
      "mitmach import a.csv --on-duplicate \(answer) --lang en 2>/dev/null" + Self.shown
        + "\nmitmach undo > /dev/null" + Self.shown)
    #expect(result.lines.first == summary, "\(result)")
    try #require(result.lines.count == 1 + count + 1, "\(result)")
    #expect(result.lines.last == "Mühlenverein None [] ['food'] ['Lausitz']")
    if answer == "merge" {
      #expect(
        result.lines[1] == "Mühlenverein https://m.example ['Mühlenverein e. V.'] "
          + "['energy', 'food'] ['Lausitz', 'Leipziger Westen']")
    }
  }

  @Test(arguments: [("m", 61, 0), ("s", 61, 0), ("a", 62, 0), ("q", 61, 1), ("x\nM", 61, 0)])
  func `does as somebody at a terminal answers`(keys: String, actors: Int, status: Int) throws {
    let result = try shell(
      """
      printf '\(keys.replacingOccurrences(of: "\n", with: "\\n"))\\n' | \
        script -qec "'$MITMACH' import a.csv --lang en" /dev/null > told; echo ${PIPESTATUS[1]}
      mitmach actors --lang en | wc -l; grep -c 'Perhaps the same' told
      """)
    let added = status == 0 ? 1 : 0
    #expect(
      result.lines == ["\(status)", "\(actors + added)", "1"].map { $0 }, "\(result)")
  }

  @Test func `takes what has the uid of an entry for that entry`() throws {
    let result = try shell(
      """
      mitmach export csv --text Mühlenverein 2>/dev/null > out.csv
      sed -i s/m@m.example/neu@m.example/ out.csv
      for how in skip merge add; do mitmach import out.csv --on-duplicate $how --lang en 2>/dev/null
        mitmach show $(cat uid) | grep -c neu@m.example; mitmach undo > /dev/null 2>&1
        [ $how = skip ] && mitmach redo > /dev/null 2>&1; done
      """)
    #expect(
      result.lines == [
        "Added: 0, changed: 0, unchanged: 0, left out: 1, faulty: 0.", "0",
        "Added: 0, changed: 1, unchanged: 0, left out: 0, faulty: 0.", "1",
        "Added: 0, changed: 1, unchanged: 0, left out: 0, faulty: 0.", "1",
      ], "\(result)")
  }
}
