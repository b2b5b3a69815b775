import MitmachModel

extension ExchangeWords {
  static let german = ExchangeWords(
    onlyWith: { "\($0) gibt es nur bei \($1.joined(separator: ", "))." },
    noRegions: { "\($0) kennt keine Regionen; bitte --listing actors." },
    written: { "\($1) \($1 == 1 ? "Eintrag steht" : "Einträge stehen") in \($0)." },
    withheld: { count, names, purpose in
      let persons = count == 1 ? "einer Person" : "\(count) Personen"
      return "Kontaktdaten von \(persons) blieben hier, weil die Einwilligung fehlt (Zweck: "
        + "\(purpose)): \(names.joined(separator: ", "))"
    },
    severalLicences: {
      "Einträge unter verschiedenen Lizenzen stehen beieinander: \($0.joined(separator: ", "))."
    },
    noLicence: { "ohne Angabe (\($0))" },
    attribution: { count in
      "Wer sie weitergibt, muss bei \(count == 1 ? "einem Eintrag" : "\(count) Einträgen") die "
        + "Quelle nennen (ODbL, CC BY)."
    },
    underLicence: { "\($1) \($1 == 1 ? "Eintrag" : "Einträge") unter \($0)" },
    syntax: { "hat nicht die erwartete Form (\($0))." },
    unknownFormat: "ist keins der Formate, die mitmach liest; --format nennt eins.",
    notText: "ist kein Text.", tooLarge: { "ist zu groß; höchstens \($0)." },
    tooDeep: { "ist zu tief verschachtelt; höchstens \($0) Ebenen." },
    quoteNotClosed: "Das Anführungszeichen wird nicht geschlossen.",
    wrongColumns: { "\($0) Spalten statt \($1)." })
}
