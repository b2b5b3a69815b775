import Foundation
import MitmachExchange
import MitmachModel
import Testing

@Suite struct `Our own JSON` {
  @Test(arguments: 1...40) func `brings back all that there was`(seed: Int) throws {
    let network = GeneratedNetwork.random(seed: UInt64(seed))
    let file = try ImportFile(Data(Self.json(network)))
    #expect(file.format == .mitmach)
    #expect(try file.network(catalogue: Catalogue()) == network)
  }

  @Test func `has an entry on each line`() throws {
    let network = GeneratedNetwork.random(seed: 7)
    let lines = String(decoding: Self.json(network), as: UTF8.self).split { $0.isNewline }
    for actor in network.actors {
      #expect(lines.count { $0.hasPrefix("{\"uid\":\"\(actor.uid.rawValue)\"") } == 1)
    }
  }

  @Test func `reads entries before the fields that they name`() throws {
    var network = GeneratedNetwork.random(seed: 3)
    network.actors[0].fields = FieldSet(index: 1)
    let text = String(decoding: Self.json(network), as: UTF8.self)
    let cut = try #require(text.range(of: "\"fields\":[\n"))
    let end = try #require(text.range(of: "\n],\n", range: cut.upperBound..<text.endIndex))
    let fields = text[cut.lowerBound..<end.lowerBound] + "\n]"
    let moved =
      text.replacing(fields + ",\n", with: "").trimmingCharacters(in: .newlines).dropLast()
      + ",\n" + fields + "}"
    #expect(try ImportFile(Data(moved.utf8)).network(catalogue: Catalogue()) == network)
  }

  @Test(arguments: [
    (
      "\"version\":1", "\"version\":2",
      ImportFault(line: 1, field: "version", cause: .syntax("1–1"))
    ),
    (
      "\"kind\":\"network\"", "\"kind\":\"club\"",
      ImportFault(line: 7, field: "actors[0].kind", cause: .input(.unknown("club")))
    ),
    (
      "\"fields\":[\"energy\"]", "\"fields\":[\"water\"]",
      ImportFault(line: 7, field: "actors[0].fields", cause: .input(.unknown("water")))
    ),
    ("\"name\":\"X\",", "", ImportFault(line: 7, field: "actors[0].name", cause: .input(.missing))),
    ("\"X\"", "\"X", ImportFault(line: 7, column: 58, cause: .syntax(", }"))),
    ("]}", "}", ImportFault(line: 8, column: 1, cause: .syntax(", ]"))),
  ]) func `says where it is broken`(part: String, other: String, fault: ImportFault) throws {
    var network = Network()
    network.fields = Imported.catalogue.fields
    var dice = Dice(seed: 1)
    var actor = Actor(uid: dice.uid(), name: "X", kind: .network, fields: FieldSet(index: 0))
    actor.about = LocalizedText("A")
    network.actors = [actor]
    let text = String(decoding: Self.json(network), as: UTF8.self)
    #expect(text.contains(part))
    let broken = try #require(text.range(of: part, options: .backwards))
    let file = try ImportFile(
      Data(text.replacingCharacters(in: broken, with: other).utf8), format: .mitmach)
    #expect(throws: fault) { try file.network(catalogue: Catalogue()) }
  }

  @Test func `refuses what is nested too deeply`() throws {
    let text = String(repeating: "[", count: 1_000_000)
    let file = try ImportFile(Data("{\"format\":\(text)".utf8), format: .mitmach)
    #expect(throws: ImportFault(line: 1, column: 75, cause: .tooDeep(limit: 64))) {
      try file.network(catalogue: Catalogue())
    }
  }

  @Test func `has no key that its schema does not know, and all that it wants`() throws {
    let path = URL(filePath: #filePath).appending(
      path: "../../../../data/schema/mitmach.schema.json")
    let schema = try #require(Self.object(Data(contentsOf: path.standardized)))
    let lists = try #require(schema["properties"] as? [String: [String: Any]])
    let kinds = try #require(schema["$defs"] as? [String: [String: Any]])
    for seed in 1...20 {
      let network = GeneratedNetwork.random(seed: UInt64(seed))
      for (list, value) in try #require(Self.object(Data(Self.json(network)))) {
        let items = try #require(lists[list], "\(list)")["items"] as? [String: String]
        guard let name = items?["$ref"]?.split(separator: "/").last else { continue }
        let kind = try #require(kinds[String(name)])
        let known = Set(try #require(kind["properties"] as? [String: Any]).keys)
        let needed = Set(try #require(kind["required"] as? [String]))
        for entry in try #require(value as? [[String: Any]]) {
          #expect(known.isSuperset(of: entry.keys), "\(name)")
          #expect(needed.isSubset(of: entry.keys), "\(name)")
        }
      }
    }
  }

  private static func object(_ data: Data) -> [String: Any]? {
    (try? JSONSerialization.jsonObject(with: data)) as? [String: Any]
  }

  static func json(_ network: Network) -> [UInt8] {
    var bytes: [UInt8] = []
    var writer = NetworkWriter(catalogue: network.catalogue)
    writer.write(network, to: &bytes)
    return bytes
  }
}
