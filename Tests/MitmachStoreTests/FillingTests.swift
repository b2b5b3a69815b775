import MitmachModel
import MitmachStore
import Testing

@Suite struct `A filled store` {
  private let store: Store

  init() throws {
    store = try Store.inMemory()
    try store.fill(with: SmallNetwork.network, author: "test", at: 1_700_000_000_000)
  }

  @Test func `gives back every actor as it was`() throws {
    for actor in SmallNetwork.actors {
      let details = try store.details(of: actor.uid, kind: .actor, language: .german, limit: 10)
      guard case .actor(let found) = details else { throw Missing() }
      #expect(found.actor == actor)
    }
  }

  @Test func `gives back every region and action as it was`() throws {
    for region in SmallNetwork.regions {
      let details = try store.details(of: region.uid, kind: .region, language: .german, limit: 10)
      guard case .region(let found) = details else { throw Missing() }
      #expect(found.region == region)
    }
    for action in SmallNetwork.actions {
      let details = try store.details(of: action.uid, kind: .action, language: .english, limit: 10)
      guard case .action(let found) = details else { throw Missing() }
      #expect(found.action == action)
      #expect(found.text == action.text(in: .english))
    }
  }

  @Test func `lists names in the order of a German directory`() throws {
    #expect(
      try names(.actors) == [
        "Ärztehaus Süd", "Energiegenossenschaft Görlitz eG", "Müllers Hofladen",
        "Netzwerk der Mitmacher:innen", "Verein für Straßenkultur Bautzen e.V.",
      ])
    #expect(
      try names(.actions) == ["Äpfel teilen", "Balkonsolar-Sammelbestellung", "Foodcoop"])
    #expect(try names(.regions) == ["Lausitz", "Leipziger Westen"])
    #expect(
      try names(.moderators) == [
        "Netzwerk der Mitmacher:innen", "Verein für Straßenkultur Bautzen e.V.",
      ])
  }

  @Test func `counts an actor in two roles once`() throws {
    let details = try store.details(
      of: SmallNetwork.uid(1), kind: .region, language: .german, limit: 10)
    guard case .region(let region) = details else { throw Missing() }
    #expect(region.memberCount == 2)
    #expect(region.membersByField == [0: 1, 3: 1])
    #expect(region.members.map(\.other.name).first == "Energiegenossenschaft Görlitz eG")
    #expect(region.moderators.map(\.membership.uid) == [SmallNetwork.uid(22)])
    #expect(region.adoptions.map(\.adoption) == SmallNetwork.adoptions)
  }

  @Test func `made without entries is completed when it is asked for`() throws {
    var base = SmallNetwork.network.withoutEntries
    base.fields[0].name = LocalizedText("Anders")
    let store = try Store.inMemory()
    #expect(try store.fill(with: base, author: "test", at: 1_600_000_000_000))
    #expect(try !store.isEmpty() && !store.hasEntries())
    #expect(try !store.fill(with: SmallNetwork.network, author: "test", at: 1_700_000_000_000))
    #expect(try !store.hasEntries())
    #expect(
      try store.fill(
        with: SmallNetwork.network, completing: true, author: "test", at: 1_700_000_000_000))
    #expect(try StoreContents(of: store).differences(from: StoreContents(of: self.store)) == [])
    #expect(
      try !store.fill(with: SmallNetwork.network, completing: true, author: "test", at: 2))
  }

  @Test func `is well`() throws {
    let health = try store.health(isThorough: true)
    #expect(health.isWell)
    #expect(health.counts["actor"] == 5)
    #expect(health.counts["change"] == 4 + 17 + 2 + 1 + 2 + 5 + 5 + 3 + 1 + 2 + 2)
  }

  private func names(_ listing: Listing) throws -> [String] {
    let query = ListQuery(listing: listing)
    return try store.page(PageRequest(query: query, position: .first, limit: 100))
      .rows.map(\.reference.name)
  }
}

/// Something was not there that had been put in.
struct Missing: Error {}
