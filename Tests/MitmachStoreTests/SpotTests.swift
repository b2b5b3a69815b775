import GRDB
import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `Counting the actors of a map` {
  private static let sample = SampleNetwork.standard

  @Test func `counts what lies in each cell, under every filter and at every zoom`() throws {
    let (store, oracle) = try Self.sample.store()
    var random = SeededRandom(seed: 11)
    for round in 0..<150 {
      var query = Self.sample.spotQuery(&random)
      if round < 40 { query.filter = Filter() }
      #expect(try store.spots(query) == oracle.spots(of: query), "\(query)")
    }
  }

  @Test(arguments: 1...6)
  func `goes on doing so while the network changes`(_ seed: UInt64) throws {
    let (store, _) = try Self.sample.store()
    var changes = RandomWrites(seed: seed, network: Self.sample.network)
    var random = SeededRandom(seed: seed)
    for _ in 0..<12 {
      let query = Self.sample.spotQuery(&random)
      try changes.write(to: store)
      let oracle = Oracle(network: changes.network, createdAt: [:])
      #expect(try store.spots(query) == oracle.spots(of: query), "\(query)")
    }
    #expect(try Pyramid(kept: store) == Pyramid(counted: store))
  }

  @Test func `says so where there are more than it counts at once, and goes on from there`() throws
  {
    var (store, oracle) = try Self.sample.store()
    store.plan.spotHits = 0
    var filter = Filter()
    filter.text = "e"
    let view = MapView(center: SmallNetwork.places[0].coordinate, zoom: 8, columns: 60, rows: 20)
    let query = SpotQuery(filter: filter, view: view)
    #expect(try store.spots(query) == SpotPicture(clusters: [], isComplete: false))
    #expect(try store.allSpots(query) { false } == SpotPicture(clusters: [], isComplete: false))
    #expect(try store.allSpots(query) { true } == oracle.spots(of: query))
    #expect(try store.spots(query) == oracle.spots(of: query))
    // What was found is forgotten as soon as somebody changes something.
    try store.write(author: "test", at: 1) { transaction in
      try transaction.deleteActor(oracle.network.actors[2].uid)
    }
    #expect(try !store.spots(query).isComplete)
  }

  @Test func `reads neither all actors nor the table for it`() throws {
    let (store, _) = try Self.sample.store()
    // What is known of the tables tempts SQLite to other plans.
    try store.queue.write { db in try db.execute(sql: "ANALYZE") }
    for zoom in [8, 12, 16, 17, 22] {
      let view = MapView(
        center: SmallNetwork.places[0].coordinate, zoom: zoom, columns: 60, rows: 20)
      let plans = try QueryPlans.plans(of: store) { store in
        _ = try store.spots(SpotQuery(filter: Filter(), view: view))
      }.filter { $0.contains("spot") || $0.contains("actor") }
      #expect(!plans.isEmpty)
      let index =
        zoom <= 16
        ? "spot USING PRIMARY KEY (zoom=?" : "COVERING INDEX actorByBand (<expr>"
      #expect(plans.allSatisfy { $0.contains("SEARCH") && $0.contains(index) }, "\(plans)")
      #expect(plans.allSatisfy { !$0.contains("SCAN actor") && !$0.contains("SCAN spot") })
      #expect(plans.allSatisfy { !$0.contains("BLOOM") })
    }
  }
}

/// The pyramid of counts, as the triggers keep it or as it is when all are counted.
private struct Pyramid: Equatable {
  private let rows: [[Int64]]

  init(kept store: Store) throws {
    rows = try store.reading { db in
      try Row.fetchAll(db, sql: "SELECT * FROM spot ORDER BY 1, 2, 3, 4").map { row in
        (0..<5).map { row[$0] }
      }
    }
  }

  init(counted store: Store) throws {
    var counts: [[Int64]: Int64] = [:]
    let actors = try store.reading { db in
      try Row.fetchAll(db, sql: "SELECT * FROM actor WHERE latitude IS NOT NULL")
    }
    for actor in actors {
      guard let point = Coordinate(row: actor) else { continue }
      for zoom in 8...16 {
        let cell = MapView(center: point, zoom: zoom, columns: 1, rows: 1).cell(of: point)
        let place = [Int64(zoom), Int64(cell.row), Int64(cell.column)]
        counts[place + [actor["fieldSet"] as Int64], default: 0] += 1
      }
    }
    rows = counts.map { $0.key + [$0.value] }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

extension SampleNetwork {
  /// Some view of the sample's part of the world under some filter.
  func spotQuery(_ random: inout SeededRandom) -> SpotQuery {
    let center = network.places.pick(&random).coordinate
    let view = MapView(
      center: center, zoom: Array(MapView.zooms).pick(&random),
      columns: Int.random(in: 1...140, using: &random),
      rows: Int.random(in: 1...50, using: &random))
    return SpotQuery(filter: filter(&random), view: view)
  }
}

extension Oracle {
  /// The actors that a map's filter lets pass, in the order of names.
  func actors(of filter: Filter) -> [Actor] {
    let rows = rows(of: ListQuery(listing: .actors, filter: filter))
    let byUID = Dictionary(uniqueKeysWithValues: network.actors.map { ($0.uid, $0) })
    return rows.compactMap { byUID[$0.uid] }
  }

  func spots(of query: SpotQuery) -> SpotPicture {
    var cells: [MapCell: SpotCluster] = [:]
    for actor in actors(of: query.filter) {
      guard let point = actor.location?.coordinate else { continue }
      let cell = query.view.cell(of: point)
      guard query.view.contains(cell) else { continue }
      var cluster = cells[cell] ?? SpotCluster(cell: cell, count: 0, fields: [:])
      cluster.count += 1
      for field in actor.fields.indices { cluster.fields[field, default: 0] += 1 }
      cells[cell] = cluster
    }
    let clusters = cells.values.sorted {
      ($0.cell.row, $0.cell.column) < ($1.cell.row, $1.cell.column)
    }
    return SpotPicture(clusters: clusters)
  }
}
