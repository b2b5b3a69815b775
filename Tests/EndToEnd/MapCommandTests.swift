import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// The map on the command line: as text and as a vector picture.
@Suite struct `The map on the command line` {
  private let home: Home

  init() throws { home = try CommandHome.filled() }

  private func run(_ line: String, locale: String = "C.UTF-8") throws -> Program.Result {
    try Program.shell("mitmach " + line, home: home, environment: ["LC_ALL": locale])
  }

  private func output(_ line: String, locale: String = "C.UTF-8") throws -> String {
    let result = try run(line, locale: locale)
    #expect(result.status == 0 && result.errors == "", "\(line): \(result.errors)")
    return result.output
  }

  @Test(arguments: [
    ("lausitz-de", "--center Bautzen --zoom 14 --width 80 --height 24 --lang de"),
    ("lausitz-en", "--center 51.18,14.43 --zoom 14 --width 60 --height 16 --lang en"),
    ("coverage-de", "--region Lausitz --coverage --width 70 --height 18 --lang de"),
    ("saxony-de", "--center 51.05,13.3 --zoom 13 --width 80 --height 24 --lang de"),
    ("germany-de", "--center 51.2,10.4 --zoom 11 --width 80 --height 24 --lang de"),
    ("city-de", "--center Görlitz --zoom 17 --width 80 --height 24 --lang de"),
    ("filtered-de", "--field food --center 51.2,10.4 --zoom 11 --width 80 --height 24 --lang de"),
    ("blocks-de", "--center 02826 --width 40 --height 12 --glyphs blocks --lang de"),
  ])
  func `is the same every time`(name: String, options: String) throws {
    expectGolden(try output("map " + options), named: "command-map-\(name)")
  }

  @Test func `counts all who pass the filter, once`() throws {
    for filter in ["", "--field food", "--region Lausitz", "--text rat", "--kind Verein"] {
      let count = try output("actors \(filter) --lang de | wc -l").split(separator: "\n")[0]
      let map = try output("map \(filter) --lang de")
      #expect(map.contains("\(count) Mitmacher:in"), "\(filter): \(map.suffix(300))")
    }
  }

  @Test func `is as wide and high as asked, and 80 by 24 in a pipe`() throws {
    let lines = try output("map --width 50 --height 10").split(
      separator: "\n", omittingEmptySubsequences: false)
    let legend = try #require(lines.firstIndex { $0.hasPrefix("▲ V") })
    #expect(legend == 10)
    #expect(lines.allSatisfy { $0.count <= 50 })
    let usual = try output("map").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(usual.firstIndex { $0.hasPrefix("▲ V") } == 24)
  }

  @Test func `is coloured on a terminal only, unless nobody wants that`() throws {
    let terminal = "script -qec 'stty cols 80 rows 40; \"$MITMACH\" map' /dev/null"
    func shown(_ script: String) throws -> String {
      try Program.shell(script, home: home, environment: ["LC_ALL": "C.UTF-8"]).output
    }
    #expect(try shown(terminal).contains("\u{1B}["))
    #expect(try !shown("export NO_COLOR=1; " + terminal).contains("\u{1B}"))
    #expect(try !shown("export TERM=dumb; " + terminal).contains("\u{1B}"))
    #expect(try !output("map").contains("\u{1B}"))
    let lines = try shown(terminal).split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 41)
  }

  @Test func `is in ASCII where nothing else can be shown`() throws {
    for locale in ["C", "POSIX"] {
      let map = try output("map --center Görlitz --lang de", locale: locale)
      #expect(map.utf8.allSatisfy { $0 < 0x80 })
      #expect(map.contains("(c) GeoBasis-DE / BKG 2009") && map.contains("N Ernaehrungssystem"))
    }
    #expect(try output("map --glyphs ascii").unicodeScalars.allSatisfy { $0.value < 0x2500 })
  }

  @Test func `names whose borders they are and what lies in its middle`() throws {
    let map = try output("map --center Görlitz --zoom 15 --lang de")
    #expect(map.contains("© GeoBasis-DE / BKG 2009 (Daten verändert)"))
    #expect(map.contains(" km  Mitte 51.15") && map.contains(", Görlitz"))
    #expect(map.contains("hier: ") || map.contains("am nächsten: "))
  }

  @Test(arguments: [
    ("map --width 5", 64, "--width"), ("map --height 1000", 64, "--height"),
    ("map --zoom 3", 64, "8 bis 22"), ("map --zoom nah", 64, "nah"),
    ("map --districts", 64, "--coverage"), ("map --glyphs bunt", 64, "braille"),
    ("map --svg /nonexistent/a.svg", 74, "/nonexistent/a.svg"),
    ("map --svg a.svg --glyphs ascii", 64, "--svg"), ("map --center 14.4,51.2", 64, "51.2,14.4"),
    ("map --center Nirgendheim", 2, "Nirgendheim"), ("map --text xqzzy", 2, "Nichts gefunden"),
    ("map --status active", 64, "--status"),
  ])
  func `says what is wrong`(line: String, status: Int32, word: String) throws {
    let result = try run(line + " --lang de")
    #expect(result.status == status && result.output == "", "\(result)")
    #expect(result.errors.contains(word), "\(result.errors)")
  }
}

/// The map as a vector picture.
@Suite struct `A vector map` {
  private let home: Home

  init() throws { home = try CommandHome.filled() }

  private func picture(_ options: String) throws -> XMLPicture {
    let script =
      "mitmach map --svg \"$XDG_DATA_HOME/map.svg\" \(options) && cat \"$XDG_DATA_HOME/map.svg\""
    let result = try Program.shell(script, home: home)
    #expect(result.status == 0, "\(result.errors)")
    return try #require(XMLPicture(result.output), "not well-formed")
  }

  @Test func `is well-formed, on A4, and tells what it is`() throws {
    let picture = try picture("--lang de")
    #expect(picture.root["viewBox"] == "0 0 297 210" && picture.root["width"] == "297mm")
    #expect(picture.root["role"] == "img" && picture.root["xml:lang"] == "de")
    #expect(picture.texts.contains { $0.contains("Die Mitmach-Regionen") })
    #expect(picture.texts.contains { $0.contains("60 Mitmacher:innen") })
    #expect(picture.texts.contains { $0.contains("© GeoBasis-DE / BKG 2009 (Daten verändert)") })
    #expect(picture.texts.contains { $0.contains("Ernährungssystem: ") })
    #expect(picture.texts.contains { $0.hasPrefix("Lausitz ") })
    #expect(
      picture.classes.isSuperset(of: ["line nation", "line state", "line river", "line lake"]))
  }

  @Test func `has districts where one is near, and grades where they are asked for`() throws {
    #expect(try !picture("").classes.contains("line district"))
    let near = try picture("--center Bautzen --zoom 14")
    #expect(near.classes.contains("line district") && !near.classes.contains("seat grade-partial"))
    let graded = try picture("--coverage --lang en")
    #expect(graded.classes.contains("seat grade-partial"))
    #expect(graded.texts.contains { $0.contains("complete") })
  }

  @Test func `takes no name for a tag or a command`() throws {
    let name = "</text><script>\\\"&amp;"
    try home.sql("UPDATE region SET name = '\(name)' || char(27, 8238) WHERE name = 'Lausitz'")
    let picture = try picture("--center Bautzen --zoom 14")
    #expect(picture.texts.contains { $0.hasPrefix("</text><script>\\\"&amp;") })
    #expect(!picture.elements.contains("script"))
    #expect(!picture.texts.joined().unicodeScalars.contains("\u{1B}"))
  }
}

/// What an XML parser finds in a picture.
private final class XMLPicture: NSObject, XMLParserDelegate {
  private(set) var root: [String: String] = [:]
  private(set) var texts: [String] = []
  private(set) var elements: Set<String> = []
  private(set) var classes: Set<String> = []

  /// `nil` where it is not well-formed.
  init?(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    if elements.isEmpty { root = attributes }
    elements.insert(name)
    if let name = attributes["class"] { classes.insert(name) }
    texts.append("")
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if !texts.isEmpty { texts[texts.count - 1] += string }
  }
}
