import MitmachModel

@testable import MitmachStore

/// Changes a store and a network of values alike, in any order that a seed makes.
struct RandomWrites {
  var network: Network
  private var random: SeededRandom
  private var counter = 1000

  init(seed: UInt64, network: Network) {
    self.network = network
    random = SeededRandom(seed: seed)
  }

  /// One write of a few changes.
  mutating func write(to store: Store) throws {
    let count = Int.random(in: 1...6, using: &random)
    try store.write(author: "test", at: 1) { transaction in
      for _ in 0..<count { try change(&transaction) }
    }
  }

  private mutating func change(_ transaction: inout Transaction) throws {
    switch Int.random(in: 0..<20, using: &random) {
    case 0...4: try addActor(&transaction)
    case 5...7: try changeActor(&transaction)
    case 8: try deleteActor(&transaction)
    case 9...12: try addMembership(&transaction)
    case 13: try changeMembership(&transaction)
    case 14: try deleteMembership(&transaction)
    case 15: try changeRegion(&transaction)
    case 16: try replaceRegion(&transaction)
    case 17: try changeAction(&transaction)
    case 18: try replaceAction(&transaction)
    default: try changeAdoption(&transaction)
    }
  }

  // MARK: - Actors

  private mutating func addActor(_ transaction: inout Transaction) throws {
    var actor = Actor(
      uid: newUID(), name: name(), kind: pick(ActorKind.allCases), fields: fields())
    actor.location = pick([nil, SmallNetwork.location(pick(SmallNetwork.places).name)])
    actor.about = LocalizedText(name())
    network.actors.append(actor)
    try transaction.save(actor)
  }

  private mutating func changeActor(_ transaction: inout Transaction) throws {
    guard let index = network.actors.indices.randomElement(using: &random) else { return }
    switch Int.random(in: 0..<5, using: &random) {
    case 0, 1: network.actors[index].name = name()
    case 2: network.actors[index].fields = fields()
    case 3:
      network.actors[index].location = pick([nil, SmallNetwork.location("Zittau")])
    default: network.actors[index].otherNames = [name()]
    }
    try transaction.save(network.actors[index])
  }

  private mutating func deleteActor(_ transaction: inout Transaction) throws {
    guard let index = network.actors.indices.randomElement(using: &random) else { return }
    let uid = network.actors.remove(at: index).uid
    network.memberships.removeAll { $0.actor == uid }
    network.relations.removeAll { [$0.from, $0.to].contains(uid) }
    for index in network.adoptions.indices where network.adoptions[index].actor == uid {
      network.adoptions[index].actor = nil
    }
    try transaction.deleteActor(uid)
  }

  // MARK: - Memberships

  private mutating func addMembership(_ transaction: inout Transaction) throws {
    guard let actor = network.actors.randomElement(using: &random),
      let region = network.regions.randomElement(using: &random)
    else { return }
    var membership = Membership(
      uid: newUID(), actor: actor.uid, region: region.uid, role: pick(Role.allCases))
    if Bool.random(using: &random) { membership.until = PartialDate(rawValue: "2024") }
    guard isPossible(membership) else { return }
    network.memberships.append(membership)
    try transaction.save(membership)
  }

  private mutating func changeMembership(_ transaction: inout Transaction) throws {
    guard let index = network.memberships.indices.randomElement(using: &random) else { return }
    var membership = network.memberships[index]
    switch Int.random(in: 0..<3, using: &random) {
    case 0: membership.until = membership.until == nil ? PartialDate(rawValue: "2025") : nil
    case 1: membership.role = pick(Role.allCases)
    default: membership.region = pick(network.regions).uid
    }
    guard isPossible(membership) else { return }
    network.memberships[index] = membership
    try transaction.save(membership)
  }

  private mutating func deleteMembership(_ transaction: inout Transaction) throws {
    guard let index = network.memberships.indices.randomElement(using: &random) else { return }
    try transaction.deleteMembership(network.memberships.remove(at: index).uid)
  }

  /// Nobody is in a region twice in the same role.
  private func isPossible(_ membership: Membership) -> Bool {
    membership.until != nil
      || !network.memberships.contains {
        $0.uid != membership.uid && $0.until == nil && $0.actor == membership.actor
          && $0.region == membership.region && $0.role == membership.role
      }
  }

  // MARK: - Regions

  private mutating func changeRegion(_ transaction: inout Transaction) throws {
    guard let index = network.regions.indices.randomElement(using: &random) else { return }
    network.regions[index].name = name()
    network.regions[index].fields = fields()
    network.regions[index].location = pick([nil, SmallNetwork.location("Görlitz")])
    network.regions[index].outline = pick([
      nil, Outline(ring: SmallNetwork.places.dropFirst().map(\.coordinate)),
    ])
    network.regions[index].resources = Resources(
      people: pick([nil, 3]), skills: pick([nil, [pick(SmallNetwork.skills).id]]))
    try transaction.save(network.regions[index])
  }

  /// Takes one away, and adds another so that there are always some.
  private mutating func replaceRegion(_ transaction: inout Transaction) throws {
    guard let index = network.regions.indices.randomElement(using: &random) else { return }
    let new = Region(uid: newUID(), name: name(), status: pick(RegionStatus.allCases))
    let uid = network.regions[index].uid
    network.regions[index] = new
    network.memberships.removeAll { $0.region == uid }
    for index in network.adoptions.indices where network.adoptions[index].region == uid {
      network.adoptions[index].region = nil
    }
    for index in network.actions.indices where network.actions[index].region == uid {
      network.actions[index].region = nil
    }
    try transaction.deleteRegion(uid)
    try transaction.save(new)
  }

  // MARK: - Actions

  private mutating func changeAction(_ transaction: inout Transaction) throws {
    guard let index = network.actions.indices.randomElement(using: &random) else { return }
    network.actions[index].german.name = name()
    network.actions[index].fields = fields()
    network.actions[index].skills = [pick(SmallNetwork.skills).id]
    network.actions[index].region = pick([nil, pick(network.regions).uid])
    // Of the first one others are made, so that nothing goes round in a circle.
    if index > 0 { network.actions[index].original = pick([nil, network.actions[0].uid]) }
    try transaction.save(network.actions[index])
  }

  private mutating func replaceAction(_ transaction: inout Transaction) throws {
    guard let index = network.actions.indices.randomElement(using: &random) else { return }
    let uid = network.actions[index].uid
    network.actions[index].uid = newUID()
    network.adoptions.removeAll { $0.action == uid }
    for index in network.actions.indices where network.actions[index].original == uid {
      network.actions[index].original = nil
    }
    try transaction.deleteAction(uid)
    try transaction.save(network.actions[index])
  }

  private mutating func changeAdoption(_ transaction: inout Transaction) throws {
    let adoption = Adoption(
      uid: newUID(), action: pick(network.actions).uid,
      actor: network.actors.randomElement(using: &random)?.uid, region: pick(network.regions).uid,
      place: nil, status: pick(AdoptionStatus.allCases), since: nil, how: LocalizedText(""),
      result: LocalizedText(""), source: "", reportedEffort: pick([nil, 3]))
    network.adoptions.append(adoption)
    try transaction.save(adoption)
  }

  // MARK: - Parts

  private mutating func newUID() -> UID {
    counter += 1
    return SmallNetwork.uid(counter)
  }

  /// Few enough names that many are alike, in capitals, umlauts or order of words only.
  private mutating func name() -> String {
    let first = pick(["Müllers", "MÜLLERS", "Muellers", "Zur", "Ä", "Verein für"])
    return first + " " + pick(["Hof", "Laden", "Hofladen", "Łužica", "Straße"])
  }

  private mutating func fields() -> FieldSet {
    FieldSet(rawValue: Int64.random(in: 0..<16, using: &random))
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }
}
