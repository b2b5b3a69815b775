import GRDB
package import MitmachModel

extension Store {
  /// The regions that the list of them would show, or those that the filter names, in the order of
  /// names.
  package func regionSpots(_ filter: Filter) throws(StoreError) -> [RegionSpot] {
    try reading { db in
      let coverage = try Self.regionCoverage(in: db)
      return try regionIDs(filter, in: db).compactMap { id in
        try RegionSpot(id: id, coverage: coverage[id], in: db)
      }
    }
  }

  /// How many members of each field the same regions have.
  package func coverage(of filter: Filter) throws(StoreError) -> [CoverageRow] {
    try regionSpots(filter).map {
      CoverageRow(subject: .region($0.reference), coverage: $0.coverage)
    }
  }

  private func regionIDs(_ filter: Filter, in db: Database) throws -> [Int64] {
    let query = ListQuery(listing: .regions, filter: filter.applying(to: .regions))
    let ids = try SortedList.regions(query, in: db)
      .keys(from: nil, forward: true, limit: .max, in: db).map(\.id)
    guard !filter.regions.isEmpty else { return ids }
    let named = try filter.regions.compactMap { try RegionRecord.id(of: $0.rawValue, in: db) }
    return ids.filter(Set(named).contains)
  }

  private static func regionCoverage(in db: Database) throws -> [Int64: Coverage] {
    var coverage: [Int64: Coverage] = [:]
    try db.scan("SELECT id, memberCount FROM region") { row in
      coverage[row[0]] = Coverage(total: Int(row[1]))
    }
    try db.scan("SELECT regionId, fieldId, members FROM regionTally WHERE members > 0") { row in
      coverage[row[0]]?.members[Int(row[1])] = Int(row[2])
    }
    return coverage
  }

  // MARK: - Districts

  /// How many actors of each field that a filter lets pass are in each district, in the order of the
  /// districts' digits; `nil` when `goesOn` stopped the counting.
  package func districtCoverage(
    _ filter: Filter, while goesOn: () -> Bool
  ) throws(StoreError) -> [CoverageRow]? {
    try reading { db in
      try db.interruptible(while: goesOn) {
        var counts: [String: Coverage] = [:]
        let (source, arguments) = try districtSource(filter, in: db)
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT a.district, a.fieldSet, count(*) FROM \(source) a.district IS NOT NULL
            GROUP BY 1, 2
            """, arguments: arguments)
        while let row = try rows.next() {
          counts[row[0], default: Coverage()].add(row[2], of: FieldSet(rawValue: row[1]))
        }
        return counts.sorted { $0.key < $1.key }.map {
          CoverageRow(subject: .district($0.key), coverage: $0.value)
        }
      }
    }
  }

  /// What is read from, with the beginning of a condition.
  private func districtSource(
    _ filter: Filter, in db: Database
  ) throws -> (String, StatementArguments) {
    let query = ListQuery(listing: .actors, filter: filter.applying(to: .actors))
    let search = try SearchExpression(query, in: db)
    if let area = try areaHits(of: query, in: db) {
      let hits = try Hits(of: search, within: area, in: .actors, db: db)
      return ("json_each(?) AS hit CROSS JOIN actor AS a ON a.id = hit.value WHERE", [hits.list])
    }
    if search.isEmpty { return ("actor AS a INDEXED BY actorByDistrict WHERE", []) }
    return (
      "actorSearch CROSS JOIN actor AS a ON a.id = actorSearch.rowid WHERE actorSearch MATCH ? AND",
      [search.match]
    )
  }
}

extension Coverage {
  fileprivate mutating func add(_ count: Int, of fields: FieldSet) {
    total += count
    for field in fields.indices { members[field, default: 0] += count }
  }
}

extension RegionSpot {
  fileprivate init?(id: Int64, coverage: Coverage?, in db: Database) throws {
    let sql = "SELECT uid, name, status, latitude, longitude, outline FROM region WHERE id = ?"
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]) else {
      return nil
    }
    self.init(
      reference: EntryReference(kind: .region, uid: try row.value("uid"), name: row["name"]),
      status: try row.value("status"), coordinate: Coordinate(row: row),
      outline: try (row["outline"] as String?).map(Outline.init(text:)),
      coverage: coverage ?? Coverage())
  }
}
