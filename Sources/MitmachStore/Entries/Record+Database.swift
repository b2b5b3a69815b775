import GRDB
import MitmachModel

/// Anything whole that a person can change; GRDB has a type of this name as well.
typealias Record = MitmachModel.Record

/// A whole record as it stands in the store.
struct StoredRecord {
  var record: Record
  /// When the entry was added; of records that do not keep it, nothing.
  var createdAt: Int64?

  var json: [String: JSONText] { record.json(createdAt: createdAt) }

  static func fetch(
    _ kind: RecordKind, key: String, in db: Database
  ) throws -> StoredRecord? {
    if kind == .relationType {
      return try RelationType.fetch(key, in: db).map {
        StoredRecord(record: .relationType($0.type))
      }
    }
    return try UID(rawValue: key).flatMap { try fetch(kind, $0, in: db) }
  }

  private static func fetch(
    _ kind: RecordKind, _ uid: UID, in db: Database
  ) throws -> StoredRecord? {
    switch kind {
    case .region:
      try RegionRecord.fetch(uid, in: db).map {
        StoredRecord(record: .region($0.region), createdAt: $0.createdAt)
      }
    case .actor:
      try ActorRecord.fetch(uid, in: db).map {
        StoredRecord(record: .actor($0.actor), createdAt: $0.createdAt)
      }
    case .action:
      try ActionRecord.fetch(uid, in: db).map {
        StoredRecord(record: .action($0.action), createdAt: $0.createdAt)
      }
    case .membership:
      try MembershipRecord.fetch(uid, in: db).map {
        StoredRecord(record: .membership($0.membership))
      }
    case .adoption:
      try AdoptionRecord.fetch(uid, in: db).map { StoredRecord(record: .adoption($0.adoption)) }
    case .relation:
      try RelationRecord.fetch(uid, in: db).map { StoredRecord(record: .relation($0.relation)) }
    case .consent:
      try ConsentRecord.fetch(uid, in: db).map { StoredRecord(record: .consent($0.consent)) }
    case .distinction:
      try DistinctionRecord.fetch(uid, in: db).map {
        StoredRecord(record: .distinction($0.distinction))
      }
    case .relationType, .field, .goal, .skill, .gazetteer, .load, .erasure: nil
    }
  }
}

extension Record {
  /// The record as the history keeps it, without what says nothing.
  func json(createdAt: Int64?) -> [String: JSONText] {
    var json = fields
    if let createdAt { json["createdAt"] = .integer(createdAt) }
    return json.compacted
  }

  private var fields: [String: JSONText] {
    switch self {
    case .region(let region): region.json
    case .actor(let actor): actor.json
    case .action(let action): action.json
    case .membership(let membership): membership.json
    case .adoption(let adoption): adoption.json
    case .relation(let relation): relation.json
    case .relationType(let type): type.json
    case .consent(let consent): consent.json
    case .distinction(let distinction): distinction.json
    }
  }

  /// The entries that a change of the record is about.
  var subjects: [(kind: EntryKind, uid: UID)] {
    switch self {
    case .region(let region): [(.region, region.uid)]
    case .actor(let actor): [(.actor, actor.uid)]
    case .action(let action): [(.action, action.uid)]
    case .membership(let membership): [(.actor, membership.actor), (.region, membership.region)]
    case .adoption(let adoption):
      [(.action, adoption.action)] + (adoption.actor.map { [(.actor, $0)] } ?? [])
        + (adoption.region.map { [(.region, $0)] } ?? [])
    case .relation(let relation): [(.actor, relation.from), (.actor, relation.to)]
    case .consent(let consent): [(.actor, consent.actor)]
    case .distinction(let distinction): [(.actor, distinction.one), (.actor, distinction.other)]
    case .relationType: []
    }
  }
}
