package import MitmachModel

/// What can be asked for; a part that fails takes the whole transaction with it.
///
/// Saving adds an entry, or changes the one of its uid, index, number or code.
extension Transaction {
  package mutating func save(_ field: FieldOfAction) throws {
    try attempt { try $0.put(field) }
  }

  package mutating func save(_ goal: Goal) throws {
    try attempt { try $0.put(goal) }
  }

  package mutating func save(_ skill: Skill) throws {
    try attempt { try $0.put(skill) }
  }

  /// With the time of `createdAt` where it was there before.
  package mutating func save(_ region: Region, createdAt: Int64? = nil) throws {
    try attempt { try $0.put(region, createdAt: createdAt) }
  }

  /// With the time of `createdAt` where it was there before.
  package mutating func save(_ actor: Actor, createdAt: Int64? = nil) throws {
    try attempt { try $0.put(actor, createdAt: createdAt) }
  }

  package mutating func save(_ membership: Membership) throws {
    try attempt { try $0.put(membership) }
  }

  /// With the time of `createdAt` where it was there before.
  package mutating func save(_ action: Action, createdAt: Int64? = nil) throws {
    try attempt { try $0.put(action, createdAt: createdAt) }
  }

  package mutating func save(_ adoption: Adoption) throws {
    try attempt { try $0.put(adoption) }
  }

  package mutating func save(_ relation: Relation) throws {
    try attempt { try $0.put(relation) }
  }

  package mutating func save(_ type: RelationType) throws {
    try attempt { try $0.put(type) }
  }

  package mutating func save(_ consent: Consent) throws {
    try attempt { try $0.put(consent) }
  }

  package mutating func save(_ distinction: Distinction) throws {
    try attempt { try $0.put(distinction) }
  }

  /// Puts a new gazetteer in the place of the old one.
  package mutating func replaceGazetteer(by places: [Place]) throws {
    try attempt { try $0.putGazetteer(places) }
  }

  /// Deletes a field that no entry has.
  package mutating func deleteField(index: Int) throws {
    try attempt { try $0.remove(fieldAt: index) }
  }

  /// Deletes a region and the memberships in it; adoptions and its variants of actions stay, without
  /// the region.
  package mutating func deleteRegion(_ uid: UID) throws {
    try attempt { try $0.remove(region: uid) }
  }

  /// Deletes an actor with its memberships, relations and consents; adoptions stay, without it.
  package mutating func deleteActor(_ uid: UID) throws {
    try attempt { try $0.remove(actor: uid) }
  }

  package mutating func deleteMembership(_ uid: UID) throws {
    try attempt { try $0.remove(membership: uid) }
  }

  /// Deletes an action and where it was done; its variants stay, as originals.
  package mutating func deleteAction(_ uid: UID) throws {
    try attempt { try $0.remove(action: uid) }
  }

  package mutating func deleteAdoption(_ uid: UID) throws {
    try attempt { try $0.remove(adoption: uid) }
  }

  package mutating func deleteRelation(_ uid: UID) throws {
    try attempt { try $0.remove(relation: uid) }
  }

  package mutating func deleteConsent(_ uid: UID) throws {
    try attempt { try $0.remove(consent: uid) }
  }

  package mutating func deleteDistinction(_ uid: UID) throws {
    try attempt { try $0.remove(distinction: uid) }
  }

  /// Deletes a type that no relation has.
  package mutating func deleteRelationType(_ id: String) throws {
    try attempt { try $0.remove(relationType: id) }
  }
}
