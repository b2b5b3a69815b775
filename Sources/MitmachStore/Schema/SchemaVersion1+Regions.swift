extension SchemaVersion1 {
  /// Regions: few, so that each list of them can be sorted when it is asked for.
  static let regions =
    [
      """
      CREATE TABLE region (
        id INTEGER PRIMARY KEY,
        \(uid),
        name TEXT NOT NULL CHECK (\(filled("name"))),
        sortKey TEXT NOT NULL,
        sorbianName TEXT,
        \(among("status", ["planned", "active", "dormant"])),
        fieldSet INTEGER NOT NULL DEFAULT 0 CHECK (fieldSet >= 0),
        \(location),
        \(date("since")),
        web TEXT,
        about TEXT NOT NULL,
        aboutEnglish TEXT,
        source TEXT NOT NULL,
        createdAt INTEGER NOT NULL,
        memberCount INTEGER NOT NULL DEFAULT 0 CHECK (memberCount >= 0),
        \(locationRules)
      ) STRICT
      """,
      "CREATE INDEX regionBySortKey ON region (sortKey)",
      """
      CREATE TABLE regionField (
        regionId INTEGER NOT NULL REFERENCES region (id) ON UPDATE CASCADE ON DELETE CASCADE,
        fieldId INTEGER NOT NULL REFERENCES field (id) ON DELETE RESTRICT,
        PRIMARY KEY (regionId, fieldId)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX regionFieldByField ON regionField (fieldId)",
      """
      CREATE TABLE regionDistrict (
        regionId INTEGER NOT NULL REFERENCES region (id) ON UPDATE CASCADE ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        district TEXT NOT NULL CHECK (district GLOB '[0-9][0-9][0-9][0-9][0-9]'),
        PRIMARY KEY (regionId, position),
        UNIQUE (regionId, district)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX regionDistrictByDistrict ON regionDistrict (district)",
      // How many members of each field a region has now, kept by the triggers on membership.
      """
      CREATE TABLE regionTally (
        regionId INTEGER NOT NULL REFERENCES region (id) ON UPDATE CASCADE ON DELETE CASCADE,
        fieldId INTEGER NOT NULL REFERENCES field (id) ON DELETE CASCADE,
        members INTEGER NOT NULL CHECK (members >= 0),
        PRIMARY KEY (regionId, fieldId)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX regionTallyByField ON regionTally (fieldId)",
    ] + search("region") + area("regionArea", of: "region")
    + fieldSet(of: "region", by: "regionField")

  /// A full-text index without a copy of the texts; its row ids are the entries' ids.
  ///
  /// It holds the grams of the words and, behind a `=`, what the entry can be filtered by. Those words
  /// stand in a table beside it: the index must be told them to forget them, and a single entry is
  /// tested faster by them than by the index.
  static func search(_ table: String) -> [String] {
    [
      """
      CREATE VIRTUAL TABLE \(table)Search USING fts5 (
        grams, content = '', columnsize = 0, prefix = '2', tokenize = "ascii tokenchars '^='")
      """,
      """
      CREATE TABLE \(table)Words (
        id INTEGER PRIMARY KEY REFERENCES \(table) (id) ON UPDATE CASCADE ON DELETE CASCADE,
        tokens TEXT NOT NULL,
        words TEXT NOT NULL
      ) STRICT
      """,
    ]
  }

  /// An R*Tree over the entries' coordinates, and the triggers that keep it.
  static func area(_ area: String, of table: String) -> [String] {
    let values = "NEW.id, NEW.latitude, NEW.latitude, NEW.longitude, NEW.longitude"
    return [
      """
      CREATE VIRTUAL TABLE \(area) USING rtree (
        id, minLatitude, maxLatitude, minLongitude, maxLongitude)
      """,
      """
      CREATE TRIGGER \(area)Insert AFTER INSERT ON \(table) WHEN NEW.latitude IS NOT NULL BEGIN
        INSERT INTO \(area) VALUES (\(values));
      END
      """,
      """
      CREATE TRIGGER \(area)Delete AFTER DELETE ON \(table) WHEN OLD.latitude IS NOT NULL BEGIN
        DELETE FROM \(area) WHERE id = OLD.id;
      END
      """,
      // One trigger for both, as SQLite does not say which of two would run first.
      """
      CREATE TRIGGER \(area)Update AFTER UPDATE OF id, latitude, longitude ON \(table)
      WHEN (OLD.id, OLD.latitude, OLD.longitude) IS NOT (NEW.id, NEW.latitude, NEW.longitude) BEGIN
        DELETE FROM \(area) WHERE id = OLD.id;
        INSERT INTO \(area) SELECT \(values) WHERE NEW.latitude IS NOT NULL;
      END
      """,
    ]
  }

  /// The triggers that keep a table's `fieldSet` as its rows in `link` have it.
  static func fieldSet(of table: String, by link: String) -> [String] {
    [
      """
      CREATE TRIGGER \(link)Insert AFTER INSERT ON \(link) BEGIN
        UPDATE \(table) SET fieldSet = fieldSet | (1 << NEW.fieldId)
        WHERE id = NEW.\(table)Id AND fieldSet & (1 << NEW.fieldId) = 0;
      END
      """,
      """
      CREATE TRIGGER \(link)Delete AFTER DELETE ON \(link) BEGIN
        UPDATE \(table) SET fieldSet = fieldSet & ~(1 << OLD.fieldId) WHERE id = OLD.\(table)Id;
      END
      """,
    ]
  }
}
