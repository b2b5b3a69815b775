import Canvas
import MitmachModel

/// One cell of the plane.
package struct PlaneCell: Hashable, Sendable {
  package var effort: Int
  package var impact: Int

  package init(effort: Int, impact: Int) {
    self.effort = effort
    self.impact = impact
  }

  /// The cell so far to the right and upwards, no further than the plane goes.
  func moved(effort: Int, impact: Int) -> PlaneCell {
    let levels = PlaneCounts.levels
    return PlaneCell(
      effort: min(max(self.effort + effort, levels.lowerBound), levels.upperBound),
      impact: min(max(self.impact + impact, levels.lowerBound), levels.upperBound))
  }
}

/// Cells from one corner to the other.
package struct PlaneRectangle: Hashable, Sendable {
  package var effort: ClosedRange<Int>
  package var impact: ClosedRange<Int>

  package init(effort: ClosedRange<Int>, impact: ClosedRange<Int>) {
    self.effort = effort
    self.impact = impact
  }

  init(from one: PlaneCell, to other: PlaneCell) {
    effort = min(one.effort, other.effort)...max(one.effort, other.effort)
    impact = min(one.impact, other.impact)...max(one.impact, other.impact)
  }

  func contains(_ cell: PlaneCell) -> Bool {
    effort.contains(cell.effort) && impact.contains(cell.impact)
  }
}

/// Where the cells of a plane are, for an extent.
struct PlaneGrid: Hashable, Sendable {
  /// Left of the cells stand the levels of impact, below them those of effort; above, the names.
  static let margin = (left: 2, top: 1, bottom: 1)
  let extent: Size

  var columns: Int { max(2, (extent.columns - Self.margin.left) / PlaneCounts.levels.count) }
  var rows: Int {
    max(1, (extent.rows - Self.margin.top - Self.margin.bottom) / PlaneCounts.levels.count)
  }

  func rect(of cell: PlaneCell) -> Rect {
    Rect(
      row: Self.margin.top + (PlaneCounts.levels.upperBound - cell.impact) * rows,
      column: Self.margin.left + (cell.effort - 1) * columns, rows: rows, columns: columns)
  }

  var axisRow: Int { Self.margin.top + PlaneCounts.levels.count * rows }

  func cell(at position: Position) -> PlaneCell? {
    PlaneCell.all.first { rect(of: $0).contains(position) }
  }
}

extension PlaneCell {
  /// From the corner of little effort and great impact on, as one reads.
  static let all: [PlaneCell] = PlaneCounts.levels.reversed().flatMap { impact in
    PlaneCounts.levels.map { PlaneCell(effort: $0, impact: impact) }
  }
}
