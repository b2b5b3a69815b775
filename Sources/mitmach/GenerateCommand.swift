import ArgumentParser
import Foundation
import MitmachModel
import MitmachStore

/// Makes a network of any size, to measure with.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fill a new file with a made-up network.", shouldDisplay: false)

  @OptionGroup var global: GlobalOptions

  @Option(help: "How many actors.")
  var actors: Int

  @Option(help: "How many actions.")
  var actions = 0

  func run() throws {
    try global.reporting {
      if actors < 1 {
        throw CommandFailure(global.words.notPositive("--actors"), exitCode: ExitStatus.usage)
      }
      guard !FileManager.default.fileExists(atPath: global.databasePath) else {
        throw CommandFailure(
          global.words.alreadyThere(global.databasePath), exitCode: ExitStatus.inputOutput)
      }
      let base = try global.shippedNetwork().withoutEntries
      guard !base.places.isEmpty else {
        throw CommandFailure(global.words.noPlaces, exitCode: ExitStatus.data)
      }
      let network = GeneratedNetwork(actorCount: actors, actionCount: actions, base: base)
      let store = try Store.open(path: global.databasePath, creating: true)
      try store.fill(generated: network, author: "mitmach")
      var output = StandardOutput()
      output.write(line: global.words.generated(store.path, actors))
      try output.flush()
    }
  }
}
