import GRDB
package import MitmachModel

extension Store {
  /// Fills an empty store with a generated network, in a few large transactions.
  package func fill(
    generated network: GeneratedNetwork, author: Author,
    progress: @escaping (LoadProgress) -> Void = { _ in }
  ) throws(StoreError) {
    try write(author: author, at: GeneratedNetwork.now) { transaction in
      guard try Store.isEmpty(transaction.db) else {
        throw StoreError.refused(reason: "the store is not empty")
      }
      try transaction.fill(with: network.base)
      for number in 0..<network.regionCount { try transaction.save(network.region(at: number)) }
    }
    try fillPool(of: network, author: author)
    let regions = (0..<network.regionCount).map(network.region)
    let entries = (0..<network.actorCount).lazy.map { number in
      LoadedActor(
        network.actor(at: number),
        memberships: network.memberships(ofActor: number, regions: regions),
        createdAt: network.createdAt(ofActor: number))
    }
    try write(author: author, at: GeneratedNetwork.now) { transaction in
      transaction.act = .load
      try transaction.load(entries, source: "generated", progress: progress) { true }
    }
    // The log has grown as large as the file.
    try truncateLog()
  }
}

extension Store {
  /// Some thousand actions at a time, in the order in which they were made: of the first ones variants
  /// are made.
  private func fillPool(
    of network: GeneratedNetwork, author: Author
  ) throws(StoreError) {
    let regions = (0..<network.regionCount).map(network.region)
    for start in stride(from: 0, to: network.actionCount, by: 5000) {
      try write(author: author, at: GeneratedNetwork.now) { transaction in
        for number in start..<min(start + 5000, network.actionCount) {
          try transaction.save(network.action(at: number))
          for adoption in network.adoptions(ofAction: number, regions: regions) {
            try transaction.save(adoption)
          }
        }
      }
    }
  }
}
