import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `Pairs of duplicates` {
  private let shared: SharedStore
  private var store: Store { shared.store }

  init() throws { shared = try SharedStore() }

  /// Actors that have much in common by chance.
  private func addCrowd(_ count: Int, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    func pick<Value>(_ values: [Value]) -> Value {
      values.randomElement(using: &random) ?? values[0]
    }
    try store.write(author: "x", at: 2) { transaction in
      for number in 0..<count {
        let name =
          pick(["Hofladen", "Hof Laden", "Verein Hofladen", "Hofläden", "Imkerei"]) + " "
          + pick(["Müller", "Mueller", "Möller", "3", "4"])
        var actor = Actor(
          uid: SmallNetwork.uid(5000 + number), name: name, kind: .company, fields: [])
        actor.web = pick([nil, nil, "https://a\(number / 3).example"])
        actor.email = pick([nil, nil, "POST@\(number / 4).example", "post@\(number / 4).example"])
        actor.phone = pick([nil, nil, "03581 \(number / 5)", "+49 3581-\(number / 5)"])
        actor.location = pick([nil, SmallNetwork.location("Zittau"), .init(place: "Zittau")])
        if actor.location?.coordinate != nil {
          actor.location?.coordinate = Coordinate(
            latitude: 50.898 + Double(Int.random(in: 0..<40, using: &random)) * 0.0004,
            longitude: 14.808 + Double(Int.random(in: 0..<4, using: &random)) * 0.0006)
        }
        try transaction.save(actor)
      }
    }
  }

  @Test(arguments: 1...6)
  func `are those that the rule for one finds`(seed: UInt64) throws {
    try addCrowd(40, seed: seed)
    let pairs = try #require(try store.duplicatePairs(limit: 10_000))
    var found: [Set<UID>: Set<LikelyDuplicate.Reason>] = [:]
    for pair in pairs { found[[pair.one.uid, pair.other.uid]] = pair.reasons }
    var expected: [Set<UID>: Set<LikelyDuplicate.Reason>] = [:]
    for number in 0..<40 {
      guard let actor = try shared.actor(5000 + number) else { throw Missing() }
      for twin in try store.likelyDuplicates(of: actor, limit: 1000) {
        expected[[actor.uid, twin.actor.uid]] = twin.reasons
      }
    }
    #expect(found == expected && found.count == pairs.count)
    let likelihoods = pairs.map(\.likelihood)
    #expect(likelihoods == likelihoods.sorted(by: >))
    for limit in [1, 3, 20] {
      let few = try store.duplicatePairs(limit: limit)
      #expect(few?.map(\.likelihood) == Array(likelihoods.prefix(limit)))
    }
  }

  @Test func `end when one wants`() throws {
    try addCrowd(40, seed: 1)
    #expect(try store.duplicatePairs(limit: 5, while: { false }) == nil)
  }

  @Test func `are not told again once somebody said that they are two`() throws {
    try addCrowd(30, seed: 2)
    let pairs = try #require(try store.duplicatePairs(limit: 1000))
    let first = try #require(pairs.first)
    try shared.save(
      .distinction(Distinction(uid: SmallNetwork.uid(90), first.one.uid, first.other.uid)),
      by: SharedStore.hanka)
    #expect(try store.duplicatePairs(limit: 1000)?.count == pairs.count - 1)
    _ = try store.undo(by: SharedStore.hanka, at: 20)
    #expect(try store.duplicatePairs(limit: 1000) == pairs)
  }
}

@Suite struct `Merging two actors` {
  private let shared: SharedStore
  private var store: Store { shared.store }
  private let kept = SmallNetwork.uid(13)
  private let other = SmallNetwork.uid(11)

  init() throws { shared = try SharedStore() }

  @discardableResult
  private func merge() throws -> EditOutcome {
    guard let base = try shared.actor(13), let gone = try shared.actor(11),
      let edit = try store.merging(keeping: kept, from: other, as: base.completed(by: gone))
    else { return .unchanged }
    return try store.perform(edit, by: SharedStore.hanka, at: 30)
  }

  private func details() throws -> ActorDetails {
    guard
      case .actor(let details) = try store.details(
        of: kept, kind: .actor, language: .german, limit: 9)
    else { throw Missing() }
    return details
  }

  @Test func `moves over what hangs on the one that goes`() throws {
    let consent = Consent(
      uid: SmallNetwork.uid(61), actor: other, purpose: .network,
      given: try #require(PartialDate(rawValue: "2024")), source: "Mail")
    try shared.save(.consent(consent), by: SharedStore.jan)
    #expect(try merge().conflicts == [])
    let details = try details()
    #expect(details.actor.otherNames.contains(SmallNetwork.actors[0].name))
    #expect(details.actor.email == "post@egg.example")
    #expect(Set(details.memberships.map(\.membership.uid)) == Set([21, 25].map(SmallNetwork.uid)))
    #expect(details.adoptions.map(\.adoption.uid) == [SmallNetwork.uid(41)])
    // The tie between the two is gone with one of them.
    #expect(details.relations.map(\.relation.uid) == [SmallNetwork.uid(52)])
    #expect(details.consents.map(\.uid) == [consent.uid])
    #expect(try shared.actor(11) == nil)
    #expect(try store.health(isThorough: true).isWell)
    #expect(try IndexCheck.faults(in: store) == [])
  }

  @Test func `makes nothing double`() throws {
    try shared.save(
      .membership(
        Membership(
          uid: SmallNetwork.uid(26), actor: kept, region: SmallNetwork.uid(1), role: .member)),
      by: SharedStore.jan)
    var twin = SmallNetwork.adoptions[0]
    (twin.uid, twin.actor) = (SmallNetwork.uid(42), kept)
    try shared.save(.adoption(twin), by: SharedStore.jan)
    #expect(try merge().conflicts == [])
    let details = try details()
    #expect(details.adoptions.map(\.adoption.uid) == [twin.uid])
    #expect(Set(details.memberships.map(\.membership.uid)) == Set([25, 26].map(SmallNetwork.uid)))
    #expect(try store.record(.adoption, key: SmallNetwork.uid(41).rawValue) == nil)
  }

  @Test func `is one step, there and back`() throws {
    let before = try WholeStore(store)
    try merge()
    let after = try WholeStore(store)
    _ = try store.undo(by: SharedStore.hanka, at: 40)
    #expect(try WholeStore(store) == before)
    _ = try store.redo(by: SharedStore.hanka, at: 50)
    #expect(try WholeStore(store) == after)
  }

  @Test func `keeps both histories in that of the one that stays`() throws {
    try shared.change(11, by: SharedStore.jan, at: 11) { $0.phone = "1" }
    try shared.change(13, by: SharedStore.jan, at: 12) { $0.phone = "2" }
    try merge()
    let history = try store.history(of: kept, limit: 9)
    #expect(history.map(\.at) == [30, 12, 11, 1])
    #expect(history[0].changes.contains { $0.key == other.rawValue && $0.after == nil })
    #expect(history[2].changes.map(\.after) == [["phone": .text("1")]])
    #expect(history.allSatisfy { Set($0.changes.map(\.id)).count == $0.changes.count })
    _ = try store.undo(by: SharedStore.hanka, at: 40)
    #expect(try !store.history(of: kept, limit: 9).map(\.at).contains(11))
    _ = try store.redo(by: SharedStore.hanka, at: 50)
    #expect(try store.history(of: kept, limit: 9).map(\.at).contains(11))
  }

  @Test func `needs two that are there`() throws {
    let actor = try #require(try shared.actor(13))
    #expect(try store.merging(keeping: kept, from: kept, as: actor) == nil)
    #expect(try store.merging(keeping: kept, from: SmallNetwork.uid(999), as: actor) == nil)
  }
}
