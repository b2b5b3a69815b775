import MitmachModel

extension ExchangeWords {
  static let english = ExchangeWords(
    onlyWith: { "\($0) goes with \($1.joined(separator: ", ")) only." },
    noRegions: { "\($0) knows no regions; please use --listing actors." },
    written: { "\($1) \($1 == 1 ? "entry is" : "entries are") in \($0)." },
    withheld: { count, names, purpose in
      let persons = count == 1 ? "one person" : "\(count) persons"
      return "Contact data of \(persons) stayed here without consent (for: \(purpose)): "
        + names.joined(separator: ", ")
    },
    severalLicences: {
      "Entries under several licences stand side by side: \($0.joined(separator: ", "))."
    },
    noLicence: { "none told (\($0))" },
    attribution: { count in
      "Whoever gives it on has to name the source of "
        + "\(count == 1 ? "one entry" : "\(count) entries") (ODbL, CC BY)."
    },
    underLicence: { "\($1) \($1 == 1 ? "entry" : "entries") under \($0)" },
    syntax: { "is not of the form that was expected (\($0))." },
    unknownFormat: "is none of the formats that mitmach reads; --format names one.",
    notText: "is no text.", tooLarge: { "is too large; at most \($0)." },
    tooDeep: { "is nested too deeply; at most \($0) levels." },
    quoteNotClosed: "The quotation mark is not closed.",
    wrongColumns: { "\($0) columns instead of \($1)." })
}
