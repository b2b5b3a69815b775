import GRDB
import MitmachModel

extension Transaction {
  /// Remembers what the search index holds of an actor before it is changed.
  mutating func touch(_ id: Int64) throws {
    guard touched[id] == nil else { return }
    touched[id] = .some(
      try SearchIndex.actors.indexed(id, in: db).map { IndexedActor(id: id, words: $0) })
  }

  /// Remembers an actor that the search index does not know yet.
  mutating func touchNew(_ id: Int64) {
    touched[id] = .some(nil)
  }

  /// Remembers that an actor of another id was changed.
  mutating func moveTouched(_ old: Int64, to new: Int64) {
    touched[new] = touched.removeValue(forKey: old)
  }

  /// Remembers that an actor is gone; its id may go to another.
  mutating func removeTouched(_ id: Int64) {
    if let indexed = touched.removeValue(forKey: id) ?? nil { removed.append(indexed) }
  }

  /// As much as a change of an actor leaves to do in the long run, on every level of the index.
  static let mergedPages = 16

  /// Brings the index in step, in the order of ids: FTS5 then keeps all of it in memory until the end.
  mutating func indexTouchedActors() throws {
    var steps = removed.map { (id: $0.id, isInsertion: false, words: $0.words) }
    for (id, indexed) in touched {
      let words = try ActorRecord.fetch(id, in: db)?.document(in: db).indexed
      if let indexed, indexed.id == id, indexed.words == words { continue }
      if let indexed { steps.append((indexed.id, false, indexed.words)) }
      if let words { steps.append((id, true, words)) }
    }
    steps.sort { ($0.id, $0.isInsertion ? 1 : 0) < ($1.id, $1.isInsertion ? 1 : 0) }
    for step in steps {
      if step.isInsertion {
        try SearchIndex.actors.insert(step.words, for: step.id, in: db)
      } else {
        try SearchIndex.actors.delete(step.words, for: step.id, in: db)
      }
    }
    if !steps.isEmpty {
      try SearchIndex.actors.merge(pages: Self.mergedPages * steps.count, in: db)
    }
    touched = [:]
    removed = []
  }
}
