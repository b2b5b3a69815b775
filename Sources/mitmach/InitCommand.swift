import ArgumentParser
import Foundation
import MitmachModel
import MitmachStore

/// Makes the file with the network.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Create the file with the network that ships, or an empty one.",
    discussion: "Entries that are already there are never touched.")

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
    guard try store.isEmpty() else {
      let sentence =
        try store.hasEntries ? words.alreadyFilled(store.path) : words.alreadyEmpty(store.path)
      throw CommandFailure(sentence, exitCode: ExitStatus.wrong)
    }
    try store.takeOver(network)
    guard !isEmpty else { return words.initialisedEmpty(store.path) }
    return words.initialised(
      store.path, network.regions.count, network.actors.count, network.actions.count)
  }
}

extension Store {
  /// Fills the store, unless somebody else was faster.
  func takeOver(_ network: Network) throws {
    let now = Int64(Date().timeIntervalSince1970 * 1000)
    try fill(with: network, author: "mitmach", at: now)
  }

  /// Whether there is anything besides what every network has.
  fileprivate var hasEntries: Bool {
    get throws {
      try [Listing.regions, .actors, .actions].contains { listing in
        let request = PageRequest(query: ListQuery(listing: listing), position: .first, limit: 1)
        return try !page(request).rows.isEmpty
      }
    }
  }
}

extension Network {
  /// What every network needs: fields, goals, skills, types and places, but nobody in it.
  var withoutEntries: Network {
    var network = Network()
    network.fields = fields
    network.goals = goals
    network.skills = skills
    network.places = places
    network.relationTypes = relationTypes
    return network
  }
}
