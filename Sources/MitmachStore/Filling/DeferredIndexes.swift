import GRDB

/// Indexes and triggers that are put aside while tables are loaded, and made again from the whole.
///
/// To sort a million keys once takes far less than to find the place of each. What the triggers would
/// have kept is computed when they come back.
struct DeferredIndexes {
  private let db: Database
  private let definitions: [String]

  private static let tables = "('actor', 'actorText', 'actorField', 'membership')"

  /// `kinds`: `index`, `trigger` or both.
  init(_ db: Database, kinds: [String] = ["index", "trigger"]) throws {
    self.db = db
    let kinds = kinds.map { "'\($0)'" }.joined(separator: ", ")
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT type, name, sql FROM sqlite_master
        WHERE type IN (\(kinds)) AND tbl_name IN \(Self.tables) AND sql IS NOT NULL
        """)
    definitions = rows.map { $0["sql"] }
    for row in rows {
      try db.execute(sql: "DROP \(row["type"] as String) \(row["name"] as String)")
    }
  }

  func restore() throws {
    for statement in restoring { try db.execute(sql: statement) }
  }

  /// What brings them back, one after the other.
  var restoring: [String] { definitions + Self.counts + SchemaVersion4.filling }

  /// Areas are filled from square to square, so that the pages of the tree are touched one after the other.
  private static let counts = [
    "DELETE FROM actorArea WHERE id NOT IN (SELECT id FROM actor)",
    """
    INSERT INTO actorArea SELECT id, latitude, latitude, longitude, longitude
      FROM actor WHERE latitude IS NOT NULL AND id NOT IN (SELECT id FROM actorArea)
      ORDER BY quadY >> \(SchemaVersion4.bandShift), quadX
    """,
    """
    UPDATE region SET memberCount = (
      SELECT count(DISTINCT actorId) FROM membership
      WHERE regionId = region.id AND until IS NULL)
    """,
    "DELETE FROM regionTally",
    """
    INSERT INTO regionTally (regionId, fieldId, members)
      SELECT regionId, fieldId, count(DISTINCT actorId)
      FROM membership JOIN actorField USING (actorId)
      WHERE until IS NULL GROUP BY regionId, fieldId
    """,
    "DELETE FROM spot",
  ]
}
