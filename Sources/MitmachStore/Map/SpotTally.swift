import MitmachModel

/// Counts the actors of a view by cell, each set of fields by itself.
struct SpotTally {
  private let view: MapView
  private var sets: [(fieldSet: Int64, counts: [Int32])] = []
  private var indices: [Int64: Int] = [:]

  init(_ view: MapView) { self.view = view }

  /// The number under which a set of fields is counted.
  mutating func index(of fieldSet: Int64) -> Int {
    if let index = indices[fieldSet] { return index }
    indices[fieldSet] = sets.count
    sets.append((fieldSet, [Int32](repeating: 0, count: view.columns * view.rows)))
    return sets.count - 1
  }

  /// Counts some more in a cell, if it belongs to the view.
  mutating func add(_ count: Int = 1, column: Int, row: Int, set index: Int) {
    let (column, row) = (column - view.origin.column, row - view.origin.row)
    guard column >= 0, column < view.columns, row >= 0, row < view.rows else { return }
    sets[index].counts[row * view.columns + column] += Int32(count)
  }

  /// The cells that have any, in the order of reading.
  var clusters: [SpotCluster] {
    var clusters: [SpotCluster] = []
    let fields = sets.map { FieldSet(rawValue: $0.fieldSet).indices }
    for place in 0..<view.columns * view.rows {
      var count = 0
      var counts: [Int: Int] = [:]
      for (index, set) in sets.enumerated() where set.counts[place] > 0 {
        count += Int(set.counts[place])
        for field in fields[index] { counts[field, default: 0] += Int(set.counts[place]) }
      }
      guard count > 0 else { continue }
      let cell = MapCell(
        column: view.origin.column + place % view.columns,
        row: view.origin.row + place / view.columns)
      clusters.append(SpotCluster(cell: cell, count: count, fields: counts))
    }
    return clusters
  }
}
