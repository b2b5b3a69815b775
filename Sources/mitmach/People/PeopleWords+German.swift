import MitmachModel

extension PeopleWords {
  static let german = PeopleWords(
    nothingStored: { "Unter »\($0)« ist nichts gespeichert." },
    notAPerson: {
      "\($0) ist keine Person; Einwilligungen und Auslöschen gibt es nur für Personen. Die Art ändert "
        + "»mitmach edit«."
    },
    given: { "gegeben \($0)" }, ended: { "bis \($0)" }, source: { "Quelle: \($0)" },
    holdsNoMore: "gilt nicht", consents: "Einwilligungen",
    noConsents: "Es ist keine Einwilligung eingetragen.",
    alreadyGiven: { "\($0) hat schon eingewilligt (\($1)); geändert wurde nichts." },
    notGiven: { "\($0) hat dafür keine Einwilligung, die gilt." },
    includedIn: { "\($0) hat dafür keine eigene Einwilligung; enthalten ist es in: \($1)." },
    needsPerson: "Wer? Bitte den Namen nennen.",
    needsPurpose: "Wofür? Bitte --purpose public, network oder moderators:REGION angeben.",
    moderatorsOfWhich: { "\($0): Bitte die Region nennen, wie in moderators:Lausitz." },
    onlyToWithdraw: {
      "»\($0)« ist zu viel; ein Name mit Leerzeichen gehört in Anführungszeichen."
    },
    willErase: { "\($0): \((["der Eintrag"] + $1).joined(separator: ", "))." },
    parts: { dependants, changes in
      [
        germanCount(dependants.memberships, "Mitgliedschaft", "en"),
        germanCount(dependants.relations, "Beziehung", "en"),
        germanCount(dependants.consents, "Einwilligung", "en"),
        germanCount(dependants.adoptions, "Umsetzung", "en", end: " (bleibt ohne die Person)"),
        germanCount(changes, "Schritt", "e", end: " der Geschichte"),
      ].compactMap { $0 }
    },
    cannotBeUndone: "Das lässt sich nicht zurücknehmen, auch nicht mit »mitmach undo«.",
    typeAgain: { "Zum Auslöschen bitte den Namen »\($0)« noch einmal tippen: " },
    takesAWhile: "Das Netzwerk ist groß; es und seine Sicherungen neu zu schreiben dauert etwas.",
    notTheName: "Das ist nicht der Name; ausgelöscht wurde nichts.",
    needsYes: "Zum Auslöschen bitte --yes angeben; hier lässt sich niemand fragen.",
    erased: { "Ausgelöscht: \($0)" },
    fromNetwork: "aus dem Netzwerk, seiner Suche und seiner Geschichte",
    fromBackups: { $0 == 1 ? "aus 1 Sicherung" : "aus \($0) Sicherungen" },
    fromDrafts: { $0 == 1 ? "1 Entwurf" : "\($0) Entwürfe" },
    fromFilters: { $0 == 1 ? "1 gespeicherter Filter" : "\($0) gespeicherte Filter" },
    fromIdentity: { "aus \($0) (wer du bist)" },
    elsewhere:
      "Sicherungen an anderen Orten und Dateien, die exportiert wurden, sind, wie sie waren; "
      + "was andere Einträge in ihren Texten sagen, auch.",
    leftInBackup: {
      "\($0) lässt sich nicht ändern und kann die Person noch enthalten; bitte die Datei löschen."
    },
    stillRead: {
      "Ein anderes Programm liest gerade: Gelöschtes steht noch in der Datei. Bitte jenes beenden und "
        + "»mitmach person erase \($0) --yes« wiederholen."
    })

  private static func germanCount(
    _ count: Int, _ noun: String, _ plural: String, end: String = ""
  ) -> String? {
    count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : plural)\(end)"
  }
}
