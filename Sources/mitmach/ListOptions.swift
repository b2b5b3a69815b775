import ArgumentParser
import MitmachModel
import MitmachStore

/// The options of the lists: what to show, how much of it, in which order and form.
struct ListOptions: ParsableArguments {
  @OptionGroup var filters: FilterOptions

  @Option(
    name: .customLong("sort"),
    help: ArgumentHelp(
      "name, place, field or newest.",
      discussion: """
        For actors with --near also distance. For actions also effort, impact, ratio (impact per \
        effort) or cost; with --for near (the nearest who did it) or fit (with the reasons).
        """))
  var order: String?

  @Flag(name: .customLong("reverse"), help: "Reverse the order.")
  var isReversed = false

  @Option(help: ArgumentHelp("Show at most so many.", valueName: "number"))
  var limit: Int?

  @Flag(help: "Print JSON: a list with an object a line, all keys always there.")
  var json = false

  @Flag(help: "Print CSV: RFC 4180, UTF-8, with a line of names first.")
  var csv = false

  /// Prints a list.
  func list(_ listing: Listing, pool: PoolOptions? = nil, as form: ListForm? = nil) throws {
    let request = QueryRequest(options: filters, listing: listing, pool: pool)
    try check()
    try request.checkOptions()
    let store = try global.openStore()
    try global.reporting {
      let catalogue = try store.catalogue()
      let printer = ListPrinter(
        store: store, catalogue: catalogue,
        query: try request.query(of: store, with: catalogue, order: order, isReversed: isReversed),
        limit: limit, words: global.words)
      try printer.print(as: form ?? self.form)
    }
  }

  var global: GlobalOptions { filters.global }

  /// Refuses what does not go together, before a file is touched.
  func check() throws(CommandFailure) {
    if json, csv {
      throw CommandFailure(global.words.onlyOne(["--json", "--csv"]), exitCode: ExitStatus.usage)
    }
    if let limit, limit < 1 {
      throw CommandFailure(global.words.notPositive("--limit"), exitCode: ExitStatus.usage)
    }
  }

  var form: ListForm {
    if json { return .json }
    if csv { return .csv }
    return StandardOutput.isTerminal ? .table(columns: StandardOutput.width) : .lines
  }
}

/// How a list is printed.
enum ListForm {
  case json, csv
  case table(columns: Int)
  /// A line a row with tabs in it.
  case lines
  /// The actions as a picture.
  case plane
}
