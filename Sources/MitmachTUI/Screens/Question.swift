import MitmachModel

/// Something that the program asks before it goes on.
enum Question: Hashable, Sendable {
  case delete([EntryReference], Dependants)
  case deleteTie(Tie)
  /// Whether typed text may go.
  case discard(FormState)
  case resume(DatedDraft)
  case replaceFile(ExportRequest, path: String)
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
  var scroll = 0

  /// The record that says the same already, where nothing else is in the way.
  var twin: FieldConflict? {
    conflicts.allSatisfy { $0.field == nil && $0.wanted != nil && $0.found != nil }
      ? conflicts.first : nil
  }

  /// Whether the entry itself is gone.
  var isDeleted: Bool { conflicts.contains { $0.field == nil && $0.found == nil } }
}

/// What was typed into a form while others changed the same entry.
struct Rebasing: Hashable, Sendable {
  var form: FormState
  /// The fields, as the history calls them, that stay as the others made them; `nil` where what was
  /// typed wins.
  var yielding: Set<String>?

  /// What was typed, put into the entry as it is now.
  func form(on current: EntryForm) -> EntryForm {
    var result = current
    let typed = changes(to: form.form)
    let lost = yielding.map { lostFields($0, typed: typed, others: changes(to: current)) } ?? []
    for field in typed.subtracting(lost) { result[field] = form.form[field] }
    return result
  }

  private func changes(to other: EntryForm) -> Set<InputField> {
    Set(InputField.allCases.filter { other[$0] != form.base[$0] })
  }

  private func lostFields(
    _ names: Set<String>, typed: Set<InputField>, others: Set<InputField>
  ) -> Set<InputField> {
    let named = Set(names.compactMap(InputField.init(rawValue:)))
    // A place and where it is belong together.
    let hasPlace = names.contains("location") || !others.isDisjoint(with: InputField.places)
    return named.union(typed.intersection(others)).union(hasPlace ? InputField.places : [])
  }
}

/// A new actor beside those that it may be the same as.
struct DuplicatesState: Hashable, Sendable {
  var form: FormState
  var candidates: [LikelyDuplicate]
  private(set) var selection = 0
  var scroll = 0

  mutating func select(_ index: Int) {
    selection = max(0, min(index, candidates.count - 1))
    scroll = 0
  }

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
