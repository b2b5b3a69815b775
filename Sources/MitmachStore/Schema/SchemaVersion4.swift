import GRDB
import MitmachModel

/// The fourth schema: what the map counts actors by, and the outlines of regions.
enum SchemaVersion4 {
  static let statements: [String] = squares + pyramid + triggers + others

  /// The numbers of the deepest `Quad` in which an actor lies, and an index that answers for a
  /// rectangle by itself: bands from west to east, and along each the columns.
  private static let squares: [String] =
    ["quadX", "quadY"].map { column in
      "ALTER TABLE actor ADD COLUMN \(column) INTEGER CHECK (\(column) BETWEEN 0 AND \(last))"
    } + [
      """
      UPDATE actor SET quadX = mitmachQuadX(latitude, longitude),
        quadY = mitmachQuadY(latitude, longitude)
      WHERE latitude IS NOT NULL
      """,
      """
      CREATE INDEX actorByBand
      ON actor (quadY >> \(bandShift), quadX, quadY, fieldSet, latitude, longitude)
      WHERE quadX IS NOT NULL
      """,
      "CREATE INDEX actorNowhere ON actor (fieldSet) WHERE quadX IS NULL",
      "CREATE INDEX actorByDistrict ON actor (district, fieldSet) WHERE district IS NOT NULL",
    ]

  /// The level of the squares, as `Quad.deepest` was when the schema was made.
  private static let level = 26
  private static let last = 1 << level - 1

  /// How many bits of a row lie within a band: it is as high as a square of level 15, about 800 m.
  static let bandShift = 11

  // MARK: - The pyramid

  /// How many actors of each set of fields are in each cell of a map, at the zooms at which a screen
  /// shows too many to count them one by one.
  private static let pyramid: [String] =
    [
      """
      CREATE TABLE spot (
        zoom INTEGER NOT NULL,
        cellRow INTEGER NOT NULL,
        cellColumn INTEGER NOT NULL,
        fieldSet INTEGER NOT NULL,
        members INTEGER NOT NULL CHECK (members >= 0),
        PRIMARY KEY (zoom, cellRow, cellColumn, fieldSet)
      ) STRICT, WITHOUT ROWID
      """
    ] + filling

  static let zooms = 8...16

  /// Counts all that there are, each zoom from the one below.
  static let filling: [String] =
    [
      """
      INSERT INTO spot SELECT \(key("actor", zooms.upperBound)), count(*)
      FROM actor WHERE quadX IS NOT NULL GROUP BY 1, 2, 3, 4
      """
    ]
    + zooms.dropLast().reversed().map { zoom in
      """
      INSERT INTO spot SELECT \(zoom), cellRow >> 1, cellColumn >> 1, fieldSet, sum(members)
      FROM spot WHERE zoom = \(zoom + 1) GROUP BY 1, 2, 3, 4
      """
    }

  /// The cell of a row of actors at a zoom, and its fields, as `MapView.cell(of:)` has it.
  private static func key(_ row: String, _ zoom: Int) -> String {
    """
    \(zoom), \(row).quadY >> \(level + 2 - zoom), \(row).quadX >> \(level + 1 - zoom),
      \(row).fieldSet
    """
  }

  /// Whole numbers only, so that whatever program writes to the file keeps the counts.
  private static let triggers: [String] = [
    """
    CREATE TRIGGER spotInsert AFTER INSERT ON actor WHEN NEW.quadX IS NOT NULL BEGIN
      \(entering)
    END
    """,
    """
    CREATE TRIGGER spotDelete AFTER DELETE ON actor WHEN OLD.quadX IS NOT NULL BEGIN
      \(leaving)
    END
    """,
    """
    CREATE TRIGGER spotUpdate AFTER UPDATE OF quadX, quadY, fieldSet ON actor
    WHEN (OLD.quadX, OLD.quadY, OLD.fieldSet) IS NOT (NEW.quadX, NEW.quadY, NEW.fieldSet) BEGIN
      \(leaving)
      \(entering)
    END
    """,
  ]

  private static let entering: String = zooms.map { zoom in
    """
    INSERT INTO spot SELECT \(key("NEW", zoom)), 1 WHERE NEW.quadX IS NOT NULL
      ON CONFLICT DO UPDATE SET members = members + 1;
    """
  }.joined(separator: "\n")

  private static let leaving: String = zooms.map { zoom in
    let isThere: String = "(zoom, cellRow, cellColumn, fieldSet) = (\(key("OLD", zoom)))"
    return """
      UPDATE spot SET members = members - 1 WHERE \(isThere);
      DELETE FROM spot WHERE \(isThere) AND members = 0;
      """
  }.joined(separator: "\n")

  // MARK: - Others

  private static let others: [String] = [
    // Polygons as the coordinates of a MultiPolygon of GeoJSON.
    "ALTER TABLE region ADD COLUMN outline TEXT CHECK (outline IS NULL OR json_valid(outline))",
    // The largest first, and all by which a map picks them.
    """
    CREATE INDEX placeBySize
    ON place (coalesce(population, 0) DESC, id, latitude, longitude)
    """,
  ]

  /// What finds the squares of the actors that are there already.
  static var functions: [DatabaseFunction] {
    func function(_ name: String, _ number: @escaping @Sendable (Quad) -> Int) -> DatabaseFunction {
      DatabaseFunction(name, argumentCount: 2, pure: true) { values in
        guard let latitude = Double.fromDatabaseValue(values[0]),
          let longitude = Double.fromDatabaseValue(values[1]),
          let point = Coordinate(latitude: latitude, longitude: longitude)
        else { return nil }
        return number(Quad(at: point))
      }
    }
    return [function("mitmachQuadX", \.x), function("mitmachQuadY", \.y)]
  }
}

extension Quad {
  /// The deepest square of a point.
  init(at coordinate: Coordinate) {
    self.init(of: WorldPoint(coordinate), level: Self.deepest)
  }
}
