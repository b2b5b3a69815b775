import Canvas
import MitmachModel

// MARK: - The outline of a region

extension AppState {
  mutating func changeOutline(_ command: Command) -> [Effect] {
    guard let region = regionAtCursor else { return [] }
    switch command {
    case .drawOutline:
      if let shelved = map.shelved, shelved.region.uid == region.uid {
        (map.drawing, map.shelved) = (shelved, nil)
        return []
      }
      return [.map(.prepareOutline(region, .drawn))]
    case .hullOutline: return [.map(.prepareOutline(region, .hull))]
    case .removeOutline: return [.map(.prepareOutline(region, .none))]
    case .fileOutline: prompt = .outlineFile(TextField(), region)
    default: break
    }
    return []
  }

  /// Goes on with what the world knows: a person draws, anything else is stored at once.
  mutating func accept(
    _ outline: Outline?, from source: OutlineSource, of region: Region
  ) -> [Effect] {
    switch source {
    case .drawn:
      map.drawing = OutlineDrawing(region: region, points: outline?.polygons.first?.first ?? [])
      return []
    case .hull where outline == nil:
      report(strings.map.noHull)
      return []
    case .hull, .file, .none: return save(outline, of: region)
    }
  }

  private mutating func save(_ outline: Outline?, of region: Region) -> [Effect] {
    var changed = region
    changed.outline = outline
    return [.perform(Edit([.save(.region(changed), base: .region(region))]), .form)]
  }

  /// Keys that mean something while an outline is drawn; `nil` for all others.
  mutating func pressWhileDrawing(_ key: Key) -> [Effect]? {
    guard var drawing = map.drawing else { return nil }
    switch key {
    case .enter, .character(" "): drawing.add(map.cursor)
    case .character("v"): drawing.moveCurrent(to: map.cursor)
    case .backspace, .delete: drawing.removeCurrent()
    case .tab, .backTab:
      if let point = drawing.step(key == .tab ? 1 : -1) { putCursor(on: point) }
    case .control("s"), .character("s"): return finish(drawing)
    case .escape, .control("c"):
      (map.drawing, map.shelved) = (nil, drawing.points.isEmpty ? nil : drawing)
      report(strings.map.drawingLeft)
      return []
    default: return nil
    }
    map.drawing = drawing
    return []
  }

  private mutating func putCursor(on point: Coordinate) {
    map.cursor = point
    guard var view = map.view else { return }
    view.show(view.cell(of: point), margin: 2)
    map.view = view
  }

  private mutating func finish(_ drawing: OutlineDrawing) -> [Effect] {
    guard let outline = drawing.outline else {
      notice = Notice(text: strings.map.outlineProblem(.tooFewPoints), isFailure: true)
      return []
    }
    if let problem = outline.problems.first {
      notice = Notice(text: strings.map.outlineProblem(problem), isFailure: true)
      return []
    }
    map.drawing = nil
    return save(outline, of: drawing.region)
  }
}
