import GRDB
package import MitmachModel

extension Store {
  /// Makes an entry what it was right after a change, as a new step; one that is gone comes back with
  /// what went with it.
  package func bringBack(
    entry uid: UID, to change: Int64, by author: Author, at milliseconds: Int64,
    isTrial: Bool = false, language: Language = .german
  ) throws(StoreError) -> EditOutcome {
    try editing(by: author, at: milliseconds, isTrial: isTrial, language) { transaction in
      let past = try EntryPast(uid: uid, db: transaction.db)
      guard let kind = past.kind else { return [] }
      let wanted = try past.state(before: change + 1)?.json
      var found = past.current?.json
      if wanted != nil, found == nil {
        _ = try transaction.restore(uid)
        found = try StoredRecord.fetch(kind, key: uid.rawValue, in: transaction.db)?.json
      }
      let target = RecordTarget(kind: kind, key: uid.rawValue, base: found, wanted: wanted)
      return try transaction.apply(target, mode: .overriding)
    }
  }

  /// Brings a deleted entry back with what was deleted in the same step; `nil` if there is none.
  package func restore(
    _ uid: UID, by author: Author, at milliseconds: Int64, isTrial: Bool = false,
    language: Language = .german
  ) throws(StoreError) -> EditOutcome? {
    var isDeleted = true
    let outcome = try editing(by: author, at: milliseconds, isTrial: isTrial, language) {
      isDeleted = try $0.restore(uid)
      return []
    }
    return isDeleted ? outcome : nil
  }
}

extension Transaction {
  /// Brings a deleted entry back, if there was one; what others have changed since stays.
  mutating func restore(_ uid: UID) throws -> Bool {
    let past = try EntryPast(uid: uid, db: db)
    guard past.kind != nil, past.current == nil else { return false }
    let step = try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT step FROM change WHERE entry = ? AND after IS NULL ORDER BY id DESC LIMIT 1
          """), arguments: [uid.rawValue])
    guard let step = step.flatMap(UID.init(rawValue:)) else { return false }
    _ = try invert(step, about: uid, mode: .yielding)
    return true
  }
}

/// An entry's record as it is and as it was.
struct EntryPast {
  let uid: UID
  let db: Database
  /// `nil` where there never was such an entry.
  let kind: RecordKind?
  let current: StoredRecord?

  init(uid: UID, db: Database) throws {
    self.uid = uid
    self.db = db
    current = try EntryKind.allCases.compactMap {
      try StoredRecord.fetch($0.recordKind, key: uid.rawValue, in: db)
    }.first
    kind =
      try current?.record.kind
      ?? String.fetchOne(
        db.cachedStatement(sql: "SELECT kind FROM change WHERE entry = ? ORDER BY id DESC LIMIT 1"),
        arguments: [uid.rawValue]
      ).flatMap(RecordKind.init)
  }

  /// Goes back from now, change by change.
  func state(before id: Int64) throws -> StoredRecord? {
    guard let kind else { return nil }
    var json = current?.json
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT * FROM change WHERE entry = ? AND id >= ? ORDER BY id DESC"),
      arguments: [uid.rawValue, id])
    for change in try rows.compactMap(ChangeRecord.init) {
      guard let before = change.before, let after = change.after else {
        json = change.before
        continue
      }
      for key in after.keys { json?[key] = nil }
      json?.merge(before) { $1 }
    }
    return try json.flatMap { try StoredRecord(kind, key: uid.rawValue, json: $0) }
  }
}
