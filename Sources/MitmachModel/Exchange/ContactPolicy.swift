/// Whose contact data may leave the store for a purpose: those of persons only with their consent.
package struct ContactPolicy: Hashable, Sendable {
  package let purpose: Consent.Purpose
  /// The persons who have given their consent.
  private let consenting: Set<UID>

  package init(purpose: Consent.Purpose, consents: some Sequence<Consent>, today: PartialDate) {
    self.purpose = purpose
    consenting = Set(
      consents.filter { $0.holds(on: today) && $0.purpose.includes(purpose) }.map(\.actor))
  }

  /// Whether contact data may leave; those of actors that are no persons always may.
  package func mayLeave(contactOf actor: Actor) -> Bool {
    actor.kind != .person || consenting.contains(actor.uid)
  }

  /// The actor as it may leave, and whether something of it stays behind.
  ///
  /// Mail, phone and also the extras are contact data: nobody knows what files have said in them.
  package func released(_ actor: Actor) -> (actor: Actor, isWithheld: Bool) {
    guard !mayLeave(contactOf: actor) else { return (actor, false) }
    var released = actor
    released.email = nil
    released.phone = nil
    released.extras = [:]
    return (released, released != actor)
  }
}

/// What stayed behind in an export, for the report and the manifest.
package struct Withheld: Hashable, Sendable {
  package let purpose: Consent.Purpose
  /// How many persons it concerns.
  package private(set) var count = 0
  /// The first of their names; no more than a person reads.
  package private(set) var names: [String] = []

  package init(purpose: Consent.Purpose) { self.purpose = purpose }

  package static let nameLimit = 100

  package mutating func add(_ actor: Actor) {
    count += 1
    if names.count < Self.nameLimit { names.append(actor.name) }
  }
}
