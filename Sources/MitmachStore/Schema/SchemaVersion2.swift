import MitmachModel

/// The second schema: relations between actors, steps of the history, and what finds duplicates.
enum SchemaVersion2 {
  static let statements = relations + steps + subjects + duplicates + [evenMerging]

  /// Typed ties between two actors; one without an end is current.
  static let relations =
    [
      """
      CREATE TABLE relationType (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE CHECK (\(SchemaVersion1.filled("code"))),
        label TEXT NOT NULL CHECK (\(SchemaVersion1.filled("label"))),
        labelEnglish TEXT,
        reverseLabel TEXT NOT NULL CHECK (\(SchemaVersion1.filled("reverseLabel"))),
        reverseLabelEnglish TEXT
      ) STRICT
      """,
      """
      CREATE TABLE relation (
        id INTEGER PRIMARY KEY,
        \(SchemaVersion1.uid),
        fromId INTEGER NOT NULL REFERENCES actor (id) ON UPDATE CASCADE ON DELETE CASCADE,
        toId INTEGER NOT NULL REFERENCES actor (id) ON UPDATE CASCADE ON DELETE CASCADE,
        typeId INTEGER NOT NULL REFERENCES relationType (id) ON DELETE RESTRICT,
        \(SchemaVersion1.date("since")),
        \(SchemaVersion1.date("until")),
        source TEXT NOT NULL,
        CHECK (fromId <> toId),
        CHECK (substr(until, 1, min(length(since), length(until)))
          >= substr(since, 1, min(length(since), length(until))))
      ) STRICT
      """,
      """
      CREATE UNIQUE INDEX relationNow ON relation (fromId, toId, typeId) WHERE until IS NULL
      """,
      "CREATE INDEX relationByFrom ON relation (fromId)",
      "CREATE INDEX relationByTo ON relation (toId)",
      "CREATE INDEX relationByType ON relation (typeId)",
    ] + [defaultTypes]

  /// The types that ship, for networks that were there before there were any.
  private static let defaultTypes = """
    INSERT INTO relationType (code, label, labelEnglish, reverseLabel, reverseLabelEnglish)
    SELECT * FROM (VALUES
      ('cooperates', 'kooperiert mit', 'cooperates with', 'kooperiert mit', 'cooperates with'),
      ('part-of', 'ist Teil von', 'is part of', 'umfasst', 'includes'),
      ('carries', 'trägt', 'carries', 'wird getragen von', 'is carried by'),
      ('funds', 'fördert', 'funds', 'wird gefördert von', 'is funded by'),
      ('advises', 'berät', 'advises', 'wird beraten von', 'is advised by'))
    WHERE EXISTS (SELECT 1 FROM field)
    """

  /// Who made the changes of each step, and why; ids are in the order of the history.
  ///
  /// `target`: the step that it takes back, or for a redo the one that is done again.
  private static let steps = [
    """
    CREATE TABLE step (
      id INTEGER PRIMARY KEY,
      \(SchemaVersion1.uid),
      at INTEGER NOT NULL,
      login TEXT NOT NULL,
      actor TEXT,
      \(SchemaVersion1.among("act", ["edit", "undo", "redo", "load"])),
      target INTEGER REFERENCES step (id) ON DELETE RESTRICT,
      CHECK (target < id),
      CHECK (target IS NOT NULL OR act IN ('edit', 'load'))
    ) STRICT
    """,
    """
    INSERT INTO step (uid, at, login, act)
    SELECT step, min(at), min(author),
      iif(max(kind IN ('field', 'goal', 'skill', 'gazetteer', 'generated')), 'load', 'edit')
    FROM change GROUP BY step ORDER BY min(id)
    """,
    "CREATE INDEX stepByLogin ON step (login, id)",
    "CREATE INDEX stepByActor ON step (actor, id) WHERE actor IS NOT NULL",
    "CREATE INDEX stepByTarget ON step (target, id) WHERE target IS NOT NULL",
  ]

  /// The entries that each change is about: itself, or what a membership or the like joins.
  private static let subjects =
    [
      """
      CREATE TABLE changeSubject (
        entry TEXT NOT NULL,
        changeId INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
        \(SchemaVersion1.among("kind", ["region", "actor", "action"])),
        position INTEGER NOT NULL CHECK (position >= 0),
        PRIMARY KEY (entry, changeId)
      ) STRICT, WITHOUT ROWID
      """,
      """
      INSERT INTO changeSubject (entry, changeId, kind, position)
      SELECT entry, id, kind, 0 FROM change WHERE kind IN ('region', 'actor', 'action')
      """,
    ]
    + [("membership", ["actor", "region"]), ("adoption", ["action", "actor", "region"])]
    .flatMap { kind, ends in
      ends.enumerated().flatMap { subjects(of: kind, at: $0.element, position: $0.offset) }
    }
    + ["CREATE INDEX changeSubjectByChange ON changeSubject (changeId)"]

  /// Finds one end of older changes: where it stands in the change itself, else where it was set last.
  private static func subjects(of kind: String, at end: String, position: Int) -> [String] {
    ["before", "after"].map { state in
      """
      INSERT OR IGNORE INTO changeSubject (entry, changeId, kind, position)
      SELECT \(state) ->> '\(end)', id, '\(end)', \(position) FROM change
      WHERE kind = '\(kind)' AND \(state) ->> '\(end)' IS NOT NULL
      """
    } + [
      """
      INSERT OR IGNORE INTO changeSubject (entry, changeId, kind, position)
      SELECT found, id, '\(end)', \(position) FROM (
        SELECT id, (
          SELECT earlier.after ->> '\(end)' FROM change AS earlier
          WHERE earlier.entry = change.entry AND earlier.id < change.id
            AND coalesce(earlier.after ->> '\(end)', earlier.before ->> '\(end)') IS NOT NULL
          ORDER BY earlier.id DESC LIMIT 1) AS found
        FROM change
        WHERE kind = '\(kind)' AND coalesce(before ->> '\(end)', after ->> '\(end)') IS NULL)
      WHERE found IS NOT NULL
      """
    ]
  }

  /// Leaves the search index to `SearchIndex.merge`, which does a little with each change.
  ///
  /// By itself it lets a change in fifty wait for all that the others have left to do. Sixteen pieces
  /// become one, so that the whole of a large index is seldom written anew.
  private static let evenMerging = """
    INSERT INTO actorSearch (actorSearch, rank)
    VALUES ('automerge', 0), ('usermerge', 16), ('crisismerge', 64)
    """

  /// Actors by the ways to reach them, however those are written.
  private static let duplicates = ContactForm.allCases.map { form in
    """
    CREATE INDEX \(form.index) ON actorText (\(form.normalised(form.rawValue)))
    WHERE \(form.rawValue) IS NOT NULL
    """
  }
}

/// A way to reach an actor, and the one form that all of its spellings have; a column's name.
enum ContactForm: String, CaseIterable {
  case email, web, phone

  /// The index by the form; a query must say it in the very same words.
  var index: String { "actorTextBy" + rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  func normalised(_ value: String) -> String {
    switch self {
    case .email: "lower(trim(\(value)))"
    case .web: Self.web(value)
    case .phone: Self.phone(value)
    }
  }

  /// Without scheme, `www.` and the slash at the end.
  private static func web(_ value: String) -> String {
    let bare = replacing(["https://", "http://"], by: "", in: "lower(trim(\(value)))")
    return "rtrim(replace(replace('|' || \(bare), '|www.', ''), '|', ''), '/')"
  }

  /// Digits only, as one dials them within Germany.
  private static func phone(_ value: String) -> String {
    let bare = replacing(["(0)", " ", "-", "/", "(", ")", "."], by: "", in: value)
    let national = replacing(["|+490", "|+49", "|00490", "|0049"], by: "0", in: "'|' || \(bare)")
    return "replace(\(national), '|', '')"
  }

  private static func replacing(
    _ parts: [String], by other: String, in value: String
  ) -> String {
    parts.reduce(value) { "replace(\($0), '\($1)', '\(other)')" }
  }
}
