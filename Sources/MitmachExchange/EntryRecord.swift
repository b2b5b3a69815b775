package import MitmachModel

/// An entry as the names and values that leave the program, in an order that does not change.
///
/// JSON writes all of it; CSV has a column a name. Texts are in one language; where nothing is known
/// stands `null`, and no name is ever left out.
package struct EntryRecord: Sendable {
  package private(set) var members: [(key: String, value: JSONValue)]

  package var json: JSONValue { .object(members) }

  mutating func add(_ key: String, _ value: JSONValue) { members.append((key, value)) }

  init(_ members: [(key: String, value: JSONValue)]) { self.members = members }
}

/// Makes records of entries: knows the fields by their ids, and the language of the texts.
package struct RecordMaker: Sendable {
  let catalogue: Catalogue
  let language: Language

  package init(catalogue: Catalogue, language: Language) {
    self.catalogue = catalogue
    self.language = language
  }

  package func record(of details: EntryDetails) -> EntryRecord {
    switch details {
    case .region(let details): record(of: details, includesMembers: true)
    case .actor(let details): record(of: details, includesConsents: true)
    case .action(let details): record(of: details)
    }
  }

  /// A region; its members may be too many for a list of regions.
  package func record(of details: RegionDetails, includesMembers: Bool) -> EntryRecord {
    let region = details.region
    let counts = catalogue.fields.map { field in
      (key: field.id, value: JSONValue.integer(details.membersByField[field.index] ?? 0))
    }
    var members: [(key: String, value: JSONValue)] = [
      ("type", .text("region")), ("uid", .text(region.uid.rawValue)), ("name", .text(region.name)),
      ("sorbian_name", .optional(region.sorbianName)), ("status", .text(region.status.rawValue)),
      ("fields", fields(region.fields)),
    ]
    members += location(region.location)
    members += [
      ("districts", .texts(region.districts)), ("member_count", .integer(details.memberCount)),
      ("members_by_field", .object(counts)),
      ("moderators", .list(details.moderators.map(line))),
    ]
    if includesMembers { members.append(("members", .list(details.members.map(line)))) }
    members += [
      ("web", .optional(region.web)), ("about", text(region.about)), ("since", date(region.since)),
      ("people", .optional(region.resources.people)),
      ("weeks", .optional(region.resources.weeks)), ("euros", .optional(region.resources.euros)),
      ("skills", .texts((region.resources.skills ?? []).sorted())),
      ("source", .text(region.source)), ("adoptions", adoptions(details.adoptions, of: "region")),
    ]
    return EntryRecord(members)
  }

  /// An actor; lists need not tell of consents, which only persons have.
  package func record(of details: ActorDetails, includesConsents: Bool) -> EntryRecord {
    let consents = JSONValue.list(details.consents.map(\.json))
    return EntryRecord(
      head(of: details.actor, as: "actor") + location(details.actor.location) + [
        ("regions", .list(details.memberships.map(line)))
      ] + tail(of: details.actor) + [
        ("adoptions", adoptions(details.adoptions, of: "actor")),
        ("relations", .list(details.relations.map(relation))),
      ] + (includesConsents ? [("consents", consents)] : []))
  }

  /// An actor as the moderator of one region.
  package func record(of actor: Actor, moderating line: MembershipLine) -> EntryRecord {
    EntryRecord(
      head(of: actor, as: "moderator") + location(actor.location) + [
        ("region", reference(line.other)), ("role", .text(line.membership.role.rawValue)),
        ("moderator_since", date(line.membership.since)),
        ("moderator_until", date(line.membership.until)),
      ] + tail(of: actor))
  }
}

// MARK: - Parts

extension RecordMaker {
  private func head(of actor: Actor, as type: String) -> [(key: String, value: JSONValue)] {
    [
      ("type", .text(type)), ("uid", .text(actor.uid.rawValue)), ("name", .text(actor.name)),
      ("other_names", .texts(actor.otherNames)), ("kind", .text(actor.kind.rawValue)),
      ("fields", fields(actor.fields)),
    ]
  }

  private func tail(of actor: Actor) -> [(key: String, value: JSONValue)] {
    [
      ("goals", .list(actor.goals.numbers.map(JSONValue.integer))),
      ("email", .optional(actor.email)), ("phone", .optional(actor.phone)),
      ("web", .optional(actor.web)), ("about", text(actor.about)), ("since", date(actor.since)),
      ("source", .text(actor.source)),
    ]
  }

  private func location(_ location: Location?) -> [(key: String, value: JSONValue)] {
    let coordinate = location?.coordinate
    return [
      ("place", .optional(location?.namedPlace)),
      ("sorbian_place", .optional(location?.sorbianPlace)),
      ("district", .optional(location?.district)), ("country", .optional(location?.knownCountry)),
      ("lat", coordinate.map { .number($0.latitude) } ?? .null),
      ("lon", coordinate.map { .number($0.longitude) } ?? .null),
    ]
  }

  private func line(_ line: MembershipLine) -> JSONValue {
    .object([
      ("uid", .text(line.other.uid.rawValue)), ("name", .text(line.other.name)),
      ("role", .text(line.membership.role.rawValue)), ("since", date(line.membership.since)),
      ("until", date(line.membership.until)),
      ("membership", .text(line.membership.uid.rawValue)),
    ])
  }

  /// A relation seen from one actor; `forward` where it is the one that does what the type says.
  private func relation(_ line: RelationLine) -> JSONValue {
    let type = catalogue.relationTypes.first { $0.id == line.relation.type }
    let label = line.isForward ? type?.label : type?.reverseLabel
    return .object([
      ("uid", .text(line.other.uid.rawValue)), ("name", .text(line.other.name)),
      ("type", .text(line.relation.type)), ("label", label.map(text) ?? .null),
      ("forward", .bool(line.isForward)), ("since", date(line.relation.since)),
      ("until", date(line.relation.until)), ("source", .text(line.relation.source)),
      ("relation", .text(line.relation.uid.rawValue)),
    ])
  }

  /// An adoption seen from one of its ends, which is left out.
  func adoptions(_ lines: [AdoptionLine], of end: String) -> JSONValue {
    .list(lines.map { line in .object(adoption(line).filter { $0.key != end }) })
  }

  private func adoption(_ line: AdoptionLine) -> [(key: String, value: JSONValue)] {
    [
      ("action", reference(line.action)), ("actor", reference(line.actor)),
      ("region", reference(line.region)), ("place", .optional(line.adoption.place)),
      ("status", .text(line.adoption.status.rawValue)), ("since", date(line.adoption.since)),
      ("how", text(line.adoption.how)), ("result", text(line.adoption.result)),
      ("reported_effort", .optional(line.adoption.reportedEffort)),
      ("reported_impact", .optional(line.adoption.reportedImpact)),
      ("source", .text(line.adoption.source)),
    ]
  }

  func reference(_ reference: EntryReference?) -> JSONValue {
    guard let reference else { return .null }
    return .object([("uid", .text(reference.uid.rawValue)), ("name", .text(reference.name))])
  }

  func fields(_ set: FieldSet) -> JSONValue { .texts(catalogue.fields(in: set).map(\.id)) }
  private func date(_ date: PartialDate?) -> JSONValue { .optional(date?.rawValue) }

  /// `null` for what nobody wrote.
  private func text(_ text: LocalizedText) -> JSONValue {
    text.isEmpty ? .null : .text(text.text(in: language))
  }
}
