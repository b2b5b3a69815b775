import ArgumentParser
import MitmachExchange
import MitmachModel
import MitmachStore

/// Shows all that is known of one entry.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show all that is known of one region, actor or action.",
    discussion: "Where a name can mean several entries they are listed, and the exit code is 2.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("A uid, a name or a beginning of one.", valueName: "uid-or-name"))
  var name: String

  @Flag(help: "Print JSON: one object, all keys always there.")
  var json = false

  private var words: CommandWords { global.words }

  func run() throws {
    let store = try global.openStore()
    try global.reporting {
      let reference = try EntryFinder(store: store, words: words).entry(named: name)
      let details = try store.details(
        of: reference.uid, kind: reference.kind, language: global.language, limit: .max)
      guard let details else { throw nothingFound }
      try print(details, catalogue: try store.catalogue())
    }
  }

  private var nothingFound: CommandFailure {
    CommandFailure(words.noSuchEntry(name), exitCode: ExitStatus.nothingFound)
  }

  private func print(_ details: EntryDetails, catalogue: Catalogue) throws {
    var output = StandardOutput()
    if json {
      let maker = RecordMaker(catalogue: catalogue, language: global.language)
      output.write { maker.record(of: details).json.write(to: &$0, indentation: 0) }
      output.write(line: "")
    } else {
      let text = DetailText(details, catalogue: catalogue, words: words)
      let columns = StandardOutput.isTerminal ? StandardOutput.width : nil
      for line in text.printed(columns: columns) { output.write(line: line) }
    }
    try output.flush()
  }
}
