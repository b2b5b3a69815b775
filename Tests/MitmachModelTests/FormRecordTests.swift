import MitmachModel
import Testing

/// Entries that nobody could type as they are: a form must not spoil what was not touched.
@Suite struct `What a form leaves alone` {
  private let catalogue = Catalogue()

  private func form(of record: Record) -> EntryForm {
    EntryForm(record, catalogue: catalogue, language: .german)
  }

  private let council: Actor = {
    var actor = Actor(uid: UID.new(at: 1), name: "Rat", kind: .network, fields: [])
    actor.otherNames = ["Rat für Energie, Umwelt und Klima", "REUK"]
    actor.web = "http://localhost/x"
    return actor
  }()

  @Test func `is a name with commas and an address that the rule does not take`() {
    var form = form(of: .actor(council))
    form[.phone] = "03581 1"
    var expected = council
    expected.phone = "03581 1"
    #expect(form.actor(uid: council.uid, base: council, catalogue: catalogue) == expected)
    form[.otherNames] += "\n Der Rat "
    form[.web] = "example.org"
    expected.otherNames.append("Der Rat")
    expected.web = "https://example.org"
    #expect(form.actor(uid: council.uid, base: council, catalogue: catalogue) == expected)
  }

  @Test func `is a step of several lines, until the steps are changed`() {
    let text = ActionText(
      name: "Balkone", summary: "Strom", change: "", steps: ["eins\nund", "zwei"], materials: [],
      permissions: [], pitfalls: [], effortReason: "", impactReason: "")
    let action = Action(
      uid: UID.new(at: 1), fields: [], goals: [], effort: 2, impact: 3, people: 4, weeks: 5,
      euros: 6, reach: 7, lasts: 2.5, skills: ["a"], german: text, english: text, sources: ["b"])
    var form = form(of: .action(action))
    form[.summary] = "Sonne"
    var expected = action
    expected.german.summary = "Sonne"
    let record = Record.action(action)
    #expect(form.record(record, catalogue: catalogue, language: .german) == .action(expected))
    expected = action
    expected.english?.summary = "Sonne"
    #expect(form.record(record, catalogue: catalogue, language: .english) == .action(expected))
  }

  @Test func `takes a country in small letters`() {
    let check = FormCheck(catalogue: catalogue)
    let form = EntryForm(.actor, texts: [.name: "A", .place: "Wien", .country: "at"])
    #expect(check.problem(of: .country, in: form) == nil)
    #expect(
      form.actor(uid: council.uid, base: nil, catalogue: catalogue).location?.country == "AT")
    for wrong in ["a", "a1", "ß", "@[", "aut"] {
      let form = EntryForm(.actor, texts: [.country: wrong])
      #expect(check.problem(of: .country, in: form) == .notACountry)
    }
  }

  @Test func `is what others made of an entry since a draft of it was begun`() {
    let base = EntryForm(
      .actor, texts: [.name: "Alt", .phone: "1", .place: "Görlitz", .district: "14626"])
    var typed = base
    (typed[.phone], typed[.district]) = ("1a", "1")
    let draft = Draft(uid: UID.new(at: 1), edited: nil, form: typed, base: base, at: 1)
    let current = EntryForm(
      .actor, texts: [.name: "Neu", .phone: "2", .place: "Zittau", .district: "14626"])
    // What both changed is seen as it was, so that saving meets it; the rest as it is.
    #expect(
      draft.base(on: current)
        == EntryForm(
          .actor, texts: [.name: "Neu", .phone: "1", .place: "Görlitz", .district: "14626"]))
    #expect(
      draft.form(on: current)
        == EntryForm(
          .actor, texts: [.name: "Neu", .phone: "1a", .place: "Görlitz", .district: "1"]))
    #expect(draft.base(on: base) == base)
  }
}
