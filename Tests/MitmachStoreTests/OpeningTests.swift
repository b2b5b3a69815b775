import Foundation
import GRDB
import MitmachModel
import Synchronization
import Testing

@testable import MitmachStore

@Suite struct `Opening` {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("network.db")
  }

  /// A database at `path` that does not come from us.
  private func foreignDatabase(_ sql: String) throws {
    try DatabaseQueue(path: path).inDatabase { db in try db.execute(sql: sql) }
  }

  private func bytes(_ name: String = "network.db") -> Data? {
    FileManager.default.contents(atPath: folder.file(name))
  }

  // MARK: - What is ours

  @Test func `makes a new file and the folder for it`() throws {
    let deep = folder.file("share/mitmach/network.db")
    let store = try Store.open(path: deep, creating: true)
    #expect(try store.isEmpty())
    #expect(!store.isReadOnly)
    #expect(FileManager.default.fileExists(atPath: deep))
  }

  @Test func `makes nothing unless asked to`() throws {
    #expect(throws: StoreError.missing(path: path)) {
      try Store.open(path: path, creating: false)
    }
    #expect(bytes() == nil)
  }

  @Test func `takes an empty file for a new one`() throws {
    #expect(FileManager.default.createFile(atPath: path, contents: Data()))
    #expect(throws: StoreError.missing(path: path)) {
      try Store.open(path: path, creating: false)
    }
    #expect(try Store.open(path: path, creating: true).isEmpty())
  }

  @Test func `sets every connection up so that nothing is lost`() throws {
    for _ in 0..<2 {
      let store = try Store.open(path: path, creating: true)
      let settings = try store.queue.inDatabase { db in
        try ["application_id", "user_version", "journal_mode", "synchronous", "foreign_keys"]
          .map { try String.fetchOne(db, sql: "PRAGMA \($0)") }
      }
      #expect(settings == ["1296651341", String(Store.schemaVersion), "wal", "2", "1"])
    }
  }

  @Test func `writes into the file itself whose it is`() throws {
    try Store.open(path: path, creating: true).queue.close()
    let file = StoreFile(path: path)
    #expect(file.looksLikeSQLite)
    #expect(file.applicationID == StoreFile.applicationID)
    #expect(file.schemaVersion == Store.schemaVersion)
  }

  @Test func `keeps a log also where the program that made the file did not come to it`() throws {
    try Store.open(path: path, creating: true).queue.close()
    try foreignDatabase("PRAGMA journal_mode = DELETE")
    let store = try Store.open(path: path, creating: false)
    #expect(try store.health().journalMode == "wal")
  }

  @Test func `names the folder in which nothing can be made`() throws {
    #expect(throws: StoreError.folderNotWritable(path: "/proc/none")) {
      try Store.open(path: "/proc/none/network.db", creating: true)
    }
  }

  // MARK: - What is not ours

  @Test func `leaves a text as it is`() throws {
    let text = Data("Liebe Nachbar:innen, heute Abend um acht.\n".utf8)
    try text.write(to: URL(filePath: path))
    for creating in [false, true] {
      #expect(throws: StoreError.notADatabase(path: path)) {
        try Store.open(path: path, creating: creating)
      }
    }
    #expect(bytes() == text)
  }

  @Test func `leaves another program's database as it is`() throws {
    try foreignDatabase("CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT)")
    let before = bytes()
    for creating in [false, true] {
      #expect(throws: StoreError.foreign(path: path)) {
        try Store.open(path: path, creating: creating)
      }
    }
    #expect(bytes() == before)
    #expect(bytes("network.db-wal") == nil)
  }

  @Test func `leaves an empty database that another program has marked as its own`() throws {
    try foreignDatabase("PRAGMA application_id = 42; PRAGMA user_version = 1")
    #expect(throws: StoreError.foreign(path: path)) {
      try Store.open(path: path, creating: true)
    }
  }

  @Test func `leaves what a newer program wrote`() throws {
    try Store.open(path: path, creating: true).queue.close()
    try foreignDatabase("PRAGMA journal_mode = DELETE; PRAGMA user_version = 99")
    let before = bytes()
    #expect(throws: StoreError.newer(path: path, version: 99)) {
      try Store.open(path: path, creating: true)
    }
    #expect(bytes() == before)
  }

  @Test func `sees a newer version that stands in the log only`() throws {
    let store = try Store.open(path: path, creating: true)
    try store.queue.inDatabase { db in try db.execute(sql: "PRAGMA user_version = 99") }
    #expect(throws: StoreError.newer(path: path, version: 99)) {
      try Store.open(path: path, creating: true)
    }
    try store.queue.close()
  }

  @Test func `does not take a folder for a file`() throws {
    #expect(throws: StoreError.notADatabase(path: folder.path)) {
      try Store.open(path: folder.path, creating: true)
    }
  }

  // MARK: - Others at work

  @Test func `gives up when another program does not let go of the file`() throws {
    let holder = try Store.open(path: path, creating: true)
    try holder.queue.inDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE")
      #expect(throws: StoreError.locked(path: path)) {
        try Store.open(path: path, creating: true, patience: 0.01)
      }
      try db.execute(sql: "ROLLBACK")
    }
    #expect(try Store.open(path: path, creating: true, patience: 0.01).isEmpty())
  }

  @Test func `reads while another program writes, and does not write`() throws {
    let holder = try Store.open(path: path, creating: true)
    let store = try Store.open(path: path, creating: true, patience: 0.01)
    try holder.queue.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE; INSERT INTO goal (id, title) VALUES (1, 'Ziel')")
      #expect(try store.isEmpty())
      #expect(throws: StoreError.locked(path: path)) {
        try store.write(author: "test", at: 1) { try $0.save(SmallNetwork.goals[0]) }
      }
      try db.execute(sql: "ROLLBACK")
    }
  }

  @Test func `lets several programs start at the same time`() throws {
    for round in 0..<5 {
      let path = folder.file("\(round).db")
      let failures = Mutex<[String]>([])
      DispatchQueue.concurrentPerform(iterations: 4) { number in
        do {
          let store = try Store.open(path: path, creating: true)
          try store.fill(with: SmallNetwork.network, author: Author(login: "\(number)"), at: 1)
        } catch {
          failures.withLock { $0.append(String(describing: error)) }
        }
      }
      #expect(failures.withLock { $0 } == [])
      let store = try Store.open(path: path, creating: false)
      let authors = try store.reading { db in
        try Int.fetchOne(db, sql: "SELECT count(DISTINCT author) FROM change")
      }
      #expect(authors == 1)
      #expect(try store.health(isThorough: true).isWell)
    }
  }

  @Test func `notices what another connection has written`() throws {
    let store = try Store.open(path: path, creating: true)
    let other = try Store.open(path: path, creating: false)
    let before = try store.dataVersion()
    try store.write(author: "test", at: 1) { try $0.save(SmallNetwork.goals[0]) }
    #expect(try store.dataVersion() == before)
    try other.write(author: "test", at: 1) { try $0.save(SmallNetwork.goals[1]) }
    #expect(try store.dataVersion() != before)
  }
}
