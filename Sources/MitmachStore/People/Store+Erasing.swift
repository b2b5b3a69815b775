import GRDB
package import MitmachModel

extension Store {
  /// Removes a person from the tables, the search index, the history and the bytes of the file.
  ///
  /// It cannot be undone. Gives whether there was anything of them.
  ///
  /// The history keeps that something was changed and when; of what, who and how nothing is left. What
  /// other entries say of the person in their own texts is theirs and stays. Throws `locked` where
  /// another program reads: then all is erased but the bytes, which `rewrite` does later.
  package func erase(
    person uid: UID, by author: Author, at milliseconds: Int64
  ) throws(StoreError) -> Bool {
    var isKnown = false
    try write(author: author, at: milliseconds) { transaction in
      let people = try Store.merged(into: uid, in: transaction.db)
      isKnown = try transaction.erase(people)
    }
    if isKnown { try rewrite() }
    return isKnown
  }

  /// Writes the whole file anew, so that nothing that was deleted is left in it or in its log.
  package func rewrite() throws(StoreError) {
    try wrapping(path: path) {
      try queue.inDatabase { db in
        // Statistics keep samples of what stood in the indexes.
        try db.execute(sql: "ANALYZE; VACUUM")
      }
    }
    let isDone = try wrapping(path: path) {
      try queue.inDatabase { db in
        try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)").map { $0[0] == 0 }
      }
    }
    if isDone == false { throw .locked(path: path) }
  }
}

extension Transaction {
  fileprivate mutating func erase(_ people: [UID]) throws -> Bool {
    let texts = TextList.json(people.map(\.rawValue))
    let isKnown =
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM actor WHERE uid IN (SELECT value FROM json_each(?1)))
            OR EXISTS (SELECT 1 FROM changeSubject WHERE entry IN (SELECT value FROM json_each(?1)))
            OR EXISTS (SELECT 1 FROM step WHERE actor IN (SELECT value FROM json_each(?1)))
          """, arguments: [texts]) ?? false
    guard isKnown else { return false }
    for person in people { try deleteActor(person) }
    try indexTouchedActors()
    // What was deleted from the index stays in its pieces until they are made one.
    try db.execute(sql: "INSERT INTO actorSearch (actorSearch) VALUES ('optimize')")
    try blankHistory(of: texts)
    act = .load
    try note(RecordKind.erasure.rawValue, nil, before: nil, after: [:])
    return true
  }

  /// Leaves of each change about the people that there was one.
  private func blankHistory(of people: String) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE blank (id INTEGER PRIMARY KEY);
        """)
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO temp.blank
          SELECT changeId FROM changeSubject WHERE entry IN (SELECT value FROM json_each(?1))
          UNION SELECT id FROM change WHERE entry IN (SELECT value FROM json_each(?1))
        """, arguments: [people])
    // An adoption is the region's and the action's as well: of it only the person goes.
    try db.execute(
      sql: """
        UPDATE change SET entry = NULL, before = iif(before IS NULL, NULL, '{}'),
            after = iif(after IS NULL, NULL, '{}')
          WHERE id IN (SELECT id FROM temp.blank) AND kind <> 'adoption';
        UPDATE change SET before = json_remove(before, '$.actor'),
            after = json_remove(after, '$.actor')
          WHERE id IN (SELECT id FROM temp.blank) AND kind = 'adoption';
        DELETE FROM changeSubject WHERE changeId IN
          (SELECT change.id FROM temp.blank JOIN change USING (id) WHERE kind <> 'adoption');
        DROP TABLE temp.blank;
        """)
    for sql in [
      "DELETE FROM changeSubject WHERE entry IN (SELECT value FROM json_each(?1))",
      """
      UPDATE change SET author = '' WHERE step IN
        (SELECT uid FROM step WHERE actor IN (SELECT value FROM json_each(?1)))
      """,
      """
      UPDATE step SET actor = NULL, login = ''
      WHERE actor IN (SELECT value FROM json_each(?1))
      """,
    ] {
      try db.execute(sql: sql, arguments: [people])
    }
  }
}
