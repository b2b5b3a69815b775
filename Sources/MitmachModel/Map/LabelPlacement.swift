/// A text that is to stand beside something on a map, where there is room.
package struct LabelCandidate: Hashable, Sendable {
  package var text: String
  /// How many cells the text takes.
  package var width: Int
  /// The cell that it names; under a mark the text stands beside the whole of the mark.
  package var anchor: MapCell
  /// The lower, the more important.
  package var rank: Int
  /// How many cells stay free between the text and what it belongs to.
  package var gap: Int

  package init(text: String, width: Int, anchor: MapCell, rank: Int, gap: Int = 0) {
    self.text = text
    self.width = width
    self.anchor = anchor
    self.rank = rank
    self.gap = gap
  }
}

/// The cells of a view that are taken, and the labels that find a place between them.
package struct LabelPlacement: Sendable {
  private let view: MapView
  /// For each cell of the view what stands in it.
  private var cells: [Use]

  /// What stands in a cell.
  private enum Use { case free, taken, label }

  package init(view: MapView) {
    self.view = view
    cells = Array(repeating: .free, count: view.columns * view.rows)
  }

  /// Keeps labels from some cells of a row; cells outside of the view need not be kept.
  package mutating func occupy(row: Int, columns: Range<Int>) {
    use(row: row, columns: columns, as: .taken)
  }

  /// The places for the first cells of labels, in the order of the candidates.
  ///
  /// The most important ones choose first, of equal ones the first, until `limit` have a place. It is
  /// `nil` for those without room. The cells that they name are kept free of later labels.
  package mutating func place(_ candidates: [LabelCandidate], limit: Int = .max) -> [MapCell?] {
    var places: [MapCell?] = Array(repeating: nil, count: candidates.count)
    let order = candidates.indices.sorted {
      (candidates[$0].rank, $0) < (candidates[$1].rank, $1)
    }
    var found = 0
    for index in order where found < limit {
      places[index] = place(candidates[index])
      found += places[index] == nil ? 0 : 1
    }
    return places
  }

  private mutating func place(_ candidate: LabelCandidate) -> MapCell? {
    let anchor = candidate.anchor
    guard candidate.width > 0, candidate.width <= view.columns, view.contains(anchor),
      use(row: anchor.row, column: anchor.column) != .label
    else { return nil }
    let body = Body(row: anchor.row, columns: takenColumns(around: anchor))
    // With a blank on each side if that can be, else close to what is no label.
    for isApart in [true, false] {
      let gap = isApart ? max(candidate.gap, body.columns.count > 1 ? 1 : 0) : 0
      let spot = spots(for: candidate, beside: body, gap: gap).first {
        isFree($0, width: candidate.width, isApart: isApart, body: body)
      }
      guard let spot else { continue }
      use(row: anchor.row, columns: anchor.column..<anchor.column + 1, as: .taken)
      use(row: spot.row, columns: spot.column..<spot.column + candidate.width, as: .label)
      return spot
    }
    return nil
  }

  /// What a label belongs to.
  private struct Body {
    let row: Int
    let columns: Range<Int>
  }

  /// The anchor, or all of the mark under which it lies.
  private func takenColumns(around anchor: MapCell) -> Range<Int> {
    var (start, end) = (anchor.column, anchor.column + 1)
    guard use(row: anchor.row, column: start) == .taken else { return start..<end }
    while use(row: anchor.row, column: end) == .taken { end += 1 }
    while use(row: anchor.row, column: start - 1) == .taken { start -= 1 }
    return start..<end
  }

  /// Where a label may begin: right, left, above and below of what it belongs to.
  private func spots(for candidate: LabelCandidate, beside body: Body, gap: Int) -> [MapCell] {
    let last = view.origin.column + view.columns - candidate.width
    let middle = candidate.anchor.column - candidate.width / 2
    let start = min(max(middle, view.origin.column), last)
    return [
      MapCell(column: body.columns.upperBound + gap, row: body.row),
      MapCell(column: body.columns.lowerBound - gap - candidate.width, row: body.row),
      MapCell(column: start, row: body.row - 1), MapCell(column: start, row: body.row + 1),
    ]
  }

  private func isFree(_ spot: MapCell, width: Int, isApart: Bool, body: Body) -> Bool {
    let end = spot.column + width
    guard view.contains(spot), view.contains(MapCell(column: end - 1, row: spot.row)),
      (spot.column..<end).allSatisfy({ use(row: spot.row, column: $0) == .free })
    else { return false }
    return [spot.column - 1, end].allSatisfy { column in
      switch use(row: spot.row, column: column) {
      case .free: true
      case .label: false
      case .taken: !isApart || spot.row == body.row && body.columns.contains(column)
      }
    }
  }

  /// What is outside of the view is free, and yet nothing is put there.
  private func use(row: Int, column: Int) -> Use {
    let cell = MapCell(column: column, row: row)
    return view.contains(cell) ? cells[index(of: cell)] : .free
  }

  private mutating func use(row: Int, columns: Range<Int>, as use: Use) {
    for column in columns {
      let cell = MapCell(column: column, row: row)
      if view.contains(cell) { cells[index(of: cell)] = use }
    }
  }

  private func index(of cell: MapCell) -> Int {
    (cell.row - view.origin.row) * view.columns + cell.column - view.origin.column
  }
}
