import Canvas
import MitmachModel

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
