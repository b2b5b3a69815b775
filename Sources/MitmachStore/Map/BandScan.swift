import GRDB
import MitmachModel

/// Reads the actors of a rectangle of the deepest squares, from one index that knows all that a map
/// and a list of an area ask of them.
///
/// The R*Tree finds them as fast, but knows neither fields nor exact coordinates, and to fetch those
/// from the table takes twenty times as long as all the rest.
struct BandScan {
  let db: Database

  /// The squares of a rectangle, first and last.
  struct Squares {
    var columns: ClosedRange<Int>
    var rows: ClosedRange<Int>
  }

  /// An actor as the index has it.
  struct Spot {
    fileprivate let row: ScannedRow

    var id: Int64 { row[0] }
    var x: Int { Int(row[1]) }
    var y: Int { Int(row[2]) }
    var fieldSet: Int64 { row[3] }
    var coordinate: Coordinate? { Coordinate(latitude: row.real(4), longitude: row.real(5)) }
  }

  private static let band = "quadY >> \(SchemaVersion4.bandShift)"

  /// Band by band from north to south, each from west to east.
  ///
  /// A query for each: for all of them at once SQLite would first read the whole index, to have a
  /// filter of the bands that there are.
  func read(_ squares: Squares, _ body: (Spot) throws -> Void) throws {
    let sql = """
      SELECT id, quadX, quadY, fieldSet, latitude, longitude FROM actor INDEXED BY actorByBand
      WHERE \(Self.band) = ? AND quadX BETWEEN ? AND ? AND quadY BETWEEN ? AND ?
      """
    let last = squares.rows.upperBound >> SchemaVersion4.bandShift
    var next: Int? = squares.rows.lowerBound >> SchemaVersion4.bandShift
    while let band = next, band <= last {
      var isEmpty = true
      try db.scan(
        sql,
        [
          band, squares.columns.lowerBound, squares.columns.upperBound, squares.rows.lowerBound,
          squares.rows.upperBound,
        ]
      ) { row in
        isEmpty = false
        try body(Spot(row: row))
      }
      next = isEmpty ? try bandWithActors(after: band) : band + 1
    }
  }

  /// The sea is wide.
  private func bandWithActors(after band: Int) throws -> Int? {
    let sql = "SELECT min(\(Self.band)) FROM actor WHERE \(Self.band) > ? AND quadX IS NOT NULL"
    return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [band])
  }
}

extension BandScan.Squares {
  init(of box: GeoBox) {
    let (first, last) = (Quad(at: box.northWest), Quad(at: box.southEast))
    self.init(columns: first.x...max(first.x, last.x), rows: first.y...max(first.y, last.y))
  }

  /// The squares of cells of a map.
  init(columns: Range<Int>, rows: Range<Int>, of view: MapView) {
    func squares(_ range: Range<Int>, shift: Int) -> ClosedRange<Int> {
      range.lowerBound << shift...max(range.lowerBound, range.upperBound) << shift - 1
    }
    let shift = Quad.deepest - view.quadLevel
    self.init(columns: squares(columns, shift: shift), rows: squares(rows, shift: shift + 1))
  }
}
