/// How a store is, for those who look after it.
package struct StoreHealth: Hashable, Sendable {
  package var path: String
  package var sqliteVersion: String
  package var schemaVersion: Int
  /// The version of the schema that this program writes.
  package var newestSchemaVersion: Int
  package var isReadOnly: Bool
  /// `wal`, or what else the file was set to.
  package var journalMode: String
  /// Bytes of the file, and of the log beside it.
  package var fileSize: Int64
  package var logSize: Int64
  /// How many rows each table has, by name.
  package var counts: [String: Int]
  /// What SQLite's own check found; empty when all is well.
  package var problems: [String]
  /// How many rows refer to rows that are not there.
  package var brokenReferences: Int
  /// The search indexes that do not know the entries that there are.
  package var searchOutOfStep: [String]

  package var isWell: Bool {
    problems.isEmpty && brokenReferences == 0 && searchOutOfStep.isEmpty
  }
}

/// What can be told of a file without changing it, whether or not it can be opened.
package struct FileInspection: Hashable, Sendable {
  package var path: String
  package var exists: Bool
  package var isReadable: Bool
  package var isWritable: Bool
  package var isFolderWritable: Bool
  package var size: Int64
  package var logSize: Int64
  package var isSQLite: Bool
  package var isOurs: Bool
  package var schemaVersion: Int
  /// Why it cannot be opened; `nil` where it can.
  package var problem: StoreError?
  /// What SQLite's own check found, as far as it came.
  package var findings: [String]
  /// How many rows of each table can still be read.
  package var readableRows: [String: Int]
}
