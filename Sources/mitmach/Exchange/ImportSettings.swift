import Foundation
import MitmachExchange
import MitmachModel
import MitmachStore

/// What an import is to do, with the names of the command line understood.
struct ImportSettings {
  let regions: [UID]
  let fields: FieldSet
  let answer: DuplicateAnswer
  let profile: MappingProfile?
  let context: ImportContext
  /// What the persons of the files have consented to, and how that is known.
  let consent: (purpose: Consent.Purpose, source: String)?
  let skipsFaulty: Bool
  let isTrial: Bool
  /// Whether somebody is there who can answer.
  let canAsk: Bool
  /// Whether entries that may be there already are kept, to be looked at.
  var keepsMatches = false
}

extension ImportSettings {
  init(_ command: ImportCommand, _ editor: Editor) throws {
    let catalogue = editor.catalogue
    let fields = try command.fields.reduce(into: FieldSet()) { set, typed in
      let field = try NameResolver(words: editor.words).value(
        catalogue.field(named: typed), typed: typed, for: "--field",
        possible: catalogue.fields.map(\.id)
      ) { $0.id }
      set.insert(FieldSet(index: field.index))
    }
    let regions = try command.regions.map {
      try editor.finder.region(named: $0, in: editor.catalogue).uid
    }
    let profile = try command.mapping.map { try MappingFile(language: editor.language).load($0) }
    let context = ImportContext(
      catalogue: editor.catalogue, tags: try ExchangeContext.tags(editor.words),
      language: editor.language)
    let purposes = PurposeFinder(catalogue: editor.catalogue, words: editor.words)
    let consent = try command.consent.map {
      (try purposes.purpose(named: $0, for: "--consent"), command.consentSource ?? "")
    }
    self.init(
      regions: regions, fields: fields, answer: command.onDuplicate ?? .ask, profile: profile,
      context: context, consent: consent, skipsFaulty: command.skipFaulty,
      isTrial: command.options.isTrial,
      canAsk: isatty(0) == 1 && isatty(2) == 1 && !command.files.contains("-"))
  }
}
