import MitmachExchange
import MitmachModel
import MitmachStore
import MitmachTUI

/// Prints consents, of one person or of all.
struct ConsentList {
  let store: Store
  let catalogue: Catalogue
  let words: CommandWords

  private var text: ConsentText { ConsentText(catalogue: catalogue, language: words.language) }

  func print(of person: EntryReference?, isJSON: Bool) throws {
    let consents = try consents(of: person)
    var output = StandardOutput()
    if isJSON {
      output.write { JSONValue.list(consents.map(json)).write(to: &$0, indentation: 0) }
      output.write(line: "")
    } else {
      for line in consents {
        output.write(line: [line.name] + text.facts(of: line.consent) + [line.consent.uid.rawValue])
      }
    }
    try output.flush()
    guard !consents.isEmpty else {
      let sentence = PeopleWords.words(in: words.language).noConsents
      throw CommandFailure(sentence, exitCode: ExitStatus.nothingFound)
    }
  }

  private func consents(of person: EntryReference?) throws -> [(name: String, consent: Consent)] {
    var found: [(name: String, consent: Consent)] = []
    try store.export { export in
      try export.forEachConsent { consent in
        guard person == nil || consent.actor == person?.uid else { return }
        found.append((person?.name ?? "", consent))
      }
    }
    if person == nil {
      for index in found.indices {
        let uid = found[index].consent.actor.rawValue
        found[index].name =
          try store.references(named: uid, language: words.language).first?.name ?? uid
      }
    }
    return found
  }

  private func json(_ line: (name: String, consent: Consent)) -> JSONValue {
    let consent = line.consent
    return .object([
      ("uid", .text(consent.uid.rawValue)),
      (
        "actor",
        .object([("uid", .text(consent.actor.rawValue)), ("name", .text(line.name))])
      ), ("purpose", .text(consent.purpose.text)),
      ("region", .optional(catalogue.region(of: consent.purpose)?.name)),
      ("given", .text(consent.given.rawValue)), ("until", .optional(consent.until?.rawValue)),
      ("source", .text(consent.source)), ("holds", .bool(Now.today.map(consent.holds) ?? true)),
    ])
  }
}

/// A consent in words.
struct ConsentText {
  let catalogue: Catalogue
  let language: Language

  /// What for, since when, until when, how it is known; and where it does not hold today, that.
  func facts(of consent: Consent) -> [String] {
    let words = PeopleWords.words(in: language)
    let holds = Now.today.map(consent.holds) ?? true
    return [
      Strings.strings(for: language).exchange.purpose(consent.purpose, in: catalogue),
      words.given(consent.given.text(in: language)),
      consent.until.map { words.ended($0.text(in: language)) },
      words.source(consent.source), holds ? nil : words.holdsNoMore,
    ].compactMap { $0 }
  }
}
