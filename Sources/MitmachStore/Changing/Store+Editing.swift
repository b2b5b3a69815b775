import GRDB
package import MitmachModel

extension Store {
  /// Makes all changes of an edit as one step, or none where others have changed the same meanwhile.
  ///
  /// `isTrial`: whether only to tell what would become of it. Where `goesOn` ends it, nothing is changed.
  package func perform(
    _ edit: Edit, by author: Author, at milliseconds: Int64, isTrial: Bool = false,
    language: Language = .german, while goesOn: () -> Bool = { true }
  ) throws(StoreError) -> EditOutcome {
    try editing(by: author, at: milliseconds, isTrial: isTrial, language) { transaction in
      try transaction.makeRoom(for: edit.parts.count)
      return try edit.parts.flatMap { part in
        guard goesOn() else { throw GivenUp() }
        return try transaction.apply(part, created: edit.created)
      }
    }
  }

  /// Runs `body`, which gives what stands in the way, as one step.
  func editing(
    by author: Author, at milliseconds: Int64, isTrial: Bool, _ language: Language,
    _ body: (inout Transaction) throws -> [FieldConflict]
  ) throws(StoreError) -> EditOutcome {
    try concluding(author: author, at: milliseconds, language: language) { transaction in
      let conflicts: [FieldConflict]
      do { conflicts = try body(&transaction) } catch is GivenUp { return .giveUp(.unchanged) }
      guard conflicts.isEmpty else { return .giveUp(.conflict(conflicts.unique)) }
      try transaction.finish()
      guard let step = try transaction.historyStep() else { return .giveUp(.unchanged) }
      return isTrial ? .giveUp(.done(step)) : .keep(.done(step))
    }
  }

  /// A whole record as it stands in the store.
  package func record(
    _ kind: RecordKind, key: String
  ) throws(StoreError) -> MitmachModel.Record? {
    try reading { db in try StoredRecord.fetch(kind, key: key, in: db)?.record }
  }

  /// The current membership or relation, or the distinction, that says the same under another uid.
  package func twin(of record: MitmachModel.Record) throws(StoreError) -> MitmachModel.Record? {
    try reading { db in try Obstacles(names: RecordNames(db: db)).twin(of: record)?.record }
  }
}

/// Somebody ended what was being stored.
struct GivenUp: Error {}

extension Transaction {
  fileprivate mutating func apply(
    _ part: Edit.Part, created: [UID: Int64]
  ) throws -> [FieldConflict] {
    switch part {
    case .save(let record, let base):
      let isNew = base == nil && !created.isEmpty
      let createdAt = isNew ? UID(rawValue: record.key).flatMap { created[$0] } : nil
      return try apply(RecordTarget(record, base: base, createdAt: createdAt), mode: .strict)
    case .delete(let kind, let key):
      guard kind == .relationType else {
        try delete(kind, key: key)
        return []
      }
      let target = RecordTarget(kind: kind, key: key, base: nil, wanted: nil)
      return try apply(target, mode: .overriding)
    case .merge(let actor, let other):
      try deleteActor(actor)
      try noteMerging(of: actor, into: other)
      return []
    case .restore(let record, let base):
      _ = try UID(rawValue: record.key).map { try restore($0) }
      let isBack = try StoredRecord.fetch(record.kind, key: record.key, in: db) != nil
      return try apply(RecordTarget(record, base: isBack ? base : nil), mode: .overriding)
    }
  }

  /// How many changes an outcome tells of.
  private static let toldChanges = 100

  /// The step as the history tells it; `nil` where nothing was noted.
  func historyStep() throws -> HistoryStep? {
    try StepRecord.fetch(step, in: db).map {
      try HistoryReader(db: db, language: language).step($0, limit: Self.toldChanges)
    }
  }
}

extension RecordTarget {
  fileprivate init(
    _ record: MitmachModel.Record, base: MitmachModel.Record?, createdAt: Int64? = nil
  ) {
    self.init(
      kind: record.kind, key: record.key, base: base?.json(createdAt: nil),
      wanted: record.json(createdAt: createdAt))
  }
}

extension [FieldConflict] {
  /// Each once; of a record that is told of by its fields not also as a whole.
  var unique: [FieldConflict] {
    func id(_ conflict: FieldConflict) -> String { "\(conflict.kind.rawValue) \(conflict.key)" }
    let detailed = Set(filter { $0.field != nil }.map(id))
    var seen: Set<FieldConflict> = []
    return filter { conflict in
      (conflict.field != nil || !detailed.contains(id(conflict))) && seen.insert(conflict).inserted
    }
  }
}
