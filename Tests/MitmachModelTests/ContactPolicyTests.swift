import MitmachModel
import Testing

@Suite struct `Contact data` {
  private let person: Actor
  private let region: UID
  private let other: UID
  private let today: PartialDate

  init() throws {
    var source = UIDSource(seed: 1, at: 0)
    var person = Actor(uid: source.uid(), name: "Maria", kind: .person, fields: [])
    person.email = "m@example.org"
    person.phone = "12345"
    person.web = "https://example.org"
    person.extras = ["street": "Am Weg 1"]
    self.person = person
    region = source.uid()
    other = source.uid()
    today = try #require(PartialDate(rawValue: "2024-06-01"))
  }

  @Test func `of a person stay here without a consent`() {
    let policy = ContactPolicy(purpose: .publicDirectory, consents: [], today: today)
    let (released, isWithheld) = policy.released(person)
    #expect(isWithheld)
    #expect(released.email == nil)
    #expect(released.phone == nil)
    #expect(released.extras == [:])
    #expect(released.web == person.web)
    #expect(!policy.mayLeave(contactOf: person))
  }

  @Test func `of those who are no persons always leave`() {
    var club = person
    club.kind = .association
    let policy = ContactPolicy(purpose: .publicDirectory, consents: [], today: today)
    #expect(policy.released(club) == (club, false))
  }

  @Test func `leave for what the consent is for, as long as it holds`() throws {
    func leaves(
      _ given: Consent.Purpose, for purpose: Consent.Purpose, until: String? = nil
    ) throws -> Bool {
      let consent = Consent(
        uid: other, actor: person.uid, purpose: given,
        given: try #require(PartialDate(rawValue: "2024")),
        until: until.flatMap(PartialDate.init), source: "Mail")
      let policy = ContactPolicy(purpose: purpose, consents: [consent], today: today)
      return policy.released(person) == (person, false)
    }
    #expect(try leaves(.publicDirectory, for: .moderators(region: region)))
    #expect(try leaves(.network, for: .network))
    #expect(try !leaves(.network, for: .publicDirectory))
    #expect(try !leaves(.moderators(region: region), for: .moderators(region: other)))
    #expect(try !leaves(.network, for: .network, until: "2024-06-01"))
    #expect(try leaves(.network, for: .network, until: "2024-06-02"))
  }

  @Test func `that stay are counted and named`() {
    var withheld = Withheld(purpose: .network)
    for _ in 0..<Withheld.nameLimit + 5 { withheld.add(person) }
    #expect(withheld.count == Withheld.nameLimit + 5)
    #expect(withheld.names == Array(repeating: "Maria", count: Withheld.nameLimit))
  }
}
