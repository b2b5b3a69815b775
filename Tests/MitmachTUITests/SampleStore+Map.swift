import MitmachModel

@testable import MitmachTUI

/// Answers what a map asks for, by looking at every entry.
extension SampleStore {
  func answer(_ effect: MapEffect) -> MapMessage? {
    switch effect {
    case .loadBase: return .baseLoaded(Self.base, problem: nil)
    case .loadSpots(let query): return .spotsLoaded(query, spots(query))
    case .loadRegions(let filter): return .regionsLoaded(filter, regionSpots(filter))
    case .loadPlaces(let view):
      return .placesLoaded(view, Self.mapPlaces.filter { view.box.contains($0.coordinate) })
    case .loadCursor(let query): return .cursorLoaded(query, cursorContent(query))
    case .loadExtent(let filter, let purpose):
      return .extentLoaded(filter, purpose, GeoBox(around: located(filter).map(\.1)))
    case .findCoordinate(let entry): return .coordinateFound(entry, coordinate(of: entry))
    case .findPin(let entry): return .pinFound(coordinate(of: entry))
    case .loadCoverage(let filter):
      return .coverageLoaded(filter, byDistrict: false, coverage(filter))
    case .prepareSpot(let point, let kind):
      let near = nearest(to: point, Filter()).prefix(3).map(\.row.reference)
      return .spotPrepared(
        MapSpot(
          coordinate: point, place: Self.mapPlaces.first,
          nearby: kind == .region ? Array(near) : []),
        kind)
    case .prepareOutline(let entry, let source):
      guard let region = network.regions.first(where: { $0.uid == entry.uid }) else { return nil }
      switch source {
      case .drawn: return .outlinePrepared(region, source, region.outline)
      case .none: return .outlinePrepared(region, source, nil)
      case .hull:
        let members = network.memberships.filter { $0.region == entry.uid }.map(\.actor)
        let points = network.actors.filter { members.contains($0.uid) }
          .compactMap { $0.location?.coordinate }
        return .outlinePrepared(region, source, Outline(hullOf: points))
      case .file: return nil
      }
    }
  }

  func spots(_ query: SpotQuery) -> SpotPicture {
    var clusters: [MapCell: SpotCluster] = [:]
    for (actor, point) in located(query.filter) {
      let cell = query.view.cell(of: point)
      guard query.view.contains(cell) else { continue }
      var cluster = clusters[cell] ?? SpotCluster(cell: cell, count: 0, fields: [:])
      cluster.count += 1
      for index in actor.fields.indices { cluster.fields[index, default: 0] += 1 }
      clusters[cell] = cluster
    }
    return SpotPicture(clusters: clusters.values.sorted { $0.cell.isRead(before: $1.cell) })
  }

  func coverage(_ filter: Filter) -> [CoverageRow] {
    regionSpots(filter).map {
      CoverageRow(subject: .region($0.reference), coverage: $0.coverage)
    }
  }

  /// The only district there is has whoever has a place.
  func districtCoverage(_ filter: Filter) -> [CoverageRow] {
    let found = located(filter).map(\.0)
    var members: [Int: Int] = [:]
    for index in found.flatMap(\.fields.indices) { members[index, default: 0] += 1 }
    return [
      CoverageRow(
        subject: .district("14626"), coverage: Coverage(members: members, total: found.count))
    ]
  }

  func unlocated(_ filter: Filter) -> Int { actors(under: filter).count - located(filter).count }

  private func located(_ filter: Filter) -> [(Actor, Coordinate)] {
    actors(under: filter).compactMap { actor in actor.location?.coordinate.map { (actor, $0) } }
      .filter { _, point in
        if case .box(let box)? = filter.area { box.contains(point) } else { true }
      }
  }

  private func actors(under filter: Filter) -> [Actor] {
    var filter = filter
    filter.area = nil
    let rows = page(
      PageRequest(
        query: ListQuery(listing: .actors, filter: filter), position: .first, limit: .max)
    ).rows.map(\.reference.uid)
    return network.actors.filter { rows.contains($0.uid) }
  }

  private func regionSpots(_ filter: Filter) -> [RegionSpot] {
    let rows = page(
      PageRequest(
        query: ListQuery(listing: .regions, filter: filter.applying(to: .regions)),
        position: .first, limit: 1000)
    ).rows.map(\.reference)
    return rows.compactMap { reference in
      guard case .region(let details)? = self.details(of: reference, language: .german) else {
        return nil
      }
      return RegionSpot(
        reference: reference, status: details.region.status,
        coordinate: details.region.location?.coordinate, outline: details.region.outline,
        coverage: Coverage(members: details.membersByField, total: details.memberCount))
    }
  }

  private func nearest(to point: Coordinate, _ filter: Filter) -> [NearbyActor] {
    let rows = page(
      PageRequest(query: ListQuery(listing: .actors, filter: filter), position: .first, limit: .max)
    ).rows
    return located(filter).compactMap { actor, place in
      rows.first { $0.reference.uid == actor.uid }.map {
        NearbyActor(row: $0, coordinate: place, kilometres: point.kilometres(to: place))
      }
    }
    .sorted { ($0.kilometres, $0.row.reference.name) < ($1.kilometres, $1.row.reference.name) }
  }

  private func cursorContent(_ query: CursorQuery) -> CursorContent {
    let all = nearest(to: query.spots.view.coordinate(of: query.cursor), query.spots.filter)
    let here = all.filter { query.cells.contains(query.spots.view.cell(of: $0.coordinate)) }
    let names = here.map(\.row).sorted { $0.key.text < $1.key.text }
    return CursorContent(
      here: Array(names.prefix(12)), nearest: all.first { !here.contains($0) }, place: nil)
  }

  private func coordinate(of entry: EntryReference) -> Coordinate? {
    network.actors.first { $0.uid == entry.uid }?.location?.coordinate
      ?? network.regions.first { $0.uid == entry.uid }?.location?.coordinate
  }

  /// A square of borders around the Lausitz, a river through it and one district.
  static let base: BaseMapLevels = {
    func line(_ kind: BaseLine.Kind, _ points: [(Double, Double)]) -> BaseLine {
      BaseLine(
        kind: kind, name: "", points: points.map { WorldPoint(Coordinate(within: $0.0, $0.1)) })
    }
    let ring = [(50.8, 14.2), (51.6, 14.2), (51.6, 15.1), (50.8, 15.1)]
    let district = District(
      code: "14626", name: "Görlitz",
      outline: Outline(ring: ring.map { Coordinate(within: $0.0, $0.1) }))
    return BaseMapLevels(
      BaseMap(
        lines: [
          line(.nation, [(50.8, 12.9), (50.8, 15.1), (51.9, 15.1), (51.9, 12.9), (50.8, 12.9)]),
          line(.river, [(50.9, 14.4), (51.2, 14.45), (51.5, 14.3), (51.9, 14.1)]),
          line(.state, [(50.8, 14.2), (51.6, 14.2), (51.6, 15.1)]),
        ],
        districts: [district]))
  }()

  static let mapPlaces: [Place] = [
    ("Dresden", 51.05, 13.738, 553_000), ("Görlitz", 51.155, 14.989, 55_000),
    ("Bautzen", 51.18, 14.435, 38_000), ("Zittau", 50.898, 14.808, 25_000),
  ].map { name, latitude, longitude, population in
    Place(
      state: "SN", district: "14626", code: "14626110", name: name, sorbianName: nil,
      postalCodes: "02826", coordinate: Coordinate(within: latitude, longitude),
      population: population)
  }
}

extension SampleNetwork {
  /// `small` with the places where everybody is, but for one.
  static let mapped: SampleNetwork = {
    let places: [String: (Double, Double)] = [
      "Görlitz": (51.155, 14.989), "Bautzen": (51.180, 14.435), "Zittau": (50.898, 14.808),
      "Döbeln": (51.122, 13.110), "Dresden": (51.051, 13.738), "Löbau": (51.094, 14.667),
      "Weißwasser": (51.504, 14.640), "Hoyerswerda": (51.438, 14.236),
      "Freiberg": (50.911, 13.339),
    ]
    var network = small
    func point(_ place: String?, _ number: Int) -> Coordinate? {
      guard let place, let (latitude, longitude) = places[place] else { return nil }
      // Three are in Görlitz; one of them a street away.
      return Coordinate(within: latitude + (number == 10 ? 0.004 : 0), longitude)
    }
    for index in network.actors.indices {
      let point = point(network.actors[index].location?.place, index)
      network.actors[index].location?.coordinate = point
    }
    for index in network.regions.indices {
      let point = point(network.regions[index].location?.place, 0)
      network.regions[index].location?.coordinate = point
    }
    return network
  }()
}
