import MitmachModel

/// Text that has become part of a Markdown file (CommonMark): shown as it is, whatever is in it.
enum MarkdownText {
  /// On one line, with all signs escaped that mean something within a line, and without those that turn
  /// the direction of what follows.
  static func inline(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.cleaned(hasLines: false).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "!", "$":
        result += ["\\", scalar]
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The lines of a text, none of which begins a list, a heading or a rule.
  static func block(_ text: String) -> String {
    text.cleaned(hasLines: true).split(omittingEmptySubsequences: false) { $0.isNewline }
      .map { line in
        let line = inline(String(line))
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(digits.count)
        if let sign = rest.first, digits.isEmpty ? "+-=".contains(sign) : ".)".contains(sign) {
          return digits + "\\" + rest
        }
        return line[...]
      }
      .joined(separator: "\n")
  }

  static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }

  static func head(_ cells: [String]) -> String {
    row(cells) + row(cells.map { _ in "---" })
  }

  /// A web address as a link that needs no escapes.
  static func link(_ web: String) -> String {
    guard let address = InputRules.webAddress(web),
      !address.contains(where: { "<>|\\".contains($0) })
    else { return inline(web) }
    return "<\(address)>"
  }
}

/// Writes a page of a region or of the network as Markdown.
package struct MarkdownPage {
  private let context: ImportContext
  private let words: PageWords
  private var text = ""
  /// The signs of a heading within a region.
  private var mark = "###"

  package init(context: ImportContext) {
    self.context = context
    words = PageWords(context.language)
  }

  /// Appends the page in UTF-8.
  package consuming func write(_ content: PageContent, to bytes: inout [UInt8]) {
    text += "# \(MarkdownText.inline(content.title))\n\n"
    add(content.about)
    if content.isOfOneRegion { mark = "##" }
    for region in content.regions { write(region, hasHeading: !content.isOfOneRegion) }
    mark = "###"
    if !content.others.isEmpty {
      text += "## \(words.otherMembers)\n\n"
      write(content.others)
    }
    for notice in content.notices { text += "\(MarkdownText.inline(notice))\n\n" }
    text += "\(words.written) \(content.date.text(in: context.language))\n"
    bytes += text.utf8
  }

  private mutating func add(_ block: String) {
    if !block.isEmpty { text += MarkdownText.block(block) + "\n\n" }
  }

  private mutating func write(_ content: PageContent.Region, hasHeading: Bool) {
    let region = content.region
    if hasHeading { text += "## \(MarkdownText.inline(region.name))\n\n" }
    if let name = region.sorbianName { text += "\(MarkdownText.inline(name))\n\n" }
    var facts = [(words.status, words.text(region.status))]
    if let place = region.location?.namedPlace {
      facts.append((words.place, MarkdownText.inline(place)))
    }
    if let since = region.since { facts.append((words.since, since.text(in: context.language))) }
    if let web = region.web { facts.append((words.web, MarkdownText.link(web))) }
    for fact in facts { text += "- \(fact.0): \(fact.1)\n" }
    text += "\n"
    add(region.about.text(in: context.language))
    write(content.members)
    write(content.adoptions)
  }

  private mutating func write(_ members: [PageContent.Member]) {
    for (field, group) in members.byField(context.catalogue.fields) {
      let name = field?.name.text(in: context.language)
      text += "\(mark) \(name.map(MarkdownText.inline) ?? words.noField) (\(group.count))\n\n"
      text += MarkdownText.head([words.name, words.kind, words.place, words.contact])
      for member in group { text += MarkdownText.row(cells(member)) }
      text += "\n"
    }
  }

  private func cells(_ member: PageContent.Member) -> [String] {
    let name = MarkdownText.inline(member.actor.name)
    return [
      member.isModerator ? "\(name) (\(words.moderator))" : name,
      words.text(member.actor.kind), MarkdownText.inline(member.actor.location?.place ?? ""),
      member.actor.contactCell,
    ]
  }

  private mutating func write(_ adoptions: [PageContent.Adoption]) {
    guard !adoptions.isEmpty else { return }
    text += "\(mark) \(words.actions) (\(adoptions.count))\n\n"
    text += MarkdownText.head([words.action, words.by, words.status, words.since, words.how])
    for adoption in adoptions {
      let said = [adoption.how, adoption.result].filter { !$0.isEmpty }.joined(separator: " ")
      text += MarkdownText.row([
        MarkdownText.inline(adoption.action), MarkdownText.inline(adoption.actor ?? ""),
        words.text(adoption.status), adoption.since?.text(in: context.language) ?? "",
        MarkdownText.inline(said),
      ])
    }
    text += "\n"
  }
}

extension Actor {
  /// Web, mail and phone in one cell of a table.
  fileprivate var contactCell: String {
    let parts = [
      web.map(MarkdownText.link), email.map(MarkdownText.inline), phone.map(MarkdownText.inline),
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}

/// Writes a list of actors or regions as a table of Markdown.
struct MarkdownListWriter: EntryWriter {
  private let context: ImportContext
  private let words: PageWords

  init(context: ImportContext) {
    self.context = context
    words = PageWords(context.language)
  }

  func start(to bytes: inout [UInt8]) {
    bytes +=
      MarkdownText.head([
        words.name, words.kind, words.fields, words.place, words.contact,
      ]).utf8
  }

  func write(_ entry: ExportedEntry, to bytes: inout [UInt8]) {
    let (kind, contact) =
      switch entry {
      case .actor(let actor, _): (words.text(actor.kind), actor.contactCell)
      case .region(let region, _):
        (words.text(region.status), region.web.map(MarkdownText.link) ?? "")
      }
    let fields = context.catalogue.fields(in: entry.fields)
      .map { MarkdownText.inline($0.name.text(in: context.language)) }
    bytes +=
      MarkdownText.row([
        MarkdownText.inline(entry.name), kind, fields.joined(separator: ", "),
        MarkdownText.inline(entry.location?.place ?? ""), contact,
      ]).utf8
  }

  func finish(to bytes: inout [UInt8]) {}
}
