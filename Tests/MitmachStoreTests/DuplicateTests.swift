import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `Likely duplicates` {
  private let store: Store

  init() throws {
    store = try Store.inMemory()
    try store.fill(with: SmallNetwork.network, author: "test", at: 1)
  }

  private func reasons(
    of name: String, _ body: (inout Actor) -> Void = { _ in }
  ) throws -> Set<LikelyDuplicate.Reason> {
    var actor = Actor(uid: SmallNetwork.uid(90), name: name, kind: .company, fields: [])
    body(&actor)
    let found = try store.likelyDuplicates(of: actor, limit: 5)
    #expect(found.allSatisfy { $0.actor == SmallNetwork.actors[0] })
    return found.first?.reasons ?? []
  }

  @Test(arguments: [
    "https://egg.example", "http://www.egg.example/", "HTTPS://EGG.example", " egg.example/ ",
  ])
  func `have the same web address`(web: String) throws {
    #expect(try reasons(of: "X") { $0.web = web } == [.web])
  }

  @Test(arguments: ["post@egg.example", "POST@egg.example "])
  func `have the same mail address`(email: String) throws {
    #expect(try reasons(of: "X") { $0.email = email } == [.email])
  }

  @Test(arguments: ["+49 3581 0", "03581/0", "0049 (0)3581-0", "+49 (0) 3581 0", "(03581) 0"])
  func `have the same phone number`(phone: String) throws {
    #expect(try reasons(of: "X") { $0.phone = phone } == [.phone])
  }

  @Test func `do not share what says nothing`() throws {
    #expect(try reasons(of: "X") { $0.web = "https://www." } == [])
    #expect(try reasons(of: "X") { $0.web = "https://gg.example" } == [])
    #expect(try reasons(of: "") == [])
  }

  @Test func `have the same name, or a similar one nearby`() throws {
    let name = SmallNetwork.actors[0].name
    let coordinate = try #require(SmallNetwork.actors[0].location?.coordinate)
    func nearby(_ name: String, metres: Double) throws -> Set<LikelyDuplicate.Reason> {
      try reasons(of: name) { actor in
        let latitude = coordinate.latitude + metres / 111_195
        actor.location = SmallNetwork.location("Görlitz")
        actor.location?.coordinate = Coordinate(
          latitude: latitude, longitude: coordinate.longitude)
      }
    }
    #expect(try reasons(of: name.uppercased()) == [.name])
    #expect(try nearby("Görlitz Energiegenossenschaft", metres: 95) == [.nearby, .place])
    #expect(try nearby("Görlitz Energiegenossenschaft", metres: 105) == [.place])
    #expect(
      try reasons(of: "Görlitz Energiegenossenschaft") { $0.location = .init(place: "görlitz") }
        == [.place])
    #expect(
      try reasons(of: "Görlitz Energiegenossenschaft") { actor in
        actor.location = .init(place: "Görlitz", district: "99999")
      } == [])
    #expect(try nearby("Bäckerei", metres: 0) == [])
    #expect(try nearby(name, metres: 10) == [.nearby, .name, .place])
  }

  @Test func `do not count oneself, and come with the likeliest first`() throws {
    #expect(try store.likelyDuplicates(of: SmallNetwork.actors[0], limit: 5) == [])
    var twin = SmallNetwork.actors[0]
    twin.uid = SmallNetwork.uid(91)
    var half = SmallNetwork.actors[1]
    (half.uid, half.email) = (SmallNetwork.uid(92), twin.email)
    try store.write(author: "test", at: 2) { transaction in
      try transaction.save(half)
      try transaction.save(twin)
    }
    let found = try store.likelyDuplicates(of: SmallNetwork.actors[0], limit: 5)
    #expect(found.map(\.actor) == [twin, half])
    #expect(found.map(\.reasons) == [Set(LikelyDuplicate.Reason.allCases), [.email]])
    #expect(try store.likelyDuplicates(of: SmallNetwork.actors[0], limit: 1).count == 1)
  }

  // MARK: - Places

  @Test func `know the nearest place`() throws {
    func nearest(_ latitude: Double, _ longitude: Double, within: Double) throws -> String? {
      let point = try #require(Coordinate(latitude: latitude, longitude: longitude))
      return try store.nearestPlace(to: point, within: within)?.name
    }
    let place = SmallNetwork.places[0]
    let (latitude, longitude) = (place.coordinate.latitude, place.coordinate.longitude)
    #expect(try nearest(latitude + 0.01, longitude, within: 5) == place.name)
    #expect(try nearest(latitude + 0.01, longitude, within: 1) == nil)
  }
}
