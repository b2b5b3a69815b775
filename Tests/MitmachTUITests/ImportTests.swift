import Canvas
import MitmachModel
import Testing

@testable import MitmachTUI

/// A file is taken in step by step, and nothing happens before one says so.
@Suite struct `Importing a file` {
  private static let known = SampleNetwork.small.actors[0]

  private static func actor(_ number: Int, _ name: String, _ kind: ActorKind) -> Actor {
    var actor = Actor(
      uid: SampleNetwork.uid(7600 + number), name: name, kind: kind, fields: FieldSet(index: 1))
    actor.email = "\(number)@example.org"
    return actor
  }

  /// A driver before a table with `count` new ones, and some that are known.
  private func opened(
    _ entries: [Actor] = [actor(1, "Neue Initiative", .initiative)], faults: [String] = [],
    lacksField: Bool = false, size: Size = Size(columns: 80, rows: 24),
    language: Language = .german,
    isReadOnly: Bool = false
  ) -> Driver {
    var driver = Driver(size: size, language: language, isReadOnly: isReadOnly)
    driver.files.entries = entries
    driver.files.faults = faults
    driver.files.lacksField = lacksField
    driver.files.columns = [
      ImportColumn(header: "Verein", target: "name", sample: "Neue Initiative"),
      ImportColumn(header: "Ort", target: "place"),
      ImportColumn(header: "Beitrag", target: "extra:Beitrag", sample: "12,50"),
    ]
    driver.press("X<C-u>./liste.csv<enter>")
    return driver
  }

  @Test func `shows what the file is and what its rows become`() {
    let driver = opened()
    #expect(driver.picture.contains("CSV mit Semikolon: 1 Eintrag"))
    #expect(driver.picture.contains("  Neue Initiative  Initiative  "))
    #expect(driver.picture.contains("»12,50«"))
    #expect(driver.picture.contains("Verein            → Name"))
    #expect(driver.picture.contains("als »Beitrag« behalten"))
    #expect(driver.files.imports.isEmpty)
  }

  @Test func `takes it in as one step, says so, and undo takes it back`() {
    var driver = opened()
    driver.press("<enter>")
    #expect(driver.files.imports.count == 1)
    #expect(driver.state.notice?.whole == "1 angelegt, 0 geändert. u nimmt es zurück.")
    #expect(driver.store.network.actors.contains { $0.name == "Neue Initiative" })
    driver.press("u")
    #expect(!driver.store.network.actors.contains { $0.name == "Neue Initiative" })
  }

  @Test func `lets the columns mean something else, and keeps that under a name`() throws {
    var driver = opened()
    driver.press("<up><up><right>")
    let columns = try #require(driver.files.plans.last?.columns)
    #expect(columns.map(\.target) == ["name", "place", "ignore"])
    driver.press("<down>meine<C-s>")
    #expect(driver.files.imports.map(\.name) == ["meine"])
    #expect(driver.files.imports[0].request.columns == columns)
  }

  @Test func `goes to the next value that begins with a letter`() throws {
    var driver = opened()
    driver.press("<up><up>t")
    #expect(driver.files.plans.last?.columns?.map(\.target) == ["name", "place", "phone"])
    driver.press("wwww")
    let targets = driver.files.plans.compactMap(\.columns?.last?.target)
    #expect(targets.suffix(4) == ["web", "otherNames", "ignore", "web"])
    let count = driver.files.plans.count
    driver.press("y")
    #expect(driver.files.plans.count == count)
  }

  @Test func `begins where something has to be said first`() throws {
    let driver = opened(faults: ["liste.csv:2: fields: fehlt"], lacksField: true)
    guard case .exchange(.importing(let state)) = driver.state.overlay else {
      Issue.record("the screen is not open")
      return
    }
    #expect(state.line == .field)
  }

  @Test func `puts all into the region to which the list is narrowed`() throws {
    let region = try #require(SampleNetwork.small.catalogue.regions.first)
    var filter = Filter()
    filter.regions = [region.uid]
    var driver = Driver(
      saved: [SavedFilter(name: "hier", listing: .actors, filter: filter)],
      filterName: "hier", screen: .list(.actors))
    driver.files.entries = [Self.actor(1, "Neue Initiative", .initiative)]
    driver.press("X<C-u>./liste.csv<enter>")
    #expect(driver.files.plans.first?.region == region.uid)
  }

  @Test func `gives all a region and those without one a field`() throws {
    var driver = opened()
    driver.press("<pgup><right><down><right><C-s>")
    let request = try #require(driver.files.imports.first?.request)
    #expect(request.region == SampleNetwork.small.catalogue.regions.first?.uid)
    #expect(request.field == SampleNetwork.small.catalogue.fields.first?.id)
  }

  @Test func `asks how a consent is known`() throws {
    var driver = opened([Self.actor(1, "Eine Person", .person)])
    #expect(driver.picture.contains("Kontakte bleiben bei Exporten hier"))
    driver.press("<pgup><down><down><right><C-s>")
    #expect(driver.picture.contains("woher die Einwilligung bekannt ist"))
    driver.press("Formular<C-s>")
    let request = try #require(driver.files.imports.first?.request)
    #expect(request.purpose == .publicDirectory && request.source == "Formular")
  }

  @Test func `stores nothing faulty unless that is left out`() {
    var driver = opened(faults: ["liste.csv:3: email: falsch"])
    #expect(driver.picture.contains("liste.csv:3"))
    driver.press("<C-s>")
    #expect(driver.files.imports.isEmpty)
    driver.press("<right><C-s>")
    #expect(driver.files.imports.map(\.request.skipsFaulty) == [true])
  }

  private static func question(_ entry: Int) -> ImportQuestion {
    ImportQuestion(entry: entry, found: "")
  }

  @Test(arguments: [
    ("s", ImportAnswer.skip), ("a", .add), ("m", .merge([:])),
    ("<right>m", .merge([.kind: .right])),
  ])
  func `asks about each that may be there already`(keys: String, answer: ImportAnswer) {
    var twin = Self.actor(1, Self.known.name, .municipality)
    twin.about = Self.known.about
    var driver = opened([twin, Self.actor(2, "Neue Initiative", .initiative)])
    driver.press("<C-s>")
    #expect(driver.picture.contains("Schon da? 1 von 1"))
    driver.press(keys)
    #expect(driver.files.imports.map(\.request.answers) == [[Self.question(0): answer]])
  }

  @Test(arguments: [("S", ImportAnswer.skip), ("A", .add), ("M", .merge([:]))])
  func `answers for all the rest at once`(key: String, answer: ImportAnswer) {
    let names = SampleNetwork.small.actors.prefix(3).map(\.name)
    var driver = opened(names.enumerated().map { Self.actor($0, $1, .company) })
    driver.press("<C-s>s")
    #expect(driver.picture.contains("Schon da? 2 von 3"))
    driver.press(key)
    #expect(
      driver.files.imports.map(\.request.answers)
        == [[Self.question(0): .skip, Self.question(1): answer, Self.question(2): answer]])
  }

  @Test func `does nothing on Escape, and where one may only read`() {
    var driver = opened([Self.actor(1, Self.known.name, .company)])
    driver.press("<C-s><esc>")
    #expect(driver.picture.contains("CSV mit Semikolon: 1 Eintrag"))
    driver.press("<esc>")
    #expect(driver.state.overlay == nil && driver.files.imports.isEmpty)
    driver = opened(isReadOnly: true)
    #expect(driver.state.overlay == nil)
    #expect(driver.files.plans.isEmpty)
  }

  @Test(arguments: ["80x24", "40x12", "140x40"])
  func `looks like its pictures`(size: String) {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    let entries = [
      Self.actor(1, Self.known.name, .company), Self.actor(2, "Eine Person", .person),
    ]
    for language in Language.allCases {
      for (name, keys) in [("import", ""), ("import-match", "<C-s>")] {
        var driver = opened(
          entries, size: Size(columns: numbers[0], rows: numbers[1]), language: language)
        driver.press(keys)
        expectGolden(driver.picture, named: "\(name)-\(size)-\(language.rawValue)")
      }
    }
  }
}
