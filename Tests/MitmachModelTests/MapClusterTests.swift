import MitmachModel
import Testing

@Suite struct `The marks of a map` {
  private func picture(
    _ counts: [Int: Int], row: Int = 0, in view: MapView
  ) -> SpotPicture {
    SpotPicture(
      clusters: counts.sorted { $0.key < $1.key }.map { column, count in
        SpotCluster(
          cell: MapCell(column: view.origin.column + column, row: view.origin.row + row),
          count: count, fields: [column % 4: count])
      })
  }

  private func view(columns: Int, rows: Int = 3) -> MapView {
    MapView(
      center: Sample.bautzen, zoom: 12, columns: columns, rows: rows)
  }

  /// The marks of a row as they are read: where each begins, and its text.
  private func read(_ counts: [Int: Int], columns: Int = 10) -> [String] {
    let view = view(columns: columns)
    return picture(counts, in: view).marks(in: view).map { mark in
      "\(mark.columns.lowerBound - view.origin.column):\(mark.text)"
    }
  }

  @Test func `are a glyph for one and a number for more`() {
    #expect(read([1: 1, 3: 2, 5: 30]) == ["1:1", "3:2", "5:30"])
  }

  @Test func `take in what lies under their numbers`() {
    #expect(read([1: 12, 2: 3, 3: 1]) == ["1:15", "3:1"])
    #expect(read([1: 9, 2: 3]) == ["1:9", "2:3"])
    #expect(read([1: 98, 2: 2, 3: 900]) == ["1:1000"])
  }

  @Test func `are moved to the left where the view ends`() {
    #expect(read([9: 12]) == ["8:12"])
    #expect(read([8: 5, 9: 12]) == ["8:17"])
    #expect(read([7: 30, 9: 12]) == ["6:30", "8:12"])
    #expect(read([6: 1, 7: 30, 9: 12]) == ["6:31", "8:12"])
  }

  @Test func `tell large numbers in short`() {
    #expect(
      read([0: 9999, 5: 10_000], columns: 12) == ["0:9999", "5:10k"])
    #expect(read([0: 999_999, 5: 12_345_678], columns: 12) == ["0:999k", "5:12M"])
  }

  @Test func `say that there are many where no number has room`() {
    #expect(read([0: 300], columns: 2) == ["0:*"])
    #expect(read([0: 1, 1: 1], columns: 2) == ["0:1", "1:1"])
  }

  @Test func `know the cell and the fields of those who are in them`() {
    let view = view(columns: 10)
    let marks = picture([8: 5, 9: 12], in: view).marks(in: view)
    #expect(marks.map(\.cell.column) == [view.origin.column + 8])
    #expect(marks.map(\.fields) == [[0: 5, 1: 12]])
    #expect(marks.map(\.strongestField) == [1])
    let moved = picture([9: 12], in: view).marks(in: view)
    #expect(moved.map(\.cell.column) == [view.origin.column + 9])
  }

  @Test(arguments: 0..<300) func `count exactly what lies under them`(seed: UInt64) {
    var random = Generator(state: seed)
    let view = view(columns: Int.random(in: 5...30, using: &random), rows: 6)
    let picture = randomPicture(in: view, &random)
    let marks = picture.marks(in: view)
    var covered: [MapCell: Int] = [:]
    for (index, mark) in marks.enumerated() {
      for column in mark.columns {
        let cell = MapCell(column: column, row: mark.row)
        #expect(covered.updateValue(index, forKey: cell) == nil, "two marks in a cell")
        #expect(view.contains(cell))
      }
      let inside = picture.clusters.filter { mark.covers($0.cell) }
      #expect(mark.count == inside.reduce(0) { $0 + $1.count })
      #expect(mark.fields == SpotPicture(clusters: inside).fields)
      #expect(inside.map(\.cell.column).min() == mark.cell.column)
      #expect(mark.text != "*" && mark.text.count <= mark.columns.count)
    }
    for cluster in picture.clusters where view.contains(cluster.cell) {
      #expect(covered[cluster.cell] != nil, "an actor without a mark")
    }
    #expect(
      marks == marks.sorted { ($0.row, $0.columns.lowerBound) < ($1.row, $1.columns.lowerBound) })
  }

  private func randomPicture(in view: MapView, _ random: inout Generator) -> SpotPicture {
    let density = Int.random(in: 1...4, using: &random)
    let most = [1, 4, 30, 3000, 200_000].randomElement(using: &random) ?? 1
    var clusters: [SpotCluster] = []
    for row in -1...view.rows {
      for column in -1...view.columns where Int.random(in: 0..<4, using: &random) < density {
        let count = Int.random(in: 1...most, using: &random)
        let cell = MapCell(column: view.origin.column + column, row: view.origin.row + row)
        clusters.append(
          SpotCluster(
            cell: cell, count: count, fields: [Int.random(in: 0..<4, using: &random): count]))
      }
    }
    return SpotPicture(clusters: clusters)
  }
}
