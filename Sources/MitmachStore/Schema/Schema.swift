import GRDB

/// The tables of a store and how older files come to have them.
///
/// A migration that has once been published is never edited: what changes later is a new one behind it.
/// Each sets `user_version` to its number, so that a file tells its version without the migrator.
enum Schema {
  static var version: Int { migrations.count }

  private static let migrations: [(name: String, statements: [String])] = [
    ("v1", SchemaVersion1.statements), ("v2", SchemaVersion2.statements),
    ("v3", SchemaVersion3.statements), ("v4", SchemaVersion4.statements),
    ("v5", SchemaVersion5.statements),
  ]

  static var migrator: DatabaseMigrator { migrator(upTo: version) }

  /// The migrator of an older program, to make the files that it left behind.
  static func migrator(upTo version: Int) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (index, migration) in migrations.prefix(version).enumerated() {
      migrator.registerMigration(migration.name, foreignKeyChecks: .immediate) { db in
        if index == 0 { try db.execute(sql: "PRAGMA application_id = \(StoreFile.applicationID)") }
        for function in SchemaVersion4.functions { db.add(function: function) }
        defer { for function in SchemaVersion4.functions { db.remove(function: function) } }
        for statement in migration.statements { try db.execute(sql: statement) }
        try db.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    return migrator
  }
}
