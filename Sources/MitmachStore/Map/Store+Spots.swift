import GRDB
package import MitmachModel

extension Store {
  /// The actors of a map, counted by cell.
  ///
  /// Of a filter with many hits as many as are counted within a frame. What was counted stays, and the
  /// next call goes on from there.
  package func spots(_ query: SpotQuery) throws(StoreError) -> SpotPicture {
    try reading { db in
      try picture(of: query, upTo: plan.spotHits, while: { true }, in: db)
    }
  }

  /// The same, however many there are, as long as `goesOn` says; then what was counted by then.
  package func allSpots(
    _ query: SpotQuery, while goesOn: () -> Bool
  ) throws(StoreError) -> SpotPicture {
    try reading { db in try picture(of: query, upTo: .max, while: goesOn, in: db) }
  }

  private func picture(
    of query: SpotQuery, upTo budget: Int, while goesOn: () -> Bool, in db: Database
  ) throws -> SpotPicture {
    switch try SpotSource(query.filter, in: db) {
    case .counts(let fields):
      return SpotPicture(clusters: try SpotCounts(fields: fields, db: db).clusters(of: query.view))
    case .hits(let filter, let area):
      return try spots.reading(db) { state in
        try state.withCloud(of: filter, in: area, upTo: budget, while: goesOn, db) { cloud in
          SpotPicture(clusters: cloud.clusters(of: query.view), isComplete: cloud.isComplete)
        }
      }
    }
  }
}

/// Counts all actors, or those with one of some fields.
struct SpotCounts {
  let fields: Int64?
  let db: Database

  /// From the pyramid, or one by one where a view shows only few.
  func clusters(of view: MapView) throws -> [SpotCluster] {
    var tally = SpotTally(view)
    if view.zoom <= SchemaVersion4.zooms.upperBound {
      try countCells(of: view, in: &tally)
    } else {
      try countActors(of: view, in: &tally)
    }
    return tally.clusters
  }

  private func countCells(of view: MapView, in tally: inout SpotTally) throws {
    let sql = """
      SELECT cellColumn, fieldSet, members FROM spot
      WHERE zoom = ? AND cellRow = ? AND cellColumn BETWEEN ? AND ?
      """
    let columns = view.origin.column..<view.end.column
    for line in view.origin.row..<view.end.row {
      try db.scan(sql, [view.zoom, line, columns.lowerBound, columns.upperBound - 1]) { row in
        guard isWanted(row[1]) else { return }
        let set = tally.index(of: row[1])
        tally.add(Int(row[2]), column: Int(row[0]), row: line, set: set)
      }
    }
  }

  private func countActors(of view: MapView, in tally: inout SpotTally) throws {
    let shift = Quad.deepest - view.quadLevel
    try BandScan(db: db).read(BandScan.Squares(of: view)) { spot in
      guard isWanted(spot.fieldSet) else { return }
      let set = tally.index(of: spot.fieldSet)
      tally.add(column: spot.x >> shift, row: spot.y >> (shift + 1), set: set)
    }
  }

  func isWanted(_ fieldSet: Int64) -> Bool { fields.map { fieldSet & $0 != 0 } ?? true }
}

extension SpotCloud {
  func clusters(of view: MapView) -> [SpotCluster] {
    var tally = SpotTally(view)
    let sets = fieldSets.map { tally.index(of: $0) }
    let shift = Self.level - view.quadLevel
    forEach { spot in
      tally.add(column: spot.x >> shift, row: spot.y >> (shift + 1), set: sets[spot.fieldIndex])
      return true
    }
    return tally.clusters
  }
}

extension MapView {
  /// The cell behind the last one, to the right and below.
  var end: MapCell { MapCell(column: origin.column + columns, row: origin.row + rows) }
}

extension BandScan.Squares {
  init(of view: MapView) {
    self.init(
      columns: view.origin.column..<view.end.column, rows: view.origin.row..<view.end.row, of: view)
  }
}
