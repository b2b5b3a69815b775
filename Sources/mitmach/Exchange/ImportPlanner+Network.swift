import MitmachExchange
import MitmachModel
import MitmachStore

// Our own JSON: entries with their uids, and what ties them.
extension ImportPlanner {
  mutating func take(
    _ network: Network, of file: String, while goesOn: (Int, Int) -> Bool
  ) throws {
    guard let network = try inOwnFields(network, file) else { return }
    created.merge(network.created) { first, _ in first }
    for type in network.relationTypes { try takeTie(.relationType(type)) }
    // Under which uid an entry of the file is in the network; what was left out is not in it.
    var names: [UID: UID] = [:]
    let origin = Origin(file: file, line: nil)
    for region in network.regions where isSound(.region(region), file) {
      names[region.uid] = try take(region, origin)
    }
    for (number, actor) in network.actors.enumerated() {
      guard goesOn(number, network.actors.count) else { throw Interrupted() }
      if isSound(.actor(actor), file) { names[actor.uid] = try take(actor, in: [], origin) }
    }
    for var action in Lineage.originalsFirst(network.actions) where isSound(.action(action), file) {
      action.region = try action.region.flatMap { try present($0, .region, names) }
      action.original = try action.original.flatMap { try present($0, .action, names) }
      try takeTie(.action(action))
      names[action.uid] = action.uid
    }
    try takeTies(of: network, names)
  }

  /// Under which uid an entry is in the network, or will be; `nil` where it is not.
  private func present(_ uid: UID, _ kind: RecordKind, _ names: [UID: UID]) throws -> UID? {
    if let name = names[uid] { return name }
    return try editor.store.record(kind, key: uid.rawValue) == nil ? nil : uid
  }

  private mutating func takeTies(of network: Network, _ names: [UID: UID]) throws {
    for var membership in network.memberships {
      guard let actor = try present(membership.actor, .actor, names),
        let region = try present(membership.region, .region, names)
      else { continue }
      (membership.actor, membership.region) = (actor, region)
      try takeTie(.membership(membership))
    }
    for var relation in network.relations {
      guard let from = try present(relation.from, .actor, names),
        let to = try present(relation.to, .actor, names), from != to
      else { continue }
      (relation.from, relation.to) = (from, to)
      try takeTie(.relation(relation))
    }
    for var adoption in network.adoptions {
      guard let action = try present(adoption.action, .action, names) else { continue }
      adoption.action = action
      adoption.actor = try adoption.actor.flatMap { try present($0, .actor, names) }
      adoption.region = try adoption.region.flatMap { try present($0, .region, names) }
      try takeTie(.adoption(adoption))
    }
    try takeFindings(of: network, names)
  }

  /// What was said of the actors: to what they consent, and which are not the same.
  private mutating func takeFindings(of network: Network, _ names: [UID: UID]) throws {
    for var consent in network.consents {
      guard let actor = try present(consent.actor, .actor, names) else { continue }
      consent.actor = actor
      if case .moderators(let region) = consent.purpose {
        guard let region = try present(region, .region, names) else { continue }
        consent.purpose = .moderators(region: region)
      }
      try takeTie(.consent(consent))
    }
    for distinction in network.distinctions {
      guard let one = try present(distinction.one, .actor, names),
        let other = try present(distinction.other, .actor, names), one != other
      else { continue }
      try takeTie(.distinction(Distinction(uid: distinction.uid, one, other)))
    }
  }

  /// Plans a record that is told by its key alone.
  private mutating func takeTie(_ record: Record) throws {
    let base = try editor.store.record(record.kind, key: record.key)
    guard base != record, base == nil || settings.answer != .skip else { return }
    // Of two entries that are one here, both may be in the same region.
    guard try editor.store.twin(of: record) == nil else { return }
    if let fact = record.fact, !facts.insert(fact).inserted { return }
    save(record, base: base)
  }

  /// Whether a form would let it through; what nobody typed may be missing.
  private mutating func isSound(_ record: Record, _ file: String) -> Bool {
    let form = EntryForm(record, catalogue: editor.catalogue, language: editor.language)
    let faults = editor.check.problems(in: form, isNew: false)
      .filter { !$0.value.isWarning && $0.value != .missing }
      .map { ImportFault(field: "\(record.key).\($0.key.rawValue)", cause: .input($0.value)) }
    if !faults.isEmpty { tally.note(faults, in: file) }
    return faults.isEmpty
  }

  /// The network with the numbers that its fields have here; `nil` where a field is not known.
  private mutating func inOwnFields(_ network: Network, _ file: String) throws -> Network? {
    var indices: [Int: Int] = [:]
    for field in network.fields {
      indices[field.index] = editor.catalogue.field(id: field.id)?.index
    }
    let used =
      network.actors.map(\.fields) + network.regions.map(\.fields) + network.actions.map(\.fields)
    let all = used.reduce(into: FieldSet()) { $0.formUnion($1) }
    let unknown = network.fields.filter {
      all.contains(FieldSet(index: $0.index)) && indices[$0.index] == nil
    }
    guard unknown.isEmpty else {
      tally.note(
        unknown.map { ImportFault(field: "fields", cause: .input(.unknown($0.id))) }, in: file)
      return nil
    }
    guard indices.contains(where: { $0.key != $0.value }) else { return network }
    func own(_ set: FieldSet) -> FieldSet {
      indices.reduce(into: FieldSet()) { result, pair in
        if set.contains(FieldSet(index: pair.key)) { result.insert(FieldSet(index: pair.value)) }
      }
    }
    var result = network
    for index in network.actors.indices {
      result.actors[index].fields = own(network.actors[index].fields)
    }
    for index in network.regions.indices {
      result.regions[index].fields = own(network.regions[index].fields)
    }
    for index in network.actions.indices {
      result.actions[index].fields = own(network.actions[index].fields)
    }
    return result
  }
}

extension Record {
  /// What a tie says, whatever its uid and source, where it is said but once.
  fileprivate var fact: Record? {
    switch self {
    case .membership(let tie) where tie.until == nil:
      .membership(Membership(uid: tie.actor, actor: tie.actor, region: tie.region, role: tie.role))
    case .relation(let tie) where tie.until == nil:
      .relation(Relation(uid: tie.from, from: tie.from, to: tie.to, type: tie.type))
    case .distinction(let pair):
      .distinction(Distinction(uid: pair.one, pair.one, pair.other))
    default: nil
    }
  }
}
