import GRDB
import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `Filling` {
  /// Networks with one thing in them that cannot be.
  private static let faults: [(name: String, spoil: @Sendable (inout Network) -> Void)] = [
    ("an unknown field", { $0.actors[4].fields = FieldSet(index: 33) }),
    ("an empty name", { $0.regions[1].name = "" }),
    ("a membership of nobody", { $0.memberships[0].actor = SmallNetwork.uid(999) }),
    ("a membership nowhere", { $0.memberships[0].region = SmallNetwork.uid(999) }),
    ("an impossible effort", { $0.actions[2].effort = 9 }),
    ("an unknown skill", { $0.actions[0].skills = ["juggling"] }),
    ("an adoption of nothing", { $0.adoptions[0].action = SmallNetwork.uid(999) }),
    ("a place without a name", { $0.places[3].name = " " }),
    ("two fields of one letter", { $0.fields[1].letter = "E" }),
  ]

  @Test(arguments: faults.indices)
  func `with a fault leaves the file empty`(index: Int) throws {
    var network = SmallNetwork.network
    Self.faults[index].spoil(&network)
    let store = try Store.inMemory()
    let error = #expect(throws: StoreError.self, "\(Self.faults[index].name)") {
      try store.fill(with: network, author: "test", at: 1)
    }
    #expect(error?.exitCode == 65)
    #expect(try store.isEmpty())
    #expect(try store.health().counts.values.allSatisfy { $0 == 0 })
  }

  @Test func `a second time does nothing`() throws {
    let store = try Store.inMemory()
    try store.fill(with: SmallNetwork.network, author: "one", at: 1)
    let before = try StoreContents(of: store)
    var other = SmallNetwork.network
    other.actors = []
    other.memberships = []
    other.adoptions = []
    try store.fill(with: other, author: "two", at: 2)
    #expect(try StoreContents(of: store) == before)
  }

  @Test func `leaves ids in the order of names, with room between them`() throws {
    let store = try Store.inMemory()
    try store.fill(with: SmallNetwork.network, author: "test", at: 1)
    let ids = try store.reading { db in
      try Int64.fetchAll(db, sql: "SELECT id FROM actor ORDER BY sortKey, name, uid")
    }
    #expect(zip(ids, ids.dropFirst()).allSatisfy { $1 - $0 > 1000 })
    #expect(try IndexCheck.faults(in: store) == [])
  }

  @Test func `takes names apart by their bytes`() throws {
    // The same letters, once composed and once not.
    var network = SmallNetwork.network
    network.actors += [
      SmallNetwork.actor(101, "Caf\u{E9}", .initiative, [], nil),
      SmallNetwork.actor(102, "Cafe\u{301}", .initiative, [], nil),
      SmallNetwork.actor(103, "\u{AC00}\u{AC01}", .initiative, [], nil),
      SmallNetwork.actor(104, "\u{1100}\u{1161}\u{1100}\u{1161}\u{11A8}", .initiative, [], nil),
    ]
    let store = try Store.inMemory()
    try store.fill(with: network, author: "test", at: 1)
    let (ids, sorted) = try store.reading { db in
      (
        try String.fetchAll(db, sql: "SELECT uid FROM actor ORDER BY id"),
        try String.fetchAll(db, sql: "SELECT uid FROM actor ORDER BY sortKey, name, uid")
      )
    }
    #expect(ids == sorted)
    #expect(try IndexCheck.faults(in: store) == [])
  }
}
