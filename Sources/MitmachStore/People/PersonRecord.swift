package import MitmachModel

/// All that the store holds about a person, for who has a right to know it.
package struct PersonRecord: Hashable, Sendable {
  /// As they are, or as they were at last; `nil` where the history does not hold them as a whole.
  package var actor: Actor?
  /// Whether they are in the network now.
  package var isThere: Bool
  package var memberships: [MembershipLine]
  package var relations: [RelationLine]
  package var adoptions: [AdoptionLine]
  package var consents: [Consent]
  /// Every step that changed something about them, with all those changes.
  package var history: [HistoryStep]
  /// What they changed themselves, as far as they said who they are; the changes are not told.
  package var authored: [HistoryStep]
}
