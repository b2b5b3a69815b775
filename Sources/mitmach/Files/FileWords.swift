import MitmachModel

/// What is said of the small files that the program keeps for a person.
struct FileWords: Sendable {
  var unwritable: @Sendable (_ path: String, _ reason: String) -> String
  var unreadable: @Sendable (_ path: String, _ reason: String) -> String
  var notAnIdentity: @Sendable (_ path: String) -> String
  var damagedDraft: @Sendable (_ path: String, _ keptAs: String) -> String
  var newerDraft: @Sendable (_ path: String) -> String

  static func words(in language: Language) -> FileWords {
    language == .english ? .english : .german
  }

  private static let german = FileWords(
    unwritable: { "\($0) lässt sich nicht schreiben (\($1)); bitte Rechte und Platz prüfen." },
    unreadable: { "\($0) lässt sich nicht lesen (\($1)); bitte die Rechte prüfen." },
    notAnIdentity: {
      "In \($0) steht keine uid; »mitmach whoami NAME« schreibt die Datei neu."
    },
    damagedDraft: { "Der Entwurf \($0) ist beschädigt; er liegt jetzt unter \($1)." },
    newerDraft: {
      "Der Entwurf \($0) stammt von einem neueren mitmach und blieb, wie er ist."
    })

  private static let english = FileWords(
    unwritable: { "\($0) cannot be written (\($1)); please check permissions and room." },
    unreadable: { "\($0) cannot be read (\($1)); please check its permissions." },
    notAnIdentity: { "There is no uid in \($0); “mitmach whoami NAME” writes the file anew." },
    damagedDraft: { "The draft \($0) is damaged; it has been kept as \($1)." },
    newerDraft: { "The draft \($0) is from a newer mitmach and was left as it is." })
}
