import MitmachModel

extension ChangeWords {
  static let german = ChangeWords(
    trial: { "Nur zur Probe, geändert wurde nichts. \($0)" },
    unchanged: "Es ist schon so; geändert wurde nichts.",
    operation: { operation, name in
      switch operation {
      case .added: "angelegt: \(name)"
      case .changed: "geändert: \(name)"
      case .deleted: "gelöscht: \(name)"
      }
    },
    moreChanges: { $0 == 1 ? "… und 1 weitere Änderung" : "… und \($0) weitere Änderungen" },
    undoneMark: "(zurückgenommen)",
    conflict: "Inzwischen hat jemand dasselbe geändert; gespeichert wurde nichts.",
    conflictField: { "\($0), \($1): gewollt »\($2)«, jetzt steht dort »\($3)«" },
    conflictGone: { "\($0): ist inzwischen gelöscht" },
    conflictThere: { "\($0): besteht schon" },
    conflictHangs: { "\($0): hängt inzwischen daran" },
    conflictAdvice: "Bitte ansehen, was jetzt dort steht, und den Befehl dann wiederholen.",
    undoConflict: { "»\($0)«: Seither hat jemand dasselbe geändert; es blieb, wie es ist." },
    undoConflictAdvice: "Mit --force geht es trotzdem.",
    nothingToUndo: "Von diesem Konto ist nichts zurückzunehmen.",
    nothingToRedo: "Von diesem Konto ist nichts zu wiederholen.",
    trialOfOne: "--dry-run zeigt nur den nächsten Schritt; bitte ohne Anzahl.",
    notANumber: { "»\($0)« ist keine Anzahl; bitte eine ganze Zahl ab 1." },
    placeUnknown: { option, typed in
      "\(option): »\(typed)« steht nicht im Ortsverzeichnis und wurde so übernommen; Kreis und "
        + "Koordinaten sind leer, wenn nicht angegeben."
    },
    severalPlaces: {
      "\($0): »\($1)« gibt es mehrmals; bitte die Postleitzahl davor schreiben oder den Kreis nennen:"
    },
    candidatePlace: { name, district, codes in
      [codes, name].filter { !$0.isEmpty }.joined(separator: " ") + ", Kreis \(district)"
    },
    nearestPlace: { "Der nächste Ort ist \($0), Kreis \($1)." },
    bothCoordinates: "--lat und --lon gehören zusammen; bitte beide angeben.",
    roleNeedsRegion: "--role gilt in Regionen; bitte auch --region angeben.",
    duplicates: "Das gibt es womöglich schon; angelegt wurde nichts:",
    duplicatesAdvice: "Ist es doch etwas anderes, legt --force es an.",
    noActor: "Wer? Bitte --actor angeben, oder mit »mitmach whoami NAME« sagen, wer man ist.",
    nobody: "niemand; »mitmach whoami NAME« sagt, wer man ist",
    someoneGone: { "\($0) (in diesem Netzwerk nicht da)" },
    alreadyMember: { "\($0) ist in \($1) schon \($2); geändert wurde nichts." },
    notAMember: { "\($0) ist in \($1) nicht dabei." },
    alreadyRelated: "Diese Beziehung besteht schon; geändert wurde nichts.",
    relatedToItself: "Eine Beziehung verbindet zwei verschiedene Mitmacher:innen.",
    noAssignment: "Was soll sich ändern? Bitte FELD=WERT angeben, etwa phone=\"03581 1234\".",
    unknownFieldName: { "»\($0)« ist kein Feld; möglich: \($1.joined(separator: ", "))." },
    severalFieldNames: {
      "»\($0)« ist nicht eindeutig; gemeint sein kann: \($1.joined(separator: ", "))."
    },
    dependants: { dependants, kind in
      [
        germanCount(dependants.memberships, "Mitgliedschaft", "Mitgliedschaften", goes: true),
        germanCount(dependants.relations, "Beziehung", "Beziehungen", goes: true),
        germanCount(dependants.adoptions, "Umsetzung", "Umsetzungen", goes: kind == .action),
        germanCount(dependants.variants, "Variante", "Varianten", goes: false),
      ].compactMap { $0 }
    },
    needsYes: "Zum Löschen bitte --yes angeben; hier kann niemand gefragt werden.",
    reallyDelete: { "\($0) löschen? [j/N] " },
    notDeleted: "Gelöscht wurde nichts.",
    restoreHint: { "»mitmach restore \($0)« holt es wieder." },
    nothingToRestore: {
      "»\($0)« ist nicht gelöscht; »mitmach history --json« nennt die Kennungen."
    },
    notADate: { "\($0): »\($1)« ist kein Datum; bitte wie 24.9.2026, 9/2026 oder 2026-09-24." },
    noHistory: "Hier ist noch nichts geschehen.")

  private static func germanCount(_ count: Int, _ one: String, _ many: String, goes: Bool)
    -> String?
  {
    guard count > 0 else { return nil }
    let subject = count == 1 ? "1 \(one)" : "\(count) \(many)"
    let verb = count == 1 ? (goes ? "geht mit" : "bleibt") : (goes ? "gehen mit" : "bleiben")
    return "\(subject) \(verb)"
  }
}
