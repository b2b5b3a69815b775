/// All that is known of one entry, ready to be shown.
package enum EntryDetails: Hashable, Sendable {
  case region(RegionDetails)
  case actor(ActorDetails)
  case action(ActionDetails)

  package var reference: EntryReference {
    switch self {
    case .region(let details): details.reference
    case .actor(let details): details.reference
    case .action(let details): details.reference
    }
  }
}

/// A region with the actors in it, or as many of them as fit a page.
package struct RegionDetails: Hashable, Sendable {
  package var region: Region
  /// How many actors are members or moderators now, in all.
  package var memberCount: Int
  /// How many members each field has, by the field's index.
  package var membersByField: [Int: Int]
  package var moderators: [MembershipLine]
  package var members: [MembershipLine]
  package var adoptions: [AdoptionLine]

  package init(
    region: Region, memberCount: Int, membersByField: [Int: Int], moderators: [MembershipLine],
    members: [MembershipLine], adoptions: [AdoptionLine]
  ) {
    self.region = region
    self.memberCount = memberCount
    self.membersByField = membersByField
    self.moderators = moderators
    self.members = members
    self.adoptions = adoptions
  }

  package var reference: EntryReference {
    EntryReference(kind: .region, uid: region.uid, name: region.name)
  }
}

/// An actor with the regions it is in, the actions it did and the actors it is tied to.
package struct ActorDetails: Hashable, Sendable {
  package var actor: Actor
  package var memberships: [MembershipLine]
  package var adoptions: [AdoptionLine]
  package var relations: [RelationLine]
  package var consents: [Consent]

  package init(
    actor: Actor, memberships: [MembershipLine], adoptions: [AdoptionLine],
    relations: [RelationLine] = [], consents: [Consent] = []
  ) {
    self.actor = actor
    self.memberships = memberships
    self.adoptions = adoptions
    self.relations = relations
    self.consents = consents
  }

  package var reference: EntryReference {
    EntryReference(kind: .actor, uid: actor.uid, name: actor.name)
  }
}

/// An action with where it has been done, in the language that was asked for.
package struct ActionDetails: Hashable, Sendable {
  package var action: Action
  package var text: ActionText
  package var adoptions: [AdoptionLine]
  /// Where it comes from and what was made of it, from the first original on; `nil` where it is alone
  /// and nobody's own.
  package var lineage: LineageNode?

  package init(
    action: Action, text: ActionText, adoptions: [AdoptionLine], lineage: LineageNode? = nil
  ) {
    self.action = action
    self.text = text
    self.adoptions = adoptions
    self.lineage = lineage
  }

  /// What those who did it report.
  package var experience: Experience { Experience(of: adoptions.map(\.adoption)) }

  package var reference: EntryReference {
    EntryReference(kind: .action, uid: action.uid, name: text.name)
  }
}

/// A membership seen from one of its sides: `other` is the name at the other.
package struct MembershipLine: Hashable, Sendable {
  package var membership: Membership
  package var other: EntryReference
  package var otherFields: FieldSet

  package init(membership: Membership, other: EntryReference, otherFields: FieldSet) {
    self.membership = membership
    self.other = other
    self.otherFields = otherFields
  }
}

/// An adoption with the names that it joins.
package struct AdoptionLine: Hashable, Sendable {
  package var adoption: Adoption
  package var action: EntryReference
  package var actor: EntryReference?
  package var region: EntryReference?

  package init(
    adoption: Adoption, action: EntryReference, actor: EntryReference?, region: EntryReference?
  ) {
    self.adoption = adoption
    self.action = action
    self.actor = actor
    self.region = region
  }
}
