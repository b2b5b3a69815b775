import GRDB
package import MitmachModel

extension Store {
  /// Fills an empty store; one that somebody else has filled in the meantime stays as it is.
  package func fill(
    with network: Network, author: Author, at milliseconds: Int64
  ) throws(StoreError) {
    try write(author: author, at: milliseconds) { transaction in
      guard try Store.isEmpty(transaction.db) else { return }
      transaction.act = .load
      try transaction.fill(with: network)
    }
  }
}

extension Transaction {
  /// Takes over a whole network, in an order in which all references resolve.
  mutating func fill(with network: Network) throws {
    for field in network.fields { try save(field) }
    for goal in network.goals { try save(goal) }
    for skill in network.skills { try save(skill) }
    for type in network.relationTypes { try save(type) }
    if !network.places.isEmpty { try replaceGazetteer(by: network.places) }
    for region in network.regions { try save(region) }
    for actor in network.actors { try save(actor) }
    for membership in network.memberships { try save(membership) }
    for relation in network.relations { try save(relation) }
    for action in network.actions { try save(action) }
    for adoption in network.adoptions { try save(adoption) }
  }
}
