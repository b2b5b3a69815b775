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
      case .consent: "Neue Einwilligung"
      case .adoption: "Neue Umsetzung"
      }
    },
    editing: { "Ändern: \($0)" }, joining: { "Beitreten: \($0)" }, leaving: { "Austreten: \($0)" },
    relating: { "Neue Beziehung: \($0)" }, introducing: "Sich selbst eintragen",
    adopting: { "Bei uns umsetzen: \($0)" }, forking: { "Eigene Variante: \($0)" },
    onlyForActions: "Das geht nur bei Aktionen.",
    bulk: { "Bei \($0) markierten ergänzen" }, save: "Speichern", problem: germanProblem,
    hintNextField: "nächstes Feld", hintSave: "speichern", hintEditor: "im Editor",
    hintCorrect: "berichtigen", hintChoose: "wählen", hintToggle: "an/aus", hintTake: "übernehmen",
    hintYes: "ja", hintNo: "nein", hintLater: "später", hintKeep: "als Entwurf behalten",
    hintMine: "meine Fassung", hintTheirs: "die andere", hintEnd: "beenden",
    problems: { $0 == 1 ? "Ein Feld stimmt noch nicht." : "\($0) Felder stimmen noch nicht." },
    progress: { "Feld \($0) von \($1) · * muss ausgefüllt sein" },
    discard: "Was du getippt hast, ist nicht gespeichert. Verwerfen?",
    draftKept: "Als Entwurf behalten: »Mein Bereich« (i) zeigt ihn.",
    draftDiscarded: "Entwurf verworfen.",
    resume: { "Ein Entwurf vom \($1) ist noch da: »\($0)«. Weiter daran arbeiten?" },
    unnamed: "ohne Namen",
    delete: { "»\($0)« löschen?" }, deleteMany: { "\($0) markierte Einträge löschen?" },
    dependants: { dependants, kind in
      let adoptions = dependants.adoptions
      let gone = [
        counted(dependants.memberships, "Mitgliedschaft", "Mitgliedschaften"),
        counted(dependants.relations, "Beziehung", "Beziehungen"),
        kind == .action ? counted(adoptions, "Umsetzung", "Umsetzungen") : nil,
      ].compactMap { $0 }.joined(separator: " und ")
      let kept = [
        kind == .action ? nil : counted(adoptions, "Umsetzung bleibt", "Umsetzungen bleiben"),
        counted(dependants.variants, "Variante bleibt", "Varianten bleiben"),
      ].compactMap { $0 }.joined(separator: ", ")
      return [
        gone.isEmpty ? "" : "Mitgelöscht: \(gone).",
        kept.isEmpty ? "" : "\(kept), ohne diesen Eintrag.",
      ].filter { !$0.isEmpty }.joined(separator: " ")
    },
    endInstead: "Ist sie nur vorbei? e trägt ein Ende ein; dann bleibt zu sehen, dass es sie gab.",
    canUndo: "u nimmt es zurück.", canRedo: "Strg-R stellt es wieder her.",
    unchanged: "Nichts geändert.",
    nothingToUndo: "Es gibt nichts zurückzunehmen.",
    nothingToRedo: "Es gibt nichts wiederherzustellen.",
    conflictTitle: "Jemand anders hat dasselbe geändert",
    undoConflictTitle: { "Inzwischen hat es jemand geändert: \($0)" },
    conflictIntro: "Nichts ist gespeichert. Beides steht hier; du entscheidest.",
    wanted: "deine Fassung", found: "gespeichert",
    hangsOnIt: "Das hängt inzwischen daran.", isThere: "Das besteht schon.",
    alreadyThere: { "\($0) besteht schon." },
    duplicatesTitle: "Gibt es das schon?",
    reason: { reason in
      switch reason {
      case .nearby: "ähnlicher Name in der Nähe"
      case .web: "dieselbe Web-Adresse"
      case .email: "dieselbe E-Mail-Adresse"
      case .phone: "dieselbe Telefonnummer"
      case .name: "derselbe Name"
      case .place: "ähnlicher Name am selben Ort"
      }
    },
    duplicateNew: "neu", duplicateSame: "dieses", duplicateOther: "ein anderes",
    duplicateMerge: "vereinen",
    duplicateOutcomes: [
      "Es ist dieses: nichts wird neu angelegt, nur die Regionen kommen dazu.",
      "Es ist ein anderes: es wird neu angelegt.",
      "Beide werden eins: was dort fehlt, wird ergänzt.",
    ],
    whoTitle: "Wer bist du?",
    whoHint: "Tippe deinen Namen oder den deiner Initiative; mitmach merkt es sich.",
    whoNew: { "Neu eintragen: \($0)" }, whoNobody: "mitmach weiß noch nicht, wer du bist.",
    youAre: { "Du bist jetzt: \($0)" },
    alreadyIn: { "In \($0) bist du schon: \($1). L tritt aus." },
    notIn: { "In \($0) bist du nicht dabei; b tritt bei." },
    onlyInRegions: "Beitreten geht in einer Region: 2 zeigt sie.",
    onlyForActors: "Das geht nur bei Mitmacher:innen.",
    gone: "Diesen Eintrag gibt es nicht mehr.",
    savingAddsAnew: "Speichern legt ihn neu an.",
    editorFailed: "Der Editor ($EDITOR) schlug fehl; der Text ist, wie er war.",
    editorLeft: { "Sein Text: \($0)" },
    readOnly: "Diese Datei kann nur gelesen werden.")

  private static let germanProblem: @Sendable (InputProblem) -> String = { problem in
    switch problem {
    case .missing: "fehlt; bitte angeben."
    case .tooLong(let limit): "ist zu lang; bitte höchstens \(limit) Zeichen."
    case .notAnEmail: "ist keine E-Mail-Adresse; bitte wie name@beispiel.de."
    case .notAWebAddress: "ist keine Web-Adresse; bitte wie https://beispiel.de."
    case .notAPhoneNumber: "ist keine Telefonnummer; bitte wie 03581 123456."
    case .notADate: "ist kein Datum; bitte wie 24.9.2026, 9/2026 oder 2026."
    case .dateInFuture: "liegt in der Zukunft; bitte das Datum prüfen."
    case .endBeforeStart: "liegt vor dem Anfang; bitte beide Daten prüfen."
    case .notCoordinates: "sind keine Koordinaten; bitte Breite und Länge wie 51.1545, 14.9872."
    case .swappedCoordinates(let corrected):
      "Breite und Länge sind wohl vertauscht; gemeint ist sicher \(corrected)."
    case .farAway: "liegt weit weg von allen Regionen; bitte prüfen, ob das stimmt."
    case .coordinatesWithoutPlace: "haben keinen Ort; hat der Punkt einen, bitte auch ihn angeben."
    case .notADistrict: "ist kein Kreisschlüssel; bitte fünf Ziffern wie 14626."
    case .notACountry: "ist kein Länderkürzel; bitte zwei Buchstaben wie DE oder PL."
    case .notANumber(let range):
      "braucht eine Zahl von \(range.lowerBound) bis \(range.upperBound)."
    case .unknown(let value): "»\(value)« gibt es nicht; bitte einen vorhandenen Namen nehmen."
    }
  }
}
