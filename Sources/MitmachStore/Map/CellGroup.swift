import MitmachModel

/// Some cells of a map that are looked at together, as those under one mark.
struct CellGroup {
  let view: MapView
  let cells: Set<MapCell>
  private let columns: ClosedRange<Int>
  private let rows: ClosedRange<Int>

  init(_ cell: MapCell, with others: [MapCell], of view: MapView) {
    self.view = view
    cells = Set(others + [cell])
    let all = cells.map { ($0.column, $0.row) }
    columns = (all.map(\.0).min() ?? 0)...(all.map(\.0).max() ?? 0)
    rows = (all.map(\.1).min() ?? 0)...(all.map(\.1).max() ?? 0)
  }

  /// The deepest squares of a rectangle around them.
  var squares: BandScan.Squares {
    BandScan.Squares(
      columns: columns.lowerBound..<columns.upperBound + 1,
      rows: rows.lowerBound..<rows.upperBound + 1, of: view)
  }

  /// Whether a square of a level lies in one of them.
  func contains(x: Int, y: Int, level: Int) -> Bool {
    let shift = level - view.quadLevel
    let (column, row) = (x >> shift, y >> (shift + 1))
    guard columns.contains(column), rows.contains(row) else { return false }
    return cells.contains(MapCell(column: column, row: row))
  }

  func contains(_ spot: BandScan.Spot) -> Bool {
    contains(x: spot.x, y: spot.y, level: Quad.deepest)
  }
}
