import GRDB
import MitmachModel

/// Finds what of other records keeps one from being saved or deleted.
struct Obstacles {
  let names: RecordNames
  private var db: Database { names.db }

  /// More of a kind would tell nothing new.
  private static let most = 20

  // MARK: - Saving

  /// What the record refers to and is not there, and what already says the same.
  func toSaving(_ record: Record) throws -> [FieldConflict] {
    let missing = try references(of: record).filter { try !exists($0.uid, in: $0.table) }
      .map { ($0.field, $0.uid.rawValue) }
    let circle = try circle(of: record)
    let missingTypes = try typeReference(of: record).filter {
      try RelationType.fetch($0, in: db) == nil
    }.map { ("type", $0) }
    let name = { try names.name(of: record.kind, record.json(createdAt: nil)) }
    let conflicts = try (missing + missingTypes + circle).map { field, value in
      FieldConflict(
        kind: record.kind, key: record.key, name: try name(), field: field, wanted: .text(value),
        found: nil)
    }
    guard conflicts.isEmpty, let twin = try twin(of: record) else { return conflicts }
    return [
      FieldConflict(
        kind: record.kind, key: record.key, name: try name(), field: nil,
        wanted: .object(record.json(createdAt: nil)), found: .object(twin.json))
    ]
  }

  private func references(of record: Record) -> [(field: String, table: String, uid: UID)] {
    switch record {
    case .membership(let membership):
      [("actor", "actor", membership.actor), ("region", "region", membership.region)]
    case .adoption(let adoption):
      [("action", "action", adoption.action)]
        + (adoption.actor.map { [("actor", "actor", $0)] } ?? [])
        + (adoption.region.map { [("region", "region", $0)] } ?? [])
    case .relation(let relation):
      [("from", "actor", relation.from), ("to", "actor", relation.to)]
    case .action(let action):
      (action.original.map { [("original", "action", $0)] } ?? [])
        + (action.region.map { [("region", "region", $0)] } ?? [])
    case .consent(let consent): [("actor", "actor", consent.actor)]
    case .distinction(let distinction):
      [("one", "actor", distinction.one), ("other", "actor", distinction.other)]
    case .region, .actor, .relationType: []
    }
  }

  /// What would make an action a variant of itself.
  private func circle(of record: Record) throws -> [(field: String, value: String)] {
    guard case .action(let action) = record, let original = action.original,
      try Lineage(db: db).isCircle(action)
    else { return [] }
    return [("original", original.rawValue)]
  }

  private func typeReference(of record: Record) -> [String] {
    if case .relation(let relation) = record { [relation.type] } else { [] }
  }

  private func exists(_ uid: UID, in table: String) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE uid = ?)"),
      arguments: [uid.rawValue]) ?? false
  }

  /// The current membership or relation, or the distinction, that says the same under another uid.
  func twin(of record: Record) throws -> StoredRecord? {
    switch record {
    case .membership(let membership) where membership.until == nil:
      try first(
        .membership,
        where: "\(actorId(1)) AND regionId = (SELECT id FROM region WHERE uid = ?2)"
          + " AND role = ?3 AND until IS NULL AND uid <> ?4",
        [membership.actor, membership.region].map(\.rawValue)
          + [membership.role.rawValue, membership.uid.rawValue])
    case .relation(let relation) where relation.until == nil: try twin(of: relation)
    case .distinction(let distinction):
      try first(
        .distinction,
        where: "oneId = (SELECT id FROM actor WHERE uid = ?1)"
          + " AND otherId = (SELECT id FROM actor WHERE uid = ?2) AND uid <> ?3",
        [distinction.one, distinction.other, distinction.uid].map(\.rawValue))
    default: nil
    }
  }

  private func twin(of relation: Relation) throws -> StoredRecord? {
    let ends =
      "fromId = (SELECT id FROM actor WHERE uid = ?1)"
      + " AND toId = (SELECT id FROM actor WHERE uid = ?2)"
      + " AND typeId = (SELECT id FROM relationType WHERE code = ?3) AND until IS NULL AND uid <> ?4"
    let isSymmetric = try RelationType.fetch(relation.type, in: db)?.type.isSymmetric ?? false
    for (one, other) in [(relation.from, relation.to), (relation.to, relation.from)]
    where one == relation.from || isSymmetric {
      let twin = try first(
        .relation, where: ends,
        [one.rawValue, other.rawValue, relation.type, relation.uid.rawValue])
      if let twin { return twin }
    }
    return nil
  }

  private func actorId(_ number: Int) -> String {
    "actorId = (SELECT id FROM actor WHERE uid = ?\(number))"
  }

  private func first(
    _ kind: RecordKind, where condition: String, _ arguments: [String]
  ) throws -> StoredRecord? {
    let uid = try String.fetchOne(
      db.cachedStatement(sql: "SELECT uid FROM \(kind.rawValue) WHERE \(condition) LIMIT 1"),
      arguments: StatementArguments(arguments))
    return try uid.flatMap { try StoredRecord.fetch(kind, key: $0, in: db) }
  }

  // MARK: - Deleting

  /// The records that would go or change with it.
  func toDeleting(_ kind: RecordKind, key: String) throws -> [FieldConflict] {
    let table = kind.rawValue
    guard
      let id = try Int64.fetchOne(
        db, sql: "SELECT id FROM \(table) WHERE \(kind == .relationType ? "code" : "uid") = ?",
        arguments: [key])
    else { return [] }
    return try Self.dependants(of: kind).flatMap { dependant, condition in
      let keys = try String.fetchAll(
        db.cachedStatement(
          sql: "SELECT uid FROM \(dependant.rawValue) WHERE \(condition) LIMIT \(Self.most)"),
        arguments: [id])
      return try keys.compactMap { try conflict(dependant, key: $0) }
    }
  }

  private func conflict(_ kind: RecordKind, key: String) throws -> FieldConflict? {
    guard let json = try StoredRecord.fetch(kind, key: key, in: db)?.json else { return nil }
    return FieldConflict(
      kind: kind, key: key, name: try names.name(of: kind, json), field: nil,
      wanted: nil, found: .object(json))
  }

  /// The kinds of records that hang on one of a kind, each with how to find them by its id.
  static func dependants(of kind: RecordKind) -> [(kind: RecordKind, condition: String)] {
    switch kind {
    case .region:
      [
        (.membership, "regionId = ?1"), (.adoption, "regionId = ?1"), (.action, "regionId = ?1"),
      ]
    case .actor:
      [
        (.membership, "actorId = ?1"), (.relation, "fromId = ?1 OR toId = ?1"),
        (.adoption, "actorId = ?1"), (.consent, "actorId = ?1"),
      ]
    case .action: [(.adoption, "actionId = ?1"), (.action, "originalId = ?1")]
    case .relationType: [(.relation, "typeId = ?1")]
    case .membership, .adoption, .relation, .consent, .distinction, .field, .goal, .skill,
      .gazetteer, .load, .erasure:
      []
    }
  }
}
