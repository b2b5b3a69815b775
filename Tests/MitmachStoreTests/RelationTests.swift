import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `Relations` {
  private let shared: SharedStore

  init() throws { shared = try SharedStore() }

  private func relations(of number: Int) throws -> [RelationLine] {
    let details = try shared.store.details(
      of: SmallNetwork.uid(number), kind: .actor, language: .german, limit: 9)
    guard case .actor(let actor) = details else { return [] }
    return actor.relations
  }

  @Test func `are seen from both ends, those of now first`() throws {
    let lines = try relations(of: 11)
    #expect(lines.map(\.relation) == SmallNetwork.relations)
    #expect(lines.map(\.other.name) == [13, 14].map { SmallNetwork.actors[$0 - 11].name })
    #expect(lines.map(\.otherFields) == [13, 14].map { SmallNetwork.actors[$0 - 11].fields })
    #expect(lines.map(\.isForward) == [true, false])
    #expect(try relations(of: 13).map(\.isForward) == [false])
    #expect(try relations(of: 12) == [])
  }

  @Test func `are of types that the catalogue tells, and that can be added`() throws {
    #expect(try shared.store.catalogue().relationTypes == SmallNetwork.relationTypes)
    var type = RelationType(
      id: "mentors", label: LocalizedText("begleitet"),
      reverseLabel: LocalizedText("wird begleitet von"))
    try shared.save(.relationType(type), by: SharedStore.hanka)
    let old = type
    type.label.english = "mentors"
    try shared.save(.relationType(type), base: .relationType(old), by: SharedStore.hanka)
    #expect(try shared.store.catalogue().relationTypes == SmallNetwork.relationTypes + [type])
  }

  @Test func `go with an actor, and stay with it under another name`() throws {
    try shared.change(14, by: SharedStore.hanka) { $0.name = "Allererste" }
    #expect(try relations(of: 11).map(\.other.name).last == "Allererste")
    try shared.delete(.actor, 14, by: SharedStore.hanka)
    #expect(try relations(of: 11).map(\.relation) == [SmallNetwork.relations[0]])
  }

  @Test func `refuse a type or an actor that is not there`() throws {
    for fault in [\Relation.from, \.to] {
      var relation = SmallNetwork.relations[0]
      relation[keyPath: fault] = SmallNetwork.uid(999)
      let outcome = try shared.save(
        .relation(relation), base: .relation(SmallNetwork.relations[0]), by: SharedStore.hanka)
      #expect(outcome.conflicts.map(\.found) == [nil])
      #expect(throws: StoreError.self) {
        try shared.store.write(author: "test", at: 1) { try $0.save(relation) }
      }
    }
    var relation = SmallNetwork.relations[0]
    relation.type = "loves"
    let outcome = try shared.save(
      .relation(relation), base: .relation(SmallNetwork.relations[0]), by: SharedStore.hanka)
    #expect(outcome.conflicts.map(\.field) == ["type"])
  }
}
