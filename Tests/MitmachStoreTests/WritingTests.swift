import GRDB
import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `Writing` {
  private func filledStore() throws -> Store {
    let store = try Store.inMemory()
    try store.fill(with: SmallNetwork.network, author: "test", at: 1)
    return store
  }

  @Test(arguments: 1...6)
  func `in any order leaves what a fresh store would hold`(seed: UInt64) throws {
    let store = try filledStore()
    var writes = RandomWrites(seed: seed, network: SmallNetwork.network)
    for _ in 0..<8 {
      for _ in 0..<5 { try writes.write(to: store) }
      #expect(try IndexCheck.faults(in: store) == [])
    }
    let fresh = try Store.inMemory()
    try fresh.fill(with: writes.network, author: "test", at: 1)
    let differences = try StoreContents(of: store).differences(from: StoreContents(of: fresh))
    #expect(differences == [])
    #expect(try store.health(isThorough: true).isWell)
  }

  // MARK: - All or nothing

  @Test func `that is given up leaves nothing behind`() throws {
    let store = try filledStore()
    let before = try StoreContents(of: store)
    let changes = try changes(in: store).count
    #expect(throws: StoreError.other("enough")) {
      try store.write(author: "test", at: 1) { transaction in
        try transaction.deleteActor(SmallNetwork.actors[0].uid)
        try transaction.deleteRegion(SmallNetwork.regions[0].uid)
        try transaction.deleteAction(SmallNetwork.actions[0].uid)
        throw StoreError.other("enough")
      }
    }
    #expect(try StoreContents(of: store) == before)
    #expect(try IndexCheck.faults(in: store) == [])
    #expect(try self.changes(in: store).count == changes)
  }

  /// Changes that cannot be, some of which are half made when that comes out.
  private static let faults: [@Sendable (inout Transaction) throws -> Void] = [
    { transaction in
      var membership = SmallNetwork.memberships[0]
      membership.actor = SmallNetwork.uid(999)
      try transaction.save(membership)
    },
    { transaction in
      var membership = SmallNetwork.memberships[0]
      membership.region = SmallNetwork.uid(999)
      try transaction.save(membership)
    },
    { transaction in
      var adoption = SmallNetwork.adoptions[0]
      adoption.action = SmallNetwork.uid(999)
      try transaction.save(adoption)
    },
    { transaction in
      var action = SmallNetwork.actions[0]
      action.skills = ["juggling"]
      try transaction.save(action)
    },
    { transaction in
      var actor = SmallNetwork.actors[0]
      actor.fields = FieldSet(index: 40)
      try transaction.save(actor)
    },
    { transaction in
      var region = SmallNetwork.regions[0]
      region.fields = FieldSet(index: 40)
      try transaction.save(region)
    },
    { try $0.save(Skill(id: "", name: LocalizedText(""))) },
    { try $0.save(Goal(number: 18, title: LocalizedText("Achtzehntes"))) },
    { try $0.deleteField(index: 0) },
  ]

  @Test func `refuses what refers to nothing`() throws {
    let store = try filledStore()
    let before = try StoreContents(of: store)
    for fault in Self.faults {
      let error = #expect(throws: StoreError.self) {
        try store.write(author: "test", at: 1, fault)
      }
      #expect(error?.exitCode == 65)
      #expect(try StoreContents(of: store) == before)
    }
  }

  @Test func `is given up also by who goes on after a fault`() throws {
    let store = try filledStore()
    let before = try StoreContents(of: store)
    let changes = try changes(in: store)
    for fault in Self.faults {
      var first: (any Error)?
      let error = #expect(throws: StoreError.self) {
        try store.write(author: "test", at: 1) { transaction in
          do { try fault(&transaction) } catch { first = error }
          try? transaction.deleteActor(SmallNetwork.actors[1].uid)
          try? transaction.save(SmallNetwork.actor(101, "Hofladen", .initiative, [], nil))
        }
      }
      #expect(error == first.map { StoreError($0, path: store.path) })
      #expect(try StoreContents(of: store) == before)
      #expect(try self.changes(in: store) == changes)
    }
    #expect(try IndexCheck.faults(in: store) == [])
  }

  // MARK: - History

  private struct Change: Equatable {
    var kind: String
    var entry: String?
    var before: String?
    var after: String?
  }

  private func changes(in store: Store) throws -> [Change] {
    try store.reading { db in
      try Row.fetchAll(db, sql: "SELECT * FROM change ORDER BY id").map {
        Change(kind: $0["kind"], entry: $0["entry"], before: $0["before"], after: $0["after"])
      }
    }
  }

  @Test func `tells what was changed, from what to what`() throws {
    let store = try filledStore()
    let count = try changes(in: store).count
    var actor = SmallNetwork.actors[0]
    actor.name = "Neue Energie"
    actor.email = nil
    try store.write(author: "test", at: 5) { try $0.save(actor) }
    let uid = actor.uid.rawValue
    #expect(
      try Array(changes(in: store).dropFirst(count)) == [
        Change(
          kind: "actor", entry: uid,
          before: #"{"email":"post@egg.example","name":"Energiegenossenschaft Görlitz eG"}"#,
          after: #"{"name":"Neue Energie"}"#)
      ])
    try store.write(author: "test", at: 5) { try $0.save(actor) }
    #expect(try changes(in: store).count == count + 1)
  }

  @Test func `tells of all that goes with an entry`() throws {
    let store = try filledStore()
    let count = try changes(in: store).count
    try store.write(author: "test", at: 1) { try $0.deleteActor(SmallNetwork.uid(11)) }
    let changes = try changes(in: store).dropFirst(count)
    #expect(changes.map(\.kind) == ["membership", "relation", "relation", "adoption", "actor"])
    #expect(changes.map { $0.after == nil } == [true, true, true, false, true])
    #expect(changes.last?.before?.contains("Strom von Dächern") == true)
  }

  @Test func `ties the changes of one write together`() throws {
    let store = try Store.inMemory()
    for number in 1...2 {
      try store.write(author: "Hanka", at: 1_700_000_000_000) { transaction in
        try transaction.save(SmallNetwork.goals[2 * number])
        try transaction.save(SmallNetwork.goals[2 * number + 1])
      }
    }
    let rows = try store.reading { db in
      try Row.fetchAll(db, sql: "SELECT step, count(*), author, at FROM change GROUP BY step")
    }
    #expect(rows.map { $0[1] } == [2, 2])
    #expect(rows.map { $0[2] } == ["Hanka", "Hanka"])
    #expect(rows.map { $0[3] } == [1_700_000_000_000, 1_700_000_000_000])
    // The step is a UUIDv7 of that time.
    #expect(rows.allSatisfy { ($0[0] as String).hasPrefix("018bcfe5-6800-7") })
  }

  @Test func `keeps the time when an entry was made`() throws {
    let store = try filledStore()
    var region = SmallNetwork.regions[0]
    region.name = "Oberlausitz"
    try store.write(author: "test", at: 99) { try $0.save(region) }
    let times = try store.reading { db in
      try Int.fetchAll(db, sql: "SELECT DISTINCT createdAt FROM region")
    }
    #expect(times == [1])
  }
}
