import GRDB
import MitmachModel

@testable import MitmachStore

/// A generated network of 200 actors with rarer things mixed in, and what is asked of it.
struct SampleNetwork {
  private(set) var network = Network()
  private(set) var createdAt: [UID: Int64] = [:]

  static let actorCount = 200
  private static let regionCount = 12

  static let standard = SampleNetwork()

  /// Filled once for all tests; each gets a copy, as to fill a store takes far longer.
  private static let filled = Result { try standard.filledStore() }

  private init(seed: UInt64 = 7) {
    var base = Network()
    base.fields = SmallNetwork.fields
    base.goals = SmallNetwork.goals
    base.skills = SmallNetwork.skills
    base.places = SmallNetwork.places
    let generated = GeneratedNetwork(
      actorCount: Self.actorCount, regionCount: Self.regionCount, seed: seed, base: base)
    network = base
    network.regions = (0..<Self.regionCount).map(generated.region)
    var random = SeededRandom(seed: seed)
    for number in 0..<Self.actorCount {
      network.actors.append(Self.varied(generated.actor(at: number), number))
      network.memberships += memberships(of: number, generated, &random)
    }
    network.actions = (0..<40).map { Self.action($0, &random) }
    network.adoptions = (0..<70).map { adoption($0, &random) }
    for index in network.regions.indices where index % 2 == 0 {
      network.regions[index].resources = Resources(
        people: index % 5, weeks: index % 3 == 0 ? nil : 8, euros: index * 100,
        skills: index % 4 == 0 ? nil : ["technical"])
    }
  }

  /// A store of the network that belongs to the caller alone.
  func store() throws -> (store: Store, oracle: Oracle) {
    let (store, oracle) = try Self.filled.get()
    let queue = try DatabaseQueue(configuration: .store())
    try store.queue.backup(to: queue)
    return (Store(path: store.path, isReadOnly: false, queue: queue), oracle)
  }

  /// Written in six steps so that not all entries are of one age.
  private func filledStore() throws -> (store: Store, oracle: Oracle) {
    let store = try Store.inMemory()
    var first = network
    first.actors = []
    first.memberships = []
    first.actions = []
    first.regions = []
    first.adoptions = []
    try store.fill(with: first, author: "test", at: 0)
    var createdAt: [UID: Int64] = [:]
    for step in 0..<6 {
      let time = Int64((step * 5) % 6) * 1000
      func part<Value>(_ values: [Value]) -> [Value] {
        values.enumerated().filter { $0.offset % 6 == step }.map(\.element)
      }
      try store.write(author: "test", at: time) { transaction in
        for region in part(network.regions) {
          try transaction.save(region)
          createdAt[region.uid] = time
        }
        for actor in part(network.actors) {
          try transaction.save(actor)
          createdAt[actor.uid] = time
        }
        for action in part(network.actions) {
          try transaction.save(action)
          createdAt[action.uid] = time
        }
      }
    }
    try store.write(author: "test", at: 9) { transaction in
      for membership in network.memberships { try transaction.save(membership) }
      for adoption in network.adoptions { try transaction.save(adoption) }
    }
    return (store, Oracle(network: network, createdAt: createdAt))
  }

  // MARK: - Parts

  private static func varied(_ actor: Actor, _ number: Int) -> Actor {
    var actor = actor
    switch number % 25 {
    case 0: actor.location = nil
    case 1: actor.fields = []
    case 2: actor.name = "Verein Nordost"
    case 3: actor.name = "!!! \(number % 2 == 0 ? "*" : "Ökostrom")"
    case 4: actor.otherNames = ["Gemeinwohl-Bilanz \(number)"]
    case 5: actor.email = "post\(number)@verein.example"
    case 6: actor.about = LocalizedText("für alle", english: "for neighbours")
    case 7: actor.name = "Дружба \(number)"
    default: break
    }
    return actor
  }

  private func memberships(
    of number: Int, _ generated: GeneratedNetwork, _ random: inout SeededRandom
  ) -> [Membership] {
    generated.memberships(ofActor: number, regions: network.regions).map { membership in
      var membership = membership
      if number % 6 == 0 { membership.role = .moderator }
      if number % 7 == 0, random.next() % 2 == 0 {
        membership.until = PartialDate(rawValue: "2026")
      }
      return membership
    }
  }

  private func adoption(_ number: Int, _ random: inout SeededRandom) -> Adoption {
    Adoption(
      uid: SmallNetwork.uid(2000 + number), action: network.actions.pick(&random).uid,
      actor: number % 4 == 0 ? network.actors.pick(&random).uid : nil,
      region: number % 5 == 0 ? nil : network.regions.pick(&random).uid,
      place: number % 2 == 0 ? network.places.pick(&random).name : nil,
      status: AdoptionStatus.allCases.pick(&random), since: nil, how: LocalizedText(""),
      result: LocalizedText(""), source: "")
  }

  private static func action(_ number: Int, _ random: inout SeededRandom) -> Action {
    let name = GeneratedWords.name(of: .initiative, in: "Zittau", &random)
    func text(_ name: String) -> ActionText {
      ActionText(
        name: name, summary: GeneratedWords.sentence(length: 60, &random), change: "anders",
        steps: [], materials: [], permissions: [], pitfalls: [], effortReason: "", impactReason: "")
    }
    let german = text(name)
    let english = number % 3 == 0 ? nil : text("Joint \(name)")
    return Action(
      uid: SmallNetwork.uid(900 + number), fields: FieldSet(index: number % 4),
      goals: GoalSet(numbers: [number % 17 + 1]), effort: number % 5 + 1,
      impact: number * 7 % 5 + 1,
      people: number % 4 + 1, weeks: number % 11, euros: number % 6 * 900, reach: 10, lasts: 1,
      skills: [[], ["technical"], ["organising", "technical"]][number % 3], german: german,
      english: english, sources: [])
  }
}

extension SampleNetwork {
  /// Filters and texts as people set them, and some that nobody sets.
  func filter(_ random: inout SeededRandom) -> Filter {
    var filter = Filter()
    func sometimes(_ share: UInt64) -> Bool { random.next() % share == 0 }
    if sometimes(2) { filter.text = Self.texts.pick(&random) }
    if sometimes(3) { filter.fields.insert(network.fields.pick(&random).id) }
    if sometimes(5) { filter.fields.insert(sometimes(4) ? "unknown" : "food") }
    if sometimes(4) { filter.regions.insert(network.regions.pick(&random).uid) }
    if sometimes(9) { filter.regions.insert(network.regions.pick(&random).uid) }
    if sometimes(20) { filter.regions = [SmallNetwork.uid(77)] }
    if sometimes(4) { filter.kinds.insert(ActorKind.allCases.pick(&random)) }
    if sometimes(6) { filter.kinds.insert(.association) }
    if sometimes(5) { filter.roles.insert(Role.allCases.pick(&random)) }
    if sometimes(12) { filter.roles = [.member, .moderator] }
    if sometimes(4) { filter.statuses.insert(RegionStatus.allCases.pick(&random)) }
    if sometimes(5) { filter.goals.insert(Int(random.next() % 17) + 1) }
    addPool(to: &filter, &random)
    if sometimes(3) { filter.area = area(&random) }
    return filter
  }

  /// A part of the world in which some of the entries lie, or all, or none.
  func area(_ random: inout SeededRandom) -> Area {
    let places = network.places.map(\.coordinate)
    switch random.next() % 8 {
    case 0: return .nowhere
    case 7: return .district(network.places.pick(&random).district)
    case 1, 2:
      let corners = [places.pick(&random), places.pick(&random)]
      return GeoBox(around: corners).map(Area.box) ?? .nowhere
    default:
      let sizes = [0.001, 1, 3, 8, 70, 20_000]
      return .circle(center: places.pick(&random), kilometres: sizes.pick(&random))
    }
  }

  private func addPool(to filter: inout Filter, _ random: inout SeededRandom) {
    func sometimes(_ share: UInt64) -> Bool { random.next() % share == 0 }
    if sometimes(4) { filter.effort = 2...[2, 3, 5].pick(&random) }
    if sometimes(4) { filter.impact = [1, 3].pick(&random)...4 }
    if sometimes(6) { filter.atHand.people = 2 }
    if sometimes(6) { filter.atHand.weeks = 6 }
    if sometimes(6) { filter.atHand.euros = 1800 }
    if sometimes(6) { filter.atHand.skills = ["technical", "unknown"] }
    if sometimes(12) { filter.atHand.skills = [] }
    if sometimes(2) { filter.forRegion = network.regions.pick(&random).uid }
    if sometimes(20) { filter.forRegion = SmallNetwork.uid(77) }
    if sometimes(4) { filter.adoptions.insert(AdoptionState.allCases.pick(&random)) }
    if sometimes(8) { filter.adoptions.insert(.never) }
  }

  private static let texts = [
    "e", "ve", "verein", "gorlitz", "goerlitz", "Görlitz", "GÖRLITZ", "budysin", "Budyšin",
    "bautzen",
    "genossenschaft", "straße", "strasse", "ökologie", "oekologie", "okologie", "muller", "mueller",
    "Müller verein", "verein energie", "mitmacher", "Mitmacher*innen", "mitmacher_in", "02826",
    "026",
    "zittau die", "gemeinwohlbilanz", "gemeinwohl-bilanz", "unternehmen", "company", "example.org",
    "xyzzy", "\"", "* - AND NOT", "(", "^v", "=f1", "NEAR(a b)", "neue n", "für", "fuer", "Дружба",
    "др",
  ]
}
