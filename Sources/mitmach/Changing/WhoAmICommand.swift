import ArgumentParser
import MitmachExchange
import MitmachModel
import MitmachStore

/// Shows or says who one is.
struct WhoAmI: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whoami", abstract: "Show or say which actor you are.",
    discussion: "join and leave take it where --actor is not given, and the history notes it.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("An actor: uid or name.", valueName: "uid-or-name"))
  var name: String?

  @Flag(help: "Be nobody again.")
  var forget = false

  @Flag(help: "Print JSON: login and actor.")
  var json = false

  func run() throws {
    let file = IdentityFile(language: global.language)
    if forget, name != nil {
      throw CommandFailure(global.words.onlyOne(["--forget", "NAME"]), exitCode: ExitStatus.usage)
    }
    if forget { try file.forget() }
    let store = try global.openStore()
    try global.reporting {
      if let name {
        let actor = try EntryFinder(store: store, words: global.words).actor(named: name)
        try file.write(actor.uid, name: actor.name)
      }
      try show(try file.read(), in: store)
    }
  }

  private func show(_ uid: UID?, in store: Store) throws {
    let found = try uid.flatMap {
      try store.references(named: $0.rawValue, language: global.language).first
    }
    var output = StandardOutput()
    if json {
      output.write { value(uid, found).write(to: &$0, indentation: 0) }
      output.write(line: "")
    } else {
      let words = ChangeWords.words(in: global.language)
      let name = found?.name ?? uid.map { words.someoneGone($0.rawValue) } ?? words.nobody
      output.write(line: [CurrentAuthor.login, name] + (found.map { [$0.uid.rawValue] } ?? []))
    }
    try output.flush()
  }

  private func value(_ uid: UID?, _ found: EntryReference?) -> JSONValue {
    let actor = uid.map { uid in
      JSONValue.object([("uid", .text(uid.rawValue)), ("name", .optional(found?.name))])
    }
    return .object([("login", .text(CurrentAuthor.login)), ("actor", actor ?? .null)])
  }
}
