import GRDB
package import MitmachModel

extension Store {
  /// Hands out the whole entries of a list one by one, in its order, from one state of the file; with
  /// the fit of each action where that is what the list is ordered by.
  package func walk(
    _ query: ListQuery, limit: Int?, body: (EntryDetails, ActionFit?) throws -> Void
  ) throws(StoreError) {
    try reading { db in
      var rest = limit ?? .max
      var position = PageRequest.Position.first
      while rest > 0 {
        let page = try self.page(
          PageRequest(query: query, position: position, limit: min(rest, 500)), in: db)
        let fits = try fits(of: page.rows.map(\.reference.uid), in: query, db)
        for row in page.rows {
          let details = try Self.details(
            of: row.reference.uid, kind: row.reference.kind, language: query.language, limit: .max,
            in: db)
          if let details { try body(details, fits[row.reference.uid]) }
        }
        rest -= page.rows.count
        guard page.hasAfter, let last = page.rows.last else { return }
        position = .after(last.key)
      }
    }
  }

  private func fits(
    of actions: [UID], in query: ListQuery, _ db: Database
  ) throws -> [UID: ActionFit] {
    guard query.settledOrder == .fit, let region = query.filter.forRegion else { return [:] }
    return try fits(of: actions, for: region, in: db)
  }
}
