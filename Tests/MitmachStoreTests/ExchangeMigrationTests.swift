import GRDB
import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `Migrating to what files of others say` {
  private let actor = SmallNetwork.uid(11)

  /// A store of an older version with a region and an actor, and a step that can be taken back.
  private func store(version: Int) throws -> (store: Store, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    try OlderStore.make(at: folder.file("old.db"), version: version) { db in
      try db.execute(
        sql: """
          INSERT INTO region (id, uid, name, sortKey, status, placeKey, about, source, createdAt)
          VALUES (1, '\(SmallNetwork.uid(1))', 'Lausitz', 'lausitz', 'active', '~', '', '', 100);
          INSERT INTO actor (id, uid, name, sortKey, kind, goalSet, placeKey, createdAt)
          VALUES (1, '\(actor)', 'Imkerei', 'imkerei', 'company', 0, '~', 200);
          INSERT INTO actorText (actorId, about, source) VALUES (1, '', 'neu');
          INSERT INTO step (uid, at, login, act) VALUES ('\(actor)', 300, 'jan', 'edit');
          INSERT INTO change (step, at, author, kind, entry, before, after)
          VALUES ('\(actor)', 300, 'jan', 'actor', '\(actor)', '{"source":"alt"}',
            '{"source":"neu"}');
          INSERT INTO changeSubject VALUES ('\(actor)', 1, 'actor', 0);
          """)
    }
    return (try Store.open(path: folder.file("old.db"), creating: false), folder)
  }

  @Test(arguments: 3..<Store.schemaVersion)
  func `adds nothing that nobody said`(version: Int) throws {
    let (store, folder) = try store(version: version)
    guard case .actor(let found) = try store.record(.actor, key: actor.rawValue) else {
      return #expect(Bool(false), "the actor is there")
    }
    #expect(found.name == "Imkerei" && found.license == nil && found.extras == [:])
    #expect(try store.undo(by: "jan", at: 400).conflicts == [])
    guard case .actor(let undone) = try store.record(.actor, key: actor.rawValue) else {
      return #expect(Bool(false), "the actor is there")
    }
    #expect(undone.source == "alt")
    #expect(try store.health(isThorough: true).problems == [])
    // The folder goes with its last mention.
    #expect(folder.file("old.db") == store.path)
  }
}
