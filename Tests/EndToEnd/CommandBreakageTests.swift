import Foundation
import Testing

/// All that can have happened to the file with the network, and the one sentence that tells of it.
@Suite struct `A broken network` {
  @Test(arguments: Breakage.all)
  func `is refused in one sentence and left untouched`(breakage: Breakage) throws {
    let home = try CommandHome.filled()
    try breakage.change(home)
    let before = home.bytes
    for arguments in [["regions"], ["init", "--lang", "en"], ["--lang", "en"], ["--linear"]] {
      let result = try Program.run(arguments, home: home)
      #expect(result.status == 65, "\(result)")
      #expect(result.output == "")
      #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
      let language = arguments.contains("en") ? "en" : "de"
      expectGolden(
        result.errors.replacingOccurrences(of: home.folder.path, with: "HOME"),
        named: "command-broken-\(breakage.name)-\(language)")
    }
    #expect(home.bytes == before)
  }

  @Test(arguments: Breakage.all)
  func `is looked at by doctor without a change`(breakage: Breakage) throws {
    let home = try CommandHome.filled()
    try breakage.change(home)
    let before = home.bytes
    let result = try Program.run(["doctor", "--lang", "en"], home: home)
    #expect(result.status == 1 && result.errors == "", "\(result)")
    #expect(result.output.contains("WRONG  Network: \(home.database)"), "\(result.output)")
    #expect(home.bytes == before)
  }
}

/// What can have happened to a network's file.
struct Breakage: CustomTestStringConvertible, Sendable {
  var name: String
  var change: @Sendable (Home) throws -> Void
  var testDescription: String { name }

  static let all = [
    Breakage(name: "text") { try $0.write(Data("Kein Netzwerk\n".utf8)) },
    Breakage(name: "folder") { home in
      try FileManager.default.removeItem(atPath: home.database)
      try FileManager.default.createDirectory(
        atPath: home.database, withIntermediateDirectories: true)
    },
    Breakage(name: "foreign") { home in
      try FileManager.default.removeItem(atPath: home.database)
      try home.sql("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('Bread')")
    },
    Breakage(name: "newer") { try $0.sql("PRAGMA user_version = 99") },
    Breakage(name: "damaged") { home in
      // The first page stays: the file is ours, but its tables cannot be read.
      var bytes = home.bytes ?? Data()
      bytes.replaceSubrange(4096..., with: repeatElement(0x5A, count: bytes.count - 4096))
      try home.write(bytes)
    },
    Breakage(name: "cut") { try $0.write(($0.bytes ?? Data()).prefix(200_000)) },
  ]
}

extension Home {
  /// The bytes of the network's file; `nil` where it is none.
  fileprivate var bytes: Data? { try? Data(contentsOf: URL(filePath: database)) }

  fileprivate func write(_ bytes: Data) throws { try bytes.write(to: URL(filePath: database)) }
}
