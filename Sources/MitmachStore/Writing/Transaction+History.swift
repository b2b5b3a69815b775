import GRDB
import MitmachModel

extension Transaction {
  /// Notes what became of a record: added without `old`, deleted without `new`.
  mutating func note(from old: Record?, to new: Record?, createdAt: Int64? = nil) throws {
    guard let record = new ?? old else { return }
    let id = try note(
      record.kind.rawValue, record.key, before: old?.json(createdAt: createdAt),
      after: new?.json(createdAt: createdAt))
    guard let id else { return }
    let subjects = [old, new].compactMap { $0?.subjects }.joined()
    for (position, subject) in subjects.enumerated() {
      try db.cachedStatement(
        sql: """
          INSERT OR IGNORE INTO changeSubject (entry, changeId, kind, position) VALUES (?, ?, ?, ?)
          """
      ).execute(arguments: [subject.uid.rawValue, id, subject.kind.rawValue, position])
    }
  }

  /// Notes a change by the fields that differ, and gives its id; nothing where none does.
  @discardableResult
  mutating func note(
    _ kind: String, _ entry: String?, before: [String: JSONText]?, after: [String: JSONText]?
  ) throws -> Int64? {
    let before = before?.compacted
    let after = after?.compacted
    guard before != after else { return nil }
    let isUpdate = before != nil && after != nil
    try db.cachedStatement(
      sql: """
        INSERT INTO change (step, at, author, kind, entry, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      step.rawValue, at, author.login, kind, entry,
      Self.text(before, without: isUpdate ? after : nil),
      Self.text(after, without: isUpdate ? before : nil),
    ])
    changeCount += 1
    // What only data files bring is loaded, not edited.
    if Record.isEdited(kind) == false { act = .load }
    return db.lastInsertedRowID
  }

  /// Notes who made the changes and why; nothing where there are none.
  ///
  /// What takes a step back is noted in any case, or that step would be the next to be taken back.
  func noteStep() throws {
    guard changeCount > 0 || target != nil else { return }
    try db.cachedStatement(
      sql: "INSERT INTO step (uid, at, login, actor, act, target) VALUES (?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      step.rawValue, at, author.login, author.actor?.rawValue, act.rawValue, target,
    ])
  }

  /// The members of one state that the other does not have alike.
  private static func text(
    _ state: [String: JSONText]?, without other: [String: JSONText]?
  ) -> String? {
    state.map { state in
      JSONText.object(state.filter { other?[$0.key] != $0.value }).description
    }
  }
}

extension Record {
  /// Whether people change records of a kind, other than what comes with data files.
  fileprivate static func isEdited(_ kind: String) -> Bool {
    switch RecordKind(rawValue: kind) {
    case .field, .goal, .skill, .gazetteer, nil: false
    case .region, .actor, .action, .membership, .adoption, .relation, .relationType, .consent,
      .distinction, .load, .erasure:
      true
    }
  }
}
