import Foundation
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

  // MARK: - From version 1

  /// A store of the first version with a history, as programs of that version wrote it.
  private func firstVersion() throws -> (store: Store, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    try OlderStore.make(at: folder.file("old.db"), version: 1) { db in
      try db.execute(sql: FirstVersion.rows)
    }
    return (try Store.open(path: folder.file("old.db"), creating: false), folder)
  }

  @Test func `tells who made the steps of the first version`() throws {
    let (store, _) = try firstVersion()
    let steps = try store.steps(limit: 10)
    #expect(steps.map(\.author.login) == ["jan", "hanka", "mitmach"])
    #expect(steps.map(\.act) == [.edit, .edit, .load])
    #expect(steps.map(\.at) == [300, 200, 100])
    #expect(steps.map(\.changeCount) == [2, 2, 3])
    let health = try store.health(isThorough: true)
    #expect(health.problems == [] && health.brokenReferences == 0)
  }

  @Test func `finds what the changes of the first version were about`() throws {
    let (store, _) = try firstVersion()
    let actor = try store.history(of: FirstVersion.actor, limit: 10)
    #expect(actor.map { $0.changes.map(\.kind) } == [[.membership], [.actor, .membership]])
    #expect(actor.first?.changes.first?.subjects.map(\.name) == ["Imkerei", "Lausitz"])
    let region = try store.history(of: FirstVersion.region, limit: 10)
    #expect(region.map { $0.changes.map(\.kind) } == [[.membership], [.membership], [.region]])
    #expect(try store.history(of: FirstVersion.action, limit: 10).map(\.changeCount) == [1, 1])
  }

  @Test func `lets the steps of the first version be taken back`() throws {
    let (store, _) = try firstVersion()
    #expect(try store.undo(by: "hanka", at: 400).conflicts.map(\.field) == ["until"])
    #expect(try store.undo(by: "mitmach", at: 400) == .nothing)
  }

  @Test func `brings the types of relations that ship`() throws {
    let (store, _) = try firstVersion()
    let types = try store.catalogue().relationTypes
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "data/relation-types.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let written = types.flatMap { type in
      ["- id: \(type.id)", "  de: \(type.label.german)", "  en: \(type.label.english ?? "")"]
        + (type.isSymmetric
          ? []
          : [
            "  reverse_de: \(type.reverseLabel.german)",
            "  reverse_en: \(type.reverseLabel.english ?? "")",
          ])
    }
    #expect(text.split(separator: "\n").dropFirst().map(String.init) == written)
    #expect(try Store.inMemory().catalogue().relationTypes == [])
  }

  @Test func `finds the actors of the first version by how to reach them`() throws {
    let (store, _) = try firstVersion()
    var actor = Actor(uid: SmallNetwork.uid(1), name: "Anders", kind: .company, fields: [])
    actor.web = "http://imkerei.example"
    #expect(try store.likelyDuplicates(of: actor, limit: 5).map(\.reasons) == [[.web]])
  }
}

@Suite struct `Migrating from version 2` {
  /// A store of the second version with a region, an action and an adoption.
  private func store() throws -> (store: Store, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    try OlderStore.make(at: folder.file("old.db"), version: 2) { db in
      try db.execute(sql: SecondVersion.rows)
    }
    return (try Store.open(path: folder.file("old.db"), creating: false), folder)
  }

  @Test func `keeps what was there and states nothing that nobody said`() throws {
    let (store, _) = try store()
    let details = try store.details(
      of: SecondVersion.action, kind: .action, language: .german, limit: 5)
    guard case .action(let action) = details else { return #expect(details == nil) }
    #expect(action.text.name == "Imkern" && action.action.weeks == 4)
    #expect(action.action.original == nil && action.action.region == nil && action.lineage == nil)
    #expect(action.adoptions.map(\.adoption.status) == [.running] && action.experience.isEmpty)
    let region = try store.details(
      of: SecondVersion.region, kind: .region, language: .german, limit: 5)
    guard case .region(let region) = region else { return #expect(region == nil) }
    #expect(region.region.name == "Lausitz" && region.region.resources.isEmpty)
  }

  @Test func `lets changes of that version be taken back`() throws {
    let (store, _) = try store()
    #expect(try store.undo(by: "jan", at: 400).conflicts == [])
    let details = try store.details(
      of: SecondVersion.action, kind: .action, language: .german, limit: 5)
    guard case .action(let action) = details else { return #expect(details == nil) }
    #expect(action.adoptions.map(\.adoption.status) == [.done])
  }
}

/// Rows as the second version wrote them: a region and an action that it did.
private enum SecondVersion {
  static let region = SmallNetwork.uid(1)
  static let action = SmallNetwork.uid(31)
  private static let adoption = SmallNetwork.uid(41)
  private static let step = SmallNetwork.uid(300)

  static let rows = """
    INSERT INTO region (id, uid, name, sortKey, status, placeKey, about, source, createdAt)
    VALUES (1, '\(region)', 'Lausitz', 'lausitz', 'active', '~', '', '', 100);
    INSERT INTO action (id, uid, name, sortKey, sortKeyEnglish, goalSet, effort, impact, people,
      weeks, euros, reach, lasts, createdAt)
    VALUES (7, '\(action)', 'Imkern', 'imkern', 'imkern', 0, 1, 2, 3, 4, 5, 6, 7, 100);
    INSERT INTO actionText (actionId, language, summary, change, effortReason, impactReason)
    VALUES (7, 'de', '', '', '', '');
    INSERT INTO adoption (id, uid, actionId, regionId, status, how, result, source)
    VALUES (9, '\(adoption)', 7, 1, 'running', '', '', '');
    INSERT INTO step (uid, at, login, act) VALUES ('\(step)', 300, 'jan', 'edit');
    INSERT INTO change (step, at, author, kind, entry, before, after)
    VALUES ('\(step)', 300, 'jan', 'adoption', '\(adoption)', '{"status":"done"}',
      '{"status":"running"}');
    INSERT INTO changeSubject VALUES ('\(action)', 1, 'action', 0);
    """
}

/// Rows as the first version wrote them: a region, an actor in it, and an adoption.
private enum FirstVersion {
  static let region = SmallNetwork.uid(1)
  static let actor = SmallNetwork.uid(11)
  static let action = SmallNetwork.uid(31)
  private static let membership = SmallNetwork.uid(21)
  private static let adoption = SmallNetwork.uid(41)

  private static let web = "https://www.Imkerei.example/"

  static let rows = """
    INSERT INTO field VALUES (0, 'food', 'Essen', NULL, '', NULL, 'N', 'o', 'green');
    INSERT INTO region (id, uid, name, sortKey, status, placeKey, about, source, createdAt)
    VALUES (1, '\(region)', 'Lausitz', 'lausitz', 'active', '~', '', '', 100);
    INSERT INTO actor (id, uid, name, sortKey, kind, goalSet, placeKey, createdAt)
    VALUES (1, '\(actor)', 'Imkerei', 'imkerei', 'company', 0, '~', 200);
    INSERT INTO actorText (actorId, web, about, source)
    VALUES (1, '\(web)', '', '');
    INSERT INTO membership (uid, actorId, regionId, role, until, source)
    VALUES ('\(membership)', 1, 1, 'member', '2024', '');
    \(change(100, "mitmach", "field", "food", nil, #"{"index":0}"#))
    \(change(100, "mitmach", "region", region, nil, #"{"name":"Lausitz","status":"active"}"#))
    \(change(100, "mitmach", "adoption", adoption, nil, #"{"action":"\#(action)","status":"done"}"#))
    \(change(200, "hanka", "actor", actor, nil,
      #"{"about":{},"createdAt":200,"kind":"company","name":"Imkerei","web":"\#(web)"}"#))
    \(change(200, "hanka", "membership", membership, nil,
      #"{"actor":"\#(actor)","region":"\#(region)","role":"member"}"#))
    \(change(300, "jan", "membership", membership, "{}", #"{"until":"2024"}"#))
    \(change(300, "jan", "adoption", adoption, #"{"status":"done"}"#, #"{"status":"running"}"#))
    """

  private static func change(
    _ time: Int, _ author: String, _ kind: String, _ entry: Any, _ before: String?, _ after: String
  ) -> String {
    """
    INSERT INTO change (step, at, author, kind, entry, before, after)
    VALUES ('\(SmallNetwork.uid(time))', \(time), '\(author)', '\(kind)', '\(entry)',
      \(before.map { "'\($0)'" } ?? "NULL"), '\(after)');
    """
  }
}
