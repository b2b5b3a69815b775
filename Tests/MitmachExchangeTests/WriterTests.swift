import Foundation
import MitmachExchange
import MitmachModel
import Testing

@Suite struct `What leaves the program` {
  @Test func `is JSON that another parser reads back as it was`() throws {
    let records = try [actor(named: Hostile.text), actor(named: "Zwei")]
    var writer = JSONListWriter()
    var bytes: [UInt8] = []
    for record in records { writer.write(record, to: &bytes) }
    writer.finish(to: &bytes)
    let names = try python("print(*[hex(ord(c)) for c in json.load(sys.stdin)[0]['name']])", bytes)
    #expect(names == Hostile.scalars)
    #expect(String(decoding: bytes, as: UTF8.self).split(separator: "\n").count == 4)
  }

  @Test func `is JSON with its keys in the documented order`() throws {
    var bytes: [UInt8] = []
    try actor(named: "Eins").json.write(to: &bytes, indentation: 0)
    let keys = try python("print(*json.load(sys.stdin))", bytes)
    #expect(
      keys
        == "type uid name other_names kind fields place sorbian_place district country lat lon "
        + "regions goals email phone web about since source adoptions relations consents")
  }

  @Test func `tells what each entry is, for all kinds of entries`() throws {
    let maker = RecordMaker(catalogue: Sample.catalogue, language: .english)
    let records = [
      maker.record(of: Sample.region), maker.record(of: Sample.actor),
      maker.record(of: Sample.action),
    ]
    for (record, golden) in zip(records, Sample.json) {
      var bytes: [UInt8] = []
      record.json.write(to: &bytes, indentation: 0)
      #expect(String(decoding: bytes, as: UTF8.self) == golden)
    }
  }

  @Test func `is an empty list where there is nothing`() {
    var bytes: [UInt8] = []
    JSONListWriter().finish(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "[]\n")
  }

  @Test func `is CSV that another parser reads back as it was`() throws {
    var writer = CSVWriter()
    var bytes: [UInt8] = []
    for name in [Hostile.text, "=SUM(A1:A2)", "a;b", " blank ", "\"", "a,b\r\nc"] {
      writer.write(try actor(named: name), to: &bytes)
    }
    let script = """
      rows = list(csv.DictReader(io.TextIOWrapper(sys.stdin.buffer, encoding='utf-8', newline='')))
      print([hex(ord(c)) for c in rows[0]['name']] == '\(Hostile.scalars)'.split())
      print([row['name'] for row in rows[1:]])
      print(rows[0]['fields'], rows[0]['regions'], rows[0]['goals'], rows[0]['lat'])
      """
    #expect(
      try python(script, bytes) == """
        True
        ['=SUM(A1:A2)', 'a;b', ' blank ', '"', 'a,b\\r\\nc']
        energy;food Lausitz 7;13 51.18
        """)
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("type,uid,name,other_names,kind"))
    #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("\r\n"))
  }

  private func actor(named name: String) throws -> EntryRecord {
    guard case .actor(var details) = Sample.actor else { throw NoActor() }
    details.actor.name = name
    return RecordMaker(catalogue: Sample.catalogue, language: .german).record(of: .actor(details))
  }

  /// The sample of an actor is none.
  private struct NoActor: Error {}

  /// What a Python script prints that finds `bytes` on its standard input.
  private func python(_ script: String, _ bytes: [UInt8]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", "import csv, io, json, sys\n" + script]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(bytes))
    try input.fileHandleForWriting.close()
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: printed, as: UTF8.self).trimmingCharacters(in: .newlines)
  }
}

/// A name that tries to be everything that a format could stumble over.
private enum Hostile {
  static let text =
    "Wolf, \"Rot\"\\;\tä\u{E4}a\u{308}\r\n\u{1B}[31m\u{0}\u{9B}\u{202E}\u{200B}🌻\u{E0041}\u{7F}"
  static let scalars = text.unicodeScalars.map { "0x" + String($0.value, radix: 16) }
    .joined(separator: " ")
}
