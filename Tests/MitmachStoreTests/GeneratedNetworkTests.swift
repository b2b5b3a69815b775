import GRDB
import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `A generated network` {
  private static let generated = GeneratedNetwork(
    actorCount: 400, regionCount: 12, seed: 7, base: SmallNetwork.network.withoutEntries)

  private static let filled = Result {
    let store = try Store.inMemory()
    try store.fill(generated: generated, author: "test")
    return store
  }

  /// The same entries, put in as any others.
  private static let expected = Result {
    var network = SmallNetwork.network.withoutEntries
    network.regions = (0..<generated.regionCount).map(generated.region)
    network.actors = (0..<generated.actorCount).map(generated.actor)
    network.memberships = (0..<generated.actorCount).flatMap {
      generated.memberships(ofActor: $0, regions: network.regions)
    }
    let store = try Store.inMemory()
    try store.fill(with: network, author: "test", at: GeneratedNetwork.now)
    return store
  }

  private let store: Store

  init() throws {
    store = try Self.filled.get()
  }

  @Test func `is in the store as if each entry had been saved`() throws {
    let contents = try StoreContents(of: store)
    #expect(try contents.differences(from: StoreContents(of: Self.expected.get())) == [])
    #expect(try IndexCheck.faults(in: store) == [])
    #expect(try store.health(isThorough: true).isWell)
  }

  @Test func `leaves the schema as it was`() throws {
    #expect(try schema(of: store) == schema(of: Store.inMemory()))
    let settings = try store.queue.inDatabase { db in
      try ["foreign_keys", "synchronous"].map { try Int.fetchOne(db, sql: "PRAGMA \($0)") }
    }
    #expect(settings == [1, 2])
  }

  private func schema(of store: Store) throws -> Set<String> {
    try store.reading { db in
      try String.fetchSet(
        db,
        sql: """
          SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master
          WHERE name NOT LIKE 'sqlite_stat%'
          """)
    }
  }

  @Test func `is the same each time`() {
    let again = GeneratedNetwork(
      actorCount: 400, regionCount: 12, seed: 7, base: SmallNetwork.network.withoutEntries)
    let other = GeneratedNetwork(
      actorCount: 400, regionCount: 12, seed: 8, base: SmallNetwork.network.withoutEntries)
    for number in [0, 1, 399] {
      #expect(again.actor(at: number) == Self.generated.actor(at: number))
      #expect(other.actor(at: number) != Self.generated.actor(at: number))
    }
  }

  @Test func `looks like a real one`() {
    let actors = (0..<Self.generated.actorCount).map(Self.generated.actor)
    #expect(Set(actors.map(\.uid)).count == actors.count)
    #expect(Set(actors.map(\.name)).count > actors.count * 3 / 4)
    #expect(Set(actors.map(\.kind)).count >= 6)
    #expect(actors.allSatisfy { (1...2).contains($0.fields.indices.count) })
    #expect(actors.allSatisfy { (1...3).contains($0.goals.numbers.count) })
    #expect(actors.allSatisfy { (50...110).contains($0.about.german.utf8.count) })
    #expect(actors.allSatisfy { $0.location?.coordinate != nil })
  }

  @Test func `is all in the file itself`() throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(path: folder.file("network.db"), creating: true)
    try store.fill(generated: Self.generated, author: "test")
    #expect(StoreFile(path: store.path).logSize == 0)
    #expect(try !store.isEmpty())
  }

  @Test func `goes into an empty store only`() throws {
    let before = try StoreContents(of: store)
    #expect(throws: StoreError.self) {
      try store.fill(generated: Self.generated, author: "test")
    }
    #expect(try StoreContents(of: store) == before)
  }

  @Test func `can be changed like any other`() throws {
    let store = try Store.inMemory()
    let small = GeneratedNetwork(
      actorCount: 60, regionCount: 3, seed: 7, base: SmallNetwork.network.withoutEntries)
    try store.fill(generated: small, author: "test")
    try store.write(author: "test", at: 1) { transaction in
      for number in 0..<60 where number.isMultiple(of: 3) {
        var actor = small.actor(at: number)
        actor.name = String(actor.name.reversed())
        try transaction.save(actor)
        try transaction.deleteActor(small.actor(at: number + 1).uid)
      }
    }
    #expect(try IndexCheck.faults(in: store) == [])
    #expect(try store.health(isThorough: true).isWell)
  }
}
