import GRDB
package import MitmachModel

/// Reads all entries one after the other, in one state of the file, for those who write them elsewhere.
///
/// However many there are, only some hundred are in memory at once.
package struct Export {
  let db: Database
  let list: (ListQuery) throws -> ListReader
  /// Those of a list that alone are read.
  var selection: Selection?

  /// Some entries of a list, in the order in which they are to be read.
  package struct Selection {
    let listing: Listing
    let uids: [UID]

    package init(listing: Listing, uids: [UID]) {
      self.listing = listing
      self.uids = uids
    }
  }

  /// The same state of the file, of whose list those alone are read.
  package func only(_ selection: Selection) -> Export {
    var export = self
    export.selection = selection
    return export
  }

  /// How many entries of a list are read at once.
  static let stretch = 500

  /// Every actor with its memberships, in the order of names.
  package func forEachActor(
    _ body: (Actor, [Membership]) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(db, sql: "\(ActorRecord.select) ORDER BY actor.id")
    // Memberships by actor come in the same order, so that the two are read side by side.
    let ties = try Row.fetchCursor(
      db,
      sql: """
        SELECT membership.*, region.uid AS regionUid FROM membership INDEXED BY membershipByActor
          CROSS JOIN region ON region.id = regionId ORDER BY actorId, membership.id
        """)
    var next = try ties.next()
    var columns: ActorColumns?
    while let row = try rows.next() {
      let places = columns ?? ActorColumns(of: row)
      columns = places
      let record = try ActorRecord(row: row, at: places)
      var memberships: [Membership] = []
      while let tie = next, (tie["actorId"] as Int64) <= record.id {
        memberships.append(try Membership(row: tie, actor: record.actor.uid))
        next = try ties.next()
      }
      try body(record.actor, memberships)
    }
  }

  /// The actors of a list with their memberships, in the list's order.
  package func forEachActor(
    matching query: ListQuery, _ body: (Actor, [Membership]) throws -> Void
  ) throws {
    if isWhole(query), query.settledOrder == .name, !query.isReversed {
      return try forEachActor(body)
    }
    // Who moderates several regions stands in that list several times.
    var seen: Set<UID> = []
    try forEachRow(of: query) { uids in
      let uids = query.listing == .moderators ? uids.filter { seen.insert($0).inserted } : uids
      let records = try ActorRecord.fetch(uids, in: db)
      let ties = try Dictionary(grouping: memberships(of: records.values.map(\.id))) { $0.actor }
      for record in uids.compactMap({ records[$0] }) {
        try body(record.actor, ties[record.actor.uid, default: []])
      }
    }
  }

  /// The names of the extras of the actors of a list, but of persons only those that `mayLeave`.
  ///
  /// Where the list is of all, the store gathers the names by itself, and only persons are read.
  package func extraKeys(
    matching query: ListQuery, where mayLeave: (Actor) -> Bool
  ) throws -> Set<String> {
    var keys: Set<String> = []
    func add(_ actor: Actor) {
      if !actor.extras.isEmpty, mayLeave(actor) { keys.formUnion(actor.extras.keys) }
    }
    guard isWhole(query) else {
      try forEachActor(matching: query) { actor, _ in add(actor) }
      return keys
    }
    let names = try String.fetchSet(
      db,
      sql: """
        SELECT DISTINCT extra.key FROM actorText CROSS JOIN json_each(extras) AS extra
        WHERE extras <> '{}' AND extra.type = 'text' AND (
          SELECT kind FROM actor WHERE id = actorId) <> ?
        """, arguments: [ActorKind.person.rawValue])
    try forEach("\(ActorRecord.select) WHERE extras <> '{}' AND kind = 'person'") {
      add(try ActorRecord(row: $0).actor)
    }
    return keys.union(names)
  }

  /// Whether a list is of all actors, in whatever order.
  private func isWhole(_ query: ListQuery) -> Bool {
    query.listing == .actors && query.filter == Filter() && selection?.listing != .actors
  }

  /// The regions or actions of a list, in its order.
  package func forEachRegion(
    matching query: ListQuery, _ body: (Region) throws -> Void
  ) throws {
    try forEachRow(of: query) { uids in
      for uid in uids {
        if let record = try RegionRecord.fetch(uid, in: db) { try body(record.region) }
      }
    }
  }

  package func forEachAction(
    matching query: ListQuery, _ body: (Action) throws -> Void
  ) throws {
    try forEachRow(of: query) { uids in
      for uid in uids {
        if let record = try ActionRecord.fetch(uid, in: db) { try body(record.action) }
      }
    }
  }

  package func forEachMembership(_ body: (Membership) throws -> Void) throws {
    try forEach("\(MembershipRecord.select) ORDER BY membership.id") {
      try body(Membership(row: $0))
    }
  }

  package func forEachRelation(_ body: (Relation) throws -> Void) throws {
    try forEach("\(RelationRecord.select) ORDER BY relation.id") { try body(Relation(row: $0)) }
  }

  package func forEachConsent(_ body: (Consent) throws -> Void) throws {
    try forEach("\(ConsentRecord.select) ORDER BY consent.id") { try body(Consent(row: $0)) }
  }

  package func forEachAdoption(_ body: (Adoption) throws -> Void) throws {
    try forEach("\(AdoptionRecord.select) ORDER BY adoption.id") { try body(Adoption(row: $0)) }
  }

  package func forEachDistinction(_ body: (Distinction) throws -> Void) throws {
    try forEach("\(DistinctionRecord.select) ORDER BY distinction.id") {
      try body(Distinction(row: $0))
    }
  }

  /// When a region, an actor or an action was entered, in milliseconds since 1970; `nil` for other records.
  package func createdAt(_ record: MitmachModel.Record) throws -> Int64? {
    let table: String
    switch record.kind {
    case .region: table = "region"
    case .actor: table = "actor"
    case .action: table = "action"
    default: return nil
    }
    return try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT createdAt FROM \(table) WHERE uid = ?"),
      arguments: [record.key])
  }

  // MARK: - Parts

  private func forEach(_ sql: String, _ body: (Row) throws -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() { try body(row) }
  }

  private func forEachRow(of query: ListQuery, _ body: ([UID]) throws -> Void) throws {
    if let selection, selection.listing == query.listing { return try body(selection.uids) }
    var reader = try list(query)
    var bound: Bound?
    while true {
      let rows = try reader.rows(from: bound, forward: !query.isReversed, limit: Self.stretch)
      guard let last = rows.last else { return }
      try body(rows.map(\.reference.uid))
      bound = Bound(key: last.key, isInclusive: false)
    }
  }

  private func memberships(of actors: [Int64]) throws -> [Membership] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          \(MembershipRecord.select) WHERE actorId IN (SELECT value FROM json_each(?))
          ORDER BY membership.id
          """),
      arguments: [JSONText.array(actors.map(JSONText.integer)).description]
    ).map(Membership.init)
  }
}

extension Store {
  /// Reads as much as one likes of one state of the file, while others go on writing.
  package func export<Value>(
    only selection: Export.Selection? = nil, _ body: (Export) throws -> Value
  ) throws(StoreError) -> Value {
    try reading { db in
      var export = Export(db: db) { try ListReader($0, store: self, in: db) }
      export.selection = selection
      return try body(export)
    }
  }
}
