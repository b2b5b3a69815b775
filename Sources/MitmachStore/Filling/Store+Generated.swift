import GRDB
package import MitmachModel

extension Store {
  /// Fills an empty store with a generated network, in a few large transactions.
  ///
  /// `progress`: told how many actors are in.
  package func fill(
    generated network: GeneratedNetwork, author: Author, progress: (Int) -> Void = { _ in }
  ) throws(StoreError) {
    try write(author: author, at: GeneratedNetwork.now) { transaction in
      guard try Store.isEmpty(transaction.db) else {
        throw StoreError.refused(reason: "the store is not empty")
      }
      try transaction.fill(with: network.base)
      for number in 0..<network.regionCount { try transaction.save(network.region(at: number)) }
    }
    try fillPool(of: network, author: author)
    try wrapping(path: path) {
      try queue.writeWithoutTransaction { db in
        // The words come before the actors that they are of.
        try db.execute(
          sql: "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000")
        defer {
          try? db.execute(
            sql: "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -16000")
        }
        try GeneratedFill(network, db: db, author: author).run(progress: progress)
        // The log has grown as large as the file, and none of it is safe on the disk yet.
        try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE)")
      }
    }
  }
}

extension Store {
  /// Some thousand actions at a time, in the order in which they were made: of the first ones variants
  /// are made.
  private func fillPool(
    of network: GeneratedNetwork, author: Author
  ) throws(StoreError) {
    let regions = (0..<network.regionCount).map(network.region)
    for start in stride(from: 0, to: network.actionCount, by: 5000) {
      try write(author: author, at: GeneratedNetwork.now) { transaction in
        for number in start..<min(start + 5000, network.actionCount) {
          try transaction.save(network.action(at: number))
          for adoption in network.adoptions(ofAction: number, regions: regions) {
            try transaction.save(adoption)
          }
        }
      }
    }
  }
}

/// Writes the actors of a generated network in the order of names.
private struct GeneratedFill {
  private let network: GeneratedNetwork
  private let db: Database
  private let author: Author
  private let regions: [Region]
  private let regionIds: [UID: Int64]
  private let postalCodes: [String: String]
  private let gap: Int64

  private static let chunk = 100_000

  init(_ network: GeneratedNetwork, db: Database, author: Author) throws {
    self.network = network
    self.db = db
    self.author = author
    regions = (0..<network.regionCount).map(network.region)
    regionIds = try Dictionary(
      uniqueKeysWithValues: regions.compactMap { region in
        try RegionRecord.id(of: region.uid.rawValue, in: db).map { (region.uid, $0) }
      })
    postalCodes = Dictionary(
      network.base.places.map { ("\($0.district) \($0.name)", $0.postalCodes) }
    ) { first, _ in first }
    gap = NamePositions.gap(forRows: network.actorCount)
  }

  /// The index comes first: the pages that its merging leaves free are then taken by the tables.
  func run(progress: (Int) -> Void) throws {
    try sortNames()
    // In some dozens of pieces, which become one that changes do not touch for long.
    try db.execute(
      sql:
        "INSERT INTO actorSearch (actorSearch, rank) VALUES ('hashsize', ?), ('crisismerge', 16)",
      arguments: [64 * max(1000, network.actorCount)])
    try chunks { position, number in try writeDocument(number, id: position * gap) }
    try db.execute(
      sql: """
        INSERT INTO actorSearch (actorSearch) VALUES ('optimize');
        INSERT INTO actorSearch (actorSearch, rank)
        VALUES ('hashsize', 1048576), ('crisismerge', 64);
        """)
    let indexes = try DeferredIndexes(db)
    let writer = try ActorWriter(db)
    try chunks(noted: true) { position, number in
      try writeRows(number, id: position * gap, with: writer)
      if position % 10_000 == 0 { progress(Int(position)) }
    }
    try indexes.restore()
    try db.execute(sql: "DROP TABLE temp.sorted; ANALYZE")
  }

  /// A table of the actors' numbers in the order of their names.
  private func sortNames() throws {
    try db.inTransaction {
      try db.execute(
        sql: "CREATE TEMP TABLE draft (sortKey TEXT, name TEXT, uid TEXT, number INTEGER)")
      let insertion = try db.makeStatement(sql: "INSERT INTO temp.draft VALUES (?, ?, ?, ?)")
      for number in 0..<network.actorCount {
        let name = network.name(ofActor: number)
        try insertion.execute(arguments: [name.sortKey, name.name, name.uid, number])
      }
      try db.execute(
        sql: """
          CREATE TEMP TABLE sorted (position INTEGER PRIMARY KEY, number INTEGER);
          INSERT INTO temp.sorted (number)
            SELECT number FROM temp.draft ORDER BY sortKey, name, uid;
          DROP TABLE temp.draft;
          """)
      return .commit
    }
  }

  private func chunks(noted: Bool = false, _ body: (Int64, Int) throws -> Void) throws {
    for start in stride(from: 0, to: network.actorCount, by: Self.chunk) {
      try db.inTransaction {
        let cursor = try Row.fetchCursor(
          db,
          sql: "SELECT position, number FROM temp.sorted WHERE position > ? AND position <= ?",
          arguments: [start, start + Self.chunk])
        while let row = try cursor.next() { try body(row[0], row[1]) }
        if noted {
          let count = min(Self.chunk, network.actorCount - start)
          var transaction = Transaction(db: db, author: author, at: GeneratedNetwork.now)
          try transaction.note(
            "generated", nil, before: nil, after: ["actors": .integer(Int64(count))])
          try transaction.finish()
        }
        return .commit
      }
    }
  }

  private func writeDocument(_ number: Int, id: Int64) throws {
    let actor = network.actor(at: number)
    let memberships = network.memberships(ofActor: number, regions: regions).compactMap {
      membership in regionIds[membership.region].map { (region: $0, role: membership.role) }
    }
    let codes = actor.location.flatMap { postalCodes["\($0.district ?? "") \($0.place)"] }
    let document = SearchDocument(
      actor, memberships: memberships.sorted { $0.region < $1.region }, postalCodes: codes)
    try SearchIndex.actors.insert(document.indexed, for: id, in: db)
  }

  private func writeRows(_ number: Int, id: Int64, with writer: ActorWriter) throws {
    let actor = network.actor(at: number)
    try writer.write(actor, id: id, createdAt: network.createdAt(ofActor: number))
    for membership in network.memberships(ofActor: number, regions: regions) {
      guard let region = regionIds[membership.region] else { continue }
      try writer.write(membership, actorId: id, regionId: region)
    }
  }
}
