import GRDB
package import MitmachModel

extension Store {
  /// Actors from all over the file, to measure with.
  package func sampleOfActors(count: Int) throws(StoreError) -> [Actor] {
    try reading { db in
      guard count > 0, let first = try Int64.fetchOne(db, sql: "SELECT min(id) FROM actor"),
        let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM actor")
      else { return [] }
      let step = Double(last - first) / Double(count)
      // Neither in the order of the file nor twice the same.
      return try (0..<count).map { first + Int64(step * Double(($0 * 7919) % count)) }.compactMap {
        id in
        let next = try Int64.fetchOne(
          db.cachedStatement(sql: "SELECT id FROM actor WHERE id >= ? ORDER BY id LIMIT 1"),
          arguments: [id])
        return try next.flatMap { try ActorRecord.fetch($0, in: db)?.actor }
      }
    }
  }
}
