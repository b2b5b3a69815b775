import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `Merging a record` {
  private typealias State = [String: JSONText]

  private func merge(_ base: State?, _ wanted: State?, _ found: State?) -> RecordMerge {
    RecordMerge(base: base, wanted: wanted, found: found)
  }

  @Test func `takes in the changes of both`() {
    let merged = merge(
      ["a": .text("1"), "b": .text("1")], ["a": .text("2"), "b": .text("1")],
      ["a": .text("1"), "b": .text("3"), "c": .text("4")])
    #expect(merged.result == .save(["a": .text("2"), "b": .text("3"), "c": .text("4")]))
    #expect(merged.conflicts == [])
  }

  @Test func `takes a field away, and adds one`() {
    #expect(
      merge(["a": .text("1")], [:], ["a": .text("1"), "b": .text("2")]).result
        == .save(["b": .text("2")]))
    #expect(
      merge([:], ["a": .text("1")], ["b": .text("2")]).result
        == .save(["a": .text("1"), "b": .text("2")]))
    #expect(merge([:], ["a": .text("1")], ["a": .text("1")]).result == .nothing)
  }

  @Test func `tells where both changed a field, and does either`() {
    let merged = merge(["a": .text("1")], ["a": .text("2")], ["a": .text("3"), "b": .text("4")])
    #expect(
      merged.conflicts
        == [RecordMerge.Conflict(field: "a", wanted: .text("2"), found: .text("3"))])
    #expect(merged.result == .save(["a": .text("2"), "b": .text("4")]))
    #expect(merged.yieldingResult == .nothing)
  }

  @Test func `looks into what an action or a text says, not into where a place is`() {
    func state(_ key: String, _ one: String, _ other: String) -> State {
      [key: .object(["de": .text(one), "en": .text(other)])]
    }
    let texts = merge(state("about", "1", "1"), state("about", "2", "1"), state("about", "1", "3"))
    #expect(texts.result == .save(state("about", "2", "3")))
    let places = merge(
      state("location", "1", "1"), state("location", "2", "1"), state("location", "1", "3"))
    #expect(places.conflicts.map(\.field) == ["location"])
  }

  @Test func `adds, deletes and misses`() {
    let state: State = ["a": .text("1")]
    let other: State = ["a": .text("2")]
    #expect(merge(nil, state, nil).result == .save(state))
    #expect(merge(nil, state, state).result == .nothing)
    #expect(merge(nil, state, other).conflicts.map(\.field) == [nil])
    #expect(merge(nil, state, other).yieldingResult == .nothing)
    #expect(merge(state, nil, state).result == .delete)
    #expect(merge(state, nil, nil).result == .nothing)
    #expect(merge(state, nil, other).conflicts.map(\.field) == ["a"])
    #expect(merge(state, nil, other).result == .delete)
    #expect(merge(state, nil, other).yieldingResult == .nothing)
    #expect(merge(state, other, nil).result == .impossible)
    #expect(merge(state, other, nil).conflicts.map(\.found) == [nil])
  }
}
