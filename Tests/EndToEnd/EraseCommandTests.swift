import Foundation
import Testing

/// Removing a person from everything.
@Suite struct `Erased people` {
  private let people: PersonHome

  init() throws { people = try PersonHome() }

  /// Nothing of this may be in any file once they are erased.
  private static let telling = [
    "Wolfhilde", "wolfhilde", "Quaxenbr", "quaxenbr", "xylografin", "zwiebelturm", "0174998877",
    "Kwatschinsky", "kwatschinsky", "Verlobungsfeier",
  ]

  /// The words that stand in any file below the home, with those.
  private func traces() throws -> [String] {
    try Self.telling.flatMap { word in
      try people.run("grep -rlaF '\(word)' \"$XDG_DATA_HOME\"").lines.map { "\(word): \($0)" }
    }
  }

  @Test func `are erased from every file, for ever`() throws {
    let uid = try people.addPerson()
    _ = try people.output(
      """
      mitmach person consent Wolfhilde --purpose network --source Verlobungsfeier
      mitmach edit Wolfhilde name='Wolfhilde Kwatschinsky'; mitmach whoami Kwatschinsky
      mitmach edit Wolfhilde phone=03581 1; mitmach delete Wolfhilde --yes; mitmach undo
      mitmach backup; mitmach restore "$(mitmach backup 2> /dev/null)"
      """)
    try people.write(draft: "Wolfhilde Quaxenbrück", named: "d1")
    try people.write(draft: "Somebody else", named: "d2")
    try people.write(filters: [
      "Rest = list:actors text:\"mühle\"", "Sie = list:actors text:\"Wolfhilde Quaxenbrück\"",
    ])
    try Data("{\"form\": {\"name\": \"wolfhilde kwatschinsky".utf8)
      .write(to: people.home.folder.appending(path: "mitmach/drafts/d3.damaged-1"))
    #expect(Set(try traces().map { $0.prefix { $0 != ":" } }).count == Self.telling.count)
    let result = try people.run("mitmach person erase Wolfhilde --yes")
    #expect(result.status == 0, "\(result)")
    #expect(result.output.hasPrefix("Ausgelöscht: Wolfhilde Kwatschinsky\n- aus dem Netzwerk"))
    #expect(try people.output("mitmach filters").contains("Rest"))
    #expect(
      result.output.contains("- 2 Entwürfe\n- 1 gespeicherter Filter\n")
        && result.output.contains("/whoami"))
    #expect(result.errors.contains("1 Mitgliedschaft, 1 Einwilligung, "), "\(result.errors)")
    #expect(result.errors.contains("lässt sich nicht zurücknehmen"))
    #expect(try traces() == [])
    #expect(try people.run("mitmach show \(uid)").status == 2)
    #expect(try people.output("mitmach regions --json | grep Lausitz").contains("\"member_count\""))
    #expect(try people.output("mitmach doctor").contains("gut"))
    for backup in try FileManager.default.contentsOfDirectory(
      atPath: people.home.folder.appending(path: "mitmach/backups").path)
    {
      let file = people.home.folder.appending(path: "mitmach/backups/\(backup)").path
      #expect(try people.output("sqlite3 '\(file)' 'PRAGMA integrity_check'") == "ok\n")
    }
    #expect(try people.run("mitmach person erase \(uid) --yes").status == 2)
    #expect(try people.output("mitmach actors --lang en | wc -l") == "60\n")
  }

  @Test func `are erased after the name was typed once more`() throws {
    let uid = try people.addPerson()
    func answer(_ text: String) throws -> Program.Result {
      try people.run(
        "printf '\(text)\\n' | script -qec '\"$MITMACH\" person erase Wolfhilde; echo exit $?' /dev/null"
      )
    }
    let wrong = try answer("ja")
    #expect(
      wrong.output.contains("noch einmal tippen") && wrong.output.contains("exit 1"), "\(wrong)")
    #expect(try people.run("mitmach show \(uid)").status == 0)
    let right = try answer("Wolfhilde Quaxenbrück")
    #expect(right.output.contains("exit 0"), "\(right)")
    #expect(try people.run("mitmach show \(uid)").status == 2)
  }

  @Test func `are told what was removed in JSON, also where they were deleted before`() throws {
    let uid = try people.addPerson()
    _ = try people.output("mitmach delete Wolfhilde --yes")
    let told: [String: Any] = try people.json(
      "mitmach person erase \(uid) --yes --json 2> /dev/null")
    #expect(
      Set(told.keys) == [
        "uid", "name", "network", "backups", "left_backups", "drafts", "filters", "identity",
        "still_read",
      ])
    #expect(told["network"] as? Bool == true && (told["backups"] as? [Any])?.count == 1)
    #expect(try traces() == [])
  }

  @Test func `are told of a backup that has to be left`() throws {
    let uid = try people.addPerson()
    _ = try people.output(
      "head -c 100000 \"$XDG_DATA_HOME/mitmach/mitmach.db\" > \"$XDG_DATA_HOME/mitmach/backups/mitmach-old.db\""
    )
    let result = try people.run("mitmach person erase \(uid) --yes --lang en")
    #expect(result.status == 1, "\(result)")
    #expect(result.errors.contains("mitmach-old.db cannot be changed and may still have "))
  }

  @Test func `are erased from all that can be changed, whatever cannot be read`() throws {
    let uid = try people.addPerson()
    _ = try people.output(
      "mitmach backup 2> /dev/null; printf 'caf\\351 = x\\n' > \"$XDG_CONFIG_HOME/mitmach/filters\""
    )
    let result = try people.run("mitmach person erase \(uid) --yes --lang en")
    #expect(result.status == 74, "\(result)")
    #expect(result.output.contains("Erased: Wolfhilde") && result.output.contains("backup"))
    #expect(result.errors.contains("filters"), "\(result)")
    #expect(try traces() == [])
  }

  @Test func `are told to try again where another program reads`() throws {
    let uid = try people.addPerson()
    let result = try people.run(
      """
      coproc other { sqlite3 -batch "$XDG_DATA_HOME/mitmach/mitmach.db"; }
      echo "BEGIN; SELECT count(*) FROM actor;" >&"${other[1]}"; read -r <&"${other[0]}"
      mitmach person erase \(uid) --yes > /dev/null; echo "$?"
      echo "ROLLBACK; SELECT 'gone';" >&"${other[1]}"; read -r <&"${other[0]}"
      mitmach person erase \(uid) --yes > /dev/null 2>&1; echo "$?"
      """)
    #expect(result.lines == ["74", "2"], "\(result)")
    #expect(result.errors.contains("wiederholen"), "\(result.errors)")
    #expect(try traces() == [])
  }

  @Test(arguments: [
    ("erase Wolfhilde", 64, "bitte --yes angeben"),
    ("erase Nobody --yes", 2, "»Nobody« gibt es nicht"),
    ("erase Wolfhilde --lang en", 64, "Please give --yes"),
    ("erase Kulturfabrik --yes", 65, "ist keine Person"), ("erase stadt --yes", 2, "mehrere"),
    ("erase", 64, "fehlt"), ("expot Wolfhilde", 64, "export"),
  ])
  func `are not erased by mistake`(line: String, status: Int32, sentence: String) throws {
    try people.addPerson()
    let result = try people.run("mitmach person \(line)")
    #expect(result.status == status, "\(result)")
    #expect(result.errors.contains(sentence), "\(result.errors)")
    #expect(try people.run("mitmach show Wolfhilde").status == 0)
  }
}
