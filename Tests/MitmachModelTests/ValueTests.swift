import MitmachModel
import Testing

@Suite struct `A uid` {
  @Test func `is a UUID of version 7 that grows with time`() throws {
    var generator = Generator(state: 1)
    let uids = (0..<50).map { UID.new(at: 1_700_000_000_000 + Int64($0), using: &generator) }
    for uid in uids {
      #expect(UID(rawValue: uid.rawValue) == uid)
      let characters = Array(uid.rawValue)
      #expect(characters[14] == "7" && "89ab".contains(characters[19]))
    }
    #expect(uids.map(\.rawValue) == uids.map(\.rawValue).sorted())
    #expect(uids[0].rawValue.hasPrefix("018bcfe5-6800-7"))
  }

  @Test(arguments: ["", "018bcfe5", "018bcfe5-6800-7000-8000-00000000000g", "018bcfe568007000"])
  func `is nothing else`(text: String) {
    #expect(UID(rawValue: text) == nil)
  }
}

@Suite struct `A partial date` {
  @Test(arguments: ["2022", "2022-09", "2022-09-24", "2024-02-29"])
  func `is a year, a month or a day`(text: String) {
    #expect(PartialDate(rawValue: text)?.rawValue == text)
  }

  @Test(arguments: [
    "", "22", "2022-13", "2022-00", "2023-02-29", "2022-9-4", "2022-09-31", "x", "2022-",
  ])
  func `is no other text`(text: String) {
    #expect(PartialDate(rawValue: text) == nil)
  }

  @Test(arguments: [
    ("2022", "2022", "2022"), ("2022-09", "9/2022", "Sep 2022"),
    ("2022-09-04", "4.9.2022", "4 Sep 2022"),
  ])
  func `is written as people write it`(raw: String, german: String, english: String) throws {
    let date = try #require(PartialDate(rawValue: raw))
    #expect(date.text(in: .german) == german)
    #expect(date.text(in: .english) == english)
  }
}

@Suite struct `A language` {
  @Test(arguments: [
    (["LANG": "en_GB.UTF-8"], Language.english),
    (["LANG": "de_DE.UTF-8"], .german),
    (["LANG": "fr_FR.UTF-8"], .german),
    ([:], .german),
    (["LANG": "en_US", "LC_ALL": "de_AT"], .german),
    (["LANG": "de_DE", "LC_MESSAGES": "en_US"], .english),
    (["LANG": "de_DE", "LC_ALL": "", "LC_MESSAGES": "en"], .english),
  ])
  func `follows the environment`(environment: [String: String], language: Language) {
    #expect(Language(environment: environment) == language)
  }
}

@Suite struct `A name` {
  private let candidates = [
    (value: "energy", names: ["energy", "Energie und Verkehr"]),
    (value: "food", names: ["food", "Ernährungssystem"]),
    (value: "finance", names: ["finance", "Finanzen und Wirtschaft"]),
  ]

  @Test(arguments: [
    ("food", Naming.Answer.one("food")), ("ern", .one("food")), ("ERNAEHRUNG", .one("food")),
    ("ernahrung", .one("food")), ("Wirt", .one("finance")), ("fo", .one("food")),
    ("f", .several(["food", "finance"])), ("e", .several(["energy", "food"])),
    ("und", .several(["energy", "finance"])), ("zzz", .none), ("", .none), ("-", .none),
  ])
  func `is understood from a beginning that only one has`(
    typed: String, answer: Naming.Answer<String>
  ) {
    #expect(Naming.resolve(typed, among: candidates) == answer)
  }
}

@Suite struct `A filter` {
  @Test func `toggles values and forgets what a list does not have`() throws {
    let region = try #require(UID(rawValue: "01900000-0000-7000-8000-000000000001"))
    var filter = Filter()
    let values: [FacetValue] = [
      .field("food"), .region(region), .kind(.network), .role(.moderator), .status(.active),
      .goal(7),
    ]
    for value in values { filter.toggle(value) }
    #expect(filter.values == values)
    #expect(filter.applying(to: .actions).values == [.field("food"), .goal(7)])
    #expect(filter.applying(to: .regions).values == [.field("food"), .status(.active)])
    for value in values { filter.toggle(value) }
    #expect(filter.isEmpty)
  }

  @Test func `survives being written as a line`() throws {
    var filter = Filter()
    filter.text = "solidarische = landwirtschaft: \"x\""
    filter.fields = ["food", "energy"]
    filter.kinds = [.association]
    filter.roles = [.member]
    filter.statuses = [.planned]
    filter.goals = [2, 17]
    let saved = SavedFilter(
      name: "Essen = gut", listing: .regions, filter: filter, order: .newest, isReversed: true)
    let again = try SavedFilter(line: saved.line)
    #expect(again.name == "Essen gut")
    #expect(again.listing == .regions && again.order == .newest && again.isReversed)
    #expect(again.filter.fields == filter.fields && again.filter.goals == filter.goals)
    #expect(again.filter.text == "solidarische = landwirtschaft: x")
    #expect(try SavedFilter(line: again.line) == again)
  }

  @Test(arguments: [
    ("no sign", SavedFilterError.noEqualsSign), (" = list:actors", .noName),
    ("a = colour:red", .unknownPart("colour")),
    ("a = goal:18", .unknownValue(part: "goal", value: "18")),
    ("a = list:things", .unknownValue(part: "list", value: "things")),
    ("a = word", .unknownPart("word")),
  ])
  func `says what is wrong with a line`(line: String, fault: SavedFilterError) {
    #expect(throws: fault) { try SavedFilter(line: line) }
  }
}
