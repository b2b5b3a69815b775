/// A cell of the map as a terminal has cells: two dots wide and four dots high.
///
/// Counted over the whole world at a zoom, so that a place keeps its cell while the view moves.
package struct MapCell: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// The part of the world that a map shows: a zoom and a rectangle of cells.
///
/// A dot is a square of the zoom's level (`Quad`), so that a cell is two squares of the level above, one
/// upon the other: what lies in a cell can be counted exactly, however the view moves.
package struct MapView: Hashable, Sendable {
  package private(set) var zoom: Int
  /// The cell in the upper left corner.
  package private(set) var origin: MapCell
  package private(set) var columns: Int
  package private(set) var rows: Int

  /// From all of Central Europe in a small window to single houses.
  package static let zooms = 8...22
  package static let dotsAcross = 2
  package static let dotsDown = 4

  /// The view with a point in its middle.
  package init(center: Coordinate, zoom: Int, columns: Int, rows: Int) {
    self.zoom = min(max(zoom, Self.zooms.lowerBound), Self.zooms.upperBound)
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    origin = MapCell(column: 0, row: 0)
    put(cell(of: center), at: MapCell(column: self.columns / 2, row: self.rows / 2))
  }

  /// The largest picture of a box that has a margin of a cell, no nearer than `nearest`.
  package init(showing box: GeoBox, columns: Int, rows: Int, nearest: Int = 17) {
    let corners = (WorldPoint(box.northWest), WorldPoint(box.southEast))
    let middle = WorldPoint(
      x: (corners.0.x + corners.1.x) / 2, y: (corners.0.y + corners.1.y) / 2)
    let zoom =
      Self.zooms.last { zoom in
        let dots = Double(1 << zoom)
        return zoom <= nearest
          && (corners.1.x - corners.0.x) * dots <= Double(max(1, columns - 2) * Self.dotsAcross)
          && (corners.1.y - corners.0.y) * dots <= Double(max(1, rows - 2) * Self.dotsDown)
      } ?? Self.zooms.lowerBound
    self.init(center: middle.coordinate, zoom: zoom, columns: columns, rows: rows)
  }

  // MARK: - Cells and places

  /// The level of the squares of which a cell has two.
  package var quadLevel: Int { zoom - 1 }

  /// The squares of a cell, the northern one first.
  package func quads(of cell: MapCell) -> [Quad] {
    [0, 1].map { Quad(level: quadLevel, x: cell.column, y: 2 * cell.row + $0) }
  }

  package func cell(of quad: Quad) -> MapCell {
    let shift = quad.level - quadLevel
    return MapCell(column: quad.x >> shift, row: quad.y >> (shift + 1))
  }

  package func cell(of coordinate: Coordinate) -> MapCell {
    cell(of: Quad(of: WorldPoint(coordinate), level: quadLevel))
  }

  /// Where a point lies, in dots from the upper left corner of the view.
  package func dot(of point: WorldPoint) -> (x: Double, y: Double) {
    let dots = Double(1 << zoom)
    return (
      point.x * dots - Double(origin.column * Self.dotsAcross),
      point.y * dots - Double(origin.row * Self.dotsDown)
    )
  }

  /// The middle of a cell.
  package func coordinate(of cell: MapCell) -> Coordinate {
    point(column: Double(cell.column) + 0.5, row: Double(cell.row) + 0.5).coordinate
  }

  package func contains(_ cell: MapCell) -> Bool {
    (origin.column..<origin.column + columns).contains(cell.column)
      && (origin.row..<origin.row + rows).contains(cell.row)
  }

  package var center: MapCell {
    MapCell(column: origin.column + columns / 2, row: origin.row + rows / 2)
  }

  /// The box that the view shows.
  package var box: GeoBox {
    GeoBox(
      northWest: point(column: Double(origin.column), row: Double(origin.row)).coordinate,
      southEast: point(column: Double(origin.column + columns), row: Double(origin.row + rows))
        .coordinate)
  }

  /// The box of one cell.
  package func box(of cell: MapCell) -> GeoBox {
    GeoBox(
      northWest: point(column: Double(cell.column), row: Double(cell.row)).coordinate,
      southEast: point(column: Double(cell.column + 1), row: Double(cell.row + 1)).coordinate)
  }

  private func point(column: Double, row: Double) -> WorldPoint {
    let dots = Double(1 << zoom)
    return WorldPoint(
      x: min(max(column * Double(Self.dotsAcross) / dots, 0), 1),
      y: min(max(row * Double(Self.dotsDown) / dots, 0), 1))
  }

  // MARK: - Moving

  /// Moves the window by so many cells, no further than the world goes.
  package mutating func pan(columns: Int, rows: Int) {
    origin.column += columns
    origin.row += rows
    keepInWorld()
  }

  /// Moves the window no further than it takes to have a cell in it with a margin.
  package mutating func show(_ cell: MapCell, margin: Int = 1) {
    let across = min(margin, (columns - 1) / 2)
    let down = min(margin, (rows - 1) / 2)
    origin.column = min(
      max(origin.column, cell.column + across + 1 - columns), cell.column - across)
    origin.row = min(max(origin.row, cell.row + down + 1 - rows), cell.row - down)
    keepInWorld()
  }

  /// The view at another zoom; a place stays in the cell of the window where it is.
  package func zoomed(by steps: Int, at place: Coordinate) -> MapView {
    var view = self
    view.zoom = min(max(zoom + steps, Self.zooms.lowerBound), Self.zooms.upperBound)
    let here = cell(of: place)
    view.put(
      view.cell(of: place),
      at: MapCell(column: here.column - origin.column, row: here.row - origin.row))
    return view
  }

  /// The view in another window, with the same middle.
  package func resized(columns: Int, rows: Int) -> MapView {
    guard columns != self.columns || rows != self.rows else { return self }
    return MapView(center: coordinate(of: center), zoom: zoom, columns: columns, rows: rows)
  }

  /// Puts a cell of the world at a cell of the window.
  private mutating func put(_ cell: MapCell, at window: MapCell) {
    origin = MapCell(column: cell.column - window.column, row: cell.row - window.row)
    keepInWorld()
  }

  private mutating func keepInWorld() {
    let across = 1 << (zoom - 1)
    let down = 1 << (zoom - 2)
    origin.column = max(0, min(origin.column, across - columns))
    origin.row = max(0, min(origin.row, down - rows))
  }
}
