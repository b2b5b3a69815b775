import GRDB

extension Store {
  /// Looks the whole file over; takes seconds for a large one.
  ///
  /// `isThorough`: whether indexes are compared with their tables, which takes much longer.
  package func health(isThorough: Bool = false) throws(StoreError) -> StoreHealth {
    let file = StoreFile(path: path)
    return try reading { db in
      let check = isThorough ? "integrity_check" : "quick_check"
      let findings = try String.fetchAll(db, sql: "PRAGMA \(check)(20)")
      return StoreHealth(
        path: path,
        sqliteVersion: try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? "",
        schemaVersion: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
        newestSchemaVersion: Schema.version, isReadOnly: isReadOnly,
        journalMode: try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "",
        fileSize: file.size, logSize: file.logSize ?? 0, counts: try Self.counts(in: db),
        problems: findings.filter { $0 != "ok" },
        brokenReferences: try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count,
        searchOutOfStep: try Self.searchOutOfStep(in: db))
    }
  }

  private static let tables = [
    "field", "goal", "skill", "place", "region", "actor", "membership", "action", "adoption",
    "relation", "consent", "change",
  ]

  /// Of the tables that there are, in a file of this version or an older one.
  static func counts(in db: Database) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for table in try tables.filter({ try db.tableExists($0) }) {
      counts[table] = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)")
    }
    return counts
  }

  /// Every entry has one word in its index that all have; so the two can be compared id by id.
  private static func searchOutOfStep(in db: Database) throws -> [String] {
    try ["region", "actor", "action"].filter { table in
      let search = "\(table)Search"
      let known = try Int64.fetchCursor(
        db, sql: "SELECT rowid FROM \(search) WHERE \(search) MATCH ? ORDER BY rowid",
        arguments: ["\"\(SearchToken.any)\""])
      let there = try Int64.fetchCursor(db, sql: "SELECT id FROM \(table) ORDER BY id")
      while true {
        let (one, other) = (try known.next(), try there.next())
        if one != other { return true }
        if one == nil { return false }
      }
    }
  }
}
