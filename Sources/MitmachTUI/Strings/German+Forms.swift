import MitmachModel

extension FormWords {
  static let german = FormWords(
    adding: { kind in
      switch kind {
      case .region: "Neue Region"
      case .actor: "Neue Mitmacher:in"
      case .action: "Neue Aktion"
      case .membership: "Neue Mitgliedschaft"
      case .relation: "Neue Beziehung"
      case .adoption: "Neue Umsetzung"
      }
    },
    editing: { "Ändern: \($0)" }, joining: { "Beitreten: \($0)" }, leaving: { "Austreten: \($0)" },
    relating: { "Neue Beziehung: \($0)" }, introducing: "Sich selbst eintragen",
    bulk: { "Bei \($0) markierten ergänzen" }, save: "Speichern", problem: germanProblem,
    hintNextField: "nächstes Feld", hintSave: "speichern", hintEditor: "im Editor",
    hintCorrect: "berichtigen", hintChoose: "wählen", hintToggle: "an/aus", hintTake: "übernehmen",
    hintYes: "ja", hintNo: "nein", hintLater: "später", hintKeep: "als Entwurf behalten",
    hintMine: "meines", hintTheirs: "das andere",
    problems: { $0 == 1 ? "Ein Feld stimmt noch nicht." : "\($0) Felder stimmen noch nicht." },
    progress: { "Feld \($0) von \($1) · * muss ausgefüllt sein" },
    discard: "Was du getippt hast, ist nicht gespeichert. Verwerfen?",
    draftKept: "Als Entwurf behalten: »Mein Bereich« (i) zeigt ihn.",
    draftDiscarded: "Entwurf verworfen.",
    resume: { "Ein Entwurf vom \($1) ist noch da: »\($0)«. Weiter daran arbeiten?" },
    unnamed: "ohne Namen",
    delete: { "»\($0)« löschen?" }, deleteMany: { "\($0) markierte Einträge löschen?" },
    dependants: { dependants in
      let gone = [
        dependants.memberships > 0 ? "Mitgliedschaften: \(dependants.memberships)" : nil,
        dependants.relations > 0 ? "Beziehungen: \(dependants.relations)" : nil,
      ].compactMap { $0 }.joined(separator: ", ")
      let kept = "Umsetzungen, die ohne es bleiben: \(dependants.adoptions)."
      return (gone.isEmpty ? "" : "Mit gelöscht: \(gone). ")
        + (dependants.adoptions > 0 ? kept : "")
    },
    canUndo: "u nimmt es zurück.", unchanged: "Nichts geändert.",
    undone: { "Zurückgenommen: \($0). Strg-R stellt es wieder her." },
    redone: { "Wieder hergestellt: \($0). u nimmt es zurück." },
    nothingToUndo: "Es gibt nichts zurückzunehmen.",
    nothingToRedo: "Es gibt nichts wiederherzustellen.",
    conflictTitle: "Jemand anders hat dasselbe geändert",
    undoConflictTitle: { "Inzwischen geändert: »\($0)« lässt sich nicht einfach zurücknehmen" },
    conflictIntro: "Nichts ist gespeichert. Beides steht hier; du entscheidest.",
    wanted: "deines", found: "jetzt da",
    duplicatesTitle: "Gibt es das schon?",
    reason: { reason in
      switch reason {
      case .nearby: "am selben Ort, ähnlicher Name"
      case .web: "gleiche Web-Adresse"
      case .email: "gleiche E-Mail"
      case .phone: "gleiches Telefon"
      case .name: "gleicher Name"
      }
    },
    duplicateNew: "neu", duplicateSame: "es ist dieses", duplicateOther: "es ist ein anderes",
    duplicateMerge: "beide werden eins",
    whoTitle: "Wer bist du?",
    whoHint: "Tippe deinen Namen oder den deiner Initiative; mitmach merkt es sich.",
    whoNew: { "Neu eintragen: \($0)" }, whoNobody: "mitmach weiß noch nicht, wer du bist.",
    youAre: { "Du bist jetzt: \($0)." },
    alreadyIn: { "In \($0) bist du schon: \($1). L tritt aus." },
    notIn: { "In \($0) bist du nicht dabei; b tritt bei." },
    onlyInRegions: "Beitreten geht in einer Region: 2 zeigt sie.",
    onlyForActors: "Das geht nur bei Mitmacher:innen.",
    gone: "Diesen Eintrag gibt es nicht mehr.",
    editorFailed:
      "Der Editor ($VISUAL, $EDITOR) ließ sich nicht starten; der Text ist, wie er war.",
    readOnly: "Diese Datei kann nur gelesen werden.")

  private static let germanProblem: @Sendable (InputProblem) -> String = { problem in
    switch problem {
    case .missing: "fehlt noch"
    case .tooLong(let limit): "zu lang: höchstens \(limit) Zeichen"
    case .notAnEmail: "keine E-Mail-Adresse: name@beispiel.de"
    case .notAWebAddress: "keine Web-Adresse: https://beispiel.de"
    case .notAPhoneNumber: "keine Telefonnummer: +49 3581 123456"
    case .notADate: "kein Datum: 2024, 3/2024 oder 1.3.2024"
    case .dateInFuture: "liegt in der Zukunft"
    case .endBeforeStart: "das Ende liegt vor dem Anfang"
    case .notCoordinates: "keine Koordinaten: Breite, Länge wie 51.1545, 14.9872"
    case .swappedCoordinates(let corrected):
      "Breite und Länge vertauscht? Richtig wäre \(corrected) (Strg-T)"
    case .farAway: "liegt nicht in Mitteleuropa; stimmt das?"
    case .coordinatesWithoutPlace: "Koordinaten brauchen einen Ort"
    case .notADistrict: "ein Kreisschlüssel hat fünf Ziffern"
    case .notACountry: "ein Land hat zwei Großbuchstaben: DE, AT, CZ"
    case .notANumber(let range):
      "eine Zahl von \(range.lowerBound) bis \(range.upperBound)"
    case .unknown(let text): "»\(text)« gibt es nicht"
    case .alreadyThere: "gibt es schon"
    }
  }
}
