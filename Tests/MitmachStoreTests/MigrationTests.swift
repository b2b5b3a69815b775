import GRDB
import MitmachModel
import Testing

@testable import MitmachStore

/// Files as older programs left them behind.
enum OlderStore {
  /// Makes a file of the schema's version `version` and lets `body` put something into it; version 0
  /// is a database without tables.
  static func make(
    at path: String, version: Int, _ body: (Database) throws -> Void = { _ in }
  ) throws {
    let queue = try DatabaseQueue(path: path, configuration: .store())
    try Schema.migrator(upTo: version).migrate(queue)
    if version > 0 {
      try queue.inDatabase { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
    }
    try queue.write(body)
    try queue.close()
  }
}

@Suite struct `Migrating` {
  @Test(arguments: 0..<Store.schemaVersion)
  func `brings an older file to the schema of a new one`(version: Int) throws {
    let folder = try TemporaryFolder()
    try OlderStore.make(at: folder.file("old.db"), version: version)
    let old = try Store.open(path: folder.file("old.db"), creating: true)
    let new = try Store.open(path: folder.file("new.db"), creating: true)
    #expect(try schema(of: old) == schema(of: new))
    #expect(try old.health(isThorough: true).isWell)
    #expect(StoreFile(path: old.path).applicationID == StoreFile.applicationID)
  }

  @Test func `tells each version by its number`() throws {
    for version in 1...Store.schemaVersion {
      let folder = try TemporaryFolder()
      try OlderStore.make(at: folder.file("old.db"), version: version)
      #expect(StoreFile(path: folder.file("old.db")).schemaVersion == version)
    }
  }

  private func schema(of store: Store) throws -> [String] {
    try store.reading { db in
      try String.fetchAll(db, sql: "SELECT coalesce(sql, name) FROM sqlite_master ORDER BY name")
    }
  }
}
