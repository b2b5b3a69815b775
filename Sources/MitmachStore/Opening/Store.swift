import GRDB

/// The one door to the file that holds a network.
///
/// One connection, used synchronously: answers are ready within a frame, so nothing waits for them
/// elsewhere.
package struct Store: Sendable {
  package let path: String
  /// Whether the file or its folder cannot be written; then everything can be read all the same.
  package let isReadOnly: Bool
  let queue: DatabaseQueue
  /// When lists change from one way of reading to another; tests make small lists take every way.
  var plan = ListPlan.standard
  /// The Aktions-Pool, once it was asked for.
  let pool = FreshState<PoolState>()
  /// What maps have asked for.
  let spots = FreshState<SpotState>()

  /// The version of the schema that this program writes.
  package static var schemaVersion: Int { Schema.version }

  /// A store that lives as long as this value.
  package static func inMemory() throws(StoreError) -> Store {
    try wrapping(path: ":memory:") {
      let queue = try DatabaseQueue(configuration: .store())
      try Schema.migrator.migrate(queue)
      return Store(path: ":memory:", isReadOnly: false, queue: queue)
    }
  }

  /// Whether nothing has been put in yet, not even the fields that every network has.
  package func isEmpty() throws(StoreError) -> Bool {
    try reading { db in try Self.isEmpty(db) }
  }

  /// Whether there is any region, actor or action.
  package func hasEntries() throws(StoreError) -> Bool {
    try reading { db in try Self.hasEntries(db) }
  }

  /// Changes when another connection has written to the file.
  package func dataVersion() throws(StoreError) -> Int {
    try wrapping(path: path) {
      try queue.inDatabase { db in try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }
    }
  }

  /// All that `body` reads comes from one state of the file, whoever else is writing.
  ///
  /// Not GRDB's `read`: it turns `PRAGMA query_only` on and off, and each time SQLite forgets all
  /// prepared statements, which costs more than most of our queries.
  func reading<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try wrapping(path: path) {
      try queue.inDatabase { db in
        guard !db.isInsideTransaction else { return try body(db) }
        var value: Value?
        try db.inTransaction(.deferred) {
          value = try body(db)
          return .commit
        }
        guard let value else { preconditionFailure("a transaction that ended had its value") }
        return value
      }
    }
  }

  static func isEmpty(_ db: Database) throws -> Bool {
    let hasFields = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM field)") ?? false
    return try !hasFields && !hasEntries(db)
  }

  static func hasEntries(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM region) OR EXISTS (SELECT 1 FROM actor)
          OR EXISTS (SELECT 1 FROM action)
        """) ?? false
  }
}

extension Configuration {
  /// 13 MB of pages: enough to keep the upper levels of every index of a million actors.
  static let cacheSize = 13_000

  /// How every connection to a store is set up; it waits `patience` seconds while another one writes.
  static func store(readonly: Bool = false, patience: Double = 5) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA cache_size = -\(cacheSize)")
      guard !readonly else { return }
      // To take the log into the file takes ten times as long as to save an entry among a million;
      // with 32 MB of log at most, one in two hundred waits for that.
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8000")
    }
    return configuration
  }
}
