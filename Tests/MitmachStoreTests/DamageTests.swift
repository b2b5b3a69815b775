import Foundation
import GRDB
import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `A file that is not as it was` {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("network.db")
  }

  private func makeStore() throws {
    let store = try Store.open(path: path, creating: true)
    try store.fill(with: SmallNetwork.network, author: "test", at: 1)
    try store.queue.close()
  }

  /// Writes over a part of the file, counted in pages of 4096 bytes.
  private func overwrite(pages: Range<Int>) throws {
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    try file.seek(toOffset: UInt64(pages.lowerBound * 4096))
    try file.write(contentsOf: Data(repeating: 0x5A, count: pages.count * 4096))
    try file.close()
  }

  @Test func `is well when nothing happened to it`() throws {
    try makeStore()
    let inspection = Store.inspect(path: path)
    #expect(inspection.problem == nil)
    #expect(inspection.findings == [])
    #expect(inspection.readableRows["actor"] == 5)
    #expect(inspection.isWritable && inspection.isFolderWritable && inspection.isOurs)
    #expect(inspection.schemaVersion == Store.schemaVersion)
  }

  @Test func `is found to be damaged by the doctor and by who reads it`() throws {
    try makeStore()
    try overwrite(pages: 2..<60)
    guard case .damaged(path, _) = Store.inspect(path: path).problem else {
      Issue.record("no damage was found")
      return
    }
    let error = #expect(throws: StoreError.self) {
      let store = try Store.open(path: path, creating: true)
      for actor in SmallNetwork.actors {
        _ = try store.details(of: actor.uid, kind: .actor, language: .german, limit: 10)
      }
    }
    guard case .damaged(path, _) = error else {
      Issue.record("\(String(describing: error)) is not damage")
      return
    }
  }

  @Test func `is found to be damaged when its end is missing`() throws {
    try makeStore()
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    try file.truncate(atOffset: 50 * 4096)
    try file.close()
    guard case .damaged(path, _) = Store.inspect(path: path).problem else {
      Issue.record("no damage was found")
      return
    }
  }

  @Test func `is found out of step when the search index lacks an entry`() throws {
    try makeStore()
    let store = try Store.open(path: path, creating: true)
    #expect(try store.health().isWell)
    try store.queue.write { db in
      let record = try #require(try ActorRecord.fetch(SmallNetwork.actors[0].uid, in: db))
      try SearchIndex.actors.delete(record.document(in: db).indexed, for: record.id, in: db)
    }
    let health = try store.health()
    #expect(health.searchOutOfStep == ["actor"])
    #expect(!health.isWell)
  }

  @Test func `is found to refer to what is not there`() throws {
    try makeStore()
    let store = try Store.open(path: path, creating: true)
    try store.queue.inDatabase { db in
      try db.execute(
        sql: "PRAGMA foreign_keys = OFF; UPDATE adoption SET actorId = 1; PRAGMA foreign_keys = ON")
    }
    #expect(try store.health().brokenReferences == 1)
  }

  @Test func `is told apart without being touched`() throws {
    let text = folder.file("text.db")
    try Data("Hallo".utf8).write(to: URL(filePath: text))
    let foreign = folder.file("foreign.db")
    try DatabaseQueue(path: foreign).inDatabase { db in
      try db.execute(sql: "CREATE TABLE moz_places (id INTEGER PRIMARY KEY)")
    }
    try makeStore()
    try DatabaseQueue(path: path).inDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA user_version = 99")
    }
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let missing = folder.file("no.db")
    #expect(Store.inspect(path: missing).problem == .missing(path: missing))
    #expect(Store.inspect(path: folder.path).problem == .notADatabase(path: folder.path))
    #expect(Store.inspect(path: text).problem == .notADatabase(path: text))
    #expect(Store.inspect(path: foreign).problem == .foreign(path: foreign))
    #expect(Store.inspect(path: path).problem == .newer(path: path, version: 99))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before)
  }
}
