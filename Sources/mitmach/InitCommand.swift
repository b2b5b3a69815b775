import ArgumentParser
import Foundation
import MitmachModel
import MitmachStore

/// Makes the file with the network.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Create the file with the network that ships, or an empty one.",
    discussion: """
      A file made with --empty is filled by init without it. Entries that are already there are never \
      touched.
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(name: .customLong("empty"), help: "Without regions, actors and actions.")
  var isEmpty = false

  func run() throws {
    try global.reporting {
      var network = try global.shippedNetwork()
      if isEmpty { network = network.withoutEntries }
      let store = try Store.open(path: global.databasePath, creating: true)
      if store.isReadOnly { throw StoreError.readOnly(path: store.path) }
      var output = StandardOutput()
      output.write(line: try answer(filling: store, with: network))
      try output.flush()
    }
  }

  private func answer(filling store: Store, with network: Network) throws -> String {
    let words = global.words
    guard try store.takeOver(network, completing: !isEmpty) else {
      let sentence =
        try store.hasEntries() ? words.alreadyFilled(store.path) : words.alreadyEmpty(store.path)
      throw CommandFailure(sentence, exitCode: ExitStatus.wrong)
    }
    guard !isEmpty else { return words.initialisedEmpty(store.path) }
    return words.initialised(
      store.path, network.regions.count, network.actors.count, network.actions.count)
  }
}

extension Store {
  /// Fills the store, unless somebody else was faster; returns whether it did.
  @discardableResult
  func takeOver(_ network: Network, completing: Bool = false) throws -> Bool {
    let now = Int64(Date().timeIntervalSince1970 * 1000)
    return try fill(with: network, completing: completing, author: "mitmach", at: now)
  }
}
