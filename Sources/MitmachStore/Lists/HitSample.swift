import GRDB

/// An estimate of how many hits a filter has among how many rows, from how close some of them lie.
///
/// Taken in the first third of the names alone where that tells already that hits are rare: there the
/// next ones are far to seek.
struct HitSample {
  private(set) var hits = 0.0
  private(set) var rows = 0.0

  private static let size = 48
  private static let places = 3

  /// `isRare`: tells from a first estimate of hits and rows whether it need not be refined.
  init(
    of filter: SearchExpression, in table: PositionedTable, db: Database,
    isRare: (_ hits: Double, _ rows: Double) -> Bool
  ) throws {
    let search = table.search.table
    let hitStatement = try db.cachedStatement(
      sql: "SELECT rowid FROM \(search) WHERE \(search) MATCH ? AND rowid >= ? LIMIT ?")
    let rowStatement = try db.cachedStatement(
      sql: "SELECT id FROM \(table.name) WHERE id >= ? LIMIT ?")
    let (first, last) = try Self.ends(of: table, in: db)
    let part = (Double(last - first) + 1) / Double(Self.places)
    for place in 0..<Self.places {
      let start = first + Int64(part * Double(place))
      func number(of ids: [Int64]) -> Double {
        let end = ids.count < Self.size ? last : ids.last ?? last
        return Double(ids.count) * part / Double(max(1, end - start))
      }
      rows += number(of: try Int64.fetchAll(rowStatement, arguments: [start, Self.size]))
      let ids = try Int64.fetchAll(hitStatement, arguments: [filter.match, start, Self.size])
      hits += number(of: ids)
      let parts = Double(Self.places)
      if place == 0, isRare(hits * parts, rows * parts) {
        (hits, rows) = (hits * parts, rows * parts)
        return
      }
    }
  }

  private static func ends(of table: PositionedTable, in db: Database) throws -> (Int64, Int64) {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT (SELECT min(id) FROM \(table.name)), (SELECT max(id) FROM \(table.name))"))
    return (row?[0] ?? 0, row?[1] ?? 0)
  }
}
