import GRDB
import MitmachModel

/// The area, the filtered actors and the places that were asked for last.
struct SpotState: RefreshableState {
  private var mark: HistoryMark?
  private var area: AreaHits?
  private var cloud: SpotCloud?
  private var places: PlaceMap?

  mutating func refresh(in db: Database) throws {
    let now = try HistoryMark(last: db)
    if let now, now == mark { return }
    area = nil
    cloud = nil
    let others = RecordKind.allCases.filter { $0 != .gazetteer }
    if try mark?.isFollowed(onlyBy: others, in: db) != true { places = nil }
    mark = now
  }

  mutating func hits(in area: Area, _ db: Database) throws -> AreaHits {
    if let known = self.area, known.area == area { return known }
    self.area = nil
    let hits = try AreaHits(area, in: db)
    self.area = hits
    return hits
  }

  mutating func places(in db: Database) throws -> PlaceMap {
    if let places { return places }
    let map = try PlaceMap(in: db)
    places = map
    return map
  }

  /// Whether something of a filter's hits has been read.
  func knows(_ filter: SearchExpression, in area: Area?) -> Bool {
    cloud.map { $0.filter == filter && $0.area == area } ?? false
  }

  /// Reads on where the actors of a filter are, for as many hits and as long as is allowed, and hands
  /// out what is known by then.
  mutating func withCloud<Value>(
    of filter: SearchExpression, in area: Area?, upTo budget: Int, while goesOn: () -> Bool,
    _ db: Database, _ body: (SpotCloud) throws -> Value
  ) throws -> Value {
    if !knows(filter, in: area) { cloud = nil }
    let hits = try area.map { try self.hits(in: $0, db) }
    // Changed where it is, as a copy of a million spots would take longer than most frames.
    var cloud = self.cloud ?? SpotCloud(filter: filter, area: area)
    self.cloud = nil
    defer { self.cloud = cloud }
    try cloud.read(among: hits, upTo: budget, while: goesOn, in: db)
    return try body(cloud)
  }
}

extension Store {
  /// The actors in the area of a query for them, where it has one.
  func areaHits(of query: ListQuery, in db: Database) throws -> AreaHits? {
    guard query.listing == .actors, let area = query.filter.area else { return nil }
    return try spots.reading(db) { try $0.hits(in: area, db) }
  }
}
