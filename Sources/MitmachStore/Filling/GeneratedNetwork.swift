package import MitmachModel

/// A network of any size that looks like a real one and is the same each time it is made.
///
/// Every entry is made from its number alone, so a million of them never have to be in memory at once.
package struct GeneratedNetwork: Sendable {
  package let actorCount: Int
  package let regionCount: Int
  package let actionCount: Int
  package let seed: UInt64
  /// What it stands on: fields, goals, skills and places, and perhaps actions; no actors of its own.
  package let base: Network
  private let fieldIndices: [Int]
  let goalNumbers: [Int]

  /// The time of the last of its entries, in milliseconds; the others lie in the ten years before.
  package static let now: Int64 = 1_760_000_000_000

  /// `base`: needs at least one place.
  package init(
    actorCount: Int, regionCount: Int = 500, actionCount: Int = 0, seed: UInt64 = 1,
    base: Network
  ) {
    precondition(!base.places.isEmpty, "actors live in places")
    precondition(base.actors.isEmpty, "all actors are given their ids at once")
    self.actorCount = actorCount
    self.regionCount = regionCount
    self.actionCount = actionCount
    self.seed = seed
    self.base = base
    fieldIndices = base.fields.map(\.index)
    goalNumbers = base.goals.map(\.number)
  }

  package func region(at number: Int) -> Region {
    var random = random(for: number, stream: 1)
    let place = base.places[(number * 7919) % base.places.count]
    let uid = UID.new(at: Self.now - 1, using: &random)
    let name = "\(GeneratedWords.regionNames.pick(&random)) \(place.name)"
    var region = Region(
      uid: uid, name: name, status: RegionStatus.allCases.pick(&random))
    region.sorbianName = place.sorbianName
    region.fields = fields(&random)
    region.location = location(in: place, &random)
    region.districts = [place.district]
    region.since = PartialDate(rawValue: String(Int.random(in: 1995...2025, using: &random)))
    region.about = LocalizedText(GeneratedWords.sentence(length: 80, &random))
    region.source = "generated"
    return region
  }

  package func actor(at number: Int) -> Actor {
    var random = random(for: number, stream: 2)
    let kind = GeneratedWords.kinds.pick(&random)
    let place = base.places.pick(&random)
    let name = GeneratedWords.name(of: kind, in: place.name, &random)
    var actor = Actor(uid: uid(ofActor: number), name: name, kind: kind, fields: fields(&random))
    actor.goals = GoalSet(numbers: (0..<2).compactMap { _ in goalNumbers.pickAny(&random) })
    actor.location = location(in: place, &random)
    let length = Int.random(in: 60...100, using: &random)
    actor.about = LocalizedText(GeneratedWords.sentence(length: length, &random))
    if Int.random(in: 0..<4, using: &random) == 0 { actor.web = "https://\(number).example.org" }
    actor.source = "generated"
    return actor
  }

  /// What of an actor decides about its place among the others.
  func name(ofActor number: Int) -> NamePositions.Name {
    let actor = actor(at: number)
    return NamePositions.Name(actor.name, uid: actor.uid)
  }

  /// Some time in the ten years before `now`, to the day, so that many have the same.
  func createdAt(ofActor number: Int) -> Int64 {
    var random = random(for: number, stream: 3)
    return Self.now - 86_400_000 * Int64.random(in: 0..<3650, using: &random)
  }

  /// Memberships in two regions, by the regions' numbers; one in a thousand moderates.
  package func memberships(ofActor number: Int, regions: [Region]) -> [Membership] {
    guard !regions.isEmpty else { return [] }
    var random = random(for: number, stream: 4)
    let first = Int.random(in: regions.indices, using: &random)
    let step = regions.count > 1 ? Int.random(in: 1..<regions.count, using: &random) : 0
    let chosen = Set([first, (first + step) % regions.count]).sorted()
    return chosen.enumerated().map { index, region in
      let isModerator = index == 0 && Int.random(in: 0..<1000, using: &random) == 0
      var membership = Membership(
        uid: UID.new(at: Self.now, using: &random), actor: uid(ofActor: number),
        region: regions[region].uid, role: isModerator ? .moderator : .member)
      membership.since = PartialDate(rawValue: String(Int.random(in: 2015...2025, using: &random)))
      return membership
    }
  }

  // MARK: - Parts

  private func uid(ofActor number: Int) -> UID {
    var random = random(for: number, stream: 5)
    return UID.new(at: Self.now, using: &random)
  }

  func fields(_ random: inout SeededRandom) -> FieldSet {
    let count = Int.random(in: 0..<4, using: &random) == 0 ? 2 : 1
    return (0..<count).reduce(into: []) { set, _ in
      if let index = fieldIndices.pickAny(&random) { set.insert(FieldSet(index: index)) }
    }
  }

  private func location(in place: Place, _ random: inout SeededRandom) -> Location {
    let near = Coordinate(
      latitude: place.coordinate.latitude + Double.random(in: -0.03...0.03, using: &random),
      longitude: place.coordinate.longitude + Double.random(in: -0.05...0.05, using: &random))
    return Location(
      place: place.name, sorbianPlace: place.sorbianName, district: place.district,
      coordinate: near ?? place.coordinate)
  }

  func random(for number: Int, stream: UInt64) -> SeededRandom {
    SeededRandom(seed: seed &* 0x9E37_79B9 &+ UInt64(number) &* 8 &+ stream)
  }
}

/// SplitMix64: the same numbers from the same seed on every machine.
package struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed &* 0xBF58_476D_1CE4_E5B9
    // Neighbouring seeds would begin alike without it.
    _ = next()
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension Array {
  func pick(_ random: inout SeededRandom) -> Element {
    self[Int(random.next() >> 1) % count]
  }

  func pickAny(_ random: inout SeededRandom) -> Element? {
    isEmpty ? nil : pick(&random)
  }
}
