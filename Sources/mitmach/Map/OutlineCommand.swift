import ArgumentParser
import Foundation
import MitmachExchange
import MitmachModel
import MitmachStore
import MitmachTUI

/// Prints the outline of a region, or gives it another one.
struct OutlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline", abstract: "Print a region's outline as GeoJSON, or change it.",
    discussion: "Without an option the outline is printed.")

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The region: name or uid.")
  var region: String

  @Flag(help: "Take the hull of the members that have a place.")
  var hull = false

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      "Take the area in a file: GeoJSON or KML.",
      discussion: "Of several areas the one that is called like the region, else the first.",
      valueName: "file"))
  var path: String?

  @Flag(help: "Take the outline away.")
  var remove = false

  func run() throws {
    let given = [(hull, "--hull"), (path != nil, "--from"), (remove, "--remove")].filter(\.0)
    guard given.count <= 1 else {
      throw CommandFailure(
        options.global.words.onlyOne(given.map(\.1)), exitCode: ExitStatus.usage)
    }
    guard !given.isEmpty else { return try print() }
    try options.changing { editor in
      let base = try editor.region(named: region)
      var changed = base
      changed.outline = try outline(of: base, editor)
      try editor.performAndTell(Edit([.save(.region(changed), base: .region(base))]))
    }
  }

  private func print() throws {
    let store = try options.global.openStore()
    try options.global.reporting {
      let region = try Editor(store: store, options: options).region(named: region)
      guard let outline = region.outline else {
        throw CommandFailure(words.noOutline(region.name), exitCode: ExitStatus.nothingFound)
      }
      var output = StandardOutput()
      output.write { $0 += OutlineFile.feature(outline, named: region.name) }
      try output.flush()
    }
  }

  private var words: MapCommandWords { options.global.words.map }
  private var strings: Strings { .strings(for: options.global.language) }

  private func outline(of region: Region, _ editor: Editor) throws -> Outline? {
    if remove { return nil }
    if let path {
      return try OutlineReader(language: options.global.language)
        .outline(in: path, named: region.name, editor.catalogue)
    }
    let points = try editor.store.coordinates(ofMembersOf: region.uid)
    guard let outline = Outline(hullOf: points) else {
      throw CommandFailure(strings.map.noHull, exitCode: ExitStatus.data)
    }
    return outline
  }
}

extension Editor {
  /// A region as it is now.
  fileprivate func region(named typed: String) throws -> Region {
    let entry = try finder.region(named: typed, in: catalogue)
    guard case .region(let region) = try record(.region, entry.uid.rawValue) else {
      throw CommandFailure(words.noSuchEntry(typed), exitCode: ExitStatus.nothingFound)
    }
    return region
  }
}
