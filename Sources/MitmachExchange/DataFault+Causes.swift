import MitmachModel

/// What can be wrong with a data file as a whole, or with the shape of what stands in it.
package enum FileFault: Error, Hashable, Sendable {
  case missing
  case unreadable(reason: String)
  case notUTF8
  case notYAML(problem: String, line: Int?)
  case notAList
  case notAnEntry
  case notText
  case columns(found: Int, expected: Int)
  /// Of a line of the base map.
  case parts(found: Int, expected: Int)

  var words: LocalizedText {
    switch self {
    case .missing:
      .said(
        "Die Datei fehlt; bitte zurückholen oder anlegen.",
        "The file is missing; please restore or write it.")
    case .unreadable(let reason):
      .said(
        "Die Datei lässt sich nicht lesen (\(reason)); bitte die Rechte prüfen.",
        "The file cannot be read (\(reason)); please check its permissions.")
    case .notUTF8:
      .said(
        "Das ist kein UTF-8; bitte die Datei in UTF-8 speichern.",
        "This is not UTF-8; please save the file in UTF-8.")
    case .notYAML(let problem, _):
      .said(
        "Das ist kein gültiges YAML (\(problem)); bitte die Zeile und die davor prüfen.",
        "This is no valid YAML (\(problem)); please check this line and the one before.")
    case .notAList:
      .said(
        "Hier muss eine Liste stehen; jeder Eintrag beginnt mit »- «.",
        "A list belongs here; each entry begins with \"- \".")
    case .notAnEntry:
      .said(
        "Hier müssen Zeilen der Form »name: wert« stehen.",
        "Lines of the form \"name: value\" belong here.")
    case .notText:
      .said(
        "Hier muss ein einzelner Text stehen, keine Liste und kein Abschnitt.",
        "A single text belongs here, no list and no section.")
    case .columns(let found, let expected):
      .said(
        "Die Zeile hat \(found) Spalten statt \(expected); zwischen je zweien steht ein Tabulator.",
        "The line has \(found) columns instead of \(expected); one tab stands between each two.")
    case .parts(let found, let expected):
      .said(
        "Die Zeile hat \(found) statt \(expected) Teile; zwischen je zweien steht ein »|«.",
        "The line has \(found) parts instead of \(expected); one | stands between each two.")
    }
  }
}

/// What can be wrong with what one entry says of another.
package enum ReferenceFault: Hashable, Sendable {
  case unknown(String, file: String)
  case twice(String, first: DataSpot)
  /// An adoption by nobody and nowhere.
  case nobody

  var words: LocalizedText {
    switch self {
    case .unknown(let id, let file):
      .said(
        "In \(file) gibt es kein »\(id)«; bitte die Schreibung prüfen oder es dort anlegen.",
        "\(file) has no \"\(id)\"; please check the spelling or add it there.")
    case .twice(let text, let first):
      .said(
        "»\(text)« steht schon in \(first.text); bitte eins von beiden streichen oder ändern.",
        "\"\(text)\" already stands in \(first.text); please remove or change one of them.")
    case .nobody:
      .said(
        "Es fehlt, wer oder wo das war; bitte by, region, place oder how angeben.",
        "It does not say who or where this was; please give by, region, place or how.")
    }
  }
}

/// What can be wrong with where something is.
package enum PlaceFault: Error, Hashable, Sendable {
  /// `elsewhere` are the districts that do have a place of this name.
  case unknown(String, district: String, elsewhere: [String])
  case ambiguous(String, district: String)
  case districtAbroad
  case noCoordinate
  case notOnEarth
  case swapped
  case farAway

  var words: LocalizedText {
    switch self {
    case .unknown(let name, let district, let elsewhere) where elsewhere.isEmpty:
      .said(
        "Im Kreis \(district) gibt es kein »\(name)«; bitte den Namen der Gemeinde nehmen.",
        "District \(district) has no \"\(name)\"; please take the municipality's name.")
    case .unknown(let name, let district, let elsewhere):
      .said(
        "»\(name)« liegt nicht im Kreis \(district); es gibt es in \(elsewhere.joined(separator: ", ")).",
        "\"\(name)\" is not in district \(district); it is in \(elsewhere.joined(separator: ", "))."
      )
    case .ambiguous(let name, let district):
      .said(
        "»\(name)« gibt es im Kreis \(district) mehrmals; bitte lat und lon angeben.",
        "District \(district) has \"\(name)\" more than once; please give lat and lon.")
    case .districtAbroad:
      .said(
        "Kreise kennt das Ortsverzeichnis nur in Deutschland; bitte district streichen.",
        "The gazetteer knows districts in Germany only; please take district out.")
    case .noCoordinate:
      .said(
        "Hier sind lat und lon nötig; bitte beide angeben.",
        "Both lat and lon are needed here; please give them.")
    case .notOnEarth:
      .said(
        "Das ist kein Ort auf der Erde; lat geht von -90 bis 90, lon von -180 bis 180.",
        "This is no place on Earth; lat goes from -90 to 90, lon from -180 to 180.")
    case .swapped:
      .said(
        "Breite und Länge sind vertauscht; bitte lat und lon tauschen.",
        "Latitude and longitude are the wrong way round; please swap lat and lon.")
    case .farAway:
      .said(
        "Der Punkt liegt nicht in dem angegebenen Land; bitte lat, lon und country prüfen.",
        "The point is not in the country given; please check lat, lon and country.")
    }
  }
}

extension LocalizedText {
  /// A sentence in both languages; neither may be left out.
  static func said(_ german: String, _ english: String) -> LocalizedText {
    LocalizedText(german, english: english)
  }
}
