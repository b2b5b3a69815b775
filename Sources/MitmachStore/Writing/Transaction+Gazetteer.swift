import GRDB
package import MitmachModel

extension Transaction {
  /// Puts a new gazetteer in the place of the old one.
  ///
  /// Places are reference data that no person edits, so the history tells of all of them in one line.
  package mutating func replaceGazetteer(by places: [Place]) throws {
    let old = try Int.fetchOne(db, sql: "SELECT count(*) FROM place") ?? 0
    if old > 0 { try db.execute(sql: "DELETE FROM place") }
    let writer = try GazetteerWriter(db)
    for (index, place) in places.enumerated() { try writer.write(place, id: Int64(index + 1)) }
    try note(
      "gazetteer", nil, before: old == 0 ? nil : ["places": .integer(Int64(old))],
      after: ["places": .integer(Int64(places.count))])
  }
}

/// Writes places one after the other.
private struct GazetteerWriter {
  private let insertion: Statement

  init(_ db: Database) throws {
    insertion = try db.makeStatement(
      sql: """
        INSERT INTO place (id, state, district, code, name, sorbianName, postalCodes, latitude,
          longitude, population, nameKey, digraphKey, sorbianKey, firstCode, lastCode)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
  }

  func write(_ place: Place, id: Int64) throws {
    let key = Folding.sortKey(of: place.name)
    let hasUmlauts = place.name.utf8.contains { $0 >= 0x80 }
    let digraphs =
      hasUmlauts ? Folding.words(of: place.name, as: .digraph).joined(separator: " ") : key
    let codes = place.postalCodes.split(separator: "-").filter { $0.utf8.count == 5 }
    try insertion.execute(arguments: [
      id, place.state, place.district, place.code, place.name, place.sorbianName,
      place.postalCodes, place.coordinate.latitude, place.coordinate.longitude, place.population,
      key, digraphs == key ? nil : digraphs, place.sorbianName.map(Folding.sortKey),
      codes.first.map(String.init), codes.last.map(String.init),
    ])
  }
}
