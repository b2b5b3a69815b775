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

  /// Band by band from north to south, each from west to east.
  func read(_ squares: Squares, _ body: (Spot) throws -> Void) throws {
    let shift = SchemaVersion4.bandShift
    let band = "quadY >> \(shift)"
    // Only bands in which there are any: the sea is wide.
    let sql = """
      WITH RECURSIVE band (number) AS (
        SELECT (SELECT min(\(band)) FROM actor WHERE \(band) >= ?1 AND quadX IS NOT NULL)
        UNION ALL
        SELECT (SELECT min(\(band)) FROM actor WHERE \(band) > number AND quadX IS NOT NULL)
        FROM band WHERE number < ?2)
      SELECT id, quadX, quadY, fieldSet, latitude, longitude
      FROM band CROSS JOIN actor INDEXED BY actorByBand ON \(band) = number
      WHERE quadX BETWEEN ?3 AND ?4 AND quadY BETWEEN ?5 AND ?6
      """
    try db.scan(
      sql,
      [
        squares.rows.lowerBound >> shift, squares.rows.upperBound >> shift,
        squares.columns.lowerBound, squares.columns.upperBound, squares.rows.lowerBound,
        squares.rows.upperBound,
      ]
    ) { try body(Spot(row: $0)) }
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
