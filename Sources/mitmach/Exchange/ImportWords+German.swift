import MitmachModel

extension ImportWords {
  static let german = ImportWords(
    bothConsent: "--consent und --consent-source gehören zusammen; bitte beide angeben.",
    noMapping: { typed, kept in
      "Eine Zuordnung »\(typed)« gibt es nicht; "
        + (kept.isEmpty
          ? "gespeichert ist keine." : "gespeichert: \(kept.joined(separator: ", ")).")
    },
    maybeThere: { place, name, found, reasons in
      "\(place): »\(name)« ist vielleicht schon da, als »\(found)«"
        + (reasons.isEmpty ? "." : " (\(reasons)).")
    },
    cannotAsk: "Fragen geht nur am Terminal; --on-duplicate skip, merge oder add sagt, was gilt. "
      + "Geändert wurde nichts.",
    maybeSame: { $0.isEmpty ? "Das ist schon da, aber anders:" : "Vielleicht dasselbe (\($0)):" },
    inFile: "in der Datei", inStore: "schon da",
    question:
      "s: auslassen, m: zusammenführen, a: trotzdem anlegen (S, M, A: alle weiteren), q: Ende",
    givenUp: "Abgebrochen; geändert wurde nichts.",
    interrupted: "Abgebrochen; geändert wurde nichts.",
    faulty: { "\($0) \($0 == 1 ? "Eintrag ist" : "Einträge sind") fehlerhaft:" },
    more: { "und \($0) \($0 == 1 ? "weiterer Fehler" : "weitere Fehler"); --report nennt alle." },
    nothingStored: "Gespeichert wurde nichts; --skip-faulty lässt Fehlerhaftes aus.",
    hidden: { count in
      "Mail und Telefon von \(count == 1 ? "einer Person" : "\(count) Personen") bleiben verborgen, "
        + "bis eine Einwilligung da ist (--consent und --consent-source)."
    },
    unknownRegions: {
      "Unbekannte Regionen, als Zusatz »region« behalten: \($0.joined(separator: ", "))"
    },
    summary: { tally in
      "Angelegt: \(tally.added), geändert: \(tally.changed), unverändert: \(tally.unchanged), "
        + "ausgelassen: \(tally.skipped), fehlerhaft: \(tally.faulty)."
    },
    undo: "»mitmach undo« nimmt alles zusammen zurück.",
    progress: { "\($0)/\($1), \($2)/s, noch \($3) s" },
    progressShort: { "\($0)/s, noch \($1) s" })
}
