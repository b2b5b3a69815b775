/// The third schema: what regions have for actions, what adopters report, and variants of actions.
enum SchemaVersion3 {
  static let statements = resources + reports + lineage

  private static let resources =
    ["people", "weeks", "euros"].map { column in
      "ALTER TABLE region ADD COLUMN \(column) INTEGER CHECK (\(column) >= 0)"
    } + [
      """
      CREATE TABLE regionSkill (
        regionId INTEGER NOT NULL REFERENCES region (id) ON UPDATE CASCADE ON DELETE CASCADE,
        skillId INTEGER NOT NULL REFERENCES skill (id) ON DELETE RESTRICT,
        PRIMARY KEY (regionId, skillId)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX regionSkillBySkill ON regionSkill (skillId)",
    ]

  private static let reports = ["reportedEffort", "reportedImpact"].map { column in
    "ALTER TABLE adoption ADD COLUMN \(column) INTEGER CHECK (\(column) BETWEEN 1 AND 5)"
  }

  /// From what an action was made, and whose own it is.
  private static let lineage = [
    """
    ALTER TABLE action ADD COLUMN originalId INTEGER
      REFERENCES action (id) ON UPDATE CASCADE ON DELETE SET NULL CHECK (originalId <> id)
    """,
    """
    ALTER TABLE action ADD COLUMN regionId INTEGER
      REFERENCES region (id) ON UPDATE CASCADE ON DELETE SET NULL
    """,
    "CREATE INDEX actionByOriginal ON action (originalId) WHERE originalId IS NOT NULL",
    "CREATE INDEX actionByRegion ON action (regionId) WHERE regionId IS NOT NULL",
  ]
}
