import Foundation
import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `JSON of the history` {
  @Test(
    arguments: [
      "", "Görlitz", "»Orte«", "a\"b", "a\\b", "a\nb\tc", "\u{0}\u{1F}\u{7F}", "e\u{301}", "👩‍🌾",
      "\r\n",
    ])
  func `is read by others as it was meant`(text: String) throws {
    for value in [text, text + "\"" + text] {
      let json = JSONText.array([.text(value)]).description
      let read = try JSONDecoder().decode([String].self, from: Data(json.utf8))
      #expect(read.map { Array($0.utf8) } == [Array(value.utf8)])
      let list = try TextList.texts(of: TextList.json([value]))
      #expect(list.map { Array($0.utf8) } == [Array(value.utf8)])
    }
  }

  @Test func `has its members in order, and equal values as equal texts`() {
    let one = JSONText.object(["b": .integer(1), "a": .null, "c": .array([.number(2.5)])])
    #expect(one.description == #"{"a":null,"b":1,"c":[2.5]}"#)
    #expect(JSONText.number(.infinity).description == "null")
    #expect(
      ["a": JSONText.null, "b": .text(""), "c": .array([]), "d": .text("x")].compacted
        == ["d": .text("x")])
  }

  @Test(arguments: [
    JSONText.null, .integer(0), .integer(.max), .integer(.min), .number(0.1), .number(2),
    .number(1e-7), .number(1.5e300), .number(51.163_333_333_333_334), .number(-0.5),
    .text("Łužica \"\\ \u{0}\u{1F}\r\n👩‍🌾 e\u{301}"), .array([]), .object([:]),
    .array([.integer(1), .number(1), .text("1"), .object(["a": .array([.null])])]),
  ])
  func `is read again as it was written`(value: JSONText) throws {
    let read = try JSONText(parsing: value.description)
    #expect(read == value)
    #expect(read.description.utf8.elementsEqual(value.description.utf8))
  }

  @Test func `of others is read as well`() throws {
    let text = #" { "a" : [ 1 , -2.5e1, null ] ,"\u00e4\/\t" : "\ud83d\udc69\b" } "#
    #expect(
      try JSONText(parsing: text)
        == .object([
          "a": .array([.integer(1), .number(-25), .null]), "ä/\t": .text("👩\u{8}"),
        ]))
    for broken in ["", "{", "[1,]", "[1", #""a"#, #"{"a"}"#, "1 2", "nul", #""\ud83d""#, "x"] {
      #expect(throws: UnknownValue.self) { try JSONText(parsing: broken) }
    }
  }

  @Test(arguments: 1...3)
  func `keeps every record whole`(seed: UInt64) throws {
    let store = try Store.inMemory()
    try store.fill(with: SmallNetwork.network, author: "test", at: 1)
    var changes = RandomChanges(seed: seed, store: store)
    for _ in 0..<60 {
      guard let edit = try changes.edit() else { continue }
      for case .save(let record, _) in edit.parts {
        let json = record.json(createdAt: 7)
        let read = try StoredRecord(
          record.kind, key: record.key, json: .init(parsing: JSONText.object(json).description))
        #expect(read?.record == record)
        #expect(read?.json == json)
      }
      _ = try store.perform(edit, by: "test", at: 1)
    }
  }
}
