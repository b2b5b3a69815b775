/// The first schema.
enum SchemaVersion1 {
  static let statements = catalogue + gazetteer + regions + actors + memberships + actions + history

  /// Fields, goals and skills: small tables whose ids are fixed by data files or by the UN.
  static let catalogue = [
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    // The id is the field's bit in every fieldSet.
    """
    CREATE TABLE field (
      id INTEGER PRIMARY KEY CHECK (id BETWEEN 0 AND 62),
      code TEXT NOT NULL UNIQUE CHECK (\(filled("code"))),
      name TEXT NOT NULL CHECK (\(filled("name"))),
      nameEnglish TEXT,
      about TEXT NOT NULL,
      aboutEnglish TEXT,
      letter TEXT NOT NULL UNIQUE CHECK (\(filled("letter"))),
      glyph TEXT NOT NULL CHECK (\(filled("glyph"))),
      color TEXT NOT NULL CHECK (\(filled("color")))
    ) STRICT
    """,
    """
    CREATE TABLE goal (
      id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 17),
      title TEXT NOT NULL CHECK (\(filled("title"))),
      titleEnglish TEXT
    ) STRICT
    """,
    """
    CREATE TABLE skill (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (\(filled("code"))),
      name TEXT NOT NULL CHECK (\(filled("name"))),
      nameEnglish TEXT
    ) STRICT
    """,
  ]

  /// Places of Germany.
  ///
  /// A first start waits until thousands of them are in, so all that finds a place
  /// stands in its one row: its folded names, and the first and last of its postal codes.
  static let gazetteer = [
    """
    CREATE TABLE place (
      id INTEGER PRIMARY KEY,
      state TEXT NOT NULL CHECK (state GLOB '[A-Z][A-Z]'),
      district TEXT NOT NULL CHECK (district GLOB '[0-9][0-9][0-9][0-9][0-9]'),
      -- Empty where the gazetteer does not know it.
      code TEXT NOT NULL
        CHECK (code = '' OR code GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
      name TEXT NOT NULL CHECK (\(filled("name"))),
      sorbianName TEXT,
      postalCodes TEXT NOT NULL,
      latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90),
      longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180),
      population INTEGER CHECK (population >= 0),
      nameKey TEXT NOT NULL,
      -- With ae for ä, where that is another.
      digraphKey TEXT,
      sorbianKey TEXT,
      firstCode TEXT CHECK (firstCode GLOB '[0-9][0-9][0-9][0-9][0-9]'),
      lastCode TEXT CHECK (lastCode GLOB '[0-9][0-9][0-9][0-9][0-9]'),
      CHECK ((firstCode IS NULL) = (lastCode IS NULL)),
      CHECK (lastCode >= firstCode)
    ) STRICT
    """,
    "CREATE INDEX placeByName ON place (nameKey)",
    "CREATE INDEX placeByDigraphs ON place (digraphKey) WHERE digraphKey IS NOT NULL",
    "CREATE INDEX placeBySorbianName ON place (sorbianKey) WHERE sorbianKey IS NOT NULL",
    "CREATE INDEX placeByCode ON place (firstCode, lastCode) WHERE firstCode IS NOT NULL",
  ]
}

// MARK: - What cannot be true

extension SchemaVersion1 {
  /// A text with something else than blanks in it.
  static func filled(_ column: String) -> String {
    "trim(\(column), char(9, 10, 13, 32, 160)) <> ''"
  }

  /// A UUID in lower case.
  static var uid: String {
    let digit = "[0-9a-f]"
    let groups = [8, 4, 4, 4, 12].map { String(repeating: digit, count: $0) }
    return "uid TEXT NOT NULL UNIQUE CHECK (uid GLOB '\(groups.joined(separator: "-"))')"
  }

  /// A date of the calendar: a year, a month or a day.
  static func date(_ column: String) -> String {
    let day = "substr(\(column) || '-01-01', 1, 10)"
    // Only with something to add does SQLite notice that a month has no such day.
    return """
      \(column) TEXT CHECK (
        length(\(column)) IN (4, 7, 10) AND \(column) >= '0001' AND \(column) GLOB '[0-9]*'
        AND date(\(day), '+0 days') IS \(day))
      """
  }

  /// Where an entry is; a place key sorts, and entries without a place come last.
  static let location = """
    place TEXT,
    placeKey TEXT NOT NULL,
    sorbianPlace TEXT,
    district TEXT CHECK (district GLOB '[0-9][0-9][0-9][0-9][0-9]'),
    country TEXT CHECK (country GLOB '[A-Z][A-Z]'),
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    longitude REAL CHECK (longitude BETWEEN -180 AND 180)
    """

  static let locationRules = """
    CHECK ((latitude IS NULL) = (longitude IS NULL)),
    CHECK ((place IS NULL) = (country IS NULL)),
    CHECK (place IS NOT NULL OR latitude IS NULL)
    """

  static func among(_ column: String, _ values: [String]) -> String {
    "\(column) TEXT NOT NULL CHECK (\(column) IN (\(values.map { "'\($0)'" }.joined(separator: ", "))))"
  }

  static func list(_ column: String) -> String {
    """
    \(column) TEXT NOT NULL DEFAULT '[]'
      CHECK (json_valid(\(column)) AND json_type(\(column)) = 'array')
    """
  }
}
