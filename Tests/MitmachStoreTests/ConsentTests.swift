import GRDB
import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `Consents` {
  private let shared: SharedStore
  private let consent: Consent

  init() throws {
    shared = try SharedStore()
    consent = Consent(
      uid: SmallNetwork.uid(61), actor: SmallNetwork.uid(14),
      purpose: .moderators(region: SmallNetwork.uid(1)),
      given: try #require(PartialDate(rawValue: "2024-05")), source: "Gespräch")
  }

  private func consents(of number: Int = 14) throws -> [Consent] {
    let details = try shared.store.details(
      of: SmallNetwork.uid(number), kind: .actor, language: .german, limit: 9)
    guard case .actor(let actor) = details else { return [] }
    return actor.consents
  }

  @Test func `stand in the details of who gave them, the latest first`() throws {
    try shared.save(.consent(consent), by: SharedStore.hanka)
    var later = consent
    (later.uid, later.purpose) = (SmallNetwork.uid(62), .publicDirectory)
    later.given = try #require(PartialDate(rawValue: "2025"))
    try shared.save(.consent(later), by: SharedStore.hanka)
    #expect(try consents() == [later, consent])
    #expect(try consents(of: 11) == [])
    #expect(try shared.store.dependants(of: .actor, SmallNetwork.uid(14)).consents == 2)
  }

  @Test func `are withdrawn and given again`() throws {
    try shared.save(.consent(consent), by: SharedStore.hanka)
    var ended = consent
    ended.until = PartialDate(rawValue: "2025-01-31")
    try shared.save(.consent(ended), base: .consent(consent), by: SharedStore.hanka)
    #expect(try consents() == [ended])
    let step = try shared.store.history(of: SmallNetwork.uid(14), limit: 1).first
    #expect(step?.changes.map(\.kind) == [.consent])
    #expect(step?.changes.first?.after == ["until": .text("2025-01-31")])
    _ = try shared.store.undo(by: SharedStore.hanka, at: 20)
    #expect(try consents() == [consent])
    _ = try shared.store.redo(by: SharedStore.hanka, at: 20)
    #expect(try consents() == [ended])
    try shared.delete(.consent, 61, by: SharedStore.hanka)
    #expect(try consents() == [])
  }

  @Test func `go with the person and come back with them`() throws {
    try shared.save(.consent(consent), by: SharedStore.jan)
    try shared.delete(.actor, 14, by: SharedStore.hanka)
    #expect(try shared.store.record(.consent, key: consent.uid.rawValue) == nil)
    _ = try shared.store.undo(by: SharedStore.hanka, at: 20)
    #expect(try consents() == [consent])
  }

  @Test func `keep their person from being undone, and need one`() throws {
    var person = SmallNetwork.actors[0]
    (person.uid, person.name) = (SmallNetwork.uid(70), "Jana Beispiel")
    try shared.save(.actor(person), by: SharedStore.hanka)
    var consent = consent
    consent.actor = person.uid
    try shared.save(.consent(consent), by: SharedStore.jan)
    let outcome = try shared.store.undo(by: SharedStore.hanka, at: 20)
    #expect(outcome.conflicts.map(\.kind) == [.consent])
    #expect(outcome.conflicts.map(\.name) == ["Jana Beispiel"])
    (consent.uid, consent.actor) = (SmallNetwork.uid(63), SmallNetwork.uid(999))
    #expect(
      try shared.save(.consent(consent), by: SharedStore.jan).conflicts.map(\.field) == ["actor"])
  }

  @Test func `come with a whole network`() throws {
    var network = SmallNetwork.network
    network.consents = [consent]
    let store = try Store.inMemory()
    try store.fill(with: network, author: "test", at: 1)
    #expect(try store.record(.consent, key: consent.uid.rawValue) == .consent(consent))
  }

  @Test(arguments: ["'anybody'", "'moderators:'", "NULL"])
  func `are for a purpose that there is`(purpose: String) throws {
    #expect(throws: DatabaseError.self) {
      try shared.store.queue.write { db in
        try db.execute(
          sql: """
            INSERT INTO consent (uid, actorId, purpose, given, source)
            SELECT '\(consent.uid)', id, \(purpose), '2024', '' FROM actor LIMIT 1
            """)
      }
    }
  }
}

@Suite struct `What files of others say` {
  private let shared: SharedStore

  init() throws { shared = try SharedStore() }

  @Test func `is kept with an actor and a region, and in the history`() throws {
    let extras = ["ofdb.id": "7", "Öffnung": "\"Mo\"\n9–12", "": "\u{1}"]
    try shared.change(11, by: SharedStore.hanka) { actor in
      actor.extras = extras
      actor.license = "ODbL-1.0"
    }
    #expect(try shared.actor()?.extras == extras)
    #expect(try shared.actor()?.license == "ODbL-1.0")
    var region = SmallNetwork.regions[0]
    region.extras = extras
    try shared.save(.region(region), base: .region(SmallNetwork.regions[0]), by: SharedStore.hanka)
    #expect(try shared.store.record(.region, key: region.uid.rawValue) == .region(region))
    _ = try shared.store.undo(by: SharedStore.hanka, at: 20)
    _ = try shared.store.undo(by: SharedStore.hanka, at: 20)
    #expect(try shared.actor() == SmallNetwork.actors[0])
    _ = try shared.store.redo(by: SharedStore.hanka, at: 20)
    #expect(try shared.actor()?.extras == extras)
  }

  @Test func `is merged name by name`() throws {
    try shared.change(11, by: SharedStore.hanka) { $0.extras = ["a": "1", "b": "1"] }
    let base = try #require(try shared.actor())
    try shared.change(11, by: SharedStore.jan) { $0.extras["a"] = "2" }
    var mine = base
    mine.extras["b"] = nil
    try shared.save(.actor(mine), base: .actor(base), by: SharedStore.hanka)
    #expect(try shared.actor()?.extras == ["a": "2"])
  }
}

@Suite struct `Distinctions` {
  private let shared: SharedStore
  private let pair = Distinction(
    uid: SmallNetwork.uid(81), SmallNetwork.uid(12), SmallNetwork.uid(11))

  init() throws { shared = try SharedStore() }

  @Test func `tell a pair in one way, can be taken back and go with an actor`() throws {
    #expect(pair.one == SmallNetwork.uid(11))
    try shared.save(.distinction(pair), by: SharedStore.hanka)
    let twin = Distinction(uid: SmallNetwork.uid(82), pair.one, pair.other)
    let again = try shared.save(.distinction(twin), by: SharedStore.jan)
    #expect(again.conflicts.map(\.kind) == [.distinction])
    let history = try shared.store.history(of: SmallNetwork.uid(12), limit: 1)
    #expect(history.first?.changes.map(\.kind) == [.distinction])
    try shared.delete(.actor, 12, by: SharedStore.jan)
    #expect(try shared.store.record(.distinction, key: pair.uid.rawValue) == nil)
    _ = try shared.store.undo(by: SharedStore.jan, at: 20)
    #expect(try shared.store.record(.distinction, key: pair.uid.rawValue) == .distinction(pair))
    _ = try shared.store.undo(by: SharedStore.hanka, at: 20)
    #expect(try shared.store.record(.distinction, key: pair.uid.rawValue) == nil)
  }
}
