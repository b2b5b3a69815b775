import GRDB
package import MitmachModel

extension Store {
  /// All that is stored about a person, who may ask for it; `nil` where there is nothing.
  package func everything(
    about uid: UID, language: Language = .german
  ) throws(StoreError) -> PersonRecord? {
    let details = try details(of: uid, kind: .actor, language: language, limit: .max)
    let history = try history(
      of: uid, limit: .max, changesPerStep: .max, language: language)
    let (last, authored) = try reading { db in
      (
        try EntryPast(uid: uid, db: db).last(of: .actor),
        try Self.steps(madeBy: uid, language: language, in: db)
      )
    }
    guard case .actor(let actor)? = details else {
      guard last != nil || !history.isEmpty || !authored.isEmpty else { return nil }
      return PersonRecord(
        actor: last, isThere: false, memberships: [], relations: [], adoptions: [], consents: [],
        history: history, authored: authored)
    }
    return PersonRecord(
      actor: actor.actor, isThere: true, memberships: actor.memberships,
      relations: actor.relations, adoptions: actor.adoptions, consents: actor.consents,
      history: history, authored: authored)
  }

  private static func steps(
    madeBy actor: UID, language: Language, in db: Database
  ) throws -> [HistoryStep] {
    let reader = HistoryReader(db: db, language: language)
    return try Row.fetchAll(
      db, sql: "SELECT * FROM step WHERE actor = ? ORDER BY id DESC", arguments: [actor.rawValue]
    ).map { try reader.step(try StepRecord(row: $0), limit: 0) }
  }
}

extension EntryPast {
  /// The actor as it is, or as it was when it was deleted.
  fileprivate func last(of kind: RecordKind) throws -> Actor? {
    let json = try String.fetchOne(
      db,
      sql: """
        SELECT before FROM change WHERE entry = ? AND kind = ? AND after IS NULL
        ORDER BY id DESC LIMIT 1
        """, arguments: [uid.rawValue, kind.rawValue])
    let stored = try json.flatMap {
      try StoredRecord(kind, key: uid.rawValue, json: [String: JSONText](parsing: $0))
    }
    guard case .actor(let actor)? = stored?.record else { return nil }
    return actor
  }
}
