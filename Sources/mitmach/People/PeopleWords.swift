import MitmachModel

/// What is said of people's data and of consents; a value for each language.
struct PeopleWords: Sendable {
  var nothingStored: @Sendable (_ typed: String) -> String
  var notAPerson: @Sendable (_ name: String) -> String

  var given: @Sendable (_ date: String) -> String
  var ended: @Sendable (_ date: String) -> String
  var source: @Sendable (_ text: String) -> String
  var holdsNoMore: String
  var consents: String
  var noConsents: String
  var alreadyGiven: @Sendable (_ name: String, _ purpose: String) -> String
  var notGiven: @Sendable (_ name: String) -> String
  /// A wider consent holds that is to be withdrawn itself.
  var includedIn: @Sendable (_ name: String, _ purpose: String) -> String
  var needsPerson: String
  var needsPurpose: String
  var moderatorsOfWhich: @Sendable (_ option: String) -> String
  var onlyToWithdraw: @Sendable (_ typed: String) -> String

  var willErase: @Sendable (_ name: String, _ parts: [String]) -> String
  var parts: @Sendable (Dependants, _ changes: Int) -> [String]
  var cannotBeUndone: String
  var typeAgain: @Sendable (_ name: String) -> String
  /// All of a large network is written anew.
  var takesAWhile: String
  var notTheName: String
  var needsYes: String
  var erased: @Sendable (_ name: String) -> String
  var fromNetwork: String
  var fromBackups: @Sendable (_ count: Int) -> String
  var fromDrafts: @Sendable (_ count: Int) -> String
  var fromFilters: @Sendable (_ count: Int) -> String
  var fromIdentity: @Sendable (_ path: String) -> String
  var elsewhere: String
  var leftInBackup: @Sendable (_ path: String) -> String
  var stillRead: @Sendable (_ uid: String) -> String

  static func words(in language: Language) -> PeopleWords {
    language == .english ? .english : .german
  }
}
