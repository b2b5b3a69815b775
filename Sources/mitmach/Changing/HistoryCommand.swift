import ArgumentParser
import Canvas
import MitmachExchange
import MitmachModel
import MitmachStore
import MitmachTUI

/// Lists what has happened, to one entry or in the whole network.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List who changed what and when, before and after, the latest first.",
    discussion: "Of one entry, or of the whole network.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("An entry: uid or name.", valueName: "uid-or-name"))
  var name: String?

  @Option(help: ArgumentHelp("Only what happened since: a day, month or year.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Show at most so many steps; else 50.", valueName: "number"))
  var limit: Int?

  @Flag(help: "Print JSON: a list with an object a step, all keys always there.")
  var json = false

  /// How many changes of a step are told: the network that ships came in one step.
  private var changesPerStep: Int { json ? 1000 : 100 }

  private var words: ChangeWords { .words(in: global.language) }

  func run() throws {
    if let limit, limit < 1 {
      throw CommandFailure(global.words.notPositive("--limit"), exitCode: ExitStatus.usage)
    }
    let start = try since.map { typed throws(CommandFailure) in try moment(typed) }
    let store = try global.openStore()
    try global.reporting {
      let steps = try steps(in: store, since: start)
      guard !steps.isEmpty else {
        throw CommandFailure(words.noHistory, exitCode: ExitStatus.nothingFound)
      }
      try print(steps, catalogue: try store.catalogue())
    }
  }

  private func moment(_ typed: String) throws(CommandFailure) -> Int64 {
    guard let date = InputRules.date(typed.trimmingBlanks) else {
      throw CommandFailure(words.notADate("--since", typed), exitCode: ExitStatus.data)
    }
    return Now.milliseconds(of: date)
  }

  private func steps(in store: Store, since: Int64?) throws -> [HistoryStep] {
    let limit = limit ?? 50
    guard let name else {
      return try store.steps(
        since: since, login: nil, before: nil, limit: limit,
        changesPerStep: changesPerStep, language: global.language)
    }
    let steps = try store.history(
      of: try uid(named: name, in: store), limit: limit, changesPerStep: changesPerStep,
      language: global.language)
    return steps.filter { $0.at >= since ?? .min }
  }

  /// An entry that is gone has a history as well; its name is not found any more.
  private func uid(named typed: String, in store: Store) throws -> UID {
    if let uid = UID(rawValue: typed), try !store.history(of: uid, limit: 1).isEmpty { return uid }
    return try EntryFinder(store: store, words: global.words).entry(named: typed).uid
  }

  private func print(_ steps: [HistoryStep], catalogue: Catalogue) throws {
    var output = StandardOutput()
    if json {
      output.write { JSONValue.list(steps.map(\.json)).write(to: &$0, indentation: 0) }
      output.write(line: "")
    } else {
      let writer = ChangeWriter(strings: .strings(for: global.language), catalogue: catalogue)
      let text = StepText(writer: writer, words: words)
      for line in steps.flatMap(text.lines) { write(line, to: &output) }
    }
    try output.flush()
  }

  /// Breaks a line to the terminal's width, the rest as far in as it begins and two more.
  private func write(_ line: String, to output: inout StandardOutput) {
    guard StandardOutput.isTerminal else { return output.write(line: line) }
    let blanks = String(line.prefix { $0 == " " })
    let rest = blanks + "  "
    let width = max(20, StandardOutput.width - rest.count)
    let lines = line.dropFirst(blanks.count).description.harmless.wrapped(to: width)
    for (index, piece) in lines.enumerated() {
      output.write(line: (index == 0 ? blanks : rest) + piece)
    }
  }
}
