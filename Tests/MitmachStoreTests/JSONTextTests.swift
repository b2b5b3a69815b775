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
}
