import GRDB
package import MitmachModel

extension Store {
  /// How much hangs on an entry that is about to be deleted.
  package func dependants(of kind: EntryKind, _ uid: UID) throws(StoreError) -> Dependants {
    try reading { db in
      var dependants = Dependants()
      let id = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM \(kind.rawValue) WHERE uid = ?"),
        arguments: [uid.rawValue])
      guard let id else { return dependants }
      for (kind, condition) in Obstacles.dependants(of: kind.recordKind) {
        let count =
          try Int.fetchOne(
            db.cachedStatement(sql: "SELECT count(*) FROM \(kind.rawValue) WHERE \(condition)"),
            arguments: [id]) ?? 0
        switch kind {
        case .membership: dependants.memberships = count
        case .relation: dependants.relations = count
        case .consent: dependants.consents = count
        case .action: dependants.variants = count
        default: dependants.adoptions = count
        }
      }
      return dependants
    }
  }

  /// The entries that were added under a login and are still there, the newest first.
  package func contributions(
    of login: String, limit: Int, language: Language = .german
  ) throws(StoreError) -> [EntryReference] {
    try reading { db in
      let sql = """
        SELECT kind, entry FROM step JOIN change ON change.step = step.uid
        WHERE login = ? AND act = 'edit' AND kind IN ('region', 'actor', 'action')
          AND before IS NULL
        ORDER BY step.id DESC, change.id DESC
        """
      let names = RecordNames(db: db, language: language)
      var seen: Set<UID> = []
      var found: [EntryReference] = []
      let rows = try Row.fetchCursor(db, sql: sql, arguments: [login])
      while found.count < limit, let row = try rows.next() {
        let kind: EntryKind = try row.value("kind")
        let uid: UID = try row.value("entry")
        guard seen.insert(uid).inserted, let name = try names.currentName(of: kind, uid) else {
          continue
        }
        found.append(EntryReference(kind: kind, uid: uid, name: name))
      }
      return found
    }
  }
}
