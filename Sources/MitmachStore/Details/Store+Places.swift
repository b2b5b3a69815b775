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
    try reading { db in try nearestPlace(to: point, within: kilometres, in: db) }
  }

  func nearestPlace(
    to point: Coordinate, within kilometres: Double, in db: Database
  ) throws -> Place? {
    let id = try spots.reading(db) {
      try $0.places(in: db).nearest(to: point, within: kilometres)
    }
    return try id.flatMap { try Self.place($0, in: db) }
  }

  /// The largest places in a box, the largest first.
  package func places(in box: GeoBox, limit: Int) throws(StoreError) -> [Place] {
    try reading { db in
      let ids = try spots.reading(db) { try $0.places(in: db).ids(in: box, limit: limit) }
      return try ids.compactMap { try Self.place($0, in: db) }
    }
  }

  private static func place(_ id: Int64, in db: Database) throws -> Place? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM place WHERE id = ?"), arguments: [id]
    ).flatMap(Place.init)
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
    guard let coordinate = Coordinate(row: row) else { return nil }
    self.init(
      state: row["state"], district: row["district"], code: row["code"], name: row["name"],
      sorbianName: row["sorbianName"], postalCodes: row["postalCodes"], coordinate: coordinate,
      population: row["population"])
  }
}
