import Canvas
import MitmachModel

/// The matrix of regions or districts and fields of action.
struct CoverageTable: Hashable, Sendable {
  private let state: AppState
  private let columns: Int

  /// How many cells a number has.
  private var numberColumns: Int { columns < 60 ? 5 : 6 }

  init(_ state: AppState, columns: Int) {
    self.state = state
    self.columns = columns
  }

  static func == (one: CoverageTable, other: CoverageTable) -> Bool {
    one.columns == other.columns && one.state.map.matrix == other.state.map.matrix
  }

  func hash(into hasher: inout Hasher) { hasher.combine(columns) }

  private var fields: [FieldOfAction] { state.catalogue.fields }
  private var matrix: MatrixState { state.map.matrix }
  private var theme: Theme { state.theme }
  private var nameColumns: Int {
    max(8, columns - (fields.count + 1) * numberColumns - 3)
  }

  func drawHeadings(on canvas: inout Canvas) {
    let heading = theme.style(.heading)
    let name =
      state.map.coverage == .districts
      ? state.strings.labels.district : state.strings.screens.columnRegion
    canvas.write(headed(name, column: 0), row: 0, column: 3, style: heading)
    for (index, field) in fields.enumerated() {
      write(
        headed("\(field.glyph)\(field.letter)", column: index + 1), at: index, row: 0,
        style: theme.style(.field(color: field.color)), on: &canvas)
    }
    write(
      headed(state.strings.map.total, column: fields.count + 1), at: fields.count, row: 0,
      style: heading, on: &canvas)
  }

  /// With an arrow where the rows are ordered by the column.
  private func headed(_ text: String, column: Int) -> String {
    let ordered: Int? =
      switch matrix.order {
      case .name, .grade: 0
      case .total: fields.count + 1
      case .field(let index): fields.firstIndex { $0.index == index }.map { $0 + 1 }
      }
    return column == ordered ? text + (matrix.isReversed ? "↓" : "↑") : text
  }

  func drawRows(on canvas: inout Canvas) {
    let rows = canvas.extent.rows
    let top = max(0, min(matrix.row - rows / 2, matrix.rows.count - rows))
    for row in 0..<rows where matrix.rows.indices.contains(top + row) {
      draw(matrix.rows[top + row], row: row, isChosen: top + row == matrix.row, on: &canvas)
    }
    if matrix.rows.isEmpty {
      canvas.write(state.strings.status.nothingFound, row: 0, column: 3, style: theme.style(.dim))
    }
  }

  private func draw(_ row: CoverageRow, row line: Int, isChosen: Bool, on canvas: inout Canvas) {
    let grade = row.coverage.grade(in: fields)
    canvas.write(
      grade.glyph(state.map.glyphs), row: line, column: 1, style: theme.style(.grade(grade)))
    let isFocused = state.isMatrixFocused
    func style(_ column: Int, _ role: TextRole) -> Style {
      guard isChosen else { return theme.style(role) }
      if isFocused, column == matrix.column {
        canvas.placeCursor(row: line, column: column == 0 ? 3 : end(of: column - 1) - 1)
        return theme.style(.selected)
      }
      return theme.style(.selectedElsewhere)
    }
    canvas.write(
      state.name(of: row).fitted(to: nameColumns), row: line, column: 3, style: style(0, .plain))
    for (index, field) in fields.enumerated() {
      let count = row.coverage.count(field)
      write(
        count == 0 ? "·" : state.strings.number(count), at: index, row: line,
        style: style(index + 1, count == 0 ? .dim : .plain), on: &canvas)
    }
    write(
      state.strings.number(row.coverage.total), at: fields.count, row: line,
      style: style(fields.count + 1, .plain), on: &canvas)
  }

  private func end(of index: Int) -> Int {
    3 + nameColumns + (index + 1) * numberColumns
  }

  private func write(
    _ text: String, at index: Int, row: Int, style: Style, on canvas: inout Canvas
  ) {
    canvas.write(
      text, row: row, column: end(of: index) - TextWidth.width(of: text), style: style)
  }
}
