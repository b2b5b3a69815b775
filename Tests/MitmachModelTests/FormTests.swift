import MitmachModel
import Testing

@Suite struct `Rules for what is typed` {
  @Test(
    arguments: [
      ("info@example.org", true), ("a.b+c@sub.example-verein.de", true), ("", false),
      ("info@", false), ("@example.org", false), ("info@example", false),
      ("a b@example.org", false),
      ("a..b@example.org", false), ("two@at@example.org", false), ("info@müller.de", true),
    ])
  func `tell an address of mail`(text: String, isOne: Bool) {
    #expect(InputRules.isEmail(text) == isOne)
  }

  @Test(
    arguments: [
      ("https://example.org/a?b=c", "https://example.org/a?b=c"),
      ("example.org", "https://example.org"), ("www.müller.de/", "https://www.müller.de/"),
      ("http://example.org:8080", "http://example.org:8080"), ("example", nil),
      ("ftp://example.org", nil), ("javascript:alert(1)", nil), ("info@example.org", nil),
      ("https://exam ple.org", nil), ("1.2.3.4", nil), ("https://-a.de", nil),
    ] as [(String, String?)])
  func `make a web address`(text: String, address: String?) {
    #expect(InputRules.webAddress(text) == address)
  }

  @Test(
    arguments: [
      ("+49 3581 123456", true), ("03581/12 34-56", true), ("(0351) 123456", true), ("1234", false),
      ("0351 abc", false), ("0351+123456", false), ("1234567890123456", false),
    ])
  func `tell a phone number`(text: String, isOne: Bool) {
    #expect(InputRules.isPhone(text) == isOne)
  }

  @Test(
    arguments: [
      ("2024", "2024"), ("3/2024", "2024-03"), ("03.2024", "2024-03"), ("1.3.2024", "2024-03-01"),
      ("2024-03-01", "2024-03-01"), ("31.2.2024", nil), ("24", nil), ("1.3.24", nil), ("x", nil),
    ] as [(String, String?)])
  func `read dates as people write them`(text: String, date: String?) {
    #expect(InputRules.date(text)?.rawValue == date)
  }

  @Test(
    arguments: [
      ("51.1545, 14.9872", "51.1545, 14.9872"), ("51,1545 14,9872", "51.1545, 14.9872"),
      ("51,1545; 14,9872", "51.1545, 14.9872"), ("51.1545°N 14.9872°E", "51.1545, 14.9872"),
      ("-3.5,40", "-3.5, 40.0"),
    ])
  func `read coordinates`(text: String, shown: String) throws {
    guard case .at(let point) = InputRules.coordinates(text) else {
      Issue.record("no coordinates: \(text)")
      return
    }
    #expect(InputRules.text(of: point) == shown)
  }

  @Test func `notice coordinates the wrong way round`() throws {
    let right = try #require(Coordinate(latitude: 51.1545, longitude: 14.9872))
    #expect(InputRules.coordinates("14.9872, 51.1545") == .swapped(right))
    #expect(InputRules.coordinates("95, 200") == .none)
    #expect(InputRules.coordinates("51") == .none)
  }
}

@Suite struct `A form` {
  private let catalogue = Catalogue(
    fields: [
      FieldOfAction(
        id: "energy", index: 0, name: LocalizedText("Energie"), about: LocalizedText(""),
        letter: "V", glyph: "*", color: "red")
    ], goals: [Goal(number: 7, title: LocalizedText("Energie"))])

  private var check: FormCheck {
    FormCheck(catalogue: catalogue, today: PartialDate(rawValue: "2026-11-21"))
  }

  @Test func `names what is missing and what cannot be`() {
    let form = EntryForm(
      .actor,
      texts: [
        .kind: "club", .fields: "energy, food", .email: "x", .goals: "7,18", .since: "2027",
        .coordinates: "14.9, 51.1",
      ])
    #expect(
      check.problems(in: form, isNew: true) == [
        .name: .missing, .kind: .unknown("club"), .fields: .unknown("food"),
        .email: .notAnEmail, .goals: .unknown("18"), .since: .dateInFuture,
        .coordinates: .swappedCoordinates(corrected: "51.1, 14.9"),
      ])
  }

  @Test func `gives an actor back as it was`() throws {
    var actor = Actor(
      uid: UID.new(at: 1), name: "Verein", kind: .association, fields: FieldSet(index: 0))
    actor.goals = GoalSet(number: 7)
    actor.otherNames = ["V1", "V2"]
    actor.about = LocalizedText("Zeile\nnoch eine", english: "line")
    actor.since = PartialDate(rawValue: "2020-05")
    actor.web = "https://example.org"
    actor.location = Location(
      place: "Görlitz", sorbianPlace: "Zhorjelc", district: "14626",
      coordinate: Coordinate(latitude: 51.154_512_3, longitude: 14.987_212_3))
    let form = EntryForm(.actor(actor), catalogue: catalogue, language: .german)
    #expect(check.problems(in: form, isNew: false) == [:])
    #expect(form.actor(uid: actor.uid, base: actor, catalogue: catalogue) == actor)
  }

  @Test(arguments: [(nil, "ZZ"), ("AT", "AT")])
  func `lets a point stand without a place, and says so`(country: String?, kept: String) throws {
    var form = EntryForm(.actor, texts: [.name: "Verein", .coordinates: "48.2, 16.37"])
    form[.country] = country ?? ""
    form[.kind] = "association"
    form[.fields] = "energy"
    #expect(check.problems(in: form, isNew: true) == [.coordinates: .coordinatesWithoutPlace])
    #expect(InputProblem.coordinatesWithoutPlace.isWarning)
    let actor = form.actor(uid: UID.new(at: 1), base: nil, catalogue: catalogue)
    let location = try #require(actor.location)
    #expect((location.namedPlace, location.country, location.text) == (nil, kept, country ?? ""))
    #expect(location.coordinate == Coordinate(latitude: 48.2, longitude: 16.37))
    let again = EntryForm(.actor(actor), catalogue: catalogue, language: .german)
    #expect(again[.place] == "" && again[.country] == country ?? "")
    #expect(again.actor(uid: actor.uid, base: actor, catalogue: catalogue) == actor)
  }

  @Test func `ends nothing before it began`() {
    let form = EntryForm(
      .membership, texts: [.role: "member", .since: "2024-05", .until: "2024-04"])
    #expect(check.problem(of: .until, in: form) == .endBeforeStart)
    let year = EntryForm(.membership, texts: [.role: "member", .since: "2024-05", .until: "2024"])
    #expect(check.problem(of: .until, in: year) == nil)
  }

  @Test func `puts what was typed into the entry as it is now`() {
    let base = EntryForm(.actor, texts: [.name: "Alt", .phone: "1"])
    var typed = base
    typed[.name] = "Neu"
    let draft = Draft(uid: UID.new(at: 1), edited: nil, form: typed, base: base, at: 1)
    let current = EntryForm(.actor, texts: [.name: "Alt", .phone: "2"])
    #expect(draft.form(on: current) == EntryForm(.actor, texts: [.name: "Neu", .phone: "2"]))
  }
}
