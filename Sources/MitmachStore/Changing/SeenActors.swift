import GRDB
package import MitmachModel

/// The new actors of a file, so that one that comes twice in it is noticed by the rule by which one is
/// noticed that is in the store.
///
/// They stand in a store of their own, which is in no folder and goes with this value.
package final class SeenActors {
  private let store: Store

  /// In a large place fewer names are compared than in the store: each row of a file has to look.
  private static let neighbours = 30

  package init() throws(StoreError) {
    store = try wrapping(path: "") {
      var configuration = Configuration.store()
      // One transaction, which is never ended: nobody else reads, and nothing is to be kept.
      configuration.allowsUnsafeTransactions = true
      let queue = try DatabaseQueue(path: "", configuration: configuration)
      try Schema.migrator.migrate(queue)
      try queue.inDatabase { db in
        for trigger in ["spotInsert", "spotUpdate"] {
          try db.execute(sql: "DROP TRIGGER \(trigger)")
        }
        try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
        try db.beginTransaction()
      }
      var store = Store(path: "", isReadOnly: false, queue: queue)
      store.plan.similarNeighbours = Self.neighbours
      return store
    }
  }

  package func likelyDuplicate(of actor: Actor) throws(StoreError) -> LikelyDuplicate? {
    try store.likelyDuplicates(of: actor, limit: 1).first
  }

  /// Remembers an actor, or what has become of one.
  package func remember(_ actor: Actor) throws(StoreError) {
    try wrapping(path: "") {
      try store.queue.inDatabase { db in
        var transaction = Transaction(db: db, author: "", at: 0)
        try transaction.remember(actor)
      }
    }
  }
}
