package import MitmachModel

/// Writes a network as our own JSON, complete and lossless: an entry a line, so that it can be compared
/// line by line and no more than one entry is in memory.
///
/// First come the tables that every entry needs, then one list a kind; entries of a kind must come
/// together. data/schema/mitmach.schema.json describes it.
package struct NetworkWriter: Sendable {
  /// The version of the format; it rises when older programs would lose something.
  package static let version = 1
  static let name = "mitmach"

  private let catalogue: Catalogue
  private var section: String?

  package init(catalogue: Catalogue) { self.catalogue = catalogue }

  /// Appends the head and the tables.
  package mutating func start(to bytes: inout [UInt8]) {
    bytes += "{\"format\":\"\(Self.name)\",\"version\":\(Self.version)".utf8
    for field in catalogue.fields { write(field.json, in: "fields", to: &bytes) }
    for goal in catalogue.goals { write(goal.json, in: "goals", to: &bytes) }
    for skill in catalogue.skills { write(skill.json, in: "skills", to: &bytes) }
    for type in catalogue.relationTypes { write(type.json, in: "relation_types", to: &bytes) }
  }

  /// `createdAt`: when an entry was entered, in milliseconds since 1970.
  package mutating func write(
    _ record: Record, createdAt: Int64? = nil, to bytes: inout [UInt8]
  ) {
    var value = record.json(catalogue)
    if let createdAt, case .object(let members) = value {
      value = .object(members + [("created", .moment(createdAt))])
    }
    write(value, in: Self.section(of: record), to: &bytes)
  }

  /// The list in which a record stands.
  package static func section(of record: Record) -> String {
    switch record {
    case .region: "regions"
    case .actor: "actors"
    case .membership: "memberships"
    case .relation: "relations"
    case .action: "actions"
    case .adoption: "adoptions"
    case .relationType: "relation_types"
    case .consent: "consents"
    case .distinction: "distinctions"
    }
  }

  /// Appends what is missing to make a whole file of what was written.
  package mutating func finish(to bytes: inout [UInt8]) {
    bytes += (section == nil ? "}\n" : "\n]}\n").utf8
    section = nil
  }

  private mutating func write(_ value: JSONValue, in name: String, to bytes: inout [UInt8]) {
    if section == name {
      bytes += ",\n".utf8
    } else {
      bytes += (section == nil ? ",\n\"\(name)\":[\n" : "\n],\n\"\(name)\":[\n").utf8
      section = name
    }
    value.write(to: &bytes)
  }
}

extension NetworkWriter {
  /// Appends a whole network, but for the places of the gazetteer, which every program has.
  package mutating func write(_ network: Network, to bytes: inout [UInt8]) {
    start(to: &bytes)
    func created(_ uid: UID) -> Int64? { network.created[uid] }
    for region in network.regions {
      write(.region(region), createdAt: created(region.uid), to: &bytes)
    }
    for actor in network.actors { write(.actor(actor), createdAt: created(actor.uid), to: &bytes) }
    for membership in network.memberships { write(.membership(membership), to: &bytes) }
    for relation in network.relations { write(.relation(relation), to: &bytes) }
    for action in network.actions {
      write(.action(action), createdAt: created(action.uid), to: &bytes)
    }
    for adoption in network.adoptions { write(.adoption(adoption), to: &bytes) }
    for consent in network.consents { write(.consent(consent), to: &bytes) }
    for distinction in network.distinctions { write(.distinction(distinction), to: &bytes) }
    finish(to: &bytes)
  }
}

extension Record {
  fileprivate func json(_ catalogue: Catalogue) -> JSONValue {
    switch self {
    case .region(let region): region.json(catalogue)
    case .actor(let actor): actor.json(catalogue)
    case .membership(let membership): membership.json
    case .relation(let relation): relation.json
    case .action(let action): action.json(catalogue)
    case .adoption(let adoption): adoption.json
    case .relationType(let type): type.json
    case .consent(let consent): consent.json
    case .distinction(let distinction): distinction.json
    }
  }
}

extension Network {
  /// The tables of the network without its entries.
  package var catalogue: Catalogue {
    Catalogue(fields: fields, goals: goals, skills: skills, relationTypes: relationTypes)
  }
}
