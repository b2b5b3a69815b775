import ArgumentParser
import MitmachExchange
import MitmachModel
import MitmachStore

/// What a person may ask for who is in the network.
struct Person: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Consents of a person; all that is stored about them; erase them.",
    subcommands: [PersonConsent.self, PersonExport.self, PersonErase.self])
}

/// The person that is meant, also one that was deleted and is known by the uid alone.
struct PersonSubject {
  let uid: UID
  /// All that is stored; `nil` where there is nothing.
  let record: PersonRecord?

  init(named typed: String, in store: Store, words: CommandWords) throws {
    uid =
      try UID(rawValue: typed) ?? EntryFinder(store: store, words: words).actor(named: typed).uid
    record = try store.everything(about: uid, language: words.language)
  }

  /// The last name they had.
  var name: String { record?.actor?.name ?? uid.rawValue }
}

/// Gives a person all that is stored about them.
struct PersonExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print all that is stored about a person, as JSON.",
    discussion: """
      What article 15 of the GDPR entitles them to: the entry, memberships, relations, adoptions, \
      consents, every change about them, and the unsaved forms on this account that mention them. Of \
      somebody who was deleted the uid is needed.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("The person: uid or name.", valueName: "uid-or-name"))
  var name: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write to a file that only you may read.", valueName: "file"))
  var output: String?

  func run() throws {
    let store = try global.openStore()
    try global.reporting {
      let subject = try PersonSubject(named: name, in: store, words: global.words)
      guard let record = subject.record else {
        throw CommandFailure(
          PeopleWords.words(in: global.language).nothingStored(name),
          exitCode: ExitStatus.nothingFound)
      }
      let drafts = DraftFolder(store: store.path, language: global.language)
      let traces = PersonTraces(record, uid: subject.uid)
      let document = PersonDocument(
        uid: subject.uid, actor: record.actor, isThere: record.isThere,
        memberships: record.memberships, relations: record.relations, adoptions: record.adoptions,
        consents: record.consents, history: record.history, authored: record.authored,
        drafts: drafts.contents(mentioning: traces),
        filters: FilterFile(language: global.language).lines(mentioning: traces))
      var bytes: [UInt8] = []
      document.json(try store.catalogue(), at: Now.milliseconds).write(to: &bytes, indentation: 0)
      try write(bytes)
    }
  }

  private func write(_ bytes: [UInt8]) throws {
    guard let path = output else {
      var output = StandardOutput()
      output.write { $0 += bytes }
      output.write(line: "")
      return try output.flush()
    }
    do { try DurableFile.write(String(decoding: bytes, as: UTF8.self) + "\n", to: path) } catch {
      throw CommandFailure(unwritable: path, error, in: global.language)
    }
  }
}
