import MitmachModel

// MARK: - Lines and areas

extension VectorMap {
  /// Paper shows more than a terminal: lines as they would be two zooms nearer.
  private static let finer = 2

  func writeLines(to output: inout SVGText) {
    let zoom = scene.view.zoom
    let seen = base.lines(for: zoom + Self.finer).filter(isInView)
    for kind in [BaseLine.Kind.lake, .river, .district, .state, .nation]
    where kind.firstZoom <= zoom {
      let lines = seen.filter { $0.kind == kind }
      guard !lines.isEmpty else { continue }
      output.add(
        "path", [("class", "line \(kind.rawValue)"), ("d", path(lines.map(\.points)))])
    }
  }

  /// Outlines of regions, by their grade where that is shown.
  func writeOutlines(to output: inout SVGText) {
    for region in scene.regions {
      guard let outline = region.outline, let box = outline.box,
        box.intersects(scene.view.box)
      else { continue }
      let rings = outline.rings.map { $0.map { WorldPoint($0) } }
      output.add(
        "path",
        [
          ("class", "outline" + gradeName(of: region)), ("fill-rule", "evenodd"),
          ("d", path(rings, isClosed: true)),
        ])
    }
  }

  /// The class of a region's grade, with a blank before; nothing where grades are not shown.
  func gradeName(of region: RegionSpot) -> String {
    guard !grades.isEmpty else { return "" }
    return " " + VectorStyle.name(of: region.coverage.grade(in: fields.map(\.field)))
  }

  private func isInView(_ line: BaseLine) -> Bool {
    let least = scene.view.dot(of: line.least)
    let greatest = scene.view.dot(of: line.greatest)
    return greatest.x >= 0 && greatest.y >= 0 && least.x <= mapWidth && least.y <= mapHeight
  }

  private func path(_ lines: [[WorldPoint]], isClosed: Bool = false) -> String {
    lines.map { points in
      let places = points.map { point in
        let dot = scene.view.dot(of: point)
        return "\(SVGText.number(dot.x)) \(SVGText.number(dot.y))"
      }
      return "M" + places.joined(separator: "L") + (isClosed ? "Z" : "")
    }.joined()
  }
}
