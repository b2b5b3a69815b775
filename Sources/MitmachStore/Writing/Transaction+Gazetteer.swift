import GRDB
import MitmachModel

extension Transaction {
  /// Puts a new gazetteer in the place of the old one.
  ///
  /// Places are reference data that no person edits, so the history tells of all of them in one line.
  mutating func putGazetteer(_ places: [Place]) throws {
    let old = try Int.fetchOne(db, sql: "SELECT count(*) FROM place") ?? 0
    if old > 0 { try db.execute(sql: "DELETE FROM place") }
    var writer = try GazetteerWriter(db)
    for (index, place) in places.enumerated() { try writer.write(place, id: Int64(index + 1)) }
    try note(
      "gazetteer", nil, before: old == 0 ? nil : ["places": .integer(Int64(old))],
      after: ["places": .integer(Int64(places.count))])
  }
}

/// Writes places one after the other.
private struct GazetteerWriter {
  private var insertion: RowInsertion

  init(_ db: Database) throws {
    insertion = try RowInsertion(
      into: "place",
      columns: [
        "id", "state", "district", "code", "name", "sorbianName", "postalCodes", "latitude",
        "longitude", "population", "nameKey", "digraphKey", "sorbianKey", "firstCode", "lastCode",
      ], in: db)
  }

  mutating func write(_ place: Place, id: Int64) throws {
    insertion.add(id)
    insertion.add(place.state)
    insertion.add(place.district)
    insertion.add(place.code)
    insertion.add(place.name)
    insertion.add(place.sorbianName)
    insertion.add(place.postalCodes)
    insertion.add(place.coordinate.latitude)
    insertion.add(place.coordinate.longitude)
    if let population = place.population {
      insertion.add(Int64(population))
    } else {
      insertion.addNull()
    }
    addKeys(of: place)
    try insertion.finishRow()
  }

  private mutating func addKeys(of place: Place) {
    let key = Folding.sortKey(of: place.name)
    let hasUmlauts = place.name.utf8.contains { $0 >= 0x80 }
    let digraphs =
      hasUmlauts ? Folding.words(of: place.name, as: .digraph).joined(separator: " ") : key
    insertion.add(key)
    insertion.add(digraphs == key ? nil : digraphs)
    insertion.add(place.sorbianName.map(Folding.sortKey))
    let codes = place.postalCodes.split(separator: "-").filter { $0.utf8.count == 5 }
    insertion.add(codes.first.map(String.init))
    insertion.add(codes.last.map(String.init))
  }
}
