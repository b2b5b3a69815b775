import ArgumentParser
import Canvas
import CursesTerminal
import Foundation
import MitmachModel
import MitmachStore

/// Prints the map as text, or writes it as a vector picture.
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: "Print the map: who is where, and in which field of action.",
    discussion: """
      Without --center the map shows all who pass the filters. One actor is the sign of its field, \
      more are their number.
      """)

  @OptionGroup var filters: FilterOptions

  @Option(help: ArgumentHelp("The map's columns; else the terminal's, or 80.", valueName: "number"))
  var width: Int?

  @Option(help: ArgumentHelp("The map's rows; else the terminal's, or 24.", valueName: "number"))
  var height: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What is in the middle: a place, a postal code or LAT,LON.", valueName: "place"))
  var center: String?

  @Option(
    help: ArgumentHelp(
      "How near: \(MapView.zooms.lowerBound) (Central Europe) to \(MapView.zooms.upperBound).",
      valueName: "number"))
  var zoom: Int?

  @Flag(help: "Tell of each region which fields have members, and what is missing.")
  var coverage = false

  @Flag(help: "With --coverage: districts of Germany instead of regions.")
  var districts = false

  @Option(
    help: ArgumentHelp(
      "braille, blocks or ascii; else what the terminal can show.", valueName: "signs"))
  var glyphs: String?

  @Option(
    help: ArgumentHelp("Write a vector picture (SVG) for browsers and print.", valueName: "file"))
  var svg: String?

  func run() throws {
    let request = QueryRequest(options: filters, listing: .actors)
    try check()
    try request.checkOptions()
    let signs = try glyphs.map(resolvedGlyphs)
    let store = try filters.global.openStore()
    try filters.global.reporting {
      let catalogue = try store.catalogue()
      let points = PointFinder(store: store, words: words)
      let filter = try request.query(of: store, with: catalogue).filter
      let size = svg == nil ? printedSize : Size(columns: width ?? 138, rows: height ?? 35)
      let middle = try center.map { try points.point(named: $0, for: "--center").coordinate }
      let content = try MapContent(
        of: store, view: try view(of: size, around: middle, filter, store), center: middle,
        filter: filter,
        catalogue: catalogue, base: try points.baseMap(),
        mode: !coverage ? .off : districts ? .districts : .regions)
      if let svg {
        try MapFile(content: content, words: words).write(to: svg)
      } else {
        try MapPrinter(content: content, words: words, glyphs: signs).print()
      }
    }
  }

  private var words: CommandWords { filters.global.words }

  // MARK: - What is asked

  private func check() throws(CommandFailure) {
    func refuse(_ sentence: String) -> CommandFailure {
      CommandFailure(sentence, exitCode: ExitStatus.usage)
    }
    if let width, !(10...1000).contains(width) {
      throw refuse(words.map.notIn("--width", 10...1000))
    }
    if let height, !(5...500).contains(height) {
      throw refuse(words.map.notIn("--height", 5...500))
    }
    if let zoom, !MapView.zooms.contains(zoom) {
      throw refuse(words.map.notIn("--zoom", MapView.zooms))
    }
    if districts, !coverage { throw refuse(words.map.needsCoverage("--districts")) }
    if svg != nil, glyphs != nil { throw refuse(words.onlyOne(["--svg", "--glyphs"])) }
  }

  private func resolvedGlyphs(_ typed: String) throws(CommandFailure) -> DotGlyphs {
    try NameResolver(words: words).value(
      typed, for: "--glyphs", among: DotGlyphs.allCases, names: { [$0.rawValue] },
      shown: \.rawValue)
  }

  /// What is printed below the map also has to find room on a terminal.
  private var printedSize: Size {
    let terminal = StandardOutput.isTerminal ? StandardOutput.size : nil
    return Size(
      columns: width ?? terminal?.columns ?? StandardOutput.width,
      rows: height ?? max(5, (terminal?.rows).map { $0 - MapPrinter.rowsBelow } ?? 24))
  }

  private func view(
    of size: Size, around middle: Coordinate?, _ filter: Filter, _ store: Store
  ) throws -> MapView {
    guard let extent = try store.extent(of: filter) else {
      throw CommandFailure(words.lists.nothingFound, exitCode: ExitStatus.nothingFound)
    }
    if middle == nil, zoom == nil {
      return MapView(showing: extent, columns: size.columns, rows: size.rows)
    }
    return MapView(
      center: middle ?? extent.center, zoom: zoom ?? Self.usualZoom, columns: size.columns,
      rows: size.rows)
  }

  /// A place with what lies some ten kilometres around.
  private static let usualZoom = 16
}
