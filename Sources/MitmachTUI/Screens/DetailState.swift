import Canvas
import MitmachModel

/// The details of one entry as they are shown: what is known, how far scrolled, which link is chosen.
struct DetailState: Hashable, Sendable {
  var reference: EntryReference
  /// `nil` until loaded, and for an entry that is gone.
  var details: EntryDetails?
  var isGone = false
  private(set) var scroll = 0
  /// The chosen link, counted through the details.
  private(set) var link = 0

  init(reference: EntryReference) { self.reference = reference }

  mutating func accept(_ details: EntryDetails?) {
    self.details = details
    isGone = details == nil
  }
}

// MARK: - Moving

extension DetailState {
  /// Goes to the next or previous link if the move brings it into sight, else scrolls a line.
  mutating func step(_ direction: Int, in layout: DetailLayout, rows: Int) {
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
    scroll = max(0, min(scroll + lines, layout.lines.count - max(1, rows)))
    chooseVisibleLink(in: layout, rows: rows)
  }

  mutating func choose(link index: Int) { link = index }

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

/// Details wrapped to a width.
struct DetailLayout: Hashable, Sendable {
  private(set) var lines: [Line] = []
  /// What each link leads to, and on which line it begins.
  private(set) var links: [Link] = []
  private(set) var linkLines: [Int] = []

  /// One line: pieces from left to right.
  struct Line: Hashable, Sendable {
    var runs: [Run] = []
    var isTitle = false
  }

  struct Run: Hashable, Sendable {
    var text: String
    var role: TextRole
    /// Which link the run belongs to.
    var link: Int?
    /// Whether words that were searched are marked in it.
    var isSearched = true
  }

  init(_ items: [DetailItem], columns: Int, catalogue: Catalogue) {
    let columns = max(1, columns)
    for item in items { append(item, columns: columns, catalogue: catalogue) }
  }

  private mutating func append(_ item: DetailItem, columns: Int, catalogue: Catalogue) {
    switch item.kind {
    case .gap: lines.append(Line())
    case .title: wrap(item.text, role: .title, columns: columns, isTitle: true)
    case .section: wrap(item.text, role: .heading, columns: columns)
    case .bullet: bullet(item, columns: columns)
    case .text:
      if let label = item.label {
        labelled(item, label: label, columns: columns, catalogue: catalogue)
      } else if item.link != nil || !item.fields.isEmpty {
        entry(item, columns: columns, indent: 0, catalogue: catalogue)
      } else {
        wrap(item.text, role: .plain, columns: columns)
      }
    }
  }

  private mutating func wrap(
    _ text: String, role: TextRole, columns: Int, isTitle: Bool = false
  ) {
    for line in text.wrapped(to: columns) {
      lines.append(Line(runs: [Run(text: line, role: role)], isTitle: isTitle))
    }
  }

  private mutating func bullet(_ item: DetailItem, columns: Int) {
    let label = item.label ?? ""
    let indent = min(3, columns - 1)
    for (index, line) in item.text.wrapped(to: columns - indent).enumerated() {
      let head = (index == 0 ? label : "").padded(to: indent)
      lines.append(
        Line(runs: [
          Run(text: head, role: .dim, isSearched: false), Run(text: line, role: .plain),
        ]))
    }
  }

  /// From how many columns on labels stand in a column of their own.
  private static let columnsForLabels = 44

  private mutating func labelled(
    _ item: DetailItem, label: String, columns: Int, catalogue: Catalogue
  ) {
    if columns < Self.columnsForLabels, item.link == nil, item.fields.isEmpty {
      let text = label.isEmpty ? item.text : "\(label): \(item.text)"
      return wrap(text, role: .plain, columns: columns)
    }
    let isWide = columns >= Self.columnsForLabels
    let indent = isWide ? 16 : min(2, columns - 1)
    if !isWide, !label.isEmpty { wrap(label + ":", role: .plain, columns: columns) }
    let head = isWide ? label.fitted(to: 15).padded(to: indent) : "".padded(to: indent)
    let first = lines.count
    entry(item, columns: columns, indent: indent, catalogue: catalogue)
    guard lines.indices.contains(first) else { return }
    lines[first].runs[0] = Run(text: head, role: .dim, isSearched: false)
  }

  /// A text that may be a link, with fields before it and a remark behind it.
  private mutating func entry(
    _ item: DetailItem, columns: Int, indent: Int, catalogue: Catalogue
  ) {
    let fields = catalogue.fields(in: item.fields)
    let lead = fields.map { "\($0.glyph)\($0.letter)" }.joined() + (fields.isEmpty ? "" : " ")
    let room = max(1, columns - indent - TextWidth.width(of: lead))
    let link = register(item.link)
    for (index, text) in item.text.wrapped(to: room).enumerated() {
      var runs = [Run(text: "".padded(to: indent), role: .plain, isSearched: false)]
      if index == 0 {
        for field in fields {
          runs.append(
            Run(
              text: "\(field.glyph)\(field.letter)", role: .field(color: field.color),
              isSearched: false))
        }
        if !fields.isEmpty { runs.append(Run(text: " ", role: .plain, isSearched: false)) }
      } else {
        runs[0].text = "".padded(to: indent + TextWidth.width(of: lead))
      }
      runs.append(Run(text: text, role: link == nil ? .plain : .link, link: link))
      lines.append(Line(runs: runs))
    }
    appendRemark(item.remark, columns: columns, indent: indent)
  }

  private mutating func appendRemark(_ remark: String, columns: Int, indent: Int) {
    guard !remark.isEmpty, !lines.isEmpty else { return }
    let used = lines[lines.count - 1].runs.reduce(0) { $0 + TextWidth.width(of: $1.text) }
    let text = " · \(remark)"
    if used + TextWidth.width(of: text) <= columns {
      lines[lines.count - 1].runs.append(Run(text: text, role: .dim))
      return
    }
    let indent = min(indent + 2, columns - 1)
    for line in remark.wrapped(to: columns - indent) {
      lines.append(
        Line(runs: [
          Run(text: "".padded(to: indent), role: .plain), Run(text: line, role: .dim),
        ]))
    }
  }

  private mutating func register(_ link: Link?) -> Int? {
    guard let link else { return nil }
    links.append(link)
    linkLines.append(lines.count)
    return links.count - 1
  }
}

extension String {
  /// The text with blanks behind it up to a number of cells.
  func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - TextWidth.width(of: self)))
  }
}
