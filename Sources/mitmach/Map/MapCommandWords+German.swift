import MitmachModel

extension MapCommandWords {
  static let german = MapCommandWords(
    needsNear: { "\($0) gilt für einen Umkreis; bitte auch --near ORT angeben." },
    notKilometres: { "\($0): »\($1)« ist keine Entfernung; bitte Kilometer über 0 nennen." },
    notABox: { option, typed in
      "\(option): »\(typed)« ist kein Rechteck; bitte West,Süd,Ost,Nord in Grad nennen, etwa "
        + "14.1,50.8,15.1,51.6."
    },
    swapped: { "\($0): In »\($1)« sind Breite und Länge wohl vertauscht; gemeint ist wohl \($2)." },
    notOnEarth: { option, typed in
      "\(option): »\(typed)« ist kein Ort auf der Erde; die Breite geht von -90 bis 90, die Länge "
        + "von -180 bis 180."
    },
    unknownPlace: { option, typed, nearest in
      let advice = nearest.map { "Meintest du »\($0)«?" } ?? "bitte die Postleitzahl nennen."
      return "\(option): »\(typed)« steht nicht im Ortsverzeichnis\(nearest == nil ? ";" : ".") "
        + advice
    },
    severalPlaces: {
      "\($0): »\($1)« gibt es mehrmals; bitte die Postleitzahl davor schreiben:"
    },
    all: "alle", stateAndHoles: "Stand, – fehlt",
    rule: "Vollständig ist eine Region mit Mitgliedern im Ernährungssystem und in mindestens zwei "
      + "weiteren Feldern.",
    notIn: { "\($0) braucht eine ganze Zahl von \($1.lowerBound) bis \($1.upperBound)." },
    needsCoverage: { "\($0) gehört zu --coverage; bitte auch das angeben." },
    middle: { "Mitte \($0)" },
    unwritable: { "\($0) lässt sich nicht schreiben (\($1)); bitte Ordner und Rechte prüfen." },
    written: { "Die Karte steht in \($0)." }, title: "Die Mitmach-Regionen",
    noOutline: { "\($0) hat keinen Umriss; --hull oder --from gibt ihr einen." },
    unreadable: { "\($0) lässt sich nicht lesen (\($1)); bitte Namen und Rechte prüfen." },
    spot: { path, line, column, field in
      [
        path, line.map { "Zeile \($0)" }, column.map { "Spalte \($0)" },
        field.flatMap { $0.isEmpty ? nil : $0 },
      ].compactMap { $0 }.joined(separator: ", ")
    },
    notGeoJSON: { "Hier müsste \($0) stehen; die Datei ist kein gültiges GeoJSON." },
    noMapFile: "Die Datei ist weder GeoJSON noch KML.",
    tooLarge: { "Das ist zu groß; mehr als \($0) geht nicht." })
}
