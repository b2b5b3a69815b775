import Foundation
import GRDB
import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `A backup` {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store.open(path: folder.file("net.db"), creating: true)
    try store.fill(with: SmallNetwork.network, author: "mitmach", at: 1)
  }

  private func rename(_ number: Int, to name: String, in store: Store, at time: Int64) throws {
    var actor = SmallNetwork.actors[number]
    actor.name = name
    try store.write(author: "x", at: time) { try $0.save(actor) }
  }

  private func day(_ text: String) throws -> PartialDate {
    try #require(PartialDate(rawValue: text))
  }

  @Test func `holds what the store held, in one file`() throws {
    let path = folder.file("copy.db")
    var told: [Double] = []
    #expect(try store.backup(to: path, progress: { told.append($0) }))
    #expect(told.last == 1 && told == told.sorted())
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        .filter { $0.hasPrefix("copy") } == ["copy.db"])
    let copy = try Store.open(path: path, creating: false)
    #expect(try WholeStore(copy) == WholeStore(store))
    #expect(try IndexCheck.faults(in: copy) == [])
    #expect(try copy.health(isThorough: true).isWell)
  }

  @Test func `shows one moment while others write`() throws {
    let generated = GeneratedNetwork(
      actorCount: 12_000, regionCount: 2, seed: 3, base: SmallNetwork.network.withoutEntries)
    _ = try store.load(
      (0..<12_000).lazy.map { LoadedActor(generated.actor(at: $0)) }, by: "x", at: 2)
    let before = try StoreContents(of: store)
    let other = try Store.open(path: store.path, creating: false)
    var steps = 0
    var faults: [any Error] = []
    try store.backup(
      to: folder.file("copy.db"),
      progress: { _ in
        steps += 1
        do { try rename(steps % 5, to: "Anders \(steps)", in: other, at: 5) } catch {
          faults.append(error)
        }
      })
    #expect(steps > 2 && faults.isEmpty)
    let copy = try Store.open(path: folder.file("copy.db"), creating: false)
    #expect(try StoreContents(of: copy).differences(from: before) == [])
    #expect(try StoreContents(of: store).differences(from: before) != [])
  }

  @Test func `that was ended or failed leaves what was there`() throws {
    let path = folder.file("copy.db")
    try Data("old".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try !store.backup(to: path, while: { false }))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("old".utf8))
    #expect(throws: StoreError.self) { try store.backup(to: folder.file("no/copy.db")) }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .allSatisfy { !$0.contains("part") })
  }

  // MARK: - By itself

  @Test func `is made once a day when something has changed`() throws {
    let first = try store.backUpDaily(on: day("2026-01-05"))
    #expect(first == store.backupFolder + "/net-2026-01-05.db")
    #expect(try store.backUpDaily(on: day("2026-01-05")) == nil)
    #expect(try store.backUpDaily(on: day("2026-01-06")) == nil)
    try rename(0, to: "Anders", in: store, at: 5)
    #expect(try store.backUpDaily(on: day("2026-01-07")) != nil)
    #expect(try store.dailyBackups().map { $0.suffix(13) } == ["2026-01-07.db", "2026-01-05.db"])
  }

  @Test func `goes when it is no more kept, and nothing else does`() throws {
    var time: Int64 = 10
    for month in 1...14 {
      for text in ["03", "17"] {
        let year = month > 12 ? 2027 : 2026
        let number = month > 12 ? month - 12 : month
        try rename(1, to: "Anders \(time)", in: store, at: time)
        time += 1
        try store.backUpDaily(on: day("\(year)-\(number < 10 ? "0" : "")\(number)-\(text)"))
        try Data().write(to: URL(fileURLWithPath: store.backupFolder + "/mine.db"))
      }
    }
    let names = try store.dailyBackups().map { $0.suffix(13) }
    #expect(names.prefix(3) == ["2027-02-17.db", "2027-02-03.db", "2027-01-17.db"])
    #expect(names.count == 13 && names.last == "2026-03-17.db")
    #expect(FileManager.default.fileExists(atPath: store.backupFolder + "/mine.db"))
  }

  @Test func `is made before a file is brought to a newer schema`() throws {
    let old = folder.file("old.db")
    try OlderStore.make(at: old, version: 3)
    let store = try Store.open(path: old, creating: false)
    let kept = StoreFile(path: store.backupFolder + "/old-v3.db")
    #expect(kept.schemaVersion == 3 && kept.applicationID == StoreFile.applicationID)
    #expect(try store.health().schemaVersion == Store.schemaVersion)
  }
}

@Suite struct `Restoring` {
  private let folder: TemporaryFolder
  private let store: Store
  private var copy: String { folder.file("copy.db") }

  init() throws {
    folder = try TemporaryFolder()
    store = try Store.open(path: folder.file("net.db"), creating: true)
    try store.fill(with: SmallNetwork.network, author: "mitmach", at: 1)
  }

  private func deleteActor(at time: Int64) throws {
    try store.write(author: "x", at: time) { try $0.deleteActor(SmallNetwork.uid(11)) }
  }

  @Test func `brings back what a backup holds, and is taken back by another`() throws {
    try store.backup(to: copy)
    let before = try WholeStore(store)
    try deleteActor(at: 5)
    let after = try WholeStore(store)
    let other = try Store.open(path: store.path, creating: false)
    let version = try other.dataVersion()
    #expect(try WholeStore(other) == after)
    let former = try store.restore(from: copy, at: 7)
    #expect(try WholeStore(store) == before)
    #expect(try other.dataVersion() != version)
    #expect(try WholeStore(other) == before)
    #expect(try store.health(isThorough: true).journalMode == "wal")
    #expect(try IndexCheck.faults(in: store) == [])
    _ = try store.restore(from: former, at: 8)
    #expect(try WholeStore(store) == after && WholeStore(other) == after)
    try deleteActor(at: 9)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .allSatisfy { !$0.contains("restoring") && !$0.contains("part") })
  }

  @Test func `takes a backup of an older program, and leaves it as it is`() throws {
    try OlderStore.make(at: copy, version: 3)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
    _ = try store.restore(from: copy, at: 7)
    #expect(try store.isEmpty())
    #expect(try store.health(isThorough: true).isWell)
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == bytes)
  }

  @Test func `refuses what is no network, is newer or damaged`() throws {
    let before = try WholeStore(store)
    #expect(throws: StoreError.self) { try store.restore(from: folder.file("no.db"), at: 7) }
    try Data("Hofladen".utf8).write(to: URL(fileURLWithPath: copy))
    #expect(throws: StoreError.notADatabase(path: copy)) {
      try store.restore(from: copy, at: 7)
    }
    try store.backup(to: copy)
    let queue = try DatabaseQueue(path: copy)
    try queue.inDatabase { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    #expect(throws: StoreError.newer(path: copy, version: 99)) {
      try store.restore(from: copy, at: 7)
    }
    try store.backup(to: copy)
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: copy))
    try file.seek(toOffset: 8192)
    try file.write(contentsOf: Data(repeating: 0xFF, count: 40_000))
    try file.close()
    #expect(throws: StoreError.self) { try store.restore(from: copy, at: 7) }
    #expect(try WholeStore(store) == before)
  }
}
