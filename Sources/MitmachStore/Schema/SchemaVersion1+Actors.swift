extension SchemaVersion1 {
  /// Actors: up to a million, so the walked table is narrow and its ids are in the order of names.
  ///
  /// An actor's id is its position among all names (sort key, name, uid), with gaps for those to come.
  /// Hence every index that ends in the id, the search index first of all, hands out actors in the
  /// order of names, and no list of them has to be sorted.
  static let actors =
    [
      """
      CREATE TABLE actor (
        id INTEGER PRIMARY KEY,
        \(uid),
        name TEXT NOT NULL CHECK (\(filled("name"))),
        sortKey TEXT NOT NULL,
        \(among("kind", actorKinds)),
        fieldSet INTEGER NOT NULL DEFAULT 0 CHECK (fieldSet >= 0),
        goalSet INTEGER NOT NULL CHECK (goalSet BETWEEN 0 AND 131071),
        \(location),
        createdAt INTEGER NOT NULL,
        \(locationRules)
      ) STRICT
      """,
      "CREATE INDEX actorBySortKey ON actor (sortKey)",
      "CREATE INDEX actorByPlace ON actor (placeKey)",
      "CREATE INDEX actorByAge ON actor (createdAt DESC)",
      // What only the details show.
      """
      CREATE TABLE actorText (
        actorId INTEGER PRIMARY KEY REFERENCES actor (id) ON UPDATE CASCADE ON DELETE CASCADE,
        \(list("otherNames")),
        email TEXT,
        phone TEXT,
        web TEXT,
        about TEXT NOT NULL,
        aboutEnglish TEXT,
        \(date("since")),
        source TEXT NOT NULL
      ) STRICT
      """,
      """
      CREATE TABLE actorField (
        fieldId INTEGER NOT NULL REFERENCES field (id) ON DELETE RESTRICT,
        actorId INTEGER NOT NULL REFERENCES actor (id) ON UPDATE CASCADE ON DELETE CASCADE,
        PRIMARY KEY (fieldId, actorId)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX actorFieldByActor ON actorField (actorId)",
    ] + search("actor") + area("actorArea", of: "actor")
    + fieldSet(of: "actor", by: "actorField")

  private static let actorKinds = [
    "initiative", "association", "organisation", "company", "municipality", "network", "person",
  ]

  /// Memberships; one without an end is current.
  static let memberships =
    [
      """
      CREATE TABLE membership (
        id INTEGER PRIMARY KEY,
        \(uid),
        actorId INTEGER NOT NULL REFERENCES actor (id) ON UPDATE CASCADE ON DELETE CASCADE,
        regionId INTEGER NOT NULL REFERENCES region (id) ON UPDATE CASCADE ON DELETE CASCADE,
        \(among("role", ["member", "moderator"])),
        \(date("since")),
        \(date("until")),
        source TEXT NOT NULL,
        CHECK (substr(until, 1, min(length(since), length(until)))
          >= substr(since, 1, min(length(since), length(until))))
      ) STRICT
      """,
      """
      CREATE UNIQUE INDEX membershipNow ON membership (actorId, regionId, role) WHERE until IS NULL
      """,
      "CREATE INDEX membershipByActor ON membership (actorId)",
      "CREATE INDEX membershipByRegion ON membership (regionId, actorId, role, until)",
      """
      CREATE INDEX moderatorNow ON membership (actorId, id)
      WHERE role = 'moderator' AND until IS NULL
      """,
      """
      CREATE INDEX moderatorOfRegion ON membership (regionId, actorId)
      WHERE role = 'moderator' AND until IS NULL
      """,
    ] + tallies

  /// The triggers that count a region's members: an actor in two roles counts once.
  private static let tallies: [String] = {
    func isOnly(_ row: String) -> String {
      """
      NOT EXISTS (SELECT 1 FROM membership AS other WHERE other.actorId = \(row).actorId
        AND other.regionId = \(row).regionId AND other.until IS NULL AND other.id <> \(row).id)
      """
    }
    let enter = """
      UPDATE region SET memberCount = memberCount + 1 WHERE id = NEW.regionId;
      INSERT INTO regionTally (regionId, fieldId, members)
        SELECT NEW.regionId, fieldId, 1 FROM actorField WHERE actorId = NEW.actorId
        ON CONFLICT DO UPDATE SET members = members + 1;
      """
    let leave = """
      UPDATE region SET memberCount = memberCount - 1 WHERE id = OLD.regionId;
      UPDATE regionTally SET members = members - 1 WHERE regionId = OLD.regionId
        AND fieldId IN (SELECT fieldId FROM actorField WHERE actorId = OLD.actorId);
      """
    let gain = """
      INSERT INTO regionTally (regionId, fieldId, members)
        SELECT DISTINCT regionId, NEW.fieldId, 1 FROM membership
          WHERE actorId = NEW.actorId AND until IS NULL
        ON CONFLICT DO UPDATE SET members = members + 1;
      """
    let lose = """
      UPDATE regionTally SET members = members - 1 WHERE fieldId = OLD.fieldId
        AND regionId IN
          (SELECT regionId FROM membership WHERE actorId = OLD.actorId AND until IS NULL);
      """
    return [
      """
      CREATE TRIGGER membershipEnter AFTER INSERT ON membership
      WHEN NEW.until IS NULL AND \(isOnly("NEW")) BEGIN \(enter) END
      """,
      """
      CREATE TRIGGER membershipResume AFTER UPDATE OF until ON membership
      WHEN OLD.until IS NOT NULL AND NEW.until IS NULL AND \(isOnly("NEW")) BEGIN \(enter) END
      """,
      """
      CREATE TRIGGER membershipEnd AFTER UPDATE OF until ON membership
      WHEN OLD.until IS NULL AND NEW.until IS NOT NULL AND \(isOnly("OLD")) BEGIN \(leave) END
      """,
      """
      CREATE TRIGGER membershipLeave AFTER DELETE ON membership
      WHEN OLD.until IS NULL AND \(isOnly("OLD")) BEGIN \(leave) END
      """,
      "CREATE TRIGGER tallyEnter AFTER INSERT ON actorField BEGIN \(gain) END",
      "CREATE TRIGGER tallyLeave AFTER DELETE ON actorField BEGIN \(lose) END",
    ]
  }()
}
