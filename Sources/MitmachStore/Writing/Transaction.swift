import GRDB
package import MitmachModel

extension Store {
  /// The one door for writing: all that `body` does happens, or nothing of it.
  ///
  /// What changes is one step of the history, told with who did it and when.
  package func write(
    author: Author, at milliseconds: Int64, _ body: (inout Transaction) throws -> Void
  ) throws(StoreError) {
    try concluding(author: author, at: milliseconds) { transaction in
      try body(&transaction)
      try transaction.finish()
      return .keep(())
    }
  }

  /// Lets `body` say at its end whether what it did shall stay; it has to finish the transaction.
  func concluding<Value>(
    author: Author, at milliseconds: Int64, language: Language = .german,
    _ body: (inout Transaction) throws -> Conclusion<Value>
  ) throws(StoreError) -> Value {
    try wrapping(path: path) {
      guard !isReadOnly else { throw StoreError.readOnly(path: path) }
      return try queue.writeWithoutTransaction { db in
        var value: Value?
        // Immediate: whoever waits for another writer waits here, before anything was read.
        try db.inTransaction(.immediate) {
          var transaction = Transaction(
            db: db, author: author, at: milliseconds, language: language)
          defer { transaction.giveBackRoom() }
          switch try body(&transaction) {
          case .keep(let result):
            value = result
            return .commit
          case .giveUp(let result):
            value = result
            return .rollback
          }
        }
        guard let value else { preconditionFailure("a transaction that ended had its value") }
        return value
      }
    }
  }
}

/// What a transaction came to, and whether it stays.
enum Conclusion<Value> {
  case keep(Value)
  case giveUp(Value)
}

/// Changes that are made together.
package struct Transaction {
  let db: Database
  let author: Author
  let at: Int64
  /// In which names are told.
  let language: Language
  /// Ties the changes of one transaction together.
  let step: UID
  /// Why the step is made.
  var act = StepAct.edit
  /// The id of the step that this one takes back.
  var target: Int64?
  /// How many changes were noted.
  var changeCount = 0
  /// Actors whose words in the search index may have changed, with what stands there by now.
  ///
  /// They are indexed once at the end, however often they were touched on the way.
  var touched: [Int64: IndexedActor?] = [:]
  /// What the index still holds of actors that are gone.
  var removed: [IndexedActor] = []
  /// Whether it has taken more memory than small ones need.
  private var hasRoom = false
  /// Why a part of it failed; then none of it happens, even if who asked for that part goes on.
  private var failure: (any Error)?

  init(db: Database, author: Author, at milliseconds: Int64, language: Language = .german) {
    self.db = db
    self.author = author
    self.language = language
    at = milliseconds
    step = UID.new(at: milliseconds)
  }

  /// What the search index holds of an actor, and under which id.
  struct IndexedActor {
    var id: Int64
    var words: IndexedWords
  }

  /// Makes a part of the changes, which may have been half made where that throws.
  mutating func attempt(_ part: (inout Transaction) throws -> Void) throws {
    if let failure { throw failure }
    do {
      try part(&self)
    } catch {
      failure = failure ?? error
      throw error
    }
  }

  /// Gives a large transaction the memory that it needs so as not to write a page many times.
  mutating func makeRoom(for changes: Int) throws {
    guard changes >= 2000 else { return }
    try db.execute(sql: "PRAGMA cache_size = -96000")
    hasRoom = true
  }

  fileprivate func giveBackRoom() {
    guard hasRoom else { return }
    // If it fails, memory is all that it costs.
    try? db.execute(sql: "PRAGMA cache_size = -\(Configuration.cacheSize)")
  }

  mutating func finish() throws {
    try attempt { try $0.indexTouchedActors() }
    try noteStep()
  }
}

/// What the column `act` of a step says.
enum StepAct: String {
  case edit, undo, redo, load
}
