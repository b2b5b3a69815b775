import ArgumentParser
import MitmachExchange
import MitmachModel
import MitmachStore
import MitmachTUI

/// Finds actors that may be one, and makes them one.
struct Duplicates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List actors that may be the same, merge two, or say that they are not.",
    subcommands: [DuplicateList.self, MergeActors.self, NotSame.self],
    defaultSubcommand: DuplicateList.self)
}

/// Lists pairs of actors that may be one.
struct DuplicateList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List pairs that may be the same, the likeliest first, with why (the default).",
    discussion: """
      What makes it likely: the same web address, mail or phone, the same name, a similar name nearby \
      or in the same place. What speaks against it counts as well: different kinds, far apart, names \
      with little in common, a mail address each. Lines have likelihood, names, why, why not, uids.
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("Show at most so many pairs; else 50.", valueName: "number"))
  var limit: Int?

  @Flag(help: "Print JSON: a list with an object a line, all keys always there.")
  var json = false

  @Flag(help: "Print CSV: RFC 4180, UTF-8, with a line of names first.")
  var csv = false

  func run() throws {
    if let limit, limit < 1 {
      throw CommandFailure(global.words.notPositive("--limit"), exitCode: ExitStatus.usage)
    }
    if json, csv {
      throw CommandFailure(
        global.words.onlyOne(["--json", "--csv"]), exitCode: ExitStatus.usage)
    }
    let store = try global.openStore()
    try global.reporting {
      let pairs = try store.duplicatePairs(limit: limit ?? 50) ?? []
      try print(pairs)
      guard !pairs.isEmpty else {
        throw CommandFailure(
          DuplicateWords.words(in: global.language).none, exitCode: ExitStatus.nothingFound)
      }
    }
  }

  private func print(_ pairs: [DuplicatePair]) throws {
    var output = StandardOutput()
    if json {
      var writer = JSONListWriter()
      for pair in pairs { output.write { writer.write(EntryRecord(of: pair), to: &$0) } }
      output.write { writer.finish(to: &$0) }
    } else if csv {
      var writer = CSVWriter()
      for pair in pairs { output.write { writer.write(EntryRecord(of: pair), to: &$0) } }
    } else {
      let text = PairText(language: global.language)
      for pair in pairs {
        if StandardOutput.isTerminal {
          for line in text.lines(for: pair) { output.write(line: line) }
        } else {
          output.write(line: text.values(of: pair))
        }
      }
    }
    try output.flush()
  }
}

/// A pair in words.
private struct PairText {
  let language: Language

  private var words: DuplicateWords { .words(in: language) }

  func values(of pair: DuplicatePair) -> [String] {
    [
      "\(pair.percent) %", pair.one.name, pair.other.name, reasons(for: pair), doubts(about: pair),
      pair.one.uid.rawValue, pair.other.uid.rawValue,
    ]
  }

  /// For people: why stands below the names, with the command that makes them one.
  func lines(for pair: DuplicatePair) -> [String] {
    let doubts = doubts(about: pair)
    return [
      "\(pair.percent) %  \(name(of: pair.one)) – \(name(of: pair.other))",
      "      " + reasons(for: pair) + (doubts.isEmpty ? "" : words.against(doubts)),
      "      mitmach duplicates merge \(pair.one.uid.rawValue) \(pair.other.uid.rawValue)",
    ]
  }

  private func name(of actor: Actor) -> String {
    actor.name + (actor.location?.namedPlace.map { " (\($0))" } ?? "")
  }

  private func reasons(for pair: DuplicatePair) -> String {
    let reason = Strings.strings(for: language).forms.reason
    return LikelyDuplicate.Reason.allCases.filter(pair.reasons.contains).map(reason)
      .joined(separator: ", ")
  }

  private func doubts(about pair: DuplicatePair) -> String {
    DuplicatePair.Doubt.allCases.filter(pair.doubts.contains)
      .map(Strings.strings(for: language).exchange.doubt)
      .joined(separator: ", ")
  }
}

extension DuplicatePair {
  fileprivate var percent: Int { Int((likelihood * 100).rounded()) }
}
