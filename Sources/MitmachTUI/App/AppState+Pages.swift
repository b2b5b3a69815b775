import Canvas
import MitmachModel

extension AppState {
  var pageWriter: PageWriter {
    PageWriter(strings: strings, catalogue: catalogue, identity: identity)
  }

  /// A page as it is wrapped on the present screen.
  func layout(of page: PageState) -> DetailLayout {
    DetailLayout(
      pageWriter.items(for: page.content), columns: pageRect.columns - 4, catalogue: catalogue)
  }

  /// The frame of a page: the whole body of the screen, no wider than one reads well.
  var pageRect: Rect {
    let columns = min(100, size.columns)
    return Rect(row: 1, column: 0, rows: max(3, size.rows - 3), columns: columns)
  }

  private var rowsOfPage: Int { max(1, pageRect.rows - 2) }

  /// What a dialogue says, as it is wrapped on the present screen.
  func layout(of lines: [DetailItem]) -> DetailLayout {
    DetailLayout(lines, columns: pageRect.columns - 4, catalogue: catalogue)
  }

  /// How far a dialogue is scrolled after a key, which may have nothing to do with that.
  func scroll(_ scroll: Int, by key: Key, in lines: [DetailItem]) -> Int {
    let distance =
      switch key {
      case .down: 1
      case .up: -1
      case .pageDown: rowsOfPage
      case .pageUp: -rowsOfPage
      default: 0
      }
    return max(0, min(scroll + distance, layout(of: lines).lines.count - rowsOfPage))
  }

  mutating func press(_ key: Key, in page: PageState) -> [Effect] {
    var page = page
    let layout = layout(of: page)
    let rows = rowsOfPage
    switch key {
    case .down, .character("j"): page.view.step(1, in: layout, rows: rows)
    case .up, .character("k"): page.view.step(-1, in: layout, rows: rows)
    case .pageDown, .character("."): page.view.scroll(by: rows, in: layout, rows: rows)
    case .pageUp, .character(","): page.view.scroll(by: -rows, in: layout, rows: rows)
    case .home, .character("g"):
      page.view.scroll(by: -layout.lines.count, in: layout, rows: rows)
    case .end, .character("G"): page.view.scroll(by: layout.lines.count, in: layout, rows: rows)
    case .escape, .left, .character("h"), .character("q"), .control("c"), .backspace:
      overlay = nil
      return []
    case .enter, .right, .character("l"):
      guard layout.links.indices.contains(page.view.link) else { return [] }
      return follow(layout.links[page.view.link])
    case .character("u"): return run(.undo)
    case .control("r"), .character("U"): return run(.redo)
    default: return []
    }
    overlay = .page(page)
    return []
  }

  /// Opens a page, or brings the one that is open up to date.
  mutating func show(_ content: PageState.Content) {
    if case .page(var page) = overlay {
      page.content = content
      overlay = .page(page)
    } else {
      overlay = .page(PageState(content: content))
    }
  }

  /// Asks again for what the open page shows.
  var reloadPage: [Effect] {
    guard case .page(let page) = overlay else { return [] }
    switch page.content {
    case .mine: return [.loadMine]
    case .history(let entry, _): return [.loadHistory(entry)]
    case .news(let news): return [.loadNews(since: news.day)]
    // Pairs are looked for when nothing is typed, as soon as there is a new version.
    case .exported, .pairs: return []
    }
  }
}
