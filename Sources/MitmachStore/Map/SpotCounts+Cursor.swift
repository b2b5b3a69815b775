import GRDB
import MitmachModel

/// Finds single actors among all, or among those with one of some fields.
extension SpotCounts {
  /// How many times longer it takes to look at a row of the table than at one of the index.
  private static let rowCost = 8
  /// After how many rows without enough hits the walk along the names gives up.
  private static let walkedRows = 20_000
  /// How many rows a look around may read.
  private static let scannedRows = 30_000

  /// The first actors of some cells, in the order of names.
  ///
  /// Where a good part of all actors lies there, they are soon met among the names; else all of those
  /// that lie there are read.
  func actors(in group: CellGroup, limit: Int) throws -> [Int64] {
    let count = try count(of: group)
    if count * count > limit * (try total()) * Self.rowCost,
      let ids = try walk(to: group, limit: limit)
    {
      return ids
    }
    var ids: [Int64] = []
    try BandScan(db: db).read(group.squares) { spot in
      if isWanted(spot.fieldSet), group.contains(spot) { ids.append(spot.id) }
    }
    return Array(ids.sorted().prefix(limit))
  }

  private func walk(to group: CellGroup, limit: Int) throws -> [Int64]? {
    let cursor = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT id, quadX, quadY, fieldSet FROM actor NOT INDEXED ORDER BY id"))
    var ids: [Int64] = []
    var rest = Self.walkedRows
    while ids.count < limit, let row = try cursor.next() {
      if rest == 0 { return nil }
      rest -= 1
      guard let x: Int = row[1], let y: Int = row[2], isWanted(row[3]) else { continue }
      if group.contains(x: x, y: y, level: Quad.deepest) { ids.append(row[0]) }
    }
    return ids
  }

  /// How many actors the pyramid has in some cells; of finer cells it has none.
  private func count(of group: CellGroup) throws -> Int {
    let sql = """
      SELECT fieldSet, members FROM spot WHERE zoom = ? AND cellRow = ? AND cellColumn = ?
      """
    var count = 0
    for cell in group.cells where group.view.zoom <= SchemaVersion4.zooms.upperBound {
      try db.scan(sql, [group.view.zoom, cell.row, cell.column]) { row in
        if isWanted(row[0]) { count += Int(row[1]) }
      }
    }
    return count
  }

  /// How many actors there are with coordinates.
  func total() throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT sum(members) FROM spot WHERE zoom = ?"),
      arguments: [SchemaVersion4.zooms.lowerBound]) ?? 0
  }

  /// The actor that is nearest to a point and not in the group, looked for in boxes that grow.
  func nearest(
    to point: Coordinate, outside group: CellGroup, within kilometres: Double
  ) throws -> Int64? {
    var radius = min(kilometres, max(0.5, group.view.kilometresAcross(group.cells) / 2))
    while true {
      var best: (distance: Double, id: Int64)?
      var count = 0
      let box = GeoBox(around: point, kilometres: radius)
      try BandScan(db: db).read(BandScan.Squares(of: box)) { spot in
        count += 1
        guard isWanted(spot.fieldSet), !group.contains(spot), let place = spot.coordinate else {
          return
        }
        let found = (distance: point.kilometres(to: place), id: spot.id)
        if found.distance <= radius, best.map({ found < $0 }) ?? true { best = found }
      }
      if let best { return best.id }
      guard radius < kilometres, count * 4 < Self.scannedRows else { return nil }
      radius = min(kilometres, radius * 2)
    }
  }
}

extension MapView {
  /// From corner to corner of the largest of some cells.
  fileprivate func kilometresAcross(_ cells: Set<MapCell>) -> Double {
    cells.map { box(of: $0) }.map { $0.northWest.kilometres(to: $0.southEast) }.max() ?? 0
  }
}
