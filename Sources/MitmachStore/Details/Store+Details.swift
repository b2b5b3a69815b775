import GRDB
package import MitmachModel

extension Store {
  /// All that is known of an entry; of a region's members at most `limit` in each role, counts exact.
  package func details(
    of uid: UID, kind: EntryKind, language: Language, limit: Int
  ) throws(StoreError) -> EntryDetails? {
    try reading { db in
      try Self.details(of: uid, kind: kind, language: language, limit: limit, in: db)
    }
  }

  static func details(
    of uid: UID, kind: EntryKind, language: Language, limit: Int, in db: Database
  ) throws -> EntryDetails? {
    switch kind {
    case .region: try region(uid, language, limit, in: db).map(EntryDetails.region)
    case .actor: try actor(uid, language, in: db).map(EntryDetails.actor)
    case .action: try action(uid, language, in: db).map(EntryDetails.action)
    }
  }

  private static func region(
    _ uid: UID, _ language: Language, _ limit: Int, in db: Database
  ) throws -> RegionDetails? {
    guard let record = try RegionRecord.fetch(uid, in: db) else { return nil }
    let tallies = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT fieldId, members FROM regionTally WHERE regionId = ? AND members > 0"),
      arguments: [record.id])
    let count = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT memberCount FROM region WHERE id = ?"),
      arguments: [record.id])
    return RegionDetails(
      region: record.region, memberCount: count ?? 0,
      membersByField: Dictionary(
        uniqueKeysWithValues: tallies.map { ($0["fieldId"], $0["members"]) }),
      moderators: try members(of: record.id, role: .moderator, limit, in: db),
      members: try members(of: record.id, role: .member, limit, in: db),
      adoptions: try adoptions("regionId", record.id, language, in: db))
  }

  /// The actors that are in a region now, in the order of names.
  private static func members(
    of region: Int64, role: Role, _ limit: Int, in db: Database
  ) throws -> [MembershipLine] {
    // The role stands in the statement itself: so it is seen to be that of a partial index.
    let sql = """
      SELECT membership.*, actor.uid AS actorUid, region.uid AS regionUid, actor.name AS otherName,
        actor.fieldSet AS otherFields
      FROM membership JOIN actor ON actor.id = actorId JOIN region ON region.id = regionId
      WHERE regionId = ? AND role = '\(role.rawValue)' AND until IS NULL
      ORDER BY actorId LIMIT ?
      """
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [region, limit]).map {
      try MembershipLine(row: $0, other: .actor)
    }
  }

  private static func actor(
    _ uid: UID, _ language: Language, in db: Database
  ) throws -> ActorDetails? {
    guard let record = try ActorRecord.fetch(uid, in: db) else { return nil }
    let sql = """
      SELECT membership.*, actor.uid AS actorUid, region.uid AS regionUid, region.name AS otherName,
        region.fieldSet AS otherFields
      FROM membership JOIN actor ON actor.id = actorId JOIN region ON region.id = regionId
      WHERE actorId = ? ORDER BY until IS NOT NULL, region.sortKey, membership.id
      """
    let memberships = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [record.id])
    return ActorDetails(
      actor: record.actor,
      memberships: try memberships.map { try MembershipLine(row: $0, other: .region) },
      adoptions: try adoptions("actorId", record.id, language, in: db),
      relations: try relations(of: uid, record.id, in: db),
      consents: try ConsentRecord.all(of: record.id, in: db))
  }

  /// Those with others now before those that have ended.
  private static func relations(
    of actor: UID, _ id: Int64, in db: Database
  ) throws -> [RelationLine] {
    // Two searches, each by its index, instead of one by either.
    let sql = """
      \(RelationRecord.select) WHERE relation.id IN (
        SELECT id FROM relation WHERE fromId = ?1 UNION SELECT id FROM relation WHERE toId = ?1)
      ORDER BY until IS NOT NULL, typeId, toId = ?1, iif(fromId = ?1, toId, fromId), relation.id
      """
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [id]).map {
      try RelationLine(row: $0, seenFrom: actor)
    }
  }

  private static func action(
    _ uid: UID, _ language: Language, in db: Database
  ) throws -> ActionDetails? {
    guard let record = try ActionRecord.fetch(uid, in: db) else { return nil }
    return ActionDetails(
      action: record.action, text: record.action.text(in: language),
      adoptions: try adoptions("actionId", record.id, language, in: db),
      lineage: try Lineage(db: db).tree(around: record.id, language))
  }

  static func adoptions(
    _ column: String, _ id: Int64, _ language: Language, in db: Database
  ) throws -> [AdoptionLine] {
    let sql = """
      \(AdoptionRecord.select) WHERE adoption.\(column) = ? ORDER BY adoption.since, adoption.id
      """
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [id]).map {
      try AdoptionLine(row: $0, language: language)
    }
  }
}

extension MembershipLine {
  fileprivate init(row: Row, other kind: EntryKind) throws {
    let membership = try Membership(row: row)
    let uid = kind == .actor ? membership.actor : membership.region
    self.init(
      membership: membership, other: EntryReference(kind: kind, uid: uid, name: row["otherName"]),
      otherFields: FieldSet(rawValue: row["otherFields"]))
  }
}
