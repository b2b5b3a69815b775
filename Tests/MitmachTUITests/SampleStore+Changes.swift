import MitmachModel

@testable import MitmachTUI

extension SampleStore {
  static let today = PartialDate(rawValue: "2026-11-21")
  static let now = LocalTime(year: 2026, month: 11, day: 21, hour: 14, minute: 5)

  static let places: [Place] = [
    place("Görlitz", "Zhorjelc", "14626", "02826-02828", 51.1545, 14.9872),
    place("Großschönau", nil, "14626", "02779", 50.8954, 14.6622),
    place("Zittau", nil, "14626", "02763", 50.8973, 14.8076),
  ]

  private static func place(
    _ name: String, _ sorbian: String?, _ district: String, _ codes: String, _ latitude: Double,
    _ longitude: Double
  ) -> Place {
    guard let coordinate = Coordinate(latitude: latitude, longitude: longitude) else {
      preconditionFailure("a place on Earth")
    }
    return Place(
      state: "SN", district: district, code: "", name: name, sorbianName: sorbian,
      postalCodes: codes, coordinate: coordinate, population: nil)
  }

  func places(_ typed: String) -> [Place] {
    let key = Folding.sortKey(of: typed)
    return Self.places.filter {
      Folding.sortKey(of: $0.name).hasPrefix(key) || $0.postalCodes.hasPrefix(typed)
    }
  }

  func entries(_ typed: String) -> [EntryReference] {
    let words = SearchWord.words(of: typed)
    return network.actors.filter { actor in
      words.allSatisfy { !SearchWord.matches(of: [$0], in: actor.name).isEmpty }
    }.map { EntryReference(kind: .actor, uid: $0.uid, name: $0.name) }
  }

  func duplicates(of actor: Actor) -> [LikelyDuplicate] {
    network.actors.filter { $0.name == actor.name && $0.uid != actor.uid }.map {
      LikelyDuplicate(actor: $0, reasons: [.name])
    }
  }

  func dependants(of entries: [EntryReference]) -> Dependants {
    var dependants = Dependants()
    let uids = Set(entries.map(\.uid))
    dependants.memberships =
      network.memberships.filter { uids.contains($0.actor) || uids.contains($0.region) }.count
    return dependants
  }

  func preparation(for purpose: FormPurpose, identity: EntryReference?) -> FormPreparation {
    var record: Record?
    var memberships: [Membership] = []
    switch purpose {
    case .edit(let entry): record = self.record(entry.uid)
    case .amend(let tie, _):
      record =
        network.memberships.first { $0.uid == tie.uid }.map(Record.membership)
        ?? network.consents.first { $0.uid == tie.uid }.map(Record.consent)
    case .resume(let draft): record = draft.edited.flatMap(self.record)
    case .fork(let action, _): record = self.record(action.uid)
    case .adopt(let action, let region):
      record = network.adoptions.first {
        $0.action == action.uid && $0.region == region?.uid && region != nil
      }.map(Record.adoption)
    case .join(let region):
      memberships = network.memberships.filter {
        $0.actor == identity?.uid && $0.region == region.uid && $0.until == nil
      }
    default: break
    }
    guard let today = Self.today else { preconditionFailure("a day of the calendar") }
    return FormPreparation(
      now: 1, today: today, seed: UInt64(network.actors.count + network.memberships.count),
      record: record, memberships: memberships)
  }

  private func record(_ uid: UID) -> Record? {
    network.actors.first { $0.uid == uid }.map(Record.actor)
      ?? network.regions.first { $0.uid == uid }.map(Record.region)
      ?? network.actions.first { $0.uid == uid }.map(Record.action)
  }

  /// Does an edit, trusting it.
  mutating func perform(_ edit: Edit) -> HistoryStep {
    var changes: [Change] = []
    for part in edit.parts {
      switch part {
      case .save(let record, let base):
        save(record)
        changes.append(change(record.kind, record.key, isNew: base == nil))
      case .restore(let record, _):
        save(record)
        changes.append(change(record.kind, record.key, isNew: true))
      case .delete(let kind, let key): changes.append(delete(kind, key))
      case .merge(let other, _): changes.append(delete(.actor, other.rawValue))
      }
    }
    return HistoryStep(
      uid: SampleNetwork.uid(9000), at: 1, author: "me", authorName: nil, act: .edit,
      changes: changes, changeCount: changes.count, isUndone: false)
  }

  private mutating func delete(_ kind: RecordKind, _ key: String) -> Change {
    let change = change(kind, key, isNew: nil)
    network.actors.removeAll { $0.uid.rawValue == key }
    network.regions.removeAll { $0.uid.rawValue == key }
    network.memberships.removeAll {
      $0.actor.rawValue == key || $0.region.rawValue == key || $0.uid.rawValue == key
    }
    return change
  }

  private func change(_ kind: RecordKind, _ key: String, isNew: Bool?) -> Change {
    var subjects = UID(rawValue: key).flatMap(reference).map { [$0] } ?? []
    if let membership = network.memberships.first(where: { $0.uid.rawValue == key }) {
      subjects = [membership.actor, membership.region].compactMap(reference)
    }
    return Change(
      id: 1, kind: kind, key: key, subjects: subjects,
      before: isNew == true ? nil : ["phone": .text("1")],
      after: isNew == nil ? nil : ["phone": .text("2")])
  }

  private mutating func save(_ record: Record) {
    func put<Value>(_ value: Value, in values: inout [Value], _ uid: (Value) -> UID) {
      if let index = values.firstIndex(where: { uid($0) == uid(value) }) {
        values[index] = value
      } else {
        values.append(value)
      }
    }
    switch record {
    case .actor(let actor): put(actor, in: &network.actors) { $0.uid }
    case .region(let region):
      put(region, in: &network.regions) { $0.uid }
      network.catalogue.regions = network.regions.map {
        RegionName(uid: $0.uid, name: $0.name, sorbianName: $0.sorbianName)
      }
    case .action(let action): put(action, in: &network.actions) { $0.uid }
    case .membership(let membership): put(membership, in: &network.memberships) { $0.uid }
    case .adoption(let adoption): put(adoption, in: &network.adoptions) { $0.uid }
    case .consent(let consent): put(consent, in: &network.consents) { $0.uid }
    case .relation, .relationType, .distinction: break
    }
  }

  func key(of entry: EntryReference, in query: ListQuery) -> RowKey? {
    page(PageRequest(query: query, position: .first, limit: .max)).rows
      .first { $0.reference.uid == entry.uid }?.key
  }

  // MARK: - The plane

  func planeCounts(_ query: ListQuery) -> PlaneCounts {
    var counts = PlaneCounts()
    for row in all(query) {
      guard case .action(let effort, let impact, _, _, _) = row.facts else { continue }
      counts.add(effort: effort, impact: impact, fields: row.fields)
    }
    return counts
  }

  func first(in cell: PlaneCell, of query: ListQuery) -> EntryReference? {
    all(query).first { row in
      guard case .action(let effort, let impact, _, _, _) = row.facts else { return false }
      return PlaneCell(effort: effort, impact: impact) == cell
    }?.reference
  }

  private func all(_ query: ListQuery) -> [EntryRow] {
    page(PageRequest(query: query, position: .first, limit: 100_000)).rows
  }
}
