import GRDB
import MitmachModel

/// The ids that a filter lets pass.
struct Hits {
  /// In order.
  let ids: [Int64]

  init(of filter: SearchExpression, in table: PositionedTable, db: Database) throws {
    let search = table.search.table
    ids = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT rowid FROM \(search) WHERE \(search) MATCH ?"),
      arguments: [filter.match])
  }

  func contains(_ id: Int64) -> Bool {
    var low = 0
    var high = ids.count
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < ids.count && ids[low] == id
  }
}

/// All hits of a filter in the order of a column.
struct SortedHits {
  private let column: OrderColumn
  private let hits: [(value: DatabaseValue, id: Int64)]

  init(_ hits: Hits, by column: OrderColumn, in table: PositionedTable, db: Database) throws {
    self.column = column
    let list = "[" + hits.ids.map(String.init).joined(separator: ",") + "]"
    let direction = column.isAscending(forward: true) ? "ASC" : "DESC"
    self.hits = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT a.\(column.name), a.id
          FROM json_each(?) AS hit CROSS JOIN \(table.name) AS a ON a.id = hit.value
          ORDER BY 1 \(direction), 2
          """), arguments: [list]
    ).map { ($0[0], $0[1]) }
  }

  func ids(from bound: Bound?, forward: Bool, limit: Int) -> [Int64] {
    guard forward else {
      let end = bound.map { place(of: $0.key, isBehind: $0.isInclusive) } ?? hits.count
      return hits[..<end].suffix(limit).reversed().map(\.id)
    }
    let start = bound.map { place(of: $0.key, isBehind: !$0.isInclusive) } ?? 0
    return hits[start...].prefix(limit).map(\.id)
  }

  /// How many hits stand before the row of a key, or, `isBehind`, before the one after it.
  private func place(of key: RowKey, isBehind: Bool) -> Int {
    let value = column.value(of: key)
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      let hit = hits[middle]
      let isBefore =
        if hit.value != value {
          precedes(hit.value, value)
        } else {
          hit.id < key.id || hit.id == key.id && isBehind
        }
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// As SQLite compares: texts byte by byte.
  private func precedes(_ one: DatabaseValue, _ other: DatabaseValue) -> Bool {
    switch (one.storage, other.storage) {
    case (.int64(let one), .int64(let other)): one > other
    case (.string(let one), .string(let other)): precedes(one, other)
    default: preconditionFailure("a column has values of one kind")
    }
  }

  private func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
