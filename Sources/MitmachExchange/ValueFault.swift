package import MitmachModel

/// What can be wrong with a single value of a data file.
package enum ValueFault: Hashable, Sendable {
  case missing
  /// No `uid`; `fresh` is one that nobody has.
  case noUID(fresh: UID)
  case empty
  case unknownKey(known: [String])
  case notOneOf(String, possible: [String])
  case not(Form, String)
  case outOfRange(String, range: String)
  case endsBeforeItBegins
  /// Of a line or an area of the base map.
  case tooFewCorners(found: Int, least: Int)

  /// How a value has to be written.
  package enum Form: Hashable, Sendable {
    case slug, uid, number, wholeNumber, date, district, character, webAddress, email, phoneNumber
    case corners
  }

  var words: LocalizedText {
    switch self {
    case .missing:
      .said("Die Angabe fehlt; bitte eintragen.", "This is missing; please fill it in.")
    case .noUID(let fresh):
      .said(
        "Die feste Kennung fehlt; eine freie ist uid: \(fresh)",
        "The fixed uid is missing; one that is free is uid: \(fresh)")
    case .empty:
      .said(
        "Die Angabe ist leer; bitte füllen oder streichen.",
        "This is empty; please fill it in or take it out.")
    case .unknownKey(let known):
      .said(
        "Diese Angabe gibt es nicht; möglich sind \(known.joined(separator: ", ")).",
        "There is no such key; possible are \(known.joined(separator: ", ")).")
    case .notOneOf(let text, let possible):
      .said(
        "»\(text)« gibt es nicht; möglich sind \(possible.joined(separator: ", ")).",
        "There is no \"\(text)\"; possible are \(possible.joined(separator: ", ")).")
    case .not(let form, let text):
      .said(
        "»\(text)« ist \(form.words.german).", "\"\(text)\" is \(form.words.text(in: .english)).")
    case .outOfRange(let text, let range):
      .said(
        "\(text) geht nicht; möglich ist \(range).", "\(text) will not do; it has to be \(range).")
    case .endsBeforeItBegins:
      .said(
        "Das Ende liegt vor dem Anfang; bitte since und until prüfen.",
        "The end comes before the beginning; please check since and until.")
    case .tooFewCorners(let found, let least):
      .said(
        "Hier stehen nur \(found) Ecken; nötig sind \(least).",
        "There are only \(found) corners here; \(least) are needed.")
    }
  }
}

extension ValueFault.Form {
  fileprivate var words: LocalizedText {
    switch self {
    case .slug:
      .said("keine id aus a–z, 0–9 und Bindestrichen", "no id of a–z, 0–9 and hyphens")
    case .uid:
      .said(
        "keine UUID aus 8-4-4-4-12 kleinen Hexadezimalziffern",
        "no UUID of 8-4-4-4-12 hexadecimal digits in lower case")
    case .number:
      .said("keine Zahl aus Ziffern mit Dezimalpunkt", "no number of digits with a decimal point")
    case .wholeNumber: .said("keine ganze Zahl nur aus Ziffern", "no whole number of digits only")
    case .date:
      .said(
        "kein Datum der Form JJJJ, JJJJ-MM oder JJJJ-MM-TT",
        "no date of the form YYYY, YYYY-MM or YYYY-MM-DD")
    case .district:
      .said("kein Kreisschlüssel aus fünf Ziffern", "no district key of five digits")
    case .character: .said("kein einzelnes Zeichen", "no single character")
    case .webAddress:
      .said(
        "keine Netzadresse, die mit https:// oder http:// beginnt",
        "no web address that begins with https:// or http://")
    case .email:
      .said(
        "keine E-Mail-Adresse der Form name@beispiel.de",
        "no e-mail address of the form name@example.org")
    case .phoneNumber:
      .said(
        "keine Telefonnummer aus Ziffern, +, Leerzeichen, Klammern, - und /",
        "no phone number of digits, +, blanks, brackets, - and /")
    case .corners:
      .said(
        "keine Folge von Paaren ganzer Zahlen mit je einem Leerzeichen dazwischen",
        "no row of pairs of whole numbers with a single blank between them")
    }
  }
}
