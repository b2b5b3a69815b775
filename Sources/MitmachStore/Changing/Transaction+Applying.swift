import GRDB
import MitmachModel

/// What is done where others have changed the same field.
enum ConflictMode {
  /// Nothing is changed at all.
  case strict
  /// The change is made in spite of it, where that is possible.
  case overriding
  /// What others made of it stays.
  case yielding
}

/// A record with the state that it was changed from and the one that it shall have.
struct RecordTarget {
  var kind: RecordKind
  var key: String
  /// Without it the record is new.
  var base: [String: JSONText]?
  /// Without it the record goes.
  var wanted: [String: JSONText]?
}

extension Transaction {
  /// Brings a record into the state that it shall have; tells what stands in the way instead.
  mutating func apply(
    _ target: RecordTarget, mode: ConflictMode
  ) throws -> [FieldConflict] {
    let stored = try StoredRecord.fetch(target.kind, key: target.key, in: db)
    let merge = RecordMerge(base: target.base, wanted: target.wanted, found: stored?.json)
    if mode == .strict, !merge.conflicts.isEmpty {
      let name = try names.name(of: target, found: stored?.json)
      return merge.conflicts.map {
        FieldConflict(
          kind: target.kind, key: target.key, name: name, field: $0.field, wanted: $0.wanted,
          found: $0.found)
      }
    }
    switch mode == .yielding ? merge.yieldingResult : merge.result {
    case .nothing, .impossible: return []
    case .save(let json): return try save(target, json, createdAt: stored?.createdAt)
    case .delete: return try delete(target, mode: mode)
    }
  }

  private mutating func save(
    _ target: RecordTarget, _ json: [String: JSONText], createdAt: Int64?
  ) throws -> [FieldConflict] {
    guard let new = try StoredRecord(target.kind, key: target.key, json: json) else { return [] }
    let obstacles = try Obstacles(names: names).toSaving(new.record)
    if obstacles.isEmpty { try save(new.record, createdAt: new.createdAt ?? createdAt) }
    return obstacles
  }

  private mutating func delete(
    _ target: RecordTarget, mode: ConflictMode
  ) throws -> [FieldConflict] {
    // A type cannot go while there are relations of it; entries take along what hangs on them.
    if mode != .overriding || target.kind == .relationType {
      let obstacles = try Obstacles(names: names).toDeleting(target.kind, key: target.key)
      guard obstacles.isEmpty else { return obstacles }
    }
    try delete(target.kind, key: target.key)
    return []
  }

  var names: RecordNames { RecordNames(db: db, language: language) }
}
