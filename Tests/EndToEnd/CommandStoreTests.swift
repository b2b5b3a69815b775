import Foundation
import Testing

/// The file with the network: its first use, and all that can be wrong with it.
@Suite struct `The network's file` {
  private let home = Home()

  private func run(_ line: String, environment: [String: String] = [:]) throws -> Program.Result {
    try Program.shell("mitmach \(line)", home: home, environment: environment)
  }

  /// Runs commands as somebody who may not write anything that is not his.
  private func runAsNobody(_ script: String) throws -> Program.Result {
    let change = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
    return try Program.shell("mitmach() { \(change)\"$MITMACH\" \"$@\"; }\n" + script, home: home)
  }

  private func write(_ bytes: [UInt8]) throws {
    let url = URL(filePath: home.database)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  private var bytes: Data { get throws { try Data(contentsOf: URL(filePath: home.database)) } }

  // MARK: First use

  @Test func `is made and filled the first time that it is needed`() throws {
    #expect(try run("regions").lines.count == 10)
    #expect(FileManager.default.fileExists(atPath: home.database))
    #expect(try run("doctor").output.contains("10 Regionen"))
  }

  @Test func `is filled as well where it is there but empty`() throws {
    try write([])
    #expect(try run("regions").lines.count == 10)
  }

  @Test func `is filled once by several that start together`() throws {
    let result = try Program.shell(
      """
      for round in 1 2; do
        pids=() && rm -rf "$XDG_DATA_HOME/mitmach"
        for i in 1 2 3; do mitmach actors > "$XDG_DATA_HOME/$i" & pids+=($!); done
        for pid in "${pids[@]}"; do wait "$pid" || echo "failed $?"; done
        sort -u "$XDG_DATA_HOME"/[123] | wc -l
      done
      """, home: home)
    #expect(result.lines == ["60", "60"], "\(result)")
    #expect(result.errors == "")
  }

  @Test func `lies where one says`() throws {
    let there = home.folder.appending(path: "deep/er/x.db").path
    for line in [
      "regions --db '\(there)'", "--db '\(there)' regions", "--db='\(there)' --lang en regions",
    ] {
      #expect(try run(line).status == 0)
    }
    #expect(try run("regions", environment: ["MITMACH_DB": there]).status == 0)
    #expect(!FileManager.default.fileExists(atPath: home.database))
    #expect(FileManager.default.fileExists(atPath: there))
  }

  @Test func `is not made where the data that ships is missing or faulty`() throws {
    let missing = try run("regions", environment: ["MITMACH_DATA": "/nonexistent"])
    #expect(missing.status == 74)
    #expect(missing.errors.contains("Die mitgelieferten Daten wurden nicht gefunden"))
    let faulty = try run("init", environment: ["MITMACH_DATA": home.folder.path])
    #expect(faulty.status == 65)
    #expect(faulty.errors.contains("actors.yaml: Die Datei fehlt"))
    #expect(!FileManager.default.fileExists(atPath: home.database))
  }

  // MARK: What can be wrong

  @Test func `can be read by those who may not write it`() throws {
    #expect(try run("init").status == 0)
    let script = "chmod -R a-w \"$XDG_DATA_HOME\"; mitmach regions; mitmach show Lausitz | head -1"
    let result = try runAsNobody(script)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.lines.count == 11)
    let filling = try runAsNobody("mitmach init")
    #expect(filling.status == 74)
    #expect(filling.errors.contains("lässt sich nicht schreiben"))
    let doctor = try runAsNobody("mitmach doctor")
    #expect(doctor.status == 0, "\(doctor.output)")
    #expect(doctor.output.contains("Sie lässt sich nur lesen"))
    _ = try Program.shell("chmod -R u+w \"$XDG_DATA_HOME\"", home: home)
  }

  @Test func `cannot be made in a folder that nobody may write`() throws {
    let result = try runAsNobody("chmod 555 \"$XDG_DATA_HOME\"; mitmach regions")
    #expect(result.status == 74)
    #expect(result.errors.contains("lässt sich nichts anlegen"))
    _ = try Program.shell("chmod 755 \"$XDG_DATA_HOME\"", home: home)
  }

  @Test func `waits for another that writes, and says so when it takes too long`() throws {
    #expect(try run("init --empty").status == 0)
    let result = try Program.shell(
      """
      db="$XDG_DATA_HOME/mitmach/mitmach.db"
      sqlite3 "$db" 'DELETE FROM field; DELETE FROM goal; DELETE FROM skill'
      coproc other { sqlite3 -batch "$db"; }
      echo "BEGIN IMMEDIATE; SELECT 'ready';" >&"${other[1]}"
      read -r <&"${other[0]}"
      mitmach regions
      echo "$?"
      echo "ROLLBACK; SELECT 'gone';" >&"${other[1]}"
      read -r <&"${other[0]}"
      mitmach regions | wc -l
      """, home: home)
    #expect(result.lines == ["74", "10"])
    #expect(result.errors.contains("hält \(home.database) fest"))
  }

  // MARK: Doctor

  @Test func `is looked over by doctor`() throws {
    #expect(try run("init").status == 0)
    for (language, name) in [("de", "command-doctor"), ("en", "command-doctor-en")] {
      let result = try run("doctor --lang \(language)")
      #expect(result.status == 0)
      expectGolden(steady(result.output), named: name)
    }
    let json = try Program.shell(
      "mitmach doctor --json | python3 -c 'import json,sys; d=json.load(sys.stdin); "
        + "print(d[\"ok\"], *[f[\"subject\"] for f in d[\"findings\"]])'", home: home)
    #expect(
      json.lines == ["True program terminal color size locale data filters sqlite database"])
  }

  @Test func `is not made by doctor`() throws {
    let result = try run("doctor")
    #expect(result.status == 0)
    #expect(result.output.contains("liegt noch kein Netzwerk"))
    #expect(!FileManager.default.fileExists(atPath: home.database))
  }

  @Test func `that is damaged is rescued by what doctor says`() throws {
    #expect(try run("init").status == 0)
    try home.sql("PRAGMA wal_checkpoint(TRUNCATE)")
    let pages = try Tool.run(
      "sqlite3", [home.database, "SELECT rootpage FROM sqlite_master WHERE name = 'change'"])
    let page = try #require(Int(pages.output.trimmingCharacters(in: .newlines)))
    let handle = try FileHandle(forUpdating: URL(filePath: home.database))
    try handle.seek(toOffset: UInt64((page - 1) * 4096))
    try handle.write(contentsOf: Data(repeating: 0x55, count: 4096))
    try handle.close()
    let before = try bytes
    let sick = try run("doctor")
    #expect(sick.status == 1)
    #expect(try bytes == before)
    let commands = sick.lines.map { $0.trimmingCharacters(in: .whitespaces) }.filter { line in
      ["mkdir ", "mv ", "(sqlite3 "].contains { line.hasPrefix($0) }
    }
    #expect(commands.count == 3, "\(sick.output)")
    let rescue = try Program.shell(commands.joined(separator: "\n"), home: home)
    #expect(rescue.status == 0, "\(rescue.errors)")
    #expect(try run("actors").lines.count == 60)
    #expect(try run("actions --text solar").status == 0)
  }

  @Test func `and the terminal are told of by doctor, with what to do`() throws {
    #expect(try run("init").status == 0)
    func advice(_ environment: [String: String]) throws -> String {
      let result = try run("doctor", environment: environment)
      #expect(result.status == 0)
      return result.output
    }
    #expect(try advice(["TERM": ""]).contains("TERM ist nicht gesetzt"))
    #expect(try advice(["TERM": "nonesuch"]).contains("nonesuch ist auf diesem Rechner nicht"))
    #expect(try advice(["TERM": "dumb"]).contains("mitmach --linear"))
    #expect(try advice(["LC_ALL": "xx_XX.UTF-8"]).contains("xx_XX.UTF-8 ist auf diesem Rechner"))
    #expect(try advice(["LC_ALL": "C"]).contains("C schreibt nicht in UTF-8"))
    let broken = try run("doctor", environment: ["MITMACH_DATA": home.folder.path])
    #expect(broken.status == 1)
    #expect(broken.output.contains("fields.yaml: Die Datei fehlt"))
  }

  /// The report without what differs from machine to machine.
  private func steady(_ text: String) -> String {
    var text = text.replacingOccurrences(of: home.folder.path, with: "HOME")
    for (pattern, name) in [
      (#"SQLite: [0-9.]+"#, "SQLite: N"), (#"\([0-9.]+ MB\)"#, "(N MB)"),
      (#"xterm \([^)]*\)"#, "xterm (FILE)"), (#": [^ ]*/data:"#, ": DATA:"),
      (#"mitmach [0-9.]+,"#, "mitmach N,"),
    ] {
      text = text.replacingOccurrences(of: pattern, with: name, options: .regularExpression)
    }
    return text
  }
}
