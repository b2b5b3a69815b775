import GRDB
import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `A load among those that are there` {
  private let generated = GeneratedNetwork(
    actorCount: 1, regionCount: 1, seed: 3, base: SmallNetwork.network.withoutEntries)

  private func actors(_ names: some Sequence<String>, from number: Int) -> [LoadedActor] {
    names.enumerated().map { index, name in
      var actor = generated.actor(at: 0)
      actor.uid = SmallNetwork.uid(70_000 + number + index)
      actor.name = name
      return LoadedActor(actor)
    }
  }

  private func names(in store: Store) throws -> [String] {
    try store.reading { db in try String.fetchAll(db, sql: "SELECT sortKey FROM actor ORDER BY id")
    }
  }

  /// Two neighbours without room between them, and so many others around that not all have to go.
  @Test(arguments: [1, 40, 900])
  func `moves no more of them apart than it needs`(count: Int) throws {
    let shared = try SharedStore()
    let store = shared.store
    let old = (0..<200).map { "n\(1000 + $0)" }
    _ = try store.load(actors(old, from: 0), by: "x", at: 1)
    try store.queue.write { db in
      let ids = try Int64.fetchAll(
        db, sql: "SELECT id FROM actor WHERE sortKey IN ('n1100', 'n1101') ORDER BY id")
      try db.execute(
        sql: "UPDATE actor SET id = ? WHERE id = ?", arguments: [ids[0] + 1, ids[1]])
      let words = try #require(try SearchIndex.actors.indexed(ids[0] + 1, in: db))
      try SearchIndex.actors.delete(words, for: ids[1], in: db)
      try SearchIndex.actors.insert(words, for: ids[0] + 1, in: db)
    }
    let before = try ids(in: store)
    let new = (0..<count).map { "n1100 \(10_000 + $0)" }
    let step = try store.load(actors(new, from: 1000), by: SharedStore.hanka, at: 2)
    #expect(step?.changeCount == 1)
    let found = try names(in: store)
    #expect(found == found.sorted() && found.count == 205 + count)
    #expect(try IndexCheck.faults(in: store) == [])
    #expect(try store.health(isThorough: true).isWell)
    let after = try ids(in: store)
    let moved = before.filter { after[$0.key] != $0.value }.count
    #expect(moved > 0 && moved < (count < 100 ? 10 : 205))
    _ = try store.undo(by: SharedStore.hanka, at: 3)
    #expect(try names(in: store).count == 205)
    #expect(try IndexCheck.faults(in: store) == [])
  }

  private func ids(in store: Store) throws -> [String: Int64] {
    try store.reading { db in
      let rows = try Row.fetchAll(db, sql: "SELECT uid, id FROM actor")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }
  }
}

@Suite struct `Actors of a file` {
  private func actor(_ number: Int, _ name: String) -> Actor {
    Actor(
      uid: SmallNetwork.uid(60_000 + number), name: name, kind: .association,
      fields: FieldSet(index: 0))
  }

  @Test func `are found again by the rule of the store`() throws {
    let seen = try SeenActors()
    var first = actor(1, "Mühlenverein")
    first.email = "A@b.example"
    first.location = Location(place: "Görlitz", district: "14626")
    try seen.remember(first)
    try seen.remember(actor(2, "Ganz anders"))
    func reasons(_ change: (inout Actor) -> Void) throws -> Set<LikelyDuplicate.Reason>? {
      var other = actor(3, "Neu")
      change(&other)
      return try seen.likelyDuplicate(of: other)?.reasons
    }
    #expect(try reasons { _ in } == nil)
    #expect(try reasons { $0.email = " a@B.example" } == [.email])
    #expect(try reasons { $0.name = "mühlenverein" } == [.name])
    #expect(
      try reasons {
        $0.name = "Mühlenvereim"
        $0.location = Location(place: "Görlitz", district: "14626")
      } == [.place])
    first.name = "Windmühlen"
    try seen.remember(first)
    #expect(try reasons { $0.name = "mühlenverein" } == nil)
    #expect(try reasons { $0.name = "Windmuhlen" } == [.name])
  }
}
