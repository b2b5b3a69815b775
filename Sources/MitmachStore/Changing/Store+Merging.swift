import GRDB
package import MitmachModel

extension Store {
  /// The edit that makes two actors one: `kept` becomes what `actor` says, what hangs on the other
  /// one is moved over unless it says what is there already, and the other one goes.
  ///
  /// `nil` where one of them is not there.
  package func merging(
    keeping kept: UID, from other: UID, as actor: Actor
  ) throws(StoreError) -> Edit? {
    try reading { db in
      guard kept != other, let keptRecord = try ActorRecord.fetch(kept, in: db),
        let otherRecord = try ActorRecord.fetch(other, in: db)
      else { return nil }
      var wanted = actor
      wanted.uid = kept
      let plan = MergePlan(kept: keptRecord, other: otherRecord, db: db)
      return Edit(
        [.save(.actor(wanted), base: .actor(keptRecord.actor))]
          + (try plan.moves()) + [.merge(other, into: kept)])
    }
  }
}

/// What hangs on an actor that becomes one with another, and where it goes.
private struct MergePlan {
  let kept: ActorRecord
  let other: ActorRecord
  let db: Database

  func moves() throws -> [Edit.Part] {
    try RecordKind.hangingOnActors.flatMap { kind in
      var there = Set(try records(kind, of: kept).map(\.statement))
      return try records(kind, of: other).compactMap { record -> Edit.Part? in
        guard let moved = record.moved(from: other.actor.uid, to: kept.actor.uid),
          there.insert(moved.statement).inserted
        else {
          // What goes with the other needs no word, but an adoption would stay without anybody.
          return kind == .adoption ? .delete(kind, key: record.key) : nil
        }
        return .save(moved, base: record)
      }
    }
  }

  private func records(_ kind: RecordKind, of actor: ActorRecord) throws -> [Record] {
    let columns =
      switch kind {
      case .relation: ["fromId", "toId"]
      case .distinction: ["oneId", "otherId"]
      default: ["actorId"]
      }
    let condition = columns.map { "\($0) = ?1" }.joined(separator: " OR ")
    return try String.fetchAll(
      db, sql: "SELECT uid FROM \(kind.rawValue) WHERE \(condition) ORDER BY id",
      arguments: [actor.id]
    ).compactMap { try StoredRecord.fetch(kind, key: $0, in: db)?.record }
  }
}

extension RecordKind {
  fileprivate static let hangingOnActors: [RecordKind] = [
    .membership, .relation, .adoption, .consent, .distinction,
  ]
}

extension Record {
  /// The record with one actor in the place of another; `nil` where it would tie it to itself.
  fileprivate func moved(from old: UID, to new: UID) -> Record? {
    func end(_ uid: UID) -> UID { uid == old ? new : uid }
    switch self {
    case .membership(var membership):
      membership.actor = end(membership.actor)
      return .membership(membership)
    case .relation(var relation):
      (relation.from, relation.to) = (end(relation.from), end(relation.to))
      return relation.from == relation.to ? nil : .relation(relation)
    case .adoption(var adoption):
      adoption.actor = adoption.actor.map(end)
      return .adoption(adoption)
    case .consent(var consent):
      consent.actor = end(consent.actor)
      return .consent(consent)
    case .distinction(let pair):
      let moved = Distinction(uid: pair.uid, end(pair.one), end(pair.other))
      return moved.one == moved.other ? nil : .distinction(moved)
    case .region, .actor, .action, .relationType: return self
    }
  }

  /// What it says, so that two of which one is enough say the same.
  fileprivate var statement: [String: JSONText] {
    var json = json(createdAt: nil)
    switch self {
    // A current one is there once; where from it is known makes no second one.
    case .membership(let membership) where membership.until == nil:
      for field in ["since", "source"] { json[field] = nil }
    case .relation(let relation) where relation.until == nil:
      for field in ["since", "source"] { json[field] = nil }
    case .consent: json["source"] = nil
    default: break
    }
    return json
  }
}

extension Transaction {
  /// Lets the history of an actor tell of another one that went into it.
  func noteMerging(of actor: UID, into other: UID) throws {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO changeSubject (entry, changeId, kind, position)
        SELECT ?, max(id), 'actor', 1 FROM change
        WHERE entry = ? AND kind = 'actor' AND after IS NULL HAVING max(id) IS NOT NULL
        """, arguments: [other.rawValue, actor.rawValue])
  }
}
