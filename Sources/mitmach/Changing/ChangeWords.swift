import MitmachModel

/// What the commands say that change something or tell of changes; a value for each language.
struct ChangeWords: Sendable {
  var trial: @Sendable (_ sentence: String) -> String
  var unchanged: String
  var operation: @Sendable (Change.Operation, _ name: String) -> String
  var moreChanges: @Sendable (_ count: Int) -> String
  var undoneMark: String

  var conflict: String
  var conflictField:
    @Sendable (_ name: String, _ field: String, _ wanted: String, _ found: String) -> String
  var conflictGone: @Sendable (_ name: String) -> String
  var conflictThere: @Sendable (_ name: String) -> String
  var conflictHangs: @Sendable (_ name: String) -> String
  var conflictAdvice: String
  var undoConflict: @Sendable (_ step: String) -> String
  var undoConflictAdvice: String
  var nothingToUndo: String
  var nothingToRedo: String
  var trialOfOne: String
  var notANumber: @Sendable (_ typed: String) -> String

  var placeUnknown: @Sendable (_ option: String, _ typed: String) -> String
  var severalPlaces: @Sendable (_ option: String, _ typed: String) -> String
  var candidatePlace:
    @Sendable (_ name: String, _ district: String, _ postalCodes: String) -> String
  var nearestPlace: @Sendable (_ name: String, _ district: String) -> String
  var bothCoordinates: String

  var roleNeedsRegion: String
  var duplicates: String
  var duplicatesAdvice: String

  var noActor: String
  var nobody: String
  var someoneGone: @Sendable (_ uid: String) -> String
  var alreadyMember: @Sendable (_ actor: String, _ region: String, _ role: String) -> String
  var notAMember: @Sendable (_ actor: String, _ region: String) -> String
  var alreadyRelated: String
  var relatedToItself: String

  var noAssignment: String
  var unknownFieldName: @Sendable (_ typed: String, _ possible: [String]) -> String
  var severalFieldNames: @Sendable (_ typed: String, _ candidates: [String]) -> String

  var dependants: @Sendable (Dependants, EntryKind) -> [String]
  var needsYes: String
  var reallyDelete: @Sendable (_ name: String) -> String
  var notDeleted: String
  var restoreHint: @Sendable (_ uid: String) -> String
  var nothingToRestore: @Sendable (_ typed: String) -> String

  var notADate: @Sendable (_ option: String, _ typed: String) -> String
  var noHistory: String

  static func words(in language: Language) -> ChangeWords {
    language == .english ? .english : .german
  }
}
