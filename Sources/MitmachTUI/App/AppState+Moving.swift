import Canvas
import MitmachModel

// MARK: - Moving and marking

extension AppState {
  mutating func move(_ command: Command) -> [Effect] {
    if isMapFocused { return moveOnMap(command) }
    return isDetailsFocused ? moveInDetails(command) : moveInList(command)
  }

  var isDetailsFocused: Bool { browser.focus == .details && !browser.trail.isEmpty }

  mutating func moveInList(_ command: Command) -> [Effect] {
    let page = max(1, browser.list.visibleRows)
    let request: PageRequest? =
      switch command {
      case .moveUp: browser.list.move(by: -1)
      case .moveDown: browser.list.move(by: 1)
      case .pageUp: browser.list.move(by: -page)
      case .pageDown: browser.list.move(by: page)
      case .halfPageUp: browser.list.move(by: -max(1, page / 2))
      case .halfPageDown: browser.list.move(by: max(1, page / 2))
      case .toStart: browser.list.moveToStart()
      default: browser.list.moveToEnd()
      }
    extendRange()
    return request.map { [.loadPage($0)] } ?? []
  }

  private mutating func moveInDetails(_ command: Command) -> [Effect] {
    guard let pane = BrowserLayout(self).details, !browser.trail.isEmpty else { return [] }
    let layout = detailLayout(columns: pane.columns)
    let last = browser.trail.count - 1
    let page = max(1, pane.rows)
    switch command {
    case .moveUp: browser.trail[last].view.step(-1, in: layout, rows: page)
    case .moveDown: browser.trail[last].view.step(1, in: layout, rows: page)
    default:
      let distances: [Command: Int] = [
        .pageUp: -page, .pageDown: page, .halfPageUp: -max(1, page / 2),
        .halfPageDown: max(1, page / 2), .toStart: -layout.lines.count, .toEnd: layout.lines.count,
      ]
      browser.trail[last].view.scroll(by: distances[command] ?? 0, in: layout, rows: page)
    }
    return []
  }

  /// The shown details wrapped to a width.
  func detailLayout(columns: Int) -> DetailLayout {
    guard let shown = browser.trail.last else {
      return DetailLayout([], columns: columns, catalogue: catalogue)
    }
    let items =
      shown.details.map { detailItems(of: shown, $0) }
      ?? (shown.isGone ? [DetailItem(text: strings.labels.gone)] : [])
    return DetailLayout(items, columns: columns, catalogue: catalogue)
  }

  private mutating func extendRange() {
    guard let start = browser.list.marks.rangeStart else { return }
    let rows = browser.list.rows
    guard let from = rows.firstIndex(where: { $0.reference.uid == start }) else { return }
    let range = min(from, browser.list.selection)...max(from, browser.list.selection)
    browser.list.marks.insert(rows[range].map(\.reference))
  }

  mutating func mark(_ command: Command) -> [Effect] {
    guard let selected = browser.list.selected else { return [] }
    switch command {
    case .mark:
      browser.list.marks.toggle(selected.reference)
      return isDetailsFocused ? [] : moveInList(.moveDown)
    case .markRange:
      if browser.list.marks.rangeStart == nil {
        browser.list.marks.rangeStart = selected.reference.uid
        browser.list.marks.insert([selected.reference])
        report(strings.status.rangeStarted)
      } else {
        browser.list.marks.rangeStart = nil
      }
    default:
      if browser.list.marks.isEmpty {
        browser.list.marks.insert(browser.list.rows.map(\.reference))
      } else {
        browser.list.marks.removeAll()
      }
    }
    return []
  }
}
