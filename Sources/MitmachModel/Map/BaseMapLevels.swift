/// The base map with copies of its lines that have no more points than can be seen at a zoom.
package struct BaseMapLevels: Hashable, Sendable {
  package let base: BaseMap
  /// The lines up to a zoom, the farthest zoom first; nearer than the last one nothing is left out.
  private let levels: [Level]

  /// The lines that serve up to a zoom.
  private struct Level: Hashable, Sendable {
    let zoom: Int
    let lines: [BaseLine]
  }

  /// The zooms up to which a copy serves; a point that is half a dot beside the line is left out.
  private static let zooms = [14, 12, 10]
  private static let tolerance = 0.5

  package init(_ base: BaseMap = BaseMap()) {
    self.base = base
    var lines = base.lines
    var levels: [Level] = []
    for zoom in Self.zooms {
      let dot = 1 / Double(1 << zoom)
      lines = lines.compactMap { $0.simplified(dot: dot, tolerance: Self.tolerance * dot) }
      levels.insert(Level(zoom: zoom, lines: lines), at: 0)
    }
    self.levels = levels
  }

  /// The lines to draw at a zoom: what is too small to be seen there, or too much, is not among them.
  package func lines(for zoom: Int) -> [BaseLine] {
    let dot = 1 / Double(1 << zoom)
    let lines = levels.first { zoom <= $0.zoom }?.lines ?? base.lines
    return lines.filter { $0.kind.firstZoom <= zoom && $0.isSeen(dot: dot) }
  }
}

extension BaseLine.Kind {
  /// From which zoom on such lines help more than they crowd the picture.
  package var firstZoom: Int {
    switch self {
    case .nation: MapView.zooms.lowerBound
    case .state: 9
    case .river: 10
    case .lake: 8
    case .district: 13
    }
  }
}

extension BaseLine {
  /// With fewer points; `nil` where nothing could be seen.
  fileprivate func simplified(dot: Double, tolerance: Double) -> BaseLine? {
    guard isSeen(dot: dot) else { return nil }
    return BaseLine(kind: kind, name: name, points: points.simplified(tolerance: tolerance))
  }

  /// Whether it is larger than a dot, a lake larger than a cell.
  fileprivate func isSeen(dot: Double) -> Bool {
    let across = (greatest.x - least.x) / dot
    let down = (greatest.y - least.y) / dot
    guard kind == .lake else { return max(across, down) >= 1 }
    return across * down >= Double(MapView.dotsAcross * MapView.dotsDown)
  }
}
