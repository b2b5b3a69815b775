import ArgumentParser
import MitmachModel
import MitmachStore

/// The options of the lists: what to show, in which order and form.
struct ListOptions: ParsableArguments {
  @OptionGroup var global: GlobalOptions
  @OptionGroup var area: AreaOptions

  @Option(help: ArgumentHelp("Words to be found, in any order and spelling.", valueName: "words"))
  var text: String?

  @Option(
    name: .customLong("field"),
    help: "A field of action: id, German or English name, letter. Repeatable, any will do.")
  var fields: [String] = []

  @Option(name: .customLong("region"), help: "A region: name or uid. Repeatable.")
  var regions: [String] = []

  @Option(name: .customLong("kind"), help: "A kind of actor, such as association. Repeatable.")
  var kinds: [String] = []

  @Option(name: .customLong("role"), help: "member or moderator. Repeatable.")
  var roles: [String] = []

  @Option(
    name: .customLong("status"),
    help: ArgumentHelp(
      "planned, active or dormant. Repeatable.",
      discussion: "For actions never, planned, running, done or abandoned in the region of --for."))
  var statuses: [String] = []

  @Option(
    name: .customLong("sdg"),
    help: ArgumentHelp("A development goal, 1 to 17. Repeatable.", valueName: "number"))
  var goals: [String] = []

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

  @Option(
    name: .customLong("filter"),
    help: ArgumentHelp("Begin with a saved filter.", valueName: "name"))
  var filterName: String?

  @Flag(help: "Print JSON: a list with an object a line, all keys always there.")
  var json = false

  @Flag(help: "Print CSV: RFC 4180, UTF-8, with a line of names first.")
  var csv = false

  /// Prints a list.
  func list(_ listing: Listing, pool: PoolOptions? = nil, as form: ListForm? = nil) throws {
    let request = QueryRequest(options: self, listing: listing, pool: pool)
    try request.checkOptions()
    let store = try global.openStore()
    try global.reporting {
      let catalogue = try store.catalogue()
      let printer = ListPrinter(
        store: store, catalogue: catalogue, query: try request.query(of: store, with: catalogue),
        limit: limit, words: global.words)
      try printer.print(as: form ?? self.form)
    }
  }

  private var form: ListForm {
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
