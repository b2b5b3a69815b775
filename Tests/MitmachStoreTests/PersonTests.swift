import Foundation
import GRDB
import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `A person` {
  private let folder: TemporaryFolder
  private let store: Store
  private let uid = SmallNetwork.uid(0xABCDE)

  /// Nothing of this may be found in the file once they are erased.
  private static let telling = [
    "Wolfhilde", "wolfhilde", "Quaxenbrück", "quaxenbruck", "quaxenbrueck", "xylografin",
    "zwiebelturm", "0174998877", "Kwatschinsky", "kwatschinsky", "ofdb-7731", "Verlobungsfeier",
    "01900000-0000-7000-8000-0000000abcde", "kontoname-wq",
  ]

  init() throws {
    folder = try TemporaryFolder()
    store = try Store.open(path: folder.file("net.db"), creating: true)
    try store.fill(with: SmallNetwork.network, author: "mitmach", at: 1)
    let generated = GeneratedNetwork(
      actorCount: 300, regionCount: 2, seed: 3, base: SmallNetwork.network.withoutEntries)
    _ = try store.load((0..<300).map { LoadedActor(generated.actor(at: $0)) }, by: "x", at: 2)
    try add()
  }

  /// Somebody with everything that can be said of them, who was changed, deleted and brought back.
  private func add() throws {
    var person = Actor(
      uid: uid, name: "Wolfhilde Quaxenbrück", kind: .person, fields: [.init(index: 0)])
    person.email = "xylografin@zwiebelturm.example"
    person.phone = "0174998877"
    person.otherNames = ["Kwatschinsky"]
    person.extras = ["ofdb.id": "ofdb-7731"]
    person.location = SmallNetwork.location("Zittau")
    let given = try #require(PartialDate(rawValue: "2024"))
    let parts: [MitmachModel.Record] = [
      .actor(person),
      .membership(
        Membership(
          uid: SmallNetwork.uid(200), actor: uid, region: SmallNetwork.uid(1), role: .moderator,
          source: "Verlobungsfeier")),
      .relation(
        Relation(
          uid: SmallNetwork.uid(201), from: uid, to: SmallNetwork.uid(11), type: "funds",
          source: "Verlobungsfeier")),
      .consent(
        Consent(
          uid: SmallNetwork.uid(202), actor: uid, purpose: .network, given: given,
          source: "Verlobungsfeier")),
    ]
    _ = try store.perform(Edit(parts.map { .save($0, base: nil) }), by: "hanka", at: 5)
    var changed = person
    changed.name = "Wolfhilde Kwatschinsky"
    changed.email = "wolfhilde@example.org"
    let own = Author(login: "kontoname-wq", actor: uid)
    _ = try store.perform(
      Edit([.save(.actor(changed), base: .actor(person))]), by: own, at: 6)
    _ = try store.perform(Edit([.delete(.actor, key: uid.rawValue)]), by: "hanka", at: 7)
    _ = try store.undo(by: "hanka", at: 8)
    var adoption = SmallNetwork.adoptions[0]
    adoption.uid = SmallNetwork.uid(203)
    adoption.actor = uid
    _ = try store.perform(Edit([.save(.adoption(adoption), base: nil)]), by: "hanka", at: 9)
  }

  private func traces() throws -> [String] {
    let bytes = try ["", "-wal", "-shm"].map { store.path + $0 }
      .filter { FileManager.default.fileExists(atPath: $0) }
      .map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
    return Self.telling.filter { word in
      bytes.contains { $0.range(of: Data(word.utf8)) != nil }
    }
  }

  @Test func `is told all that is stored about them`() throws {
    let record = try #require(try store.everything(about: uid))
    #expect(record.isThere && record.actor?.name == "Wolfhilde Kwatschinsky")
    #expect(record.memberships.count == 1 && record.relations.count == 1)
    #expect(record.consents.count == 1 && record.adoptions.count == 1)
    #expect(record.history.map(\.at) == [9, 8, 7, 6, 5])
    #expect(record.history.last?.changes.count == 4)
    #expect(record.authored.map(\.at) == [6])
    #expect(try store.everything(about: SmallNetwork.uid(999)) == nil)
    _ = try store.perform(Edit([.delete(.actor, key: uid.rawValue)]), by: "hanka", at: 10)
    let gone = try #require(try store.everything(about: uid))
    #expect(!gone.isThere && gone.actor?.email == "wolfhilde@example.org")
  }

  @Test func `is erased from every byte of the file`() throws {
    #expect(try traces().count == Self.telling.count)
    #expect(try store.erase(person: uid, by: "hanka", at: 20))
    #expect(try traces() == [])
    #expect(try store.everything(about: uid) == nil)
    #expect(try !store.erase(person: uid, by: "hanka", at: 21))
  }

  @Test func `leaves counts, search and the history of others right`() throws {
    let other = try SharedStore()
    let generated = GeneratedNetwork(
      actorCount: 300, regionCount: 2, seed: 3, base: SmallNetwork.network.withoutEntries)
    _ = try other.store.load((0..<300).map { LoadedActor(generated.actor(at: $0)) }, by: "x", at: 2)
    var adoption = SmallNetwork.adoptions[0]
    adoption.uid = SmallNetwork.uid(203)
    adoption.actor = nil
    try other.store.write(author: "x", at: 3) { try $0.save(adoption) }
    _ = try store.erase(person: uid, by: "hanka", at: 20)
    #expect(try StoreContents(of: store).differences(from: StoreContents(of: other.store)) == [])
    #expect(try IndexCheck.faults(in: store) == [])
    #expect(try store.health(isThorough: true).isWell)
    let steps = try store.history(of: SmallNetwork.uid(31), limit: 9)
    #expect(steps.flatMap(\.changes).allSatisfy { $0.after?["actor"] != .text(uid.rawValue) })
    #expect(steps.contains { $0.at == 9 && $0.changes.first?.operation == .added })
    #expect(try store.history(of: SmallNetwork.uid(1), limit: 9).map(\.at) == [20, 9, 1])
  }

  @Test func `does not come back by undo, which says so`() throws {
    _ = try store.erase(person: uid, by: "hanka", at: 20)
    let step = try #require(try store.steps(limit: 1).first)
    #expect(step.act == .load && step.changes.contains { $0.kind == .erasure })
    #expect(try store.takeBack(step: step.uid, by: "hanka", at: 21) == .nothing)
    // The latest of hanka's own still tells of the adoption; those before of nobody any more.
    #expect(try store.undo(by: "hanka", at: 22).step?.changes.map(\.kind) == [.adoption])
    #expect(try store.undo(by: "hanka", at: 23).conflicts.map(\.kind) == [.erasure])
    _ = try store.undo(by: "hanka", at: 24, overriding: true)
    #expect(try store.everything(about: uid) == nil)
    #expect(try traces() == [])
  }

  @Test func `is erased from backups, too`() throws {
    let day = try #require(PartialDate(rawValue: "2026-01-01"))
    let path = try #require(try store.backUpDaily(on: day))
    #expect(try store.eraseFromBackups(person: uid, by: "hanka", at: 20) == [])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(Self.telling.filter { bytes.range(of: Data($0.utf8)) != nil } == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: store.backupFolder).count == 1)
    let backup = try Store.open(path: path, creating: false)
    #expect(try backup.health(isThorough: true).isWell)
  }
}
