import ArgumentParser
import Foundation
import MitmachExchange
import MitmachModel
import MitmachStore

/// Writes entries for other programs, for people and for the web.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write entries as JSON, CSV, GeoJSON, vCard, Markdown, HTML or for OpenFairDB.",
    discussion: """
      Goes to standard output or into a file that is there only once it is whole. json without a filter \
      is the whole network; with one, the entries of the list, the regions of its actors and what ties \
      them, or the actions of the list with those that they were made from and who has done them. \
      markdown and html are a page of the regions that --region names, or of all.

      Mail, phone and extras of persons leave only with their consent for the purpose; what stayed \
      behind is told on standard error.
      """)

  @Argument(
    help: "json, csv, openfairdb, openfairdb-csv, geojson, vcard, markdown or html.")
  var format: ExportKind

  @OptionGroup var filters: FilterOptions
  @OptionGroup var pool: PoolOptions

  @Option(help: ArgumentHelp("actors (else), regions, or as json actions.", valueName: "list"))
  var listing: ExportListing?

  @Option(
    name: .customLong("sort"),
    help: "name, place, field or newest, with --near also distance; or an order of the actions.")
  var order: String?

  @Flag(name: .customLong("reverse"), help: "Reverse the order.")
  var isReversed = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write into a file.", valueName: "file"))
  var output: String?

  @Option(help: "Of csv: standard (else) or excel-de, with semicolons and decimal commas.")
  var dialect: CSVDialect?

  @Option(
    help: ArgumentHelp(
      "Whom it is for: public (else), network or moderators:REGION.", valueName: "purpose"))
  var purpose: String?

  @Option(
    help: ArgumentHelp(
      "Write what was given out, what not and why, and the licences as JSON.", valueName: "file"))
  var manifest: String?

  func run() throws {
    try check()
    let request = QueryRequest(options: filters, listing: (listing ?? .actors).listing, pool: pool)
    try request.checkOptions()
    let store = try filters.global.openStore()
    try filters.global.reporting {
      let catalogue = try store.catalogue()
      let query = try request.query(
        of: store, with: catalogue, order: order, isReversed: isReversed)
      let purposes = PurposeFinder(catalogue: catalogue, words: words)
      let exporter = Exporter(
        store: store, catalogue: catalogue, query: query,
        purpose: try purpose.map { try purposes.purpose(named: $0, for: "--purpose") }
          ?? .publicDirectory, settings: settings)
      try HeldSignals.during { try exporter.export() }
    }
  }

  private var words: CommandWords { filters.global.words }

  private var settings: ExportSettings {
    ExportSettings(
      format: format, dialect: dialect, isOfOneList: listing != nil, output: output,
      manifest: manifest, words: words)
  }

  private func check() throws(CommandFailure) {
    func refuse(_ sentence: String) -> CommandFailure {
      CommandFailure(sentence, exitCode: ExitStatus.usage)
    }
    if dialect != nil, format != .csv {
      throw refuse(words.exchange.onlyWith("--dialect", ["csv"]))
    }
    if listing == .regions, !format.hasRegions {
      throw refuse(words.exchange.noRegions(format.rawValue))
    }
    if listing == .actions, format != .json {
      throw refuse(words.exchange.onlyWith("--listing actions", [ExportKind.json.rawValue]))
    }
    if listing != nil, format == .html {
      throw refuse(
        words.exchange.onlyWith("--listing", ExportKind.allCases.map(\.rawValue).dropLast()))
    }
  }
}
