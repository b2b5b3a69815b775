import MitmachModel
import MitmachStore
import Testing

@Suite struct `Looking up` {
  private let store: Store

  init() throws {
    store = try Store.inMemory()
    var network = SmallNetwork.network
    network.actors.append(SmallNetwork.actor(50, "Foodcoop", .initiative, [], nil))
    network.actors.append(SmallNetwork.actor(51, "Lausitzer Imker", .association, [], nil))
    network.actors.append(SmallNetwork.actor(52, "Lausitzrunde", .network, [], nil))
    try store.fill(with: network, author: "test", at: 1)
  }

  // MARK: - Names

  @Test(arguments: [
    // A uid, however it is written
    ("01900000-0000-7000-8000-00000000000b", ["Energiegenossenschaft Görlitz eG"]),
    ("01900000-0000-7000-8000-00000000000B", ["Energiegenossenschaft Görlitz eG"]),
    ("01900000-0000-7000-8000-0000000000ff", []),
    // Whole names, in any folding, of any kind of entry
    ("lausitz", ["Lausitz"]), ("Łužica", ["Lausitz"]), ("LUZICA", ["Lausitz"]),
    ("ärztehaus süd", ["Ärztehaus Süd"]), ("aerztehaus sued", ["Ärztehaus Süd"]),
    ("arztehaus sud", ["Ärztehaus Süd"]), ("Foodcoop", ["Foodcoop", "Foodcoop"]),
    ("egg", ["Energiegenossenschaft Görlitz eG"]),
    ("neue energie neisse", ["Energiegenossenschaft Görlitz eG"]),
    ("balcony solar bulk order", ["Balkonsolar-Sammelbestellung"]),
    ("aepfel teilen", ["Äpfel teilen"]),
    // Beginnings
    ("lausitzr", ["Lausitzrunde"]), ("laus", ["Lausitz", "Lausitzer Imker", "Lausitzrunde"]),
    ("aerzte", ["Ärztehaus Süd"]), ("muel", ["Müllers Hofladen"]),
    // What the search finds
    ("genossenschaft", ["Energiegenossenschaft Görlitz eG"]), ("imker", ["Lausitzer Imker"]),
    ("nichts davon", []), ("", []), ("***", []), ("\" \"", []),
  ])
  func `tells what a name means`(_ typed: String, _ names: [String]) throws {
    let found = try store.references(named: typed, language: .german)
    #expect(found.map(\.name) == names)
  }

  @Test func `shows names in the language that is asked for`() throws {
    let found = try store.references(named: "food co-op", language: .english)
    #expect(found.map(\.name) == ["Food co-op"])
    #expect(found.map(\.kind) == [.action])
  }

  @Test func `names at most twenty`() throws {
    try store.write(author: "test", at: 2) { transaction in
      for number in 0..<30 {
        let name = "Viele \(number)"
        try transaction.save(SmallNetwork.actor(200 + number, name, .person, [], nil))
      }
    }
    #expect(try store.references(named: "viele", language: .german).count == 20)
  }

  // MARK: - Places

  @Test(arguments: [
    ("b", ["Bautzen"]), ("Budy", ["Bautzen"]), ("gor", ["Görlitz"]), ("goe", ["Görlitz"]),
    ("Gör", ["Görlitz"]), ("chos", ["Cottbus"]), ("02", ["Görlitz", "Bautzen", "Zittau"]),
    ("02827", ["Görlitz"]), ("0304", ["Cottbus"]), ("03056", []), ("99", []), ("028261", []),
    ("", []), (" ", []), ("%", []), ("x", []),
  ])
  func `completes a place, the largest first`(_ typed: String, _ names: [String]) throws {
    #expect(try store.places(beginning: typed, limit: 10).map(\.name) == names)
  }

  @Test func `gives places back as they were`() throws {
    let places = try store.places(beginning: "0", limit: 10)
    #expect(Set(places) == Set(SmallNetwork.places))
    #expect(try store.places(beginning: "0", limit: 2).count == 2)
  }

  // MARK: - Details

  @Test func `limits members but not their counts`() throws {
    try store.write(author: "test", at: 2) { transaction in
      for number in 0..<20 {
        let actor = SmallNetwork.actor(
          300 + number, "Neu \(number)", .person, SmallNetwork.food, nil)
        try transaction.save(actor)
        try transaction.save(
          Membership(
            uid: SmallNetwork.uid(400 + number), actor: actor.uid, region: SmallNetwork.uid(2),
            role: .member))
      }
    }
    let details = try store.details(
      of: SmallNetwork.uid(2), kind: .region, language: .german, limit: 5)
    guard case .region(let region) = details else { throw Missing() }
    #expect(region.members.count == 5)
    #expect(region.memberCount == 21)
    #expect(region.membersByField == [1: 20, 3: 1])
  }

  @Test func `tells an actor's memberships, also those that are over`() throws {
    let details = try store.details(
      of: SmallNetwork.uid(12), kind: .actor, language: .german, limit: 5)
    guard case .actor(let actor) = details else { throw Missing() }
    #expect(actor.memberships.map(\.membership) == [SmallNetwork.memberships[3]])
    #expect(actor.memberships.map(\.other.name) == ["Lausitz"])
  }

  @Test func `knows nothing of what is not there`() throws {
    for kind in EntryKind.allCases {
      #expect(
        try store.details(of: SmallNetwork.uid(999), kind: kind, language: .german, limit: 5) == nil
      )
    }
  }

  // MARK: - Whole lists

  @Test(arguments: Listing.allCases)
  func `walks through whole entries in the order of the list`(_ listing: Listing) throws {
    let query = ListQuery(listing: listing, isReversed: true)
    var walked: [EntryReference] = []
    try store.walk(query, limit: nil) { details, fit in
      walked.append(details.reference)
      #expect(fit == nil)
    }
    let page = try store.page(PageRequest(query: query, position: .first, limit: 100))
    #expect(walked == page.rows.map(\.reference))
    walked = []
    try store.walk(query, limit: 2) { details, _ in walked.append(details.reference) }
    #expect(walked == page.rows.prefix(2).map(\.reference))
  }

  @Test func `walks with the fit of each action where the list is ordered by it`() throws {
    var query = ListQuery(listing: .actions, order: .fit)
    query.filter.forRegion = SmallNetwork.regions[0].uid
    var walked: [UID: ActionFit] = [:]
    try store.walk(query, limit: nil) { details, fit in walked[details.reference.uid] = fit }
    let uids = SmallNetwork.actions.map(\.uid)
    #expect(
      try walked.count == 3 && walked == store.fits(of: uids, for: SmallNetwork.regions[0].uid))
  }

  @Test func `ends a walk at the fault of who walks`() {
    #expect(throws: StoreError.refused(reason: "enough")) {
      try store.walk(ListQuery(listing: .actors), limit: nil) { _, _ in
        throw StoreError.refused(reason: "enough")
      }
    }
  }

  @Test func `gives the catalogue back as it was`() throws {
    let catalogue = try store.catalogue()
    #expect(catalogue.fields == SmallNetwork.fields)
    #expect(catalogue.goals == SmallNetwork.goals)
    #expect(catalogue.skills == SmallNetwork.skills)
    #expect(catalogue.regions.map(\.name) == ["Lausitz", "Leipziger Westen"])
  }
}
