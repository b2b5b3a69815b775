import ArgumentParser
import MitmachModel
import MitmachStore

/// Prints the matrix of regions or districts and fields of action.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Say how many members each region has in each field, and what is missing.",
    discussion: """
      A region is complete with members in the food system and in at least two other fields. The \
      filters are those of the regions, with --districts those of the actors who are counted.
      """)

  @OptionGroup var filters: FilterOptions

  @Flag(name: .customLong("districts"), help: "Districts of Germany instead of regions.")
  var isByDistrict = false

  @Option(
    name: .customLong("sort"),
    help: ArgumentHelp(
      "name, total, grade (the most complete first) or a field of action.", valueName: "order"))
  var order: String?

  @Flag(name: .customLong("reverse"), help: "Reverse the order.")
  var isReversed = false

  @Flag(help: "Print JSON: a list with an object a line, all keys always there.")
  var json = false

  @Flag(help: "Print CSV: RFC 4180, UTF-8, with a line of names first.")
  var csv = false

  func run() throws {
    let words = filters.global.words
    let request = QueryRequest(
      options: filters, listing: isByDistrict ? .actors : .regions, also: [.region])
    if json, csv {
      throw CommandFailure(words.onlyOne(["--json", "--csv"]), exitCode: ExitStatus.usage)
    }
    try request.checkOptions()
    let store = try filters.global.openStore()
    try filters.global.reporting {
      let catalogue = try store.catalogue()
      let filter = try request.query(of: store, with: catalogue).filter
      var matrix = CoverageMatrix(
        rows: isByDistrict
          ? try store.districtCoverage(filter, while: { true }) ?? []
          : try store.coverage(of: filter),
        catalogue: catalogue, words: words)
      if isByDistrict {
        matrix.name(try PointFinder(store: store, words: words).baseMap().districts)
      }
      matrix.sort(by: try order.map { try coverageOrder($0, catalogue) } ?? .name)
      if isReversed { matrix.reverse() }
      try matrix.print(as: form)
    }
  }

  private var form: ListForm {
    if json { return .json }
    if csv { return .csv }
    return StandardOutput.isTerminal ? .table(columns: StandardOutput.width) : .lines
  }

  private func coverageOrder(
    _ typed: String, _ catalogue: Catalogue
  ) throws(CommandFailure) -> CoverageMatrix.Order {
    let orders: [(value: CoverageMatrix.Order, names: [String])] = [
      (.name, CommandNames.names(of: SortOrder.name)), (.total, ["total", "all", "alle"]),
      (.grade, ["grade", "coverage", "Vollständigkeit"]),
    ]
    if case .one(let order) = Naming.resolve(typed, among: orders) { return order }
    let field = try NameResolver(words: filters.global.words).value(
      catalogue.field(named: typed), typed: typed, for: "--sort",
      possible: ["name", "total", "grade"] + catalogue.fields.map(\.id)
    ) { $0.id }
    return .field(field.index)
  }
}
