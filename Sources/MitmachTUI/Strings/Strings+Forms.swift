package import MitmachModel

/// Words of forms, of questions and of what became of them.
package struct FormWords: Sendable {
  var adding: @Sendable (EntryForm.Kind) -> String
  var editing: @Sendable (String) -> String
  var joining: @Sendable (String) -> String
  var leaving: @Sendable (String) -> String
  var relating: @Sendable (String) -> String
  var introducing: String
  var adopting: @Sendable (String) -> String
  var forking: @Sendable (String) -> String
  var onlyForActions: String
  var bulk: @Sendable (_ count: String) -> String
  var save: String
  /// What is wrong with a field, in one sentence.
  package var problem: @Sendable (InputProblem) -> String
  var hintNextField, hintSave, hintEditor, hintCorrect, hintChoose, hintToggle, hintTake: String
  var hintYes, hintNo, hintLater, hintKeep, hintMine, hintTheirs, hintEnd: String
  var problems: @Sendable (_ count: Int) -> String
  var progress: @Sendable (_ field: Int, _ count: Int) -> String
  var discard: String
  var draftKept: String
  var draftDiscarded: String
  var resume: @Sendable (_ name: String, _ when: String) -> String
  var unnamed: String
  var delete: @Sendable (_ name: String) -> String
  var deleteMany: @Sendable (_ count: String) -> String
  /// What goes with an entry that is deleted, and what stays without it.
  var dependants: @Sendable (Dependants, EntryKind) -> String
  /// That a tie can be ended rather than deleted.
  var endInstead: String
  var canUndo, canRedo: String
  var unchanged: String
  var nothingToUndo: String
  var nothingToRedo: String
  var conflictTitle: String
  var undoConflictTitle: @Sendable (String) -> String
  var conflictIntro: String
  var wanted: String
  var found: String
  /// Why a record as a whole is in the way: it hangs on what is to go, or says the same already.
  var hangsOnIt, isThere: String
  var alreadyThere: @Sendable (_ what: String) -> String
  var duplicatesTitle: String
  package var reason: @Sendable (LikelyDuplicate.Reason) -> String
  var duplicateNew: String
  var duplicateSame, duplicateOther, duplicateMerge: String
  /// What becomes of each of these answers.
  var duplicateOutcomes: [String]
  var whoTitle: String
  var whoHint: String
  var whoNew: @Sendable (String) -> String
  var whoNobody: String
  var youAre: @Sendable (String) -> String
  var alreadyIn: @Sendable (_ region: String, _ roles: String) -> String
  var notIn: @Sendable (_ region: String) -> String
  var onlyInRegions: String
  var onlyForActors: String
  package var gone: String
  var savingAddsAnew: String
  var editorFailed: String
  /// Where what was written still is.
  var editorLeft: @Sendable (_ path: String) -> String
  var readOnly: String
}

extension FormWords {
  /// So many of something; nothing where there is none.
  static func counted(_ count: Int, _ one: String, _ several: String) -> String? {
    count == 0 ? nil : "\(count) \(count == 1 ? one : several)"
  }
}

extension Strings {
  /// What a field of a form is called.
  package func fieldName(_ field: InputField) -> String { history.field(field.rawValue) }
}
