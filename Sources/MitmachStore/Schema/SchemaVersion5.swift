/// The fifth schema: what comes with files of others, consents, and which actors are not one.
enum SchemaVersion5 {
  static let statements = columns + consents + distinctions

  private static let columns = [
    "ALTER TABLE actorText ADD COLUMN license TEXT",
    "ALTER TABLE actorText ADD COLUMN \(extras)",
    "ALTER TABLE region ADD COLUMN \(extras)",
    // The change that tells of the load by which the actor came, where it came by one.
    "ALTER TABLE actorText ADD COLUMN loadedBy INTEGER",
  ]

  /// Texts by name, as a JSON object.
  private static let extras =
    "extras TEXT NOT NULL DEFAULT '{}' CHECK (json_type(extras) = 'object')"

  private static let consents = [
    """
    CREATE TABLE consent (
      id INTEGER PRIMARY KEY,
      \(SchemaVersion1.uid),
      actorId INTEGER NOT NULL REFERENCES actor (id) ON UPDATE CASCADE ON DELETE CASCADE,
      purpose TEXT NOT NULL CHECK (purpose IN ('public', 'network') OR purpose GLOB 'moderators:?*'),
      \(SchemaVersion1.date("given")),
      \(SchemaVersion1.date("until")),
      source TEXT NOT NULL,
      CHECK (given IS NOT NULL)
    ) STRICT
    """,
    "CREATE INDEX consentByActor ON consent (actorId, given)",
  ]

  /// Pairs of actors that seem to be one and are not.
  private static let distinctions = [
    """
    CREATE TABLE distinction (
      id INTEGER PRIMARY KEY,
      \(SchemaVersion1.uid),
      oneId INTEGER NOT NULL REFERENCES actor (id) ON UPDATE CASCADE ON DELETE CASCADE,
      otherId INTEGER NOT NULL REFERENCES actor (id) ON UPDATE CASCADE ON DELETE CASCADE,
      UNIQUE (oneId, otherId),
      CHECK (oneId <> otherId)
    ) STRICT
    """,
    "CREATE INDEX distinctionByOther ON distinction (otherId)",
  ]
}
