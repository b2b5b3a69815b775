import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `Looking around on a map` {
  private static let sample = SampleNetwork.standard

  @Test func `finds those in a cell, who is nearest, and the place`() throws {
    let (store, oracle) = try Self.sample.store()
    var random = SeededRandom(seed: 21)
    for round in 0..<150 {
      var query = Self.sample.spotQuery(&random)
      if round < 50 { query.filter = Filter() }
      let actors = oracle.actors(of: query.filter)
      // Some empty cell, or one with somebody in it.
      var cell = query.view.center
      if round % 3 > 0,
        let place = actors.compactMap(\.location?.coordinate).randomElement(using: &random)
      {
        cell = query.view.cell(of: place)
      }
      let others = [MapCell(column: cell.column + 1, row: cell.row)].prefix(round % 2)
      let found = try store.cursorContent(
        of: cell, with: Array(others), in: query, limit: round % 5 + 1)
      let expected = Neighbourhood(actors, cells: [cell] + others, of: query.view)
      #expect(
        found.here.map(\.reference.uid)
          == expected.here.prefix(round % 5 + 1).map(\.uid), "\(query)")
      let distance = expected.nearest.map { $0.distance }
      #expect(found.nearest.map(\.kilometres) == distance, "\(query)")
      #expect(found.nearest.map { $0.coordinate.kilometres(to: expected.point) } == distance)
      let place = oracle.nearestPlace(to: expected.point)
      #expect(found.place?.name == place?.name)
    }
  }

  @Test func `finds all around a point, the nearest first`() throws {
    let (store, oracle) = try Self.sample.store()
    var random = SeededRandom(seed: 22)
    for _ in 0..<40 {
      var filter = Self.sample.filter(&random)
      filter.area = nil
      let center = Self.sample.network.places.pick(&random).coordinate
      let kilometres: Double = [1, 4, 30, 300].pick(&random)
      let found = try store.nearby(center, kilometres: kilometres, filter: filter, limit: 9)
      let expected = oracle.actors(of: filter).compactMap { actor in
        actor.location?.coordinate.map { center.kilometres(to: $0) }
      }.filter { $0 <= kilometres }.sorted().prefix(9)
      #expect(zip(found, expected).allSatisfy { abs($0.kilometres - $1) < 0.001 })
      #expect(found.count == expected.count)
    }
  }

  @Test func `puts a box around all that pass`() throws {
    var (store, oracle) = try Self.sample.store()
    var random = SeededRandom(seed: 23)
    for round in 0..<60 {
      let filter = round % 3 == 0 ? Filter() : Self.sample.filter(&random)
      store.plan.exactExtent = round % 6 == 0 ? 0 : .max
      let points = oracle.actors(of: filter).compactMap(\.location?.coordinate)
      let found = try store.extent(of: filter)
      guard let expected = GeoBox(around: points), let found else {
        #expect(found == nil && points.isEmpty, "\(filter)")
        continue
      }
      #expect(points.allSatisfy(found.contains))
      let slack = round % 6 == 0 ? 8 : 0.05
      #expect(found.northWest.kilometres(to: expected.northWest) < slack, "\(filter)")
      #expect(found.southEast.kilometres(to: expected.southEast) < slack, "\(filter)")
    }
  }

  @Test func `counts who is nowhere`() throws {
    let (store, oracle) = try Self.sample.store()
    var random = SeededRandom(seed: 24)
    for round in 0..<60 {
      let filter = round == 0 ? Filter() : Self.sample.filter(&random)
      let expected = oracle.actors(of: filter).count { $0.location?.coordinate == nil }
      #expect(try store.unlocatedCount(filter) == expected, "\(filter)")
    }
    #expect(try store.unlocatedCount(Filter()) > 1)
    #expect(try store.unlocatedCount(Filter(), upTo: 1) == 1)
  }

  @Test func `knows where an entry is`() throws {
    let (store, oracle) = try Self.sample.store()
    for actor in oracle.network.actors.prefix(30) {
      let entry = EntryReference(kind: .actor, uid: actor.uid, name: actor.name)
      #expect(try store.coordinate(of: entry) == actor.location?.coordinate)
    }
    let region = oracle.network.regions[0]
    let entry = EntryReference(kind: .region, uid: region.uid, name: "")
    #expect(try store.coordinate(of: entry) == region.location?.coordinate)
    let action = EntryReference(kind: .action, uid: oracle.network.actions[0].uid, name: "")
    #expect(try store.coordinate(of: action) == nil)
  }

  @Test func `names the largest places of a box`() throws {
    let store = try Self.sample.store().store
    let all = GeoBox(around: SmallNetwork.places.map(\.coordinate))
    let box = try #require(all)
    #expect(try store.places(in: box, limit: 3).map(\.name) == ["Cottbus", "Görlitz", "Bautzen"])
    let point = SmallNetwork.places[2].coordinate
    let small = GeoBox(northWest: point, southEast: point)
    #expect(try store.places(in: small, limit: 3).map(\.name) == ["Zittau"])
    try store.write(author: "test", at: 1) { transaction in
      try transaction.replaceGazetteer(by: [SmallNetwork.places[0]])
    }
    #expect(try store.places(in: box, limit: 3).map(\.name) == ["Bautzen"])
  }
}

/// Who is in some cells and who is nearest to the first of them, by looking at everybody.
private struct Neighbourhood {
  let point: Coordinate
  var here: [Actor] = []
  var nearest: (distance: Double, actor: Actor)?

  init(_ actors: [Actor], cells: [MapCell], of view: MapView) {
    point = view.coordinate(of: cells[0])
    for actor in actors {
      guard let place = actor.location?.coordinate else { continue }
      if cells.contains(view.cell(of: place)) {
        here.append(actor)
        continue
      }
      let distance = point.kilometres(to: place)
      if distance <= 100, nearest.map({ distance < $0.distance }) ?? true {
        nearest = (distance, actor)
      }
    }
  }
}

extension Oracle {
  fileprivate func nearestPlace(to point: Coordinate) -> Place? {
    network.places.filter { point.kilometres(to: $0.coordinate) <= 25 }
      .min { point.kilometres(to: $0.coordinate) < point.kilometres(to: $1.coordinate) }
  }
}
