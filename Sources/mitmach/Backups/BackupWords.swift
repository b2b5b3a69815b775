import MitmachModel

/// What is said of backups; a value for each language.
struct BackupWords: Sendable {
  var saved: @Sendable (_ path: String, _ size: String) -> String
  var notDue: String
  var none: @Sendable (_ folder: String) -> String
  var isTheNetwork: @Sendable (_ path: String) -> String
  var isNoBackup: @Sendable (_ path: String) -> String
  var isInUse: @Sendable (_ path: String) -> String
  var progress: @Sendable (_ percent: Int) -> String
  var dailyFailed: @Sendable (_ reason: String) -> String

  var restored: @Sendable (_ file: String, _ regions: Int, _ actors: Int, _ actions: Int) -> String
  var wouldRestore: @Sendable (_ file: String) -> String
  var former: @Sendable (_ path: String) -> String
  var noSuchFile: @Sendable (_ path: String) -> String
  var networkIsDamaged: @Sendable (_ path: String) -> String

  static func words(in language: Language) -> BackupWords {
    language == .english ? .english : .german
  }
}
