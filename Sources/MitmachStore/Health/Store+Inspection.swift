import GRDB

extension Store {
  /// Whether a file says of itself that it is a network of this program, of whatever version.
  package static func isOurs(path: String) -> Bool {
    let file = StoreFile(path: path)
    return file.looksLikeSQLite && file.applicationID == StoreFile.applicationID
  }

  /// What can be told of a file that may not open as a store; it is only read.
  package static func inspect(path: String) -> FileInspection {
    let file = StoreFile(path: path)
    var inspection = FileInspection(
      path: path, exists: file.exists, isReadable: file.isReadable, isWritable: file.isWritable,
      isFolderWritable: file.isFolderWritable, size: file.size, logSize: file.logSize ?? 0,
      isSQLite: file.looksLikeSQLite, isOurs: file.applicationID == StoreFile.applicationID,
      schemaVersion: file.schemaVersion, problem: nil, findings: [], readableRows: [:])
    do throws(StoreError) {
      inspection.problem = try problem(of: file)
      if file.looksLikeSQLite, inspection.isOurs { try look(into: file, &inspection) }
    } catch {
      inspection.problem = error
    }
    return inspection
  }

  private static func problem(of file: StoreFile) throws(StoreError) -> StoreError? {
    if !file.exists || file.size == 0 { return .missing(path: file.path) }
    if file.isFolder || !file.looksLikeSQLite { return .notADatabase(path: file.path) }
    if file.applicationID != StoreFile.applicationID { return .foreign(path: file.path) }
    if file.schemaVersion > Schema.version {
      return .newer(path: file.path, version: file.schemaVersion)
    }
    return nil
  }

  private static func look(
    into file: StoreFile, _ inspection: inout FileInspection
  ) throws(StoreError) {
    let (findings, rows) = try wrapping(path: file.path) {
      try readingQueue(of: file).read { db in
        let findings = (try? String.fetchAll(db, sql: "PRAGMA quick_check(20)")) ?? []
        return (findings.filter { $0 != "ok" }, readableRows(in: db))
      }
    }
    inspection.findings = findings
    inspection.readableRows = rows
    if inspection.problem == nil, let finding = findings.first {
      inspection.problem = .damaged(path: file.path, detail: finding)
    }
  }

  /// Counts row by row, as a damaged table can be read up to where the damage begins.
  private static func readableRows(in db: Database) -> [String: Int] {
    var counts: [String: Int] = [:]
    let tables = [
      "region", "actor", "membership", "action", "adoption", "relation", "consent", "change",
    ]
    for table in tables {
      guard let rows = try? Row.fetchCursor(db, sql: "SELECT * FROM \(table)") else { continue }
      var count = 0
      while (try? rows.next()) ?? nil != nil { count += 1 }
      counts[table] = count
    }
    return counts
  }
}
