import GRDB
package import MitmachModel

extension Store {
  /// Fills an empty store, or with `completing` one that was made without entries.
  ///
  /// One that somebody else has filled in the meantime stays as it is. Returns whether it was filled.
  @discardableResult
  package func fill(
    with network: Network, completing: Bool = false, author: Author, at milliseconds: Int64
  ) throws(StoreError) -> Bool {
    var isVacant = false
    try write(author: author, at: milliseconds) { transaction in
      let db = transaction.db
      isVacant = try completing ? !Store.hasEntries(db) : Store.isEmpty(db)
      guard isVacant else { return }
      transaction.act = .load
      try transaction.fill(with: network)
    }
    return isVacant
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
    for consent in network.consents { try save(consent) }
    for distinction in network.distinctions { try save(distinction) }
    for action in Lineage.originalsFirst(network.actions) { try save(action) }
    for adoption in network.adoptions { try save(adoption) }
  }
}
