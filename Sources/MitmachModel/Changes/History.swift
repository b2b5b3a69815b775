/// Changes that were made together: what one undo takes back.
package struct HistoryStep: Hashable, Sendable {
  package var uid: UID
  /// Milliseconds since 1970.
  package var at: Int64
  package var author: Author
  /// The name of the author's actor, where it has one and is still there.
  package var authorName: String?
  package var act: Act
  /// The changes in the order in which they were made, or the first of them.
  package var changes: [Change]
  /// How many there are in all.
  package var changeCount: Int
  /// Whether a later step has taken it back.
  package var isUndone: Bool

  package init(
    uid: UID, at: Int64, author: Author, authorName: String?, act: Act, changes: [Change],
    changeCount: Int, isUndone: Bool
  ) {
    self.uid = uid
    self.at = at
    self.author = author
    self.authorName = authorName
    self.act = act
    self.changes = changes
    self.changeCount = changeCount
    self.isUndone = isUndone
  }

  /// Why a step was made.
  package enum Act: Hashable, Sendable {
    case edit
    case undo(of: UID)
    case redo(of: UID)
    /// The network that ships; it is not taken back.
    case load
  }
}

/// One record as it was before and after a step.
package struct Change: Hashable, Sendable {
  /// Its place in the history.
  package var id: Int64
  package var kind: RecordKind
  /// The record's uid or id.
  package var key: String?
  /// The entries that it is about, with the names that they have, or had: an actor itself, both ends
  /// of a membership.
  package var subjects: [EntryReference]
  /// The fields that differ; all of them for a record that was deleted, `nil` for one that was added.
  package var before: [String: JSONText]?
  /// The fields that differ; all of them for a record that was added, `nil` for one that was deleted.
  package var after: [String: JSONText]?

  package init(
    id: Int64, kind: RecordKind, key: String?, subjects: [EntryReference],
    before: [String: JSONText]?, after: [String: JSONText]?
  ) {
    self.id = id
    self.kind = kind
    self.key = key
    self.subjects = subjects
    self.before = before
    self.after = after
  }

  /// What was done to the record.
  package enum Operation: Hashable, Sendable { case added, changed, deleted }

  package var operation: Operation {
    switch (before, after) {
    case (nil, _): .added
    case (_, nil): .deleted
    default: .changed
    }
  }

  /// The fields that differ, in the order of their names.
  package var fields: [String] {
    Set(before.map { $0.keys.map { $0 } } ?? []).union(after.map { $0.keys.map { $0 } } ?? [])
      .sorted()
  }
}
