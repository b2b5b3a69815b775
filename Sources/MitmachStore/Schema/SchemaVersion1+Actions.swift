extension SchemaVersion1 {
  /// The Aktions-Pool; ids are in the order of the German names, as an actor's are.
  static let actions =
    [
      """
      CREATE TABLE action (
        id INTEGER PRIMARY KEY,
        \(uid),
        name TEXT NOT NULL CHECK (\(filled("name"))),
        sortKey TEXT NOT NULL,
        nameEnglish TEXT CHECK (\(filled("nameEnglish"))),
        sortKeyEnglish TEXT NOT NULL,
        fieldSet INTEGER NOT NULL DEFAULT 0 CHECK (fieldSet >= 0),
        goalSet INTEGER NOT NULL CHECK (goalSet BETWEEN 0 AND 131071),
        effort INTEGER NOT NULL CHECK (effort BETWEEN 1 AND 5),
        impact INTEGER NOT NULL CHECK (impact BETWEEN 1 AND 5),
        people INTEGER NOT NULL CHECK (people >= 0),
        weeks INTEGER NOT NULL CHECK (weeks >= 0),
        euros INTEGER NOT NULL CHECK (euros >= 0),
        reach INTEGER NOT NULL CHECK (reach >= 0),
        lasts REAL NOT NULL CHECK (lasts >= 0),
        \(list("sources")),
        createdAt INTEGER NOT NULL
      ) STRICT
      """,
      "CREATE INDEX actionBySortKey ON action (sortKey)",
      "CREATE INDEX actionBySortKeyEnglish ON action (sortKeyEnglish)",
      "CREATE INDEX actionByAge ON action (createdAt DESC)",
      """
      CREATE TABLE actionText (
        actionId INTEGER NOT NULL REFERENCES action (id) ON UPDATE CASCADE ON DELETE CASCADE,
        \(among("language", ["de", "en"])),
        summary TEXT NOT NULL,
        change TEXT NOT NULL,
        \(list("steps")),
        \(list("materials")),
        \(list("permissions")),
        \(list("pitfalls")),
        effortReason TEXT NOT NULL,
        impactReason TEXT NOT NULL,
        PRIMARY KEY (actionId, language)
      ) STRICT, WITHOUT ROWID
      """,
      """
      CREATE TABLE actionField (
        fieldId INTEGER NOT NULL REFERENCES field (id) ON DELETE RESTRICT,
        actionId INTEGER NOT NULL REFERENCES action (id) ON UPDATE CASCADE ON DELETE CASCADE,
        PRIMARY KEY (fieldId, actionId)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX actionFieldByAction ON actionField (actionId)",
      """
      CREATE TABLE actionSkill (
        actionId INTEGER NOT NULL REFERENCES action (id) ON UPDATE CASCADE ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        skillId INTEGER NOT NULL REFERENCES skill (id) ON DELETE RESTRICT,
        PRIMARY KEY (actionId, position),
        UNIQUE (actionId, skillId)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX actionSkillBySkill ON actionSkill (skillId)",
      """
      CREATE TABLE adoption (
        id INTEGER PRIMARY KEY,
        \(uid),
        actionId INTEGER NOT NULL REFERENCES action (id) ON UPDATE CASCADE ON DELETE CASCADE,
        actorId INTEGER REFERENCES actor (id) ON UPDATE CASCADE ON DELETE SET NULL,
        regionId INTEGER REFERENCES region (id) ON UPDATE CASCADE ON DELETE SET NULL,
        place TEXT,
        \(among("status", ["planned", "running", "done", "abandoned"])),
        \(date("since")),
        how TEXT NOT NULL,
        howEnglish TEXT,
        result TEXT NOT NULL,
        resultEnglish TEXT,
        source TEXT NOT NULL
      ) STRICT
      """,
      "CREATE INDEX adoptionByAction ON adoption (actionId)",
      "CREATE INDEX adoptionByActor ON adoption (actorId) WHERE actorId IS NOT NULL",
      "CREATE INDEX adoptionByRegion ON adoption (regionId) WHERE regionId IS NOT NULL",
    ] + search("action") + fieldSet(of: "action", by: "actionField")

  /// Who changed what, and when: the one source of undo, of an entry's history and of exchange.
  static let history = [
    """
    CREATE TABLE change (
      id INTEGER PRIMARY KEY,
      step TEXT NOT NULL CHECK (length(step) = 36),
      at INTEGER NOT NULL,
      author TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (\(filled("kind"))),
      entry TEXT,
      before TEXT CHECK (before IS NULL OR json_valid(before)),
      after TEXT CHECK (after IS NULL OR json_valid(after)),
      CHECK (before IS NOT NULL OR after IS NOT NULL)
    ) STRICT
    """,
    "CREATE INDEX changeByEntry ON change (entry, id) WHERE entry IS NOT NULL",
    "CREATE INDEX changeByStep ON change (step)",
    "CREATE INDEX changeByTime ON change (at)",
  ]
}
