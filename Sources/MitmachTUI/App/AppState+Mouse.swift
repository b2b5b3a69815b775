import Canvas
import MitmachModel

extension AppState {
  /// A click selects, a second one opens; the wheel scrolls what is under it.
  mutating func point(_ mouse: Mouse) -> [Effect] {
    guard isMouseOn, overlay == nil, prompt == nil else { return [] }
    let layout = BrowserLayout(self)
    if let rect = layout.plane, rect.contains(mouse.position) {
      return pointAtPlane(mouse, in: rect)
    }
    if let rect = layout.map, rect.contains(mouse.position) {
      return pointAtMap(mouse, in: rect)
    }
    switch mouse.kind {
    case .wheelUp: return wheel(-3, at: mouse.position, layout)
    case .wheelDown: return wheel(3, at: mouse.position, layout)
    case .click, .doubleClick: return click(mouse, layout)
    case .drag, .release: return []
    }
  }

  private mutating func wheel(_ lines: Int, at position: Position, _ layout: BrowserLayout)
    -> [Effect]
  {
    if let pane = layout.details, pane.contains(position), !browser.trail.isEmpty {
      let last = browser.trail.count - 1
      let detail = detailLayout(columns: pane.columns)
      browser.trail[last].view.scroll(by: lines, in: detail, rows: pane.rows)
      return []
    }
    return browser.list.move(by: lines).map { [.loadPage($0)] } ?? []
  }

  private mutating func click(_ mouse: Mouse, _ layout: BrowserLayout) -> [Effect] {
    let position = mouse.position
    if layout.tabs.contains(position) { return clickTab(at: position.column) }
    if layout.isListShown, layout.list.contains(position) {
      let index = browser.list.top + position.row - layout.list.row
      guard browser.list.rows.indices.contains(index) else { return [] }
      let wasSelected = browser.list.selection == index && browser.focus == .list
      browser.focus = .list
      browser.list.select(index)
      return wasSelected || mouse.kind == .doubleClick ? run(.open) : []
    }
    if let pane = layout.details, pane.contains(position) {
      return clickDetails(at: position.row - pane.row, pane)
    }
    return []
  }

  private mutating func clickDetails(at row: Int, _ pane: Rect) -> [Effect] {
    guard let shown = browser.trail.last else { return [] }
    browser.focus = .details
    let layout = detailLayout(columns: pane.columns)
    let line = shown.view.clampedScroll(in: layout, rows: pane.rows) + row
    guard let link = layout.linkLines.lastIndex(where: { $0 == line }) else { return [] }
    browser.trail[browser.trail.count - 1].view.choose(link: link)
    return follow(layout.links[link])
  }

  private mutating func clickTab(at column: Int) -> [Effect] {
    var start = 0
    for screen in Screen.all {
      let end = start + TextWidth.width(of: tabText(screen))
      if (start..<end).contains(column) {
        show(screen)
        return []
      }
      start = end
    }
    return []
  }
}
