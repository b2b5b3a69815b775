/// What a map draws for the actors in one cell or several side by side: a glyph for one, a number for
/// more.
package struct MapMark: Hashable, Sendable {
  package var row: Int
  /// The cells that it covers; all actors in them belong to it and no others do.
  package var columns: Range<Int>
  /// The first of its cells in which there are actors.
  package var cell: MapCell
  package var count: Int
  /// How many of them are of each field, by the field's index.
  package var fields: [Int: Int]

  package var strongestField: Int? {
    SpotCluster(cell: cell, count: count, fields: fields).strongestField
  }

  package func covers(_ cell: MapCell) -> Bool {
    cell.row == row && columns.contains(cell.column)
  }
}

extension MapMark {
  /// The number that is drawn, never wider than the mark; `*` where the map is too narrow for it.
  package var text: String {
    let text = Self.text(of: count)
    return text.utf8.count <= columns.count ? text : "*"
  }

  /// A count in at most four characters: in full below 10,000, then in thousands and millions, rounded
  /// down.
  static func text(of count: Int) -> String {
    switch count {
    case ..<10_000: "\(count)"
    case ..<1_000_000: "\(count / 1000)k"
    default: "\(count / 1_000_000)M"
    }
  }

  /// How many cells the mark of so many actors takes.
  static func width(of count: Int) -> Int { text(of: count).utf8.count }
}

extension SpotPicture {
  /// The marks of a view in the order of reading: every actor in it belongs to exactly one of them.
  package func marks(in view: MapView) -> [MapMark] {
    let columns = view.origin.column..<view.origin.column + view.columns
    let seen = clusters.filter { view.contains($0.cell) && $0.count > 0 }
      .sorted { ($0.cell.row, $0.cell.column) < ($1.cell.row, $1.cell.column) }
    var marks: [MapMark] = []
    var start = 0
    while start < seen.count {
      let end = seen[start...].firstIndex { $0.cell.row != seen[start].cell.row } ?? seen.count
      var row = MarkRow(clusters: seen[start..<end], columns: columns)
      marks += row.marks()
      start = end
    }
    return marks
  }
}

/// The marks of one row, while they are found.
///
/// Numbers begin in the cell of their first actors and go to the right. The last one is moved to the
/// left where there is no room, and what stands before it then has less room, too.
private struct MarkRow {
  /// In the order of columns.
  let clusters: ArraySlice<SpotCluster>
  let columns: Range<Int>
  /// Where the marks that were moved to the left begin.
  private var end: Int
  private var placed: [MapMark] = []
  /// The marks that were moved to the left, the last one first.
  private var moved: [MapMark] = []

  init(clusters: ArraySlice<SpotCluster>, columns: Range<Int>) {
    self.clusters = clusters
    self.columns = columns
    end = columns.upperBound
  }

  mutating func marks() -> [MapMark] {
    while let start = firstColumn(from: placed.last?.columns.upperBound ?? columns.lowerBound) {
      let mark = mark(from: start)
      if mark.columns.upperBound <= end { placed.append(mark) } else { moveLeft(from: start) }
    }
    return placed + moved.reversed()
  }

  private func firstColumn(from column: Int) -> Int? {
    clusters[index(of: column)...].first.map(\.cell.column).flatMap { $0 < end ? $0 : nil }
  }

  /// The mark that begins in a column: as wide as the number of all that it covers.
  private func mark(from start: Int) -> MapMark {
    var mark = mark(over: start..<start + 1)
    // Never narrower than before: 9999 is wider than 10k, and fewer cells have fewer actors.
    while MapMark.width(of: mark.count) > mark.columns.count {
      mark = self.mark(over: start..<start + MapMark.width(of: mark.count))
    }
    return mark
  }

  /// Puts the mark that begins in a column before `end`, and takes back those that it then covers.
  private mutating func moveLeft(from start: Int) {
    var mark = mark(over: start..<end)
    while MapMark.width(of: mark.count) > mark.columns.count {
      // Without room to the left, the next mark to the right is taken in.
      let isAtEdge = mark.columns.lowerBound == columns.lowerBound
      if isAtEdge {
        guard let next = moved.popLast() else { break }
        end = next.columns.upperBound
      }
      let start = isAtEdge ? columns.lowerBound : end - MapMark.width(of: mark.count)
      mark = self.mark(over: max(start, columns.lowerBound)..<end)
    }
    moved.append(mark)
    end = mark.columns.lowerBound
    while let last = placed.last, last.columns.upperBound > end { placed.removeLast() }
  }

  private func mark(over range: Range<Int>) -> MapMark {
    let covered = clusters[index(of: range.lowerBound)..<index(of: range.upperBound)]
    guard let first = covered.first else { preconditionFailure("a mark has actors") }
    var mark = MapMark(
      row: first.cell.row, columns: range, cell: first.cell, count: first.count,
      fields: first.fields)
    for cluster in covered.dropFirst() {
      mark.count += cluster.count
      mark.fields.merge(cluster.fields) { $0 + $1 }
    }
    return mark
  }

  /// The place of the first cluster from a column on.
  private func index(of column: Int) -> Int {
    var (low, high) = (clusters.startIndex, clusters.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if clusters[middle].cell.column < column { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
