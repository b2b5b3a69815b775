import GRDB
package import MitmachModel

extension Store {
  /// Hands out the whole entries of a list one by one, in its order, from one state of the file.
  package func walk(
    _ query: ListQuery, limit: Int?, body: (EntryDetails) throws -> Void
  ) throws(StoreError) {
    try reading { db in
      var rest = limit ?? .max
      var position = PageRequest.Position.first
      while rest > 0 {
        let page = try self.page(
          PageRequest(query: query, position: position, limit: min(rest, 500)), in: db)
        for row in page.rows {
          let details = try Self.details(
            of: row.reference.uid, kind: row.reference.kind, language: query.language, limit: .max,
            in: db)
          if let details { try body(details) }
        }
        rest -= page.rows.count
        guard page.hasAfter, let last = page.rows.last else { return }
        position = .after(last.key)
      }
    }
  }
}
