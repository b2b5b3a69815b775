import GRDB
package import MitmachModel

extension Store {
  /// What happened to an entry, the newest first, also if it is gone: in each step only the changes
  /// that are about it.
  package func history(
    of uid: UID, limit: Int, changesPerStep: Int = 100, language: Language = .german
  ) throws(StoreError) -> [HistoryStep] {
    try reading { db in
      let reader = HistoryReader(db: db, language: language)
      var steps: [HistoryStep] = []
      var end = Int64.max
      let entries = try Self.merged(into: uid, in: db)
      while steps.count < limit, let step = try Self.lastStep(of: entries, before: end, in: db),
        let range = try reader.range(of: step.uid)
      {
        steps.append(try reader.step(step, about: entries, limit: changesPerStep))
        end = range.lowerBound
      }
      if steps.count < limit, let load = try Self.load(of: uid, in: db) {
        steps.append(try reader.step(load, limit: changesPerStep))
      }
      return steps
    }
  }

  /// The step by which an actor came that was loaded with many others, of which no change tells.
  private static func load(of entry: UID, in db: Database) throws -> StepRecord? {
    try StepRecord.first(
      """
      uid = (
        SELECT step FROM change WHERE id = (
          SELECT loadedBy FROM actorText WHERE actorId = (SELECT id FROM actor WHERE uid = ?)))
      """, [entry.rawValue], in: db)
  }

  /// An entry and those that have become one with it and are gone, with theirs.
  static func merged(into uid: UID, in db: Database) throws -> [UID] {
    guard try ActorRecord.id(of: uid, in: db) != nil else { return [uid] }
    return try String.fetchAll(
      db.cachedStatement(
        sql: """
          WITH RECURSIVE entry (uid) AS (
            SELECT ? UNION
            SELECT change.entry FROM entry JOIN changeSubject AS subject ON subject.entry = uid
              JOIN change ON change.id = changeId
            WHERE change.kind = 'actor' AND change.entry <> uid AND change.after IS NULL
              AND NOT EXISTS (SELECT 1 FROM actor WHERE actor.uid = change.entry))
          SELECT uid FROM entry
          """), arguments: [uid.rawValue]
    ).compactMap(UID.init(rawValue:))
  }

  private static func lastStep(
    of entries: [UID], before change: Int64, in db: Database
  ) throws -> StepRecord? {
    try StepRecord.first(
      """
      uid = (
        SELECT step FROM change WHERE id = (
          SELECT max(changeId) FROM (
            SELECT (
              SELECT changeId FROM changeSubject WHERE entry = value AND changeId < ?
              ORDER BY changeId DESC LIMIT 1) AS changeId
            FROM json_each(?))))
      """, [change, TextList.json(entries.map(\.rawValue))], in: db)
  }

  /// What happened in the network, the newest first.
  ///
  /// `since`: milliseconds since 1970. `before`: the step behind which to go on.
  package func steps(
    since: Int64? = nil, login: String? = nil, before: UID? = nil, limit: Int,
    changesPerStep: Int = 20, language: Language = .german
  ) throws(StoreError) -> [HistoryStep] {
    try reading { db in
      var conditions: [String] = []
      var arguments = StatementArguments()
      if let login {
        conditions.append("login = ?")
        arguments += [login]
      }
      if let since {
        conditions.append("at >= ?")
        arguments += [since]
      }
      if let before {
        conditions.append("id < (SELECT id FROM step WHERE uid = ?)")
        arguments += [before.rawValue]
      }
      let condition = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
      let sql = "SELECT * FROM step WHERE \(condition) ORDER BY id DESC LIMIT ?"
      let reader = HistoryReader(db: db, language: language)
      return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments + [limit]).map {
        try reader.step(try StepRecord(row: $0), limit: changesPerStep)
      }
    }
  }
}
