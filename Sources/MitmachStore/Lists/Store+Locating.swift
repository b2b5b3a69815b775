import GRDB
package import MitmachModel

extension Store {
  /// The key with which an entry stands in a list; `nil` where the list does not have it.
  package func key(of entry: EntryReference, in query: ListQuery) throws(StoreError) -> RowKey? {
    try reading { db in
      if query.listing == .actors, query.order == .name {
        return try keyByName(of: entry, in: query, db)
      }
      if query.listing == .actions { return try keyInPool(of: entry, in: query, db) }
      return try keyByWalking(to: entry, in: query, db)
    }
  }

  /// In the order of names the key is the row's own id: one look tells whether it is in the list.
  private func keyByName(
    of entry: EntryReference, in query: ListQuery, _ db: Database
  ) throws -> RowKey? {
    guard let id = try ActorRecord.id(of: entry.uid, in: db) else { return nil }
    let page = try page(
      PageRequest(query: query, position: .from(RowKey(id: id)), limit: 1), in: db)
    return page.rows.first { $0.reference.uid == entry.uid }?.key
  }

  private func keyInPool(
    of entry: EntryReference, in query: ListQuery, _ db: Database
  ) throws -> RowKey? {
    guard let id = try ActionRecord.id(of: entry.uid, in: db),
      let hit = try PooledList(query, cache: pool, in: db).hit(of: id)
    else { return nil }
    return try EntryRow(action: hit, language: query.language, in: db)?.key
  }

  /// The other lists are short, or asked for seldom in another order.
  private func keyByWalking(
    to entry: EntryReference, in query: ListQuery, _ db: Database
  ) throws -> RowKey? {
    var position = PageRequest.Position.first
    while true {
      let page = try page(PageRequest(query: query, position: position, limit: 500), in: db)
      if let row = page.rows.first(where: { $0.reference.uid == entry.uid }) { return row.key }
      guard page.hasAfter, let last = page.rows.last else { return nil }
      position = .after(last.key)
    }
  }
}
