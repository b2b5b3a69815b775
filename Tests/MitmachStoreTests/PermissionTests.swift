import Foundation
import GRDB
import MitmachModel
import Testing

@testable import MitmachStore

/// Runs `body` without the rights of root, whom no mode of a file stops.
///
/// Linux keeps the rights of each thread apart; only glibc's own functions change them for all.
private func withoutRootsRights<Value>(_ body: () throws -> Value) throws -> Value {
  guard geteuid() == 0 else { return try body() }
  try setUser(nobody)
  defer { try? setUser(0) }
  return try body()
}

private let nobody = 65534

/// The number of the system call setresuid.
private let setresuid: Int = {
  #if arch(arm64)
  147
  #else
  117
  #endif
}()

private func setUser(_ user: Int) throws {
  typealias SystemCall = @convention(c) (Int, Int, Int, Int) -> Int
  let symbol = try #require(dlsym(nil, "syscall"))
  let call = unsafeBitCast(symbol, to: SystemCall.self)
  // The saved user stays root, so that there is a way back.
  let answer = call(setresuid, user, user, 0)
  try #require(answer == 0)
}

@Suite struct `Without the right to write` {
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

  private func close(file: mode_t, folder mode: mode_t) {
    chmod(path, file)
    chmod(folder.path, mode)
  }

  @Test(arguments: [(0o444, 0o755), (0o666, 0o555), (0o444, 0o555)] as [(mode_t, mode_t)])
  func `a store is read all the same`(file: mode_t, folder mode: mode_t) throws {
    try makeStore()
    close(file: file, folder: mode)
    try withoutRootsRights {
      try #require(access(folder.path, W_OK) != 0 || access(path, W_OK) != 0)
      let store = try Store.open(path: path, creating: true)
      #expect(store.isReadOnly)
      let query = ListQuery(listing: .actors)
      #expect(try store.page(PageRequest(query: query, position: .first, limit: 9)).rows.count == 5)
      #expect(throws: StoreError.readOnly(path: path)) {
        try store.write(author: "test", at: 1) { try $0.deleteActor(SmallNetwork.actors[0].uid) }
      }
      #expect(try store.health().isReadOnly)
      #expect(!Store.inspect(path: path).isWritable || !Store.inspect(path: path).isFolderWritable)
    }
  }

  @Test func `what stands in the log only is read as well`() throws {
    let original = try Store.open(path: folder.file("original.db"), creating: true)
    try original.fill(with: SmallNetwork.network, author: "test", at: 1)
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: original.path + suffix, toPath: path + suffix)
    }
    close(file: 0o444, folder: 0o555)
    try withoutRootsRights {
      let store = try Store.open(path: path, creating: false)
      #expect(store.isReadOnly)
      #expect(try !store.isEmpty())
      #expect(throws: StoreError.readOnly(path: path)) {
        try store.write(author: "test", at: 1) { try $0.deleteActor(SmallNetwork.actors[0].uid) }
      }
    }
  }

  @Test func `nothing is made in a folder of others`() throws {
    chmod(folder.path, 0o555)
    try withoutRootsRights {
      #expect(throws: StoreError.folderNotWritable(path: folder.path)) {
        try Store.open(path: path, creating: true)
      }
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func `a file that others keep to themselves is named`() throws {
    try makeStore()
    close(file: 0o000, folder: 0o755)
    try withoutRootsRights {
      #expect(throws: StoreError.readOnly(path: path)) {
        try Store.open(path: path, creating: false)
      }
      #expect(!Store.inspect(path: path).isReadable)
    }
  }

  @Test func `an older file is not migrated`() throws {
    try DatabaseQueue(path: path).inDatabase { db in
      try db.execute(sql: "PRAGMA application_id = \(StoreFile.applicationID)")
    }
    close(file: 0o444, folder: 0o555)
    try withoutRootsRights {
      _ = #expect(throws: StoreError.readOnly(path: path)) {
        try Store.open(path: path, creating: true)
      }
    }
  }
}
