import Foundation
import Testing

/// Backups from the command line, those that the program makes by itself, and the way back.
@Suite struct `Backing up` {
  private let home: Home

  init() throws { home = try CommandHome.filled() }

  private func run(
    _ script: String, environment: [String: String] = [:]
  ) throws -> Program.Result {
    try Program.shell(script, home: home, environment: environment)
  }

  private func output(_ script: String) throws -> String {
    let result = try run(script)
    #expect(result.status == 0, "\(result)")
    return result.output
  }

  private var folder: URL { home.folder.appending(path: "mitmach/backups") }
  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  /// All that is in the network but the history.
  private func contents(of file: String? = nil) throws -> String {
    try output(
      "for l in regions actors moderators actions; do mitmach $l --json --db '\(file ?? home.database)'; done"
    )
  }

  private func json(_ script: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(try output(script).utf8))
  }

  // MARK: By hand

  @Test func `writes a file that is a network like the one copied`() throws {
    let file = home.folder.appending(path: "copy.db").path
    let result = try run("mitmach backup '\(file)'")
    #expect(result.status == 0 && result.output == file + "\n", "\(result)")
    #expect(result.errors.hasPrefix("mitmach: \(file): gesichert und geprüft, "), "\(result)")
    #expect(try output("mitmach backup '\(file)' --lang en 2>&1").contains("and verified"))
    #expect(try contents(of: file) == contents())
    let told = try #require(
      try json("mitmach backup '\(file)' --json 2> /dev/null") as? [String: Any])
    #expect(Set(told.keys) == ["path", "bytes", "at"] && told["path"] as? String == file)
  }

  @Test func `gives it a dated name beside the network, or in a folder that is named`() throws {
    let path = try output("mitmach backup 2> /dev/null").dropLast()
    let today = try output("date +%Y-%m-%d").dropLast()
    #expect(path.hasPrefix("\(folder.path)/mitmach-\(today)-") && path.hasSuffix(".db"))
    #expect(
      try output("mkdir \"$XDG_DATA_HOME/there\"; mitmach backup \"$XDG_DATA_HOME/there\"")
        .hasPrefix(home.folder.appending(path: "there/mitmach-\(today)-").path))
    let list = try #require(try json("mitmach backup --list --json") as? [[String: Any]])
    #expect(list.compactMap { $0["path"] as? String } == [String(path)])
    #expect(try output("mitmach backup --list").split(separator: "\t").count == 3)
  }

  @Test func `is right while another process writes`() throws {
    let result = try run(
      """
      (for i in 1 2 3 4 5 6 7 8; do mitmach edit Lausitz web=w$i.example > /dev/null || echo bad
        echo >> "$XDG_DATA_HOME/written"; done) & writer=$!
      until [ -s "$XDG_DATA_HOME/written" ]; do :; done
      for i in 1 2 3; do mitmach backup "$XDG_DATA_HOME/b$i.db" > /dev/null 2>&1 || echo bad; done
      wait $writer
      for i in 1 2 3; do
        sqlite3 "$XDG_DATA_HOME/b$i.db" 'PRAGMA integrity_check'
        mitmach show Lausitz --db "$XDG_DATA_HOME/b$i.db" | grep -c 'https://w[1-8].example'
      done
      """)
    #expect(result.lines == ["ok", "1", "ok", "1", "ok", "1"], "\(result)")
  }

  @Test(arguments: [
    ("backup \"$XDG_DATA_HOME/mitmach/mitmach.db\"", 64, "ist das Netzwerk selbst"),
    ("backup \"$XDG_DATA_HOME/text.db\"", 65, "ist keine Sicherung von mitmach"),
    ("backup \"$XDG_DATA_HOME/text.db\" --lang en", 65, "is no backup of mitmach"),
    ("backup \"$XDG_DATA_HOME/used.db\"", 65, "gerade benutzt"),
    ("backup /nonexistent/x.db", 74, "lässt sich nichts anlegen"),
    ("backup --daily --list", 64, "geht nur eins"),
    ("backup --db /nonexistent.db", 74, "noch kein Netzwerk"),
    ("backup --list", 2, "noch keine Sicherung"), ("backup --lis", 64, "--list"),
    ("restore nothing.db", 2, "nothing.db gibt es nicht"),
    ("restore ./x --lang en", 2, "./x is not there"),
    ("restore \"$XDG_DATA_HOME/text.db\"", 65, "ist keine Datenbank"),
    ("restore \"$XDG_DATA_HOME/cut.db\"", 65, "ist beschädigt"),
    ("restore \"$XDG_DATA_HOME/foreign.db\"", 65, "eines anderen Programms"),
  ])
  func `and restoring are refused where they would destroy something`(
    line: String, status: Int32, sentence: String
  ) throws {
    let result = try run(
      """
      cd "$XDG_DATA_HOME"; echo text > text.db; cp mitmach/mitmach.db used.db; touch used.db-wal
      sqlite3 foreign.db 'CREATE TABLE t (a)'
      head -c 300000 mitmach/mitmach.db > cut.db
      md5sum mitmach/mitmach.db text.db used.db cut.db foreign.db > sums
      mitmach \(line); echo "exit $?"; md5sum --quiet -c sums
      """)
    #expect(result.lines == ["exit \(status)"], "\(result)")
    #expect(result.errors.contains(sentence), "\(result.errors)")
    #expect(names == [])
  }

  /// A store that is large only by its size.
  @Test func `lets nobody wait for that of a large network`() throws {
    let result = try run(
      """
      sqlite3 "$XDG_DATA_HOME/mitmach/mitmach.db" \
        'CREATE TABLE filler (a); INSERT INTO filler VALUES (zeroblob(70000000))'
      cd "$XDG_DATA_HOME/mitmach"; today=$(date +%Y-%m-%d)
      mitmach edit Lausitz web=kept.example; mitmach edit Lausitz phone=03581
      until [ -e backups/mitmach-$today.db ]; do :; done
      mitmach show Lausitz --db backups/mitmach-$today.db | grep -c kept.example
      until [ -z "$(ls backups | grep part)" ]; do :; done; ls backups
      """)
    let name = result.lines.last ?? ""
    #expect(result.status == 0 && result.lines.suffix(2) == ["1", name], "\(result)")
    #expect(name.hasPrefix("mitmach-2") && name.hasSuffix(".db"))
  }

  // MARK: Restoring

  @Test func `is followed by restoring, which another restoring takes back`() throws {
    let file = home.folder.appending(path: "copy.db").path
    _ = try output("mitmach backup '\(file)'")
    let start = try contents()
    _ = try output("mitmach delete Lausitz --yes; mitmach edit Kulturfabrik web=x.example")
    let changed = try contents()
    #expect(changed != start)
    let trial = try run("mitmach restore '\(file)' --dry-run")
    #expect(trial.output.hasPrefix("Nur zur Probe, geändert wurde nichts. Das Netzwerk würde"))
    #expect(try contents() == changed)
    let result = try run("mitmach restore '\(file)'")
    #expect(
      result.status == 0 && result.output.contains("10 Regionen, 60 Mitmacher:innen"), "\(result)")
    #expect(try contents() == start)
    let former = try #require(result.errors.firstMatch(of: /mitmach restore (.*)«/)?.1)
    #expect(try output("mitmach restore \(former) --lang en 2> /dev/null").contains("9 regions"))
    #expect(try contents() == changed)
    let told = try #require(
      try json("mitmach restore '\(file)' --json") as? [String: Any])
    #expect(Set(told.keys) == ["file", "former", "regions", "actors", "actions"])
    #expect(told["regions"] as? Int == 10)
    #expect(FileManager.default.fileExists(atPath: try #require(told["former"] as? String)))
    #expect(try contents() == start)
  }

  @Test func `helps where the network is gone, and says what to do where it is damaged`() throws {
    let file = home.folder.appending(path: "copy.db").path
    _ = try output("mitmach edit Lausitz web=kept.example; mitmach backup '\(file)'")
    let kept = try contents()
    _ = try output("rm -f \"$XDG_DATA_HOME\"/mitmach/mitmach.db*; mitmach restore '\(file)'")
    #expect(try contents() == kept)
    let page = try Tool.run(
      "sqlite3", [home.database, "SELECT rootpage FROM sqlite_master WHERE name = 'change'"])
    let number = try #require(Int(page.output.trimmingCharacters(in: .newlines)))
    let handle = try FileHandle(forUpdating: URL(filePath: home.database))
    try handle.seek(toOffset: UInt64((number - 1) * 4096))
    try handle.write(contentsOf: Data(repeating: 0x55, count: 4096))
    try handle.close()
    let refused = try run("mitmach restore '\(file)'")
    #expect(refused.status == 65, "\(refused)")
    let advice = try #require(refused.errors.firstMatch(of: /»(mv .*)«/)?.1)
    _ = try output("\(advice); mitmach restore '\(file)'")
    #expect(try contents() == kept)
  }

  // MARK: By itself

  @Test func `happens by itself once a day, after a change`() throws {
    let today = "mitmach-\(try output("date +%Y-%m-%d").dropLast()).db"
    _ = try output(
      "mitmach regions; mitmach show Lausitz; mitmach edit Lausitz web=a.example --dry-run")
    #expect(names == [])
    _ = try output("mitmach edit Lausitz web=a.example")
    #expect(names == [today])
    let file = folder.appending(path: today)
    #expect(try output("mitmach show Lausitz --db '\(file.path)'").contains("https://a.example"))
    let first = try Data(contentsOf: file)
    _ = try output(
      "mitmach edit Lausitz web=b.example; mitmach undo; mitmach join Chiemgau --actor Kulturfabrik"
    )
    #expect(names == [today])
    #expect(try Data(contentsOf: file) == first)
    let again = try run("mitmach backup --daily")
    #expect(
      again.status == 0 && again.output == "" && again.errors.contains("Zu sichern ist nichts"))
  }

  @Test func `keeps those of seven days, four weeks and twelve months`() throws {
    let days = try output(
      """
      mkdir -p "$XDG_DATA_HOME/mitmach/backups"; cd "$XDG_DATA_HOME/mitmach/backups"
      for day in $(seq 1 500); do touch "mitmach-$(date -d "-$day days" +%Y-%m-%d).db"; done
      mitmach edit Lausitz web=a.example > /dev/null; ls | wc -l
      """
    ).dropLast()
    #expect((20...24).contains(try #require(Int(days))), "\(days)")
  }

  @Test func `keeps nothing else from happening where it fails`() throws {
    let result = try run(
      "echo > \"$XDG_DATA_HOME/mitmach/backups\"; mitmach edit Lausitz web=a.example; echo $?")
    #expect(result.output.hasSuffix("https://a.example\n0\n"), "\(result)")
    #expect(result.errors.contains("Die tägliche Sicherung ist nicht gelungen"), "\(result)")
  }

  @Test func `leaves nothing behind of one that was killed`() throws {
    _ = try output(
      """
      mkdir -p "$XDG_DATA_HOME/mitmach/backups"; cd "$XDG_DATA_HOME/mitmach/backups"
      true & wait $!; touch "mitmach-2020-01-01.db.$!.part" "mitmach-2020-01-01.db.$$.part"
      echo $$ > ../pid; mitmach edit Lausitz web=a.example
      """)
    #expect(names.count == 2 && names.filter { $0.hasSuffix("part") }.count == 1, "\(names)")
  }

  @Test func `happens in a pause while the program is on the screen`() throws {
    let screen = try Screen(home: home)
    try screen.wait(for: "Lausitz")
    try screen.wait(until: "has made a backup") { _ in names.contains { $0.hasSuffix(".db") } }
    #expect(try contents(of: folder.appending(path: names[0]).path) == contents())
    try screen.press("j")
    try screen.press("q")
    try screen.wait(for: "ended with 0")
  }
}
