import GRDB
package import MitmachModel

extension Store {
  /// How many rows each value of the facets would leave, under the text and all other facets.
  ///
  /// Facets without a list of values, as people and euros at hand are, have no counts.
  ///
  /// `nil` when `goesOn` stopped the counting. Values of no row have the count 0.
  package func facetCounts(
    _ query: ListQuery, of facets: [Facet], while goesOn: () -> Bool
  ) throws(StoreError) -> FacetCounts? {
    try reading { db in
      try db.interruptible(while: goesOn) {
        var counter = FacetCounter(query: query, store: self, db: db)
        var counts = FacetCounts()
        let known = Filter.facets(of: query.listing)
        for facet in facets where known.contains(facet) {
          let values =
            try query.listing == .actions
            ? pool.reading(db) {
              try PoolFacetCounter(query: query, db: db).counts(of: facet, in: &$0)
            }
            : counter.counts(of: facet)
          counts.counts.merge(values) { $1 }
        }
        return counts
      }
    }
  }
}

/// Counts the values of one facet after the other.
///
/// In a list of actors a value's rows are those hits of the rest of the filter that also
/// have the value. The hits are found once; then each value's own list of ids, which the search index
/// hands out in order, is compared with them. So the costly part, the text, is asked only once.
private struct FacetCounter {
  let query: ListQuery
  let store: Store
  let db: Database
  private var hits: [SearchExpression: Hits] = [:]

  init(query: ListQuery, store: Store, db: Database) {
    self.query = query
    self.store = store
    self.db = db
  }

  mutating func counts(of facet: Facet) throws -> [FacetValue: Int] {
    var rest = query
    rest.filter.clear(facet)
    let values = try values(of: facet)
    if values.isEmpty { return [:] }
    let pairs =
      switch query.listing {
      case .actors: try pairs(of: values, facet, rest, in: .actors)
      case .regions, .moderators, .actions:
        try values.map { ($0, try store.count(narrowed(rest, to: $0), limit: nil, in: db)) }
      }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  private mutating func pairs(
    of values: [FacetValue], _ facet: Facet, _ rest: ListQuery, in table: PositionedTable
  ) throws -> [(FacetValue, Int)] {
    let filter = try SearchExpression(rest, in: db)
    let area = try store.areaHits(of: rest, in: db)
    let isOpen = filter.isEmpty && area == nil
    if isOpen, facet == .region { return try memberCounts() }
    let hits =
      try isOpen
      ? nil : self.hits[filter] ?? Hits(of: filter, within: area, in: table, db: db)
    if let hits { self.hits[filter] = hits }
    return try values.map { value in
      // A membership is of a region and a role at once, so the two are looked at together.
      var alone = ListQuery(listing: query.listing)
      if facet == .role { alone.filter.regions = query.filter.regions }
      if facet == .region { alone.filter.roles = query.filter.roles }
      let own = try SearchExpression(narrowed(alone, to: value), in: db)
      return (
        value,
        try hits.map { try count(own, among: $0, in: table) }
          ?? Store.count(own, of: table, limit: nil, in: db)
      )
    }
  }

  private func narrowed(_ query: ListQuery, to value: FacetValue) -> ListQuery {
    var query = query
    query.filter.toggle(value)
    return query
  }

  /// How many of the hits a value has; both lists are in order.
  private func count(
    _ value: SearchExpression, among hits: Hits, in table: PositionedTable
  ) throws -> Int {
    let search = table.search.table
    let cursor = try Int64.fetchCursor(
      db.cachedStatement(sql: "SELECT rowid FROM \(search) WHERE \(search) MATCH ?"),
      arguments: [value.match])
    var count = 0
    var place = 0
    while place < hits.ids.count, let id = try cursor.next() {
      while place < hits.ids.count, hits.ids[place] < id { place += 1 }
      if place < hits.ids.count, hits.ids[place] == id { count += 1 }
    }
    return count
  }

  /// The regions' own tallies, where nothing but the region narrows the list of actors.
  private func memberCounts() throws -> [(FacetValue, Int)] {
    try Row.fetchAll(db, sql: "SELECT uid, memberCount FROM region").map {
      (.region(try $0.value("uid")), $0["memberCount"])
    }
  }

  private func values(of facet: Facet) throws -> [FacetValue] {
    switch facet {
    case .field: try String.fetchAll(db, sql: "SELECT code FROM field").map(FacetValue.field)
    case .region:
      try String.fetchAll(db, sql: "SELECT uid FROM region").compactMap(UID.init(rawValue:))
        .map(FacetValue.region)
    case .kind: ActorKind.allCases.map(FacetValue.kind)
    case .role: Role.allCases.map(FacetValue.role)
    case .status: RegionStatus.allCases.map(FacetValue.status)
    case .goal: try Int.fetchAll(db, sql: "SELECT id FROM goal").map(FacetValue.goal)
    case .effort, .impact, .people, .weeks, .euros, .skill, .forRegion, .adoption, .area:
      []
    }
  }
}
