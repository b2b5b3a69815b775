import MitmachModel

/// Writes a page that is whole in one file: no script, nothing that is fetched from elsewhere, readable on
/// a phone, on paper and by ear.
package struct HTMLPage {
  private let context: ImportContext
  private let words: PageWords
  private var html = ""

  package init(context: ImportContext) {
    self.context = context
    words = PageWords(context.language)
  }

  /// Appends the page in UTF-8.
  package consuming func write(_ content: PageContent, to bytes: inout [UInt8]) {
    writeHead(content)
    html += "<main>\n<h1>\(HTMLText.name(content.title))</h1>\n"
    html += HTMLText.paragraphs(content.about)
    if content.regions.count > 1 { writeContents(content) }
    writeMap(content)
    for (number, region) in content.regions.enumerated() { write(region, number, in: content) }
    if !content.others.isEmpty {
      html += "<section>\n<h2>\(words.otherMembers)</h2>\n"
      writeMembers(content.others, level: 3)
      html += "</section>\n"
    }
    writeFoot(content)
    bytes += html.utf8
  }

  // MARK: - Around

  private mutating func writeHead(_ content: PageContent) {
    html += """
      <!DOCTYPE html>
      <html lang="\(context.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
      <title>\(HTMLText.escaped(content.title))</title>
      <style>
      \(HTMLStyle.sheet(fields: context.catalogue.fields))</style>
      </head>
      <body>

      """
  }

  private mutating func writeContents(_ content: PageContent) {
    html += "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">\(words.contents)</h2>\n<ul>\n"
    for (number, region) in content.regions.enumerated() {
      html +=
        "<li><a href=\"#region-\(number + 1)\">\(HTMLText.name(region.region.name))</a></li>\n"
    }
    html += "</ul>\n</nav>\n"
  }

  private mutating func writeMap(_ content: PageContent) {
    guard let map = content.map else { return }
    html += "<figure aria-label=\"\(words.map)\">\n\(HTMLText.inlined(svg: map))\n"
    html += "<figcaption>\(HTMLText.escaped(content.mapCaption))</figcaption>\n</figure>\n"
  }

  private mutating func writeFoot(_ content: PageContent) {
    html += "</main>\n<footer>\n"
    for notice in content.notices { html += "<p>\(HTMLText.escaped(notice))</p>\n" }
    let day = content.date.text(in: context.language)
    let date = "<time datetime=\"\(content.date.rawValue)\">\(day)</time>"
    html += "<p>\(words.written) \(date)</p>\n</footer>\n</body>\n</html>\n"
  }
}

// MARK: - Regions

extension HTMLPage {
  private mutating func write(
    _ content: PageContent.Region, _ number: Int, in page: PageContent
  ) {
    let region = content.region
    let level = page.isOfOneRegion ? 1 : 2
    html += "<section id=\"region-\(number + 1)\">\n"
    if !page.isOfOneRegion { html += "<h2>\(HTMLText.name(region.name))</h2>\n" }
    if let name = region.sorbianName {
      html += "<p lang=\"hsb\">\(HTMLText.name(name))</p>\n"
    }
    writeFacts(region)
    html += HTMLText.paragraphs(region.about.text(in: context.language))
    if !content.members.isEmpty {
      html += heading(level + 1, words.members)
      writeMembers(content.members, level: level + 2)
    }
    if !content.adoptions.isEmpty {
      html += heading(level + 1, words.actions)
      writeAdoptions(content.adoptions)
    }
    html += "</section>\n"
  }

  private func heading(_ level: Int, _ text: String) -> String {
    "<h\(level)>\(text)</h\(level)>\n"
  }

  private mutating func writeFacts(_ region: Region) {
    var facts = [(words.status, words.text(region.status))]
    if let place = region.location?.namedPlace { facts.append((words.place, HTMLText.name(place))) }
    if let since = region.since { facts.append((words.since, since.text(in: context.language))) }
    if let web = region.web { facts.append((words.web, HTMLText.link(web: web))) }
    let rows = facts.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>\n" }
    html += "<dl>\n\(rows.joined())</dl>\n"
  }

  // MARK: - Tables

  private mutating func writeMembers(_ members: [PageContent.Member], level: Int) {
    for (field, group) in members.byField(context.catalogue.fields) {
      let name = field.map { field in
        "<span class=\"field-\(field.index)\" aria-hidden=\"true\">\(field.glyph)</span> "
          + HTMLText.escaped(field.name.text(in: context.language))
      }
      let caption = name ?? words.noField
      writeTable(
        caption, columns: [words.name, words.kind, words.place, words.contact],
        rows: group.map(cells))
    }
  }

  private func cells(_ member: PageContent.Member) -> [String] {
    let actor = member.actor
    let about = actor.about.text(in: context.language)
    var name = HTMLText.name(actor.name)
    if member.isModerator { name += "<br><small>\(words.moderator)</small>" }
    if !about.isEmpty { name += "<br><small dir=\"auto\">\(HTMLText.escaped(about))</small>" }
    let contact = [
      actor.web.map(HTMLText.link(web:)), actor.email.map(HTMLText.link(mail:)),
      actor.phone.map(HTMLText.escaped),
    ]
    return [
      name, words.text(actor.kind), actor.location.map { HTMLText.name($0.place) } ?? "",
      contact.compactMap { $0 }.joined(separator: "<br>"),
    ]
  }

  private mutating func writeAdoptions(_ adoptions: [PageContent.Adoption]) {
    writeTable(
      words.actions, columns: [words.action, words.by, words.status, words.since, words.how],
      rows: adoptions.map { adoption in
        let said = [adoption.how, adoption.result].filter { !$0.isEmpty }
        return [
          HTMLText.name(adoption.action), HTMLText.name(adoption.actor ?? ""),
          words.text(adoption.status), adoption.since?.text(in: context.language) ?? "",
          said.map(HTMLText.paragraphs).joined(),
        ]
      })
  }

  /// The first cell of a row is its heading; on a narrow screen each cell says what it is.
  private mutating func writeTable(_ caption: String, columns: [String], rows: [[String]]) {
    html += "<table>\n<caption>\(caption) (\(rows.count))</caption>\n<thead><tr>"
    html += columns.map { "<th scope=\"col\">\($0)</th>" }.joined() + "</tr></thead>\n<tbody>\n"
    for row in rows {
      html += "<tr>"
      for (index, cell) in row.enumerated() {
        let tag = index == 0 ? "th scope=\"row\"" : "td data-label=\"\(columns[index])\""
        html += "<\(tag)>\(cell)</\(index == 0 ? "th" : "td")>"
      }
      html += "</tr>\n"
    }
    html += "</tbody>\n</table>\n"
  }
}
