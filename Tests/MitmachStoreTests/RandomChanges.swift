import GRDB
import MitmachModel

@testable import MitmachStore

typealias Record = MitmachModel.Record

/// Edits of every kind, in any order that a seed makes, each possible in the store as it is.
struct RandomChanges {
  private var random: SeededRandom
  private var counter: Int
  private let store: Store

  init(seed: UInt64, store: Store) {
    random = SeededRandom(seed: seed)
    counter = Int(seed) * 1_000_000
    self.store = store
  }

  /// One edit of one or several records; `nil` where chance made none that is possible.
  mutating func edit() throws -> Edit? {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return try bulkEdit()
    case 1: return try deletion()
    case 2: return try merge()
    default: return try part().map { Edit([$0]) }
    }
  }

  // MARK: - Several records at once

  /// Gives some actors a goal and a field.
  private mutating func bulkEdit() throws -> Edit? {
    let parts = try records(.actor).prefix(Int.random(in: 2...5, using: &random)).compactMap {
      record -> Edit.Part? in
      guard case .actor(var actor) = record else { return nil }
      actor.goals = GoalSet(numbers: [Int.random(in: 1...17, using: &random)])
      actor.fields = FieldSet(rawValue: Int64.random(in: 0..<16, using: &random))
      return .save(.actor(actor), base: record)
    }
    return Edit(parts)
  }

  private mutating func deletion() throws -> Edit? {
    let kinds: [RecordKind] = [
      .actor, .region, .action, .membership, .adoption, .relation, .consent, .distinction,
    ]
    guard let record = try records(pick(kinds)).randomElement(using: &random) else { return nil }
    return Edit([.delete(record.kind, key: record.key)])
  }

  /// Two actors become one: the texts of the one that goes are added to the other.
  private mutating func merge() throws -> Edit? {
    let actors = try records(.actor).shuffled(using: &random)
    guard actors.count > 1, case .actor(let gone) = actors[0], case .actor(var kept) = actors[1]
    else { return nil }
    kept.otherNames.append(gone.name)
    kept.name = name()
    return Edit([.save(.actor(kept), base: actors[1]), .delete(.actor, key: gone.uid.rawValue)])
  }

  // MARK: - One record

  private mutating func part() throws -> Edit.Part? {
    let kind = pick([
      RecordKind.region, .actor, .actor, .action, .membership, .adoption, .relation, .relationType,
      .consent, .distinction,
    ])
    let isNew = Int.random(in: 0..<3, using: &random) == 0
    let old = isNew ? nil : try records(kind).randomElement(using: &random)
    guard let new = try old.map({ changed($0) }) ?? newRecord(kind) else { return nil }
    return .save(new, base: old)
  }

  private mutating func newRecord(_ kind: RecordKind) throws -> Record? {
    let uid = newUID()
    switch kind {
    case .region: return changed(.region(Region(uid: uid, name: name(), status: .active)))
    case .actor: return changed(.actor(Actor(uid: uid, name: name(), kind: .network, fields: [])))
    case .action:
      guard case .action(var action) = try records(.action).randomElement(using: &random) else {
        return nil
      }
      action.original = pick([nil, action.uid])
      action.region = try records(.region).randomElement(using: &random).flatMap {
        UID(rawValue: $0.key)
      }
      action.uid = uid
      return changed(.action(action))
    case .membership, .adoption, .relation, .consent, .distinction: return try newTie(kind, uid)
    case .relationType:
      counter += 1
      let label = LocalizedText(name(), english: name())
      return .relationType(
        RelationType(id: "type-\(counter)", label: label, reverseLabel: LocalizedText(name())))
    default: return nil
    }
  }

  private mutating func newTie(_ kind: RecordKind, _ uid: UID) throws -> Record? {
    let actors = try records(.actor).compactMap { UID(rawValue: $0.key) }.shuffled(using: &random)
    let region = try records(.region).randomElement(using: &random)
    let type = try records(.relationType).randomElement(using: &random)
    let action = try records(.action).randomElement(using: &random)
    guard actors.count > 1, let region = (region?.key).flatMap(UID.init), let type,
      let given = PartialDate(rawValue: "2024-03"), let action = (action?.key).flatMap(UID.init)
    else { return nil }
    switch kind {
    case .membership:
      return .membership(
        Membership(uid: uid, actor: actors[0], region: region, role: pick(Role.allCases)))
    case .relation:
      return .relation(Relation(uid: uid, from: actors[0], to: actors[1], type: type.key))
    case .consent:
      return .consent(
        Consent(
          uid: uid, actor: actors[0],
          purpose: pick([.publicDirectory, .moderators(region: region)]),
          given: given, source: name()))
    case .distinction: return .distinction(Distinction(uid: uid, actors[0], actors[1]))
    default:
      return .adoption(
        Adoption(
          uid: uid, action: action, actor: actors[0], region: region, place: name(),
          status: .running, since: PartialDate(rawValue: "2024-02"), how: LocalizedText(name()),
          result: LocalizedText(name(), english: name()), source: ""))
    }
  }

  /// The record with other values in some of its fields.
  private mutating func changed(_ record: Record) -> Record {
    switch record {
    case .region(var region):
      region.name = name()
      region.sorbianName = pick([nil, "Łužica"])
      region.extras = pick([[:], ["id": name()]])
      region.districts = pick([[], ["14625"], ["14626", "14625"]])
      region.outline = pick([nil, Self.outline(of: 0..<3), Self.outline(of: 1..<4)])
      region.location = location()
      region.resources = Resources(
        people: pick([nil, 4]), weeks: pick([nil, 12]), euros: pick([nil, 0, 500]),
        skills: pick([nil, ["technical"], ["organising", "technical"]]))
      return .region(region)
    case .actor(var actor):
      if Bool.random(using: &random) { actor.name = name() }
      actor.location = location()
      actor.email = pick([nil, "a@b.example"])
      actor.license = pick([nil, "ODbL-1.0"])
      actor.extras = pick([[:], ["ofdb.id": "7"], ["ofdb.id": name(), "Ä": "\""]])
      actor.about = LocalizedText(name(), english: pick([nil, name()]))
      actor.since = pick([nil, PartialDate(rawValue: "1999-12-31")])
      return .actor(actor)
    case .action(var action):
      action.german.name = name()
      action.german.steps = [name(), name()]
      action.lasts = pick([0.1, 2, 2.5, 1.0 / 3])
      action.english = pick([nil, action.german])
      return .action(action)
    default: return changedTie(record)
    }
  }

  private mutating func changedTie(_ record: Record) -> Record {
    let until = pick([nil, PartialDate(rawValue: "2025-06")])
    switch record {
    case .membership(var membership):
      membership.until = until
      membership.role = pick(Role.allCases)
      return .membership(membership)
    case .relation(var relation):
      relation.until = until
      relation.source = name()
      return .relation(relation)
    case .adoption(var adoption):
      adoption.status = pick(AdoptionStatus.allCases)
      adoption.actor = pick([nil, adoption.actor])
      adoption.reportedEffort = pick([nil, 1, 5])
      adoption.reportedImpact = pick([nil, 2])
      return .adoption(adoption)
    case .consent(var consent):
      consent.until = until
      consent.source = name()
      return .consent(consent)
    case .relationType(var type):
      type.reverseLabel = pick([type.label, LocalizedText(name())])
      return .relationType(type)
    default: return record
    }
  }

  // MARK: - Parts

  private func records(_ kind: RecordKind) throws -> [Record] {
    let column = kind == .relationType ? "code" : "uid"
    return try store.reading { db in
      try String.fetchAll(
        db, sql: "SELECT \(column) FROM \(kind.rawValue) ORDER BY \(column)"
      ).compactMap { try StoredRecord.fetch(kind, key: $0, in: db)?.record }
    }
  }

  private static func outline(of places: Range<Int>) -> Outline {
    Outline(ring: SmallNetwork.places[places].map(\.coordinate))
  }

  private mutating func location() -> Location? {
    pick([nil, SmallNetwork.location("Görlitz"), SmallNetwork.location("Zittau")])
  }

  private mutating func name() -> String {
    let first = pick(["Müllers", "MÜLLERS", "Muellers \"neuer\"", "Zur", "Ä\n", "Verein\\für"])
    return first + " " + pick(["Hof", "Laden", "Hofladen", "Łužica", "Straße", "\u{1}👩‍🌾"])
  }

  private mutating func newUID() -> UID {
    counter += 1
    return SmallNetwork.uid(counter)
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }
}
