/// Anything whole that a person can change.
package enum Record: Hashable, Sendable {
  case region(Region)
  case actor(Actor)
  case action(Action)
  case membership(Membership)
  case adoption(Adoption)
  case relation(Relation)
  case relationType(RelationType)
  case consent(Consent)
  case distinction(Distinction)

  package var kind: RecordKind {
    switch self {
    case .region: .region
    case .actor: .actor
    case .action: .action
    case .membership: .membership
    case .adoption: .adoption
    case .relation: .relation
    case .relationType: .relationType
    case .consent: .consent
    case .distinction: .distinction
    }
  }

  /// The uid, or the id of what has none.
  package var key: String {
    switch self {
    case .region(let region): region.uid.rawValue
    case .actor(let actor): actor.uid.rawValue
    case .action(let action): action.uid.rawValue
    case .membership(let membership): membership.uid.rawValue
    case .adoption(let adoption): adoption.uid.rawValue
    case .relation(let relation): relation.uid.rawValue
    case .relationType(let type): type.id
    case .consent(let consent): consent.uid.rawValue
    case .distinction(let distinction): distinction.uid.rawValue
    }
  }
}

/// What a change of the history is about.
package enum RecordKind: String, Hashable, Sendable, CaseIterable {
  case region, actor, action, membership, adoption, relation, relationType, consent, distinction
  /// Small tables and the gazetteer, which come from data files.
  case field, goal, skill, gazetteer
  /// Actors that were loaded by the thousand, noted by their number.
  case load
  /// Somebody of whom nothing is left, not even here.
  case erasure
}

extension EntryKind {
  package var recordKind: RecordKind {
    switch self {
    case .region: .region
    case .actor: .actor
    case .action: .action
    }
  }
}
