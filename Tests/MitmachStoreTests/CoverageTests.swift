import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `What regions and districts have` {
  private static let sample = SampleNetwork.standard

  @Test func `counts members of regions by field, each once`() throws {
    let (store, oracle) = try Self.sample.store()
    var random = SeededRandom(seed: 31)
    for round in 0..<40 {
      let filter = round == 0 ? Filter() : Self.sample.filter(&random)
      let rows = oracle.rows(of: ListQuery(listing: .regions, filter: filter)).map(\.uid)
        .filter { filter.regions.isEmpty || filter.regions.contains($0) }
      let spots = try store.regionSpots(filter)
      #expect(spots.map(\.reference.uid) == rows)
      for spot in spots {
        let region = oracle.network.regions.first { $0.uid == spot.reference.uid }
        #expect(spot.coverage == oracle.coverage(of: spot.reference.uid))
        #expect(spot.coordinate == region?.location?.coordinate && spot.status == region?.status)
        #expect(spot.outline == region?.outline && spot.reference.name == region?.name)
      }
      #expect(try store.coverage(of: filter).map(\.coverage) == spots.map(\.coverage))
    }
  }

  @Test func `counts actors of districts by field`() throws {
    let (store, oracle) = try Self.sample.store()
    var random = SeededRandom(seed: 32)
    for round in 0..<40 {
      let filter = round == 0 ? Filter() : Self.sample.filter(&random)
      var expected: [String: Coverage] = [:]
      for actor in oracle.actors(of: filter) {
        guard let code = actor.location?.district else { continue }
        expected[code, default: Coverage()].count(actor)
      }
      let rows = expected.sorted { $0.key < $1.key }.map {
        CoverageRow(subject: .district($0.key), coverage: $0.value)
      }
      #expect(try store.districtCoverage(filter) { true } == rows, "\(filter)")
    }
    #expect(try store.districtCoverage(Filter()) { false } == nil)
  }

  @Test func `knows where the members of a region are`() throws {
    let (store, oracle) = try Self.sample.store()
    let region = oracle.network.regions[3].uid
    let points = oracle.members(of: region).compactMap(\.location?.coordinate)
    #expect(try Set(store.coordinates(ofMembersOf: region)) == Set(points))
    #expect(try store.coordinates(ofMembersOf: region, limit: 2).count == 2)
  }
}

extension Oracle {
  fileprivate func members(of region: UID) -> [Actor] {
    let uids = Set(
      network.memberships.filter { $0.region == region && $0.until == nil }.map(\.actor))
    return network.actors.filter { uids.contains($0.uid) }
  }

  fileprivate func coverage(of region: UID) -> Coverage {
    members(of: region).reduce(into: Coverage()) { $0.count($1) }
  }
}

extension Coverage {
  fileprivate mutating func count(_ actor: Actor) {
    total += 1
    for field in actor.fields.indices { members[field, default: 0] += 1 }
  }
}
