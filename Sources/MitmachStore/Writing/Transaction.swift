import GRDB
import MitmachModel

extension Store {
  /// The one door for writing: all that `body` does happens, or nothing of it.
  ///
  /// What changes is one step of the history, told with who did it and when.
  package func write(
    author: String, at milliseconds: Int64, _ body: (inout Transaction) throws -> Void
  ) throws(StoreError) {
    try wrapping(path: path) {
      guard !isReadOnly else { throw StoreError.readOnly(path: path) }
      try queue.writeWithoutTransaction { db in
        // Immediate: whoever waits for another writer waits here, before anything was read.
        try db.inTransaction(.immediate) {
          var transaction = Transaction(db: db, author: author, at: milliseconds)
          try body(&transaction)
          try transaction.finish()
          return .commit
        }
      }
    }
  }
}

/// Changes that are made together.
package struct Transaction {
  let db: Database
  let author: String
  let at: Int64
  /// Ties the changes of one transaction together.
  let step: UID
  /// Actors whose words in the search index may have changed, with what stands there by now.
  ///
  /// They are indexed once at the end, however often they were touched on the way.
  var touched: [Int64: IndexedActor?] = [:]
  /// What the index still holds of actors that are gone.
  var removed: [IndexedActor] = []

  init(db: Database, author: String, at milliseconds: Int64) {
    self.db = db
    self.author = author
    at = milliseconds
    step = UID.new(at: milliseconds)
  }

  /// What the search index holds of an actor, and under which id.
  struct IndexedActor {
    var id: Int64
    var words: IndexedWords
  }

  mutating func finish() throws {
    try indexTouchedActors()
  }
}

// MARK: - History

extension Transaction {
  /// Notes a change by the fields that differ; nothing where none does.
  func note(
    _ kind: String, _ entry: String?, before: [String: JSONText]?, after: [String: JSONText]?
  ) throws {
    let before = before?.compacted
    let after = after?.compacted
    guard before != after else { return }
    let isUpdate = before != nil && after != nil
    try db.cachedStatement(
      sql: """
        INSERT INTO change (step, at, author, kind, entry, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      step.rawValue, at, author, kind, entry,
      Self.text(before, without: isUpdate ? after : nil),
      Self.text(after, without: isUpdate ? before : nil),
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
