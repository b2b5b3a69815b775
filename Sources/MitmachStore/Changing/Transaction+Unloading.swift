import GRDB
import MitmachModel

// Taking back what was loaded by the hundred thousand.
extension Transaction {
  /// Deletes the actors of a load, unless somebody has changed some of them since.
  ///
  /// What a load brought is nowhere but in the tables: a load that was taken back is not done again.
  mutating func unload(_ load: ChangeRecord, mode: ConflictMode) throws -> [FieldConflict] {
    guard let loaded = load.after else {
      return mode == .strict ? [FieldConflict(load)] : []
    }
    try findUntouched(load)
    let touched = try touchedActors(of: load)
    if mode == .strict {
      let conflicts = try touched.compactMap { try conflict(with: $0, since: load.id) }
      guard conflicts.isEmpty else { return conflicts }
    }
    try deleteUntouched()
    for actor in touched where mode != .yielding { try deleteActor(actor) }
    try note(RecordKind.load.rawValue, nil, before: loaded, after: nil)
    return []
  }

  private func findUntouched(_ load: ChangeRecord) throws {
    try db.execute(
      sql: """
        DROP TABLE IF EXISTS temp.gone;
        CREATE TEMP TABLE gone (id INTEGER PRIMARY KEY);
        """)
    try db.execute(
      sql: """
        INSERT INTO temp.gone SELECT actorId FROM actorText JOIN actor ON actor.id = actorId
        WHERE loadedBy = ?1 AND NOT EXISTS (
          SELECT 1 FROM changeSubject WHERE entry = actor.uid AND changeId > ?1)
        """, arguments: [load.id])
  }

  /// Those of the load that later changes are about.
  private func touchedActors(of load: ChangeRecord) throws -> [UID] {
    try String.fetchAll(
      db,
      sql: """
        SELECT uid FROM actorText JOIN actor ON actor.id = actorId
        WHERE loadedBy = ? AND actorId NOT IN (SELECT id FROM temp.gone)
        """, arguments: [load.id]
    ).compactMap(UID.init(rawValue:))
  }

  /// What has become of an actor since it was loaded, or of what hangs on it.
  private func conflict(with actor: UID, since load: Int64) throws -> FieldConflict? {
    let past = try EntryPast(uid: actor, db: db)
    guard let current = past.current else { return nil }
    if try past.state(before: load + 1)?.json == current.json {
      let others = try Obstacles(names: names).toDeleting(.actor, key: actor.rawValue)
      return try others.first { try isInHistory($0.key) }
    }
    return FieldConflict(
      kind: .actor, key: actor.rawValue, name: try names.name(of: .actor, current.json),
      field: nil, wanted: nil, found: .object(current.json))
  }

  private func isInHistory(_ key: String) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM change WHERE entry = ?)"),
      arguments: [key]) ?? false
  }

  // MARK: - Rows

  private mutating func deleteUntouched() throws {
    // What the index has still to be told of others must not come after it was made anew.
    try indexTouchedActors()
    try forgetGone()
    let triggers = try DeferredIndexes(db, kinds: ["trigger"])
    let gone = "IN (SELECT id FROM temp.gone)"
    try db.execute(
      sql: """
        DELETE FROM membership WHERE actorId \(gone);
        DELETE FROM actorField WHERE actorId \(gone);
        DELETE FROM actorText WHERE actorId \(gone);
        DELETE FROM actorWords WHERE id \(gone);
        DELETE FROM actor WHERE id \(gone);
        DROP TABLE temp.gone;
        """)
    try triggers.restore()
  }

  /// Makes the search index forget them: where they are the most, it learns the others anew.
  private func forgetGone() throws {
    let isMost = try Bool.fetchOne(
      db, sql: "SELECT (SELECT count(*) FROM temp.gone) * 2 > (SELECT count(*) FROM actorWords)")
    if isMost == true {
      try db.execute(sql: "INSERT INTO actorSearch (actorSearch) VALUES ('delete-all')")
    }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, tokens, words FROM actorWords
        WHERE id \(isMost == true ? "NOT IN" : "IN") (SELECT id FROM temp.gone) ORDER BY id
        """)
    let statement = try db.makeStatement(
      sql: isMost == true
        ? "INSERT INTO actorSearch (rowid, grams) VALUES (?, ?)"
        : "INSERT INTO actorSearch (actorSearch, rowid, grams) VALUES ('delete', ?, ?)")
    var count = 0
    while let row = try rows.next() {
      try statement.execute(arguments: [row[0] as Int64, IndexedWords(row: row).grams])
      count += 1
    }
    try SearchIndex.actors.merge(pages: Self.mergedPages * count, in: db)
  }
}

extension FieldConflict {
  /// That a load cannot be done again.
  fileprivate init(_ load: ChangeRecord) {
    self.init(
      kind: .load, key: "", name: "", field: nil, wanted: load.before.map(JSONText.object),
      found: nil)
  }
}
