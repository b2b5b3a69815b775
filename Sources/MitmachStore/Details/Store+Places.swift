import GRDB
package import MitmachModel

extension Store {
  /// Places by the beginning of a German or Sorbian name or of a postal code, the largest first.
  package func places(beginning typed: String, limit: Int) throws(StoreError) -> [Place] {
    try reading { db in
      let digits = typed.filter { !$0.isWhitespace }
      if !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) {
        return try Self.places(code: digits, limit, in: db)
      }
      let key = Folding.sortKey(of: typed)
      let digraphs = Folding.words(of: typed, as: .digraph).joined(separator: " ")
      guard !key.isEmpty else { return [] }
      // Who types ä means the place with ä; who types ae may mean it as well.
      let condition = ["nameKey", "digraphKey", "sorbianKey"]
        .map { "\($0) BETWEEN ? AND ?" }.joined(separator: " OR ")
      return try Self.places(
        where: condition,
        [key, key + Self.end, digraphs, digraphs + Self.end, key, key + Self.end], limit, in: db)
    }
  }

  /// The place of the gazetteer that lies nearest to a point, if one is near enough.
  package func nearestPlace(
    to point: Coordinate, within kilometres: Double
  ) throws(StoreError) -> Place? {
    try reading { db in
      let north = kilometres / Coordinate.kilometresPerDegree
      let east = point.degreesEast(ofKilometres: kilometres)
      let sql = "SELECT * FROM place WHERE latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ?"
      let places = try Row.fetchAll(
        db.cachedStatement(sql: sql),
        arguments: [
          point.latitude - north, point.latitude + north, point.longitude - east,
          point.longitude + east,
        ]
      ).compactMap(Place.init)
      let distances = places.map { (place: $0, distance: point.kilometres(to: $0.coordinate)) }
      return distances.filter { $0.distance <= kilometres }.min { $0.distance < $1.distance }?.place
    }
  }

  /// Sorts behind all that can follow a beginning.
  static let end = "\u{10FFFF}"

  private static func places(code: String, _ limit: Int, in db: Database) throws -> [Place] {
    guard code.count <= 5 else { return [] }
    let first = code + String(repeating: "0", count: 5 - code.count)
    let last = code + String(repeating: "9", count: 5 - code.count)
    return try places(
      where: "firstCode <= ? AND lastCode >= ?", [last, first], limit, in: db)
  }

  private static func places(
    where condition: String, _ arguments: StatementArguments, _ limit: Int, in db: Database
  ) throws -> [Place] {
    let sql = """
      SELECT * FROM place WHERE \(condition)
      ORDER BY coalesce(population, 0) DESC, name, id LIMIT ?
      """
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments + [limit])
      .compactMap(Place.init)
  }
}

extension Place {
  fileprivate init?(row: Row) {
    guard let coordinate = Coordinate(latitude: row["latitude"], longitude: row["longitude"]) else {
      return nil
    }
    self.init(
      state: row["state"], district: row["district"], code: row["code"], name: row["name"],
      sorbianName: row["sorbianName"], postalCodes: row["postalCodes"], coordinate: coordinate,
      population: row["population"])
  }
}
