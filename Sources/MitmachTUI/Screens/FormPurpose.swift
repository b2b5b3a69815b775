package import MitmachModel

/// What a form is filled in for.
package enum FormPurpose: Hashable, Sendable {
  /// A new entry; a new actor is proposed as a member of `region`.
  case add(EntryForm.Kind, region: EntryReference?)
  /// Adds a region or an actor at a point of the map.
  case addOnMap(EntryForm.Kind, MapSpot)
  case edit(EntryReference)
  case join(region: EntryReference)
  /// Ends a membership.
  case leave(Membership, region: EntryReference)
  /// Changes a membership or relation; `isEnd`: to say that it is over.
  case amend(Tie, isEnd: Bool)
  /// Ties an actor to another.
  case relate(EntryReference)
  /// A person consents to something.
  case consent(EntryReference)
  /// The person enters itself, to do what it was about to do then.
  case introduce(name: String, region: EntryReference?)
  /// Adds fields, regions and goals to several actors.
  case bulk([EntryReference])
  /// Says how far a region is with an action, and with what result.
  case adopt(EntryReference, region: EntryReference?)
  /// Copies an action as a region's own variant.
  case fork(EntryReference, region: EntryReference)
  /// Takes up what was left unfinished.
  case resume(Draft)

  /// Whether it says that something is over.
  var isEnd: Bool { if case .amend(_, isEnd: true) = self { true } else { false } }

  /// Whether what is typed is kept as a draft.
  var isDrafted: Bool {
    switch self {
    case .add, .addOnMap, .edit, .introduce, .resume: true
    case .join, .leave, .amend, .relate, .consent, .bulk, .adopt, .fork: false
    }
  }

  /// Whether a new entry comes of it.
  var isNew: Bool {
    switch self {
    case .add, .addOnMap, .introduce, .fork: true
    case .resume(let draft): draft.edited == nil
    case .edit, .join, .leave, .amend, .relate, .consent, .bulk, .adopt: false
    }
  }
}

/// What the world knows that a form needs: the time, chance, the record as it is now.
package struct FormPreparation: Hashable, Sendable {
  /// Milliseconds since 1970.
  package var now: Int64
  package var today: PartialDate?
  package var seed: UInt64
  /// The record that is to be changed; `nil` when it is gone, and for a new one.
  package var record: Record?
  /// What the person is in the region by now.
  package var memberships: [Membership]
  /// What the entries are called that the form names, by uid.
  package var names: [String: String] = [:]

  package init(
    now: Int64, today: PartialDate?, seed: UInt64, record: Record? = nil,
    memberships: [Membership] = []
  ) {
    self.now = now
    self.today = today
    self.seed = seed
    self.record = record
    self.memberships = memberships
  }
}
