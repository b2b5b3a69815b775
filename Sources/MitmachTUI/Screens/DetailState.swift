import MitmachModel

/// The details of one entry as they are shown: what is known, how far scrolled, which link is chosen.
struct DetailState: Hashable, Sendable {
  var reference: EntryReference
  /// `nil` until loaded, and for an entry that is gone.
  var details: EntryDetails?
  var isGone = false
  /// How the action fits the region that the list is looked at for.
  var fit: ActionFit?
  /// The region for which the fit was asked for.
  var fitRegion: UID?
  var view = LinkScroll()

  init(reference: EntryReference) { self.reference = reference }

  mutating func accept(_ details: EntryDetails?) {
    self.details = details
    isGone = details == nil
  }
}

/// How far a text with links is scrolled, and which of them is chosen.
struct LinkScroll: Hashable, Sendable {
  private(set) var scroll = 0
  /// The chosen link, counted through the text.
  private(set) var link = 0
  /// Whether the person has moved, and so means the link that is chosen.
  private(set) var hasMoved = false
}

// MARK: - Moving

extension LinkScroll {
  /// Goes to the next or previous link if the move brings it into sight, else scrolls a line.
  mutating func step(_ direction: Int, in layout: DetailLayout, rows: Int) {
    hasMoved = true
    let visible = scroll..<scroll + max(1, rows)
    let next = link + direction
    if layout.linkLines.indices.contains(next) {
      let line = layout.linkLines[next]
      let isCurrentVisible =
        layout.linkLines.indices.contains(link) && visible.contains(layout.linkLines[link])
      if visible.contains(line) || (isCurrentVisible && abs(line - layout.linkLines[link]) <= 1) {
        link = next
        reveal(line, rows: rows)
        return
      }
    }
    scroll(by: direction, in: layout, rows: rows)
  }

  mutating func scroll(by lines: Int, in layout: DetailLayout, rows: Int) {
    hasMoved = true
    scroll = max(0, min(scroll + lines, layout.lines.count - max(1, rows)))
    chooseVisibleLink(in: layout, rows: rows)
  }

  mutating func choose(link index: Int) {
    link = index
    hasMoved = true
  }

  /// Chooses the first link in sight where the chosen one is not.
  private mutating func chooseVisibleLink(in layout: DetailLayout, rows: Int) {
    let visible = scroll..<scroll + max(1, rows)
    if layout.linkLines.indices.contains(link), visible.contains(layout.linkLines[link]) { return }
    if let first = layout.linkLines.firstIndex(where: visible.contains) { link = first }
  }

  private mutating func reveal(_ line: Int, rows: Int) {
    scroll = min(max(scroll, line - max(1, rows) + 1), line)
  }

  /// The scroll position as it can be shown in a pane of that height.
  func clampedScroll(in layout: DetailLayout, rows: Int) -> Int {
    max(0, min(scroll, layout.lines.count - max(1, rows)))
  }
}
