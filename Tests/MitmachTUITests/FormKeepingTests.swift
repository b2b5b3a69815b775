import Canvas
import MitmachModel
import Testing

@testable import MitmachTUI

/// What a form does to what was not typed into it.
@Suite struct `Changing an entry` {
  private func lastEdit(_ driver: Driver) -> Edit? {
    driver.asked.compactMap { effect -> Edit? in
      if case .perform(let edit, _) = effect { edit } else { nil }
    }.last
  }

  private func actors(_ driver: Driver) -> (new: Actor, base: Actor)? {
    guard case .save(.actor(let new), base: .actor(let base)?)? = lastEdit(driver)?.parts.first
    else { return nil }
    return (new, base)
  }

  /// The first actor, with a place of which all is known.
  private func driver(_ change: (inout Actor) -> Void) -> Driver {
    var network = SampleNetwork.small
    network.actors[0].location = Location(
      place: "Ostritz", district: "14626", country: "PL",
      coordinate: Coordinate(latitude: 51.01, longitude: 14.93))
    change(&network.actors[0])
    return Driver(network)
  }

  @Test func `tells the store what was there when a draft was begun`() throws {
    var first = driver { $0.phone = "+49 1" }
    first.press("3e<tab><tab><tab><tab><tab><tab><C-u>+49 111")
    let draft = try #require(first.drafts.first)
    var network = first.store.network
    network.actors[0].phone = "+49 222"
    network.actors[0].email = "b@example.org"
    var second = Driver(network, drafts: [draft])
    second.press("j")
    #expect(second.picture.contains("+49 111") && second.picture.contains("b@example.org"))
    second.press("<C-s>")
    let (new, base) = try #require(actors(second))
    #expect(base.phone == "+49 1" && new.phone == "+49 111")
    #expect(base.email == "b@example.org" && new.email == "b@example.org")
  }

  @Test(
    arguments: [
      ("Anderswo", "Anderswo", nil, nil, "PL"), ("gor<enter>", "Görlitz", "14626", 51.1545, "DE"),
      ("Anderswo<C-u>Ostritz", "Ostritz", "14626", 51.01, "PL"),
      ("gor<enter><backtab><C-u>Ostritz", "Ostritz", "14626", 51.01, "PL"),
      ("gor<enter><backtab><C-u>Anderswo", "Anderswo", nil, nil, "PL"),
    ] as [(String, String, String?, Double?, String)])
  func `moves it as a whole`(
    keys: String, place: String, district: String?, latitude: Double?, country: String
  ) throws {
    var driver = driver { _ in }
    driver.press("3e<C-u>Umbenannt<tab><tab><tab><C-u>\(keys)<C-s>")
    let location = try #require(actors(driver)?.new.location)
    #expect(location.place == place && location.district == district)
    #expect(location.coordinate?.latitude == latitude && location.country == country)
  }

  @Test func `keeps coordinates that were typed for another place`() throws {
    var driver = driver { _ in }
    let place = "<tab><tab><tab>"
    driver.press("3e\(place)\(place)\(place)<C-u>51.5, 14.5<backtab><backtab><backtab>")
    driver.press("<backtab><backtab><backtab><C-u>Anderswo<C-s>")
    let location = try #require(actors(driver)?.new.location)
    #expect(location.place == "Anderswo" && location.coordinate?.latitude == 51.5)
  }

  @Test func `is not kept back by what was wrong before`() throws {
    var driver = driver { $0.web = "http://localhost/x" }
    driver.press("3e<tab><tab><tab><tab><tab><tab><tab><tab><C-s>")
    #expect(driver.state.overlay == nil || !driver.picture.contains("keine Web-Adresse"))
    driver.press("3e<C-u>Umbenannt<C-s>")
    #expect(try #require(actors(driver)).new.web == "http://localhost/x")
    driver.press("3e<tab><tab><tab><tab><tab><tab><tab>y<C-s>")
    #expect(driver.picture.contains("keine Web-Adresse"))
  }

  @Test func `takes long texts whole and refuses them as a whole`() {
    var driver = driver { _ in }
    driver.press("3E")
    driver.send(.textEdited(String(repeating: "x", count: 12_000)))
    driver.press("<C-s>")
    #expect(lastEdit(driver) == nil)
    #expect(driver.picture.contains("höchstens 10000 Zeichen"))
    driver.press("<C-u>")
    driver.send(.pasted(String(repeating: "y", count: 10_001)))
    driver.press("<C-s>")
    #expect(lastEdit(driver) == nil)
    driver.press("<bs><C-s>")
    #expect(actors(driver)?.new.about.german.count == 10_000)
  }

  @Test func `hands to the editor what an action changes`() {
    var driver = driver { _ in }
    driver.store.network.actions[0].german.change = "Weniger Müll"
    driver.press("5E")
    #expect(driver.asked.last == .editText("Weniger Müll"))
  }

  @Test func `says where an editor that failed left its text`() {
    var driver = driver { _ in }
    driver.press("3E")
    driver.send(.editorFailed(path: "/tmp/x.md"))
    #expect(driver.picture.contains("/tmp/x.md"))
  }

  @Test func `forgets how a form was to open that could not be prepared`() {
    var driver = driver { _ in }
    driver.press("3")
    var state = driver.state
    _ = state.update(.pressed(.character("E")))
    #expect(state.opensEditor)
    _ = state.update(.failed("disk"))
    #expect(!state.opensEditor && state.rebasing == nil && state.isLeaving == nil)
  }

  @Test(arguments: Language.allCases)
  func `says what goes with an entry that is deleted`(language: Language) {
    var dependants = Dependants()
    dependants.adoptions = 2
    let words = Strings.strings(for: language).forms
    let stays = language == .german ? "bleiben" : "stay"
    #expect(words.dependants(dependants, .region).contains(stays))
    #expect(words.dependants(dependants, .action).contains("2"))
    #expect(!words.dependants(dependants, .action).contains(stays))
  }
}
