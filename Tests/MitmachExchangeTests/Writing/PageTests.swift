import Foundation
import MitmachExchange
import MitmachModel
import Testing

@Suite struct `A page for the web` {
  private static let hostile = "</script><b onclick='x'>&amp;\u{1B}[31m\u{202E}\"|`*_[x](y)\n# 1"

  @Test func `shows names as they are and obeys none of them`() throws {
    var text = try Self.html(try Self.content(named: Self.hostile))
    #expect(!text.contains("<script"))
    #expect(!text.contains("</script"))
    #expect(!text.contains("<b "))
    #expect(!text.contains("\u{1B}"))
    #expect(!text.contains("\u{202E}"))
    #expect(text.contains("&lt;/script&gt;&lt;b onclick=&#39;x&#39;&gt;&amp;amp;[31m&quot;|`"))
    // Nothing is fetched from elsewhere: no address but those of links.
    text = text.replacing("href=\"https://example.org/\"", with: "")
    #expect(!text.contains("src="))
    #expect(!text.contains("url("))
    #expect(!text.contains("http://"))
  }

  @Test func `never links to anything but the web and mail`() throws {
    var content = try Self.content(named: "A")
    content.regions[0].members[0].actor.web = "javascript:alert(1)"
    content.regions[0].members[0].actor.email = "x\" onclick=\"y"
    let text = try Self.html(content)
    #expect(!text.contains("href=\"javascript"))
    #expect(!text.contains(" onclick=\"y"))
    let mail = try Self.html(try Self.content(named: "A"))
    #expect(mail.contains("<a href=\"mailto:a@example.org\">a@example.org</a>"))
    #expect(
      mail.contains("<a href=\"https://example.org/\" rel=\"noopener nofollow\">example.org/</a>"))
  }

  @Test func `is well formed, whatever the names are`() throws {
    for seed in 0..<40 {
      var dice = Dice(seed: UInt64(seed))
      let text = try Self.html(try Self.content(named: HostileText.random(using: &dice)))
      var open: [Substring] = []
      for match in text.matches(of: /<(\/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>/) {
        let name = match.output.2
        if ["meta", "br"].contains(name) { continue }
        if match.output.1.isEmpty { open.append(name) } else { #expect(open.popLast() == name) }
      }
      #expect(open == [])
    }
  }

  @Test func `has members by field, moderators and actions in both languages`() throws {
    let content = try Self.content(named: "Solawi")
    let german = try Self.html(content)
    #expect(german.contains("<html lang=\"de\">"))
    #expect(german.contains("Ernährungssystem (1)</caption>"))
    #expect(german.contains("<small>Regionalmoderation</small>"))
    #expect(german.contains("<th scope=\"row\"><bdi>Balkonsolar</bdi></th>"))
    #expect(german.contains("<svg role=\"img\"></svg>"))
    #expect(!german.contains("<?xml"))
    let english = try Self.html(content, .english)
    #expect(english.contains("<html lang=\"en\">"))
    #expect(english.contains("food (1)</caption>"))
  }

  @Test func `is the same in Markdown, with nothing in it that is taken for a sign`() throws {
    var bytes: [UInt8] = []
    MarkdownPage(context: Imported.context)
      .write(try Self.content(named: Self.hostile), to: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(
      text.contains(
        "| \\</script\\>\\<b onclick='x'\\>\\&amp;\\[31m\"\\|\\`\\*\\_\\[x\\](y) \\# 1 "
          + "(Regionalmoderation) | Verein | Görlitz | <https://example.org/>, a@example.org |"))
    #expect(text.contains("### Ernährungssystem (1)\n"))
    #expect(text.contains("\n\\+ eins\n1\\. zwei\n\\# drei\n"))
  }

  // MARK: - Pages

  private static func content(named name: String) throws -> PageContent {
    var dice = Dice(seed: 1)
    var region = Region(uid: dice.uid(), name: name, status: .active)
    region.about = LocalizedText("+ eins\n1. zwei\n# drei")
    var actor = Actor(
      uid: dice.uid(), name: name, kind: .association, fields: FieldSet(index: 1))
    actor.email = "a@example.org"
    actor.web = "https://example.org/"
    actor.location = Location(place: "Görlitz")
    return PageContent(
      title: "Netz", about: name,
      regions: [
        PageContent.Region(
          region: region, members: [PageContent.Member(actor: actor, isModerator: true)],
          adoptions: [
            PageContent.Adoption(
              action: "Balkonsolar", actor: name, status: .done, since: nil, how: name, result: "")
          ]), PageContent.Region(region: region, members: [], adoptions: []),
      ], map: "<?xml version=\"1.0\"?><svg role=\"img\"></svg>", mapCaption: name,
      notices: [name], date: try #require(PartialDate(rawValue: "2024-06-01")))
  }

  private static func html(
    _ content: PageContent, _ language: Language = .german
  ) throws -> String {
    let context = ImportContext(catalogue: Imported.catalogue, language: language)
    var bytes: [UInt8] = []
    HTMLPage(context: context).write(content, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

@Suite struct `What is written for others` {
  private let actor: Actor

  init() throws {
    var dice = Dice(seed: 5)
    var actor = Actor(uid: dice.uid(), name: "=1+1", kind: .company, fields: FieldSet(index: 1))
    actor.location = Location(place: "@x")
    actor.location?.coordinate = Coordinate(latitude: 51.5, longitude: 14.25)
    actor.phone = "+49 3581 (1)"
    actor.otherNames = ["'=2"]
    self.actor = actor
  }

  @Test func `has no formula in a table for Excel, and stays as it is in one for programs`() {
    let excel = Exported.text([.actor(actor, regions: [])], .csv(.excelDE))
    #expect(excel.hasPrefix("\u{FEFF}type;uid;name;"))
    let cells = excel.split(separator: "\r\n")[1].split(
      separator: ";", omittingEmptySubsequences: false)
    #expect(cells[2] == "'=1+1")
    #expect(cells[3] == "''=2")
    #expect(cells[7] == "'@x")
    #expect(cells[10] == "51,5")
    #expect(cells[14] == "+49 3581 (1)")
    let standard = Exported.text([.actor(actor, regions: [])], .csv(.standard))
    #expect(standard.contains(",=1+1,'=2,company,food,,@x,,DE,51.5,14.25,"))
  }

  @Test func `is a table of OpenFairDB in its exact order of columns`() {
    let text = Exported.text([.actor(actor, regions: [])], .openFairDBTable)
    let lines = text.split(separator: "\r\n")
    #expect(
      lines[0]
        == "id,created_at,created_by,version,title,description,lat,lng,street,zip,city,country,state,"
        + "homepage,contact_name,contact_email,contact_phone,opening_hours,founded_on,categories,"
        + "tags,license,image_url,image_link_url,avg_rating")
    let id = actor.uid.rawValue.filter { $0 != "-" }
    #expect(
      lines[1]
        == "\(id),,,,=1+1,,51.5,14.25,,,@x,DE,,,,,+49 3581 (1),,,77b3c33a92554bcf8e8c2c86cedd6f6f,"
        + "ernährung,,,,")
  }

  @Test func `is GeoJSON with the longitude first and outer rings against the clock`() throws {
    var region = Region(uid: actor.uid, name: "R", status: .active)
    region.fields = FieldSet(index: 0)
    let ring = [(51.0, 14.0), (52, 14), (52, 15)].compactMap {
      Coordinate(latitude: $0.0, longitude: $0.1)
    }
    region.outline = Outline(ring: ring)
    let text = Exported.text([.region(region, members: [])], .geoJSON)
    #expect(text.contains("\"coordinates\":[[[15,52],[14,52],[14,51],[15,52]]]"))
    #expect(text.contains("\"_umap_options\":{\"color\":\"#8a6a00\"}"))
    let point = Exported.text([.actor(actor, regions: [])], .geoJSON)
    #expect(point.contains("\"geometry\":{\"type\":\"Point\",\"coordinates\":[14.25,51.5]}"))
    #expect(Exported.text([], .geoJSON) == "{\"type\":\"FeatureCollection\",\"features\":[\n]}\n")
  }

  @Test func `is a vCard with lines of 75 bytes at most`() {
    var actor = actor
    actor.about = LocalizedText(String(repeating: "äö🌻;", count: 60))
    let text = Exported.text([.actor(actor, regions: [])], .vCard)
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.contains("KIND:org"))
    #expect(lines.contains("CATEGORIES:Ernährungssystem"))
    #expect(lines.contains("GEO:geo:51.5,14.25"))
    #expect(!text.contains("\u{FFFD}"))
  }
}
