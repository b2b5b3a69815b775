import MitmachModel

/// Something that the program asks before it goes on.
enum Question: Hashable, Sendable {
  case delete([EntryReference], Dependants)
  /// Whether typed text may go.
  case discard(FormState)
  case resume(DatedDraft)
}

/// Fields that two people gave different values, and what may be done about it.
struct ConflictState: Hashable, Sendable {
  enum Cause: Hashable, Sendable {
    case form(FormState)
    case undo(HistoryStep, isRedo: Bool)
    case other
  }

  var cause: Cause
  var conflicts: [FieldConflict]
}

/// A new actor beside those that it may be the same as.
struct DuplicatesState: Hashable, Sendable {
  var form: FormState
  var candidates: [LikelyDuplicate]
  var selection = 0

  var candidate: LikelyDuplicate? {
    candidates.indices.contains(selection) ? candidates[selection] : nil
  }
}

/// The person looks for itself among the actors.
struct IdentityState: Hashable, Sendable {
  var field = TextField()
  var found: [EntryReference] = []
  private(set) var selection = 0
  /// The region that is joined next.
  var region: EntryReference?

  mutating func select(_ index: Int, of count: Int) {
    selection = max(0, min(index, count - 1))
  }

  mutating func typed() { selection = 0 }
}
