import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `Facet counts` {
  private static let sample = SampleNetwork.standard

  @Test(arguments: Listing.allCases)
  func `are those of one that counts every entry`(_ listing: Listing) throws {
    let (store, oracle) = try Self.sample.store()
    var random = SeededRandom(seed: 11)
    for round in 0..<15 {
      let filter = round == 0 ? Filter() : Self.sample.filter(&random)
      let query = ListQuery(listing: listing, filter: filter)
      let facets = Filter.facets(of: listing).filter {
        $0.isListed && ($0 != .adoption || filter.forRegion != nil)
      }
      let counts = try #require(try store.facetCounts(query, of: Facet.allCases) { true })
      #expect(counts.isComplete)
      #expect(Set(counts.counts.keys.map(\.facet)) == Set(facets))
      for (value, count) in counts.counts {
        var narrowed = query
        narrowed.filter.clear(value.facet)
        narrowed.filter.toggle(value)
        #expect(count == oracle.count(of: narrowed), "\(value) under \(filter)")
      }
    }
  }

  @Test func `have every value that there is, also those of no entry`() throws {
    let store = try Store.inMemory()
    var network = SmallNetwork.network
    network.actors = []
    network.memberships = []
    network.adoptions = []
    network.relations = []
    try store.fill(with: network, author: "test", at: 1)
    let counts = try store.facetCounts(ListQuery(listing: .actors), of: Facet.allCases) { true }
    // Fields, regions, kinds, roles and goals.
    let values = 4 + 2 + 7 + 2 + 17
    #expect(counts?.counts.count == values)
    #expect(counts?.counts.values.allSatisfy { $0 == 0 } == true)
  }

  @Test func `count only the facets that are asked for`() throws {
    let (store, _) = try Self.sample.store()
    let counts = try store.facetCounts(ListQuery(listing: .actors), of: [.kind, .status]) { true }
    #expect(counts?.counts.count == ActorKind.allCases.count)
  }

  @Test func `stop when they are told to, and the next ones are right`() throws {
    let (store, oracle) = try Self.sample.store()
    let query = ListQuery(listing: .actors)
    #expect(try store.facetCounts(query, of: Facet.allCases) { false } == nil)
    var questions = 0
    let stopped = try store.facetCounts(query, of: Facet.allCases) {
      questions += 1
      return questions < 2
    }
    #expect(stopped == nil)
    #expect(try store.count(query) { false } == nil)
    #expect(try store.count(query) { true } == oracle.rows(of: query).count)
  }
}
