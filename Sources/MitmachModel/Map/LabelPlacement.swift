/// A text that is to stand beside something on a map, where there is room.
package struct LabelCandidate: Hashable, Sendable {
  package var text: String
  /// How many cells the text takes.
  package var width: Int
  package var anchor: MapCell
  /// The lower, the more important.
  package var rank: Int

  package init(text: String, width: Int, anchor: MapCell, rank: Int) {
    self.text = text
    self.width = width
    self.anchor = anchor
    self.rank = rank
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
  /// `nil` for those without room.
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
    guard candidate.width > 0, candidate.width <= view.columns, view.contains(candidate.anchor)
    else { return nil }
    // With a blank on each side if that can be, else close to what is no label.
    for gap in [1, 0] {
      let spots = spots(for: candidate, gap: gap)
      guard let spot = spots.first(where: { isFree($0, width: candidate.width, gap: gap) }) else {
        continue
      }
      use(row: spot.row, columns: spot.column..<spot.column + candidate.width, as: .label)
      return spot
    }
    return nil
  }

  /// Where a label may begin: right, left, above and below of what it belongs to.
  private func spots(for candidate: LabelCandidate, gap: Int) -> [MapCell] {
    let anchor = candidate.anchor
    let body = takenColumns(around: anchor)
    let last = view.origin.column + view.columns - candidate.width
    let middle = min(max(anchor.column - candidate.width / 2, view.origin.column), last)
    return [
      MapCell(column: body.upperBound + gap, row: anchor.row),
      MapCell(column: body.lowerBound - gap - candidate.width, row: anchor.row),
      MapCell(column: middle, row: anchor.row - 1), MapCell(column: middle, row: anchor.row + 1),
    ]
  }

  /// The anchor, or all of the mark under which it lies.
  private func takenColumns(around anchor: MapCell) -> Range<Int> {
    var columns = anchor.column..<anchor.column + 1
    guard use(row: anchor.row, column: anchor.column) == .taken else { return columns }
    while use(row: anchor.row, column: columns.upperBound) == .taken {
      columns = columns.lowerBound..<columns.upperBound + 1
    }
    while use(row: anchor.row, column: columns.lowerBound - 1) == .taken {
      columns = columns.lowerBound - 1..<columns.upperBound
    }
    return columns
  }

  private func isFree(_ spot: MapCell, width: Int, gap: Int) -> Bool {
    let end = spot.column + width
    let isInside =
      view.contains(spot) && view.contains(MapCell(column: end - 1, row: spot.row))
    guard isInside, (spot.column..<end).allSatisfy({ use(row: spot.row, column: $0) == .free })
    else { return false }
    return [spot.column - 1, end].allSatisfy { beside in
      let use = use(row: spot.row, column: beside)
      return use == .free || use == .taken && gap == 0
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
