import MitmachModel
import MitmachStore
import Testing

@Suite struct `The search` {
  private let store: Store

  init() throws {
    store = try Store.inMemory()
    try store.fill(with: Self.network, author: "test", at: 1)
  }

  /// The small network, with names that are easily mistaken for each other.
  private static let network: Network = {
    var network = SmallNetwork.network
    for (index, name) in ["Muller Druck", "Mueller Bau", "Israel-Freunde", "Gemeinwohl-Bilanz"]
      .enumerated()
    {
      network.actors.append(SmallNetwork.actor(100 + index, name, .person, [], nil))
    }
    var moderator = SmallNetwork.actor(120, "Regionalmoderator/-in Nord", .person, [], nil)
    moderator.about = LocalizedText("Lädt alle Nachbar_innen und Bürger*innen ein")
    network.actors.append(moderator)
    return network
  }()

  private static let oracle = Oracle(network: network, createdAt: [:])

  @Test(arguments: [
    ("gorlitz", ["Energiegenossenschaft Görlitz eG"]),
    ("goerlitz", ["Energiegenossenschaft Görlitz eG"]),
    ("Görlitz", ["Energiegenossenschaft Görlitz eG"]),
    ("GÖRLITZ", ["Energiegenossenschaft Görlitz eG"]),
    ("Go\u{308}rlitz", ["Energiegenossenschaft Görlitz eG"]),
    ("Budyšin", ["Verein für Straßenkultur Bautzen e.V."]),
    ("budysin", ["Verein für Straßenkultur Bautzen e.V."]),
    ("Bautzen", ["Verein für Straßenkultur Bautzen e.V."]),
    ("chosebuz", ["Ärztehaus Süd"]),
    ("genossenschaft", ["Energiegenossenschaft Görlitz eG"]),
    ("GENOSSEN", ["Energiegenossenschaft Görlitz eG"]),
    ("strasse", ["Verein für Straßenkultur Bautzen e.V."]),
    ("Straße", ["Verein für Straßenkultur Bautzen e.V."]),
    ("traßenkult", ["Verein für Straßenkultur Bautzen e.V."]),
    ("mitmacher", ["Netzwerk der Mitmacher:innen"]),
    ("Mitmacher:innen", ["Netzwerk der Mitmacher:innen"]),
    ("Mitmacher*innen", ["Netzwerk der Mitmacher:innen"]),
    ("Mitmacher/innen", ["Netzwerk der Mitmacher:innen"]),
    ("Mitmacher_innen", ["Netzwerk der Mitmacher:innen"]),
    ("Mitmacher*i", ["Netzwerk der Mitmacher:innen"]),
    ("mitmacherinnen", ["Netzwerk der Mitmacher:innen"]),
    ("nachbar:innen", ["Regionalmoderator/-in Nord"]),
    ("Regionalmoderator:in", ["Regionalmoderator/-in Nord"]),
    ("bürgerinnen laedt", ["Regionalmoderator/-in Nord"]),
    ("muller", ["Muller Druck", "Müllers Hofladen"]),
    ("müller", ["Mueller Bau", "Muller Druck", "Müllers Hofladen"]),
    ("mueller", ["Mueller Bau", "Müllers Hofladen"]),
    ("verein bautzen", ["Verein für Straßenkultur Bautzen e.V."]),
    ("bautzen kultur verein", ["Verein für Straßenkultur Bautzen e.V."]),
    ("company", ["Energiegenossenschaft Görlitz eG", "Müllers Hofladen"]),
    ("unternehmen zittau", ["Müllers Hofladen"]),
    ("02826", ["Energiegenossenschaft Görlitz eG"]),
    ("egg.example", ["Energiegenossenschaft Görlitz eG"]),
    ("roofs", ["Energiegenossenschaft Görlitz eG"]),
    ("daecher", ["Energiegenossenschaft Görlitz eG"]),
    ("neue energie", ["Energiegenossenschaft Görlitz eG"]),
    ("gemeinwohlbilanz", ["Gemeinwohl-Bilanz"]),
    ("wohl-bil", ["Gemeinwohl-Bilanz"]),
    ("israel", ["Israel-Freunde"]),
    ("bautzen görlitz", []),
    ("xyz", []),
  ])
  func `finds actors in any folding`(_ typed: String, _ names: [String]) throws {
    #expect(try found(typed).sorted() == names.sorted())
  }

  @Test func `finds by one letter what begins with it`() throws {
    let names = [
      "Energiegenossenschaft Görlitz eG", "Netzwerk der Mitmacher:innen",
      "Regionalmoderator/-in Nord",
    ]
    #expect(try found("n") == names)
    #expect(try found("z") == ["Müllers Hofladen"])
  }

  @Test(arguments: [
    ("luzica", Listing.regions, ["Lausitz"]), ("Łužica", .regions, ["Lausitz"]),
    ("neiße", .regions, ["Lausitz"]), ("spree bautzen", .regions, ["Lausitz"]),
    ("west", .regions, ["Leipziger Westen"]),
    ("bulk", .actions, ["Balkonsolar-Sammelbestellung"]),
    ("balkonsolarsammel", .actions, ["Balkonsolar-Sammelbestellung"]),
    ("aepfel", .actions, ["Äpfel teilen"]), ("apfel", .actions, ["Äpfel teilen"]),
    ("mitmacher", .moderators, ["Netzwerk der Mitmacher:innen"]),
    ("hofladen", .moderators, []),
  ])
  func `finds in every list`(_ typed: String, _ listing: Listing, _ names: [String]) throws {
    #expect(try found(typed, in: listing) == names)
  }

  @Test(arguments: [
    "\"", "'", "*", "-", "--", "(", ")", ":", "^", "AND", "OR NOT", "a AND b", "NEAR(a b)",
    "{grams}: a",
    "\"\"\"", "a\0b", "\u{202E}verein", "verein\u{200B}", "; DROP TABLE actor", "%", "_", "=f1",
    "=a",
    String(repeating: "ä", count: 4000), String(repeating: "a b ", count: 1000),
    String(repeating: "\"", count: 4000), String(repeating: "🐝", count: 1000),
  ])
  func `takes any text as words`(_ typed: String) throws {
    for listing in Listing.allCases {
      for order in SortOrder.orders(of: listing, under: Filter()) {
        let query = query(typed, listing, order)
        let page = try store.page(PageRequest(query: query, position: .first, limit: 100))
        #expect(Set(page.rows.map(row)) == Set(Self.oracle.rows(of: query)))
        #expect(try store.count(query) { true } == page.rows.count)
      }
    }
  }

  @Test func `forgets what was changed and knows what is new`() throws {
    var actor = Self.network.actors[0]
    try store.write(author: "test", at: 2) { transaction in
      actor.name = "Windmühle"
      actor.location = SmallNetwork.location("Zittau")
      try transaction.save(actor)
    }
    #expect(try found("genossenschaft") == [])
    #expect(try found("görlitz") == [])
    #expect(try found("windmuehle zittau") == ["Windmühle"])
    try store.write(author: "test", at: 3) { try $0.deleteActor(actor.uid) }
    #expect(try found("windmühle") == [])
    #expect(try store.health().isWell)
  }

  private func query(_ typed: String, _ listing: Listing, _ order: SortOrder = .name) -> ListQuery {
    var filter = Filter()
    filter.text = typed
    return ListQuery(listing: listing, filter: filter, order: order)
  }

  private func found(_ typed: String, in listing: Listing = .actors) throws -> [String] {
    let request = PageRequest(query: query(typed, listing), position: .first, limit: 100)
    return try store.page(request).rows.map(\.reference.name)
  }
}
