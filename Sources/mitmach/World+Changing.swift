import Foundation
import MitmachModel
import MitmachStore
import MitmachTUI

// MARK: - Changing entries

extension World {
  /// Answers what a change needs, or does it; every change is on the disk when its answer is given.
  func change(_ effect: Effect, language: Language) throws(StoreError) -> [Message] {
    switch effect {
    case .prepareForm(let purpose): return [.formPrepared(purpose, try preparation(for: purpose))]
    case .findPlaces(let typed):
      return [.placesFound(typed: typed, try store.places(beginning: typed, limit: 8))]
    case .findEntries(let typed, let kind):
      return [.entriesFound(typed: typed, try entries(typed, kind, language))]
    case .findDuplicates(let actor):
      return [.duplicatesFound(try store.likelyDuplicates(of: actor, limit: 9))]
    case .countDependants(let entries):
      return [.dependantsCounted(entries, try dependants(of: entries))]
    case .perform, .performBulk, .undo, .redo, .bringBack, .restore:
      return try write(effect, at: Now.milliseconds, language)
    case .loadPlane(let query): return [.planeLoaded(query, try store.planeCounts(query))]
    case .locateCell(let cell, let query): return [try located(cell, query)]
    case .loadFit(let entry, let region):
      let fit = try store.fits(of: [entry.uid], for: region)[entry.uid]
      return [.fitLoaded(entry, region: region, fit)]
    case .locate(let entry, let query):
      return [.located(entry, try store.key(of: entry, in: query))]
    default: return try tell(effect, language: language)
    }
  }

  private func write(
    _ effect: Effect, at now: Int64, _ language: Language
  ) throws(StoreError) -> [Message] {
    func outcome(of edit: Edit) throws(StoreError) -> EditOutcome {
      try store.perform(try withoutKnownMemberships(edit), by: author, at: now, language: language)
    }
    switch effect {
    case .perform(let edit, let reason): return [.performed(try outcome(of: edit), reason)]
    case .performBulk(let entries, let form):
      return [.performed(try outcome(of: try bulkEdit(of: entries, adding: form)), .form)]
    case .undo(let overriding):
      let outcome = try store.undo(
        by: author, at: now, overriding: overriding, language: language)
      return [.undone(outcome, isRedo: false)]
    case .redo(let overriding):
      let outcome = try store.redo(
        by: author, at: now, overriding: overriding, language: language)
      return [.undone(outcome, isRedo: true)]
    case .bringBack(let entry, let change):
      let outcome = try store.bringBack(
        entry: entry.uid, to: change, by: author, at: now, language: language)
      return [.performed(outcome, .bringBack(entry))]
    case .restore(let entry):
      let outcome = try store.restore(entry.uid, by: author, at: now, language: language)
      return [.performed(outcome ?? .unchanged, .restore(entry))]
    default: return []
    }
  }

  private static let entriesAtOnce = 8

  /// The first action of a cell, in the order of the list.
  private func located(_ cell: PlaneCell, _ query: ListQuery) throws(StoreError) -> Message {
    var narrowed = query
    narrowed.filter.effort = cell.effort...cell.effort
    narrowed.filter.impact = cell.impact...cell.impact
    let page = try store.page(PageRequest(query: narrowed, position: .first, limit: 1))
    guard let entry = page.rows.first?.reference else { return .cellLocated(cell, nil, nil) }
    return .cellLocated(cell, entry, try store.key(of: entry, in: query))
  }

  private func preparation(
    for purpose: FormPurpose
  ) throws(StoreError) -> FormPreparation {
    var preparation = FormPreparation(
      now: Now.milliseconds, today: Now.today, seed: UInt64.random(in: .min ... .max))
    switch purpose {
    case .edit(let entry):
      preparation.record = try store.record(entry.kind.recordKind, key: entry.uid.rawValue)
    case .leave(let membership, _):
      preparation.record = try store.record(.membership, key: membership.uid.rawValue)
    case .amend(let tie, _):
      preparation.record = try store.record(tie.kind, key: tie.uid.rawValue)
    case .fork(let action, _):
      preparation.record = try store.record(.action, key: action.uid.rawValue)
    case .adopt(let action, let region):
      preparation.record = try adoption(of: action, by: region).map(Record.adoption)
    case .resume(let draft):
      if let uid = draft.edited, let kind = RecordKind(rawValue: draft.form.kind.rawValue) {
        preparation.record = try store.record(kind, key: uid.rawValue)
      }
      for uid in draft.form.items(.members) {
        if case .actor(let actor)? = try store.record(.actor, key: uid) {
          preparation.names[uid] = actor.name
        }
      }
    case .join(let region):
      let memberships = try myDetails()?.memberships.map(\.membership) ?? []
      preparation.memberships = memberships.filter {
        $0.region == region.uid && $0.until == nil
      }
    default: break
    }
    return preparation
  }

  /// What a region has entered of an action already.
  private func adoption(
    of action: EntryReference, by region: EntryReference?
  ) throws(StoreError) -> Adoption? {
    guard let region,
      case .action(let details)? = try store.details(
        of: action.uid, kind: .action, language: .german, limit: 0)
    else { return nil }
    return details.adoptions.last { $0.adoption.region == region.uid }?.adoption
  }

  func myDetails() throws(StoreError) -> ActorDetails? {
    guard let uid = actor,
      case .actor(let details)? = try store.details(
        of: uid, kind: .actor, language: .german, limit: 0)
    else { return nil }
    return details
  }

  private func entries(
    _ typed: String, _ kind: EntryKind, _ language: Language
  ) throws(StoreError) -> [EntryReference] {
    // Names that begin so come before texts in which it stands.
    var found = try store.references(named: typed, language: language).filter { $0.kind == kind }
    guard kind == .actor, found.count < Self.entriesAtOnce else { return found }
    var filter = Filter()
    filter.text = typed
    let query = ListQuery(listing: .actors, filter: filter, language: language)
    let page = try store.page(
      PageRequest(query: query, position: .first, limit: Self.entriesAtOnce))
    found += page.rows.map(\.reference).filter { !found.contains($0) }
    return Array(found.prefix(Self.entriesAtOnce))
  }

  private func dependants(of entries: [EntryReference]) throws(StoreError) -> Dependants {
    var all = Dependants()
    for entry in entries {
      let dependants = try store.dependants(of: entry.kind, entry.uid)
      all.memberships += dependants.memberships
      all.relations += dependants.relations
      all.adoptions += dependants.adoptions
      all.variants += dependants.variants
    }
    return all
  }

  /// Who is in a region already does not join it again.
  private func withoutKnownMemberships(_ edit: Edit) throws(StoreError) -> Edit {
    var known: [UID: [Membership]] = [:]
    var parts: [Edit.Part] = []
    for part in edit.parts {
      if case .save(.membership(let membership), base: nil) = part {
        if known[membership.actor] == nil {
          known[membership.actor] = try memberships(of: membership.actor)
        }
        let isKnown = known[membership.actor]?.contains {
          $0.region == membership.region && $0.role == membership.role && $0.until == nil
        }
        if isKnown == true { continue }
      }
      parts.append(part)
    }
    return Edit(parts)
  }

  private func memberships(of actor: UID) throws(StoreError) -> [Membership] {
    guard
      case .actor(let details)? = try store.details(
        of: actor, kind: .actor, language: .german, limit: 0)
    else { return [] }
    return details.memberships.map(\.membership)
  }

  /// The edit that adds fields, regions and goals to each of several actors.
  private func bulkEdit(
    of entries: [EntryReference], adding form: EntryForm
  ) throws(StoreError) -> Edit {
    let catalogue = try store.catalogue()
    var uids = UIDSource(seed: UInt64.random(in: .min ... .max), at: Now.milliseconds)
    var parts: [Edit.Part] = []
    for entry in entries {
      guard case .actor(let base)? = try store.record(.actor, key: entry.uid.rawValue) else {
        continue
      }
      var actor = base
      actor.fields.formUnion(form.fieldSet(catalogue))
      actor.goals.formUnion(form.goalSet)
      if actor != base { parts.append(.save(.actor(actor), base: .actor(base))) }
      for region in form.items(.regions).compactMap(UID.init(rawValue:)) {
        let membership = Membership(
          uid: uids.uid(), actor: actor.uid, region: region, role: .member)
        parts.append(.save(.membership(membership), base: nil))
      }
    }
    return Edit(parts)
  }
}
