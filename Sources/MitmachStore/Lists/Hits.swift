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
  private let hits: [(value: DatabaseValue, id: Int64)]

  init(_ hits: Hits, by column: String, in table: PositionedTable, db: Database) throws {
    let list = "[" + hits.ids.map(String.init).joined(separator: ",") + "]"
    self.hits = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT a.\(column), a.id FROM json_each(?) AS hit
          CROSS JOIN \(table.name) AS a ON a.id = hit.value ORDER BY 1, 2
          """), arguments: [list]
    ).map { ($0[0], $0[1]) }
  }

  func ids(from bound: Bound?, forward: Bool, limit: Int) -> [Int64] {
    guard forward else {
      let end = bound.map { place(of: $0, isBehind: $0.isInclusive) } ?? hits.count
      return hits[..<end].suffix(limit).reversed().map(\.id)
    }
    let start = bound.map { place(of: $0, isBehind: !$0.isInclusive) } ?? 0
    return hits[start...].prefix(limit).map(\.id)
  }

  /// How many hits stand before the row of a bound, or, `isBehind`, before the one after it.
  private func place(of bound: Bound, isBehind: Bool) -> Int {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      let order = Self.compare(hits[middle], bound.key)
      if order < 0 || order == 0 && isBehind { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// As SQLite compares: numbers as such, texts byte by byte.
  private static func compare(_ hit: (value: DatabaseValue, id: Int64), _ key: RowKey) -> Int {
    let order: Int
    if let text = String.fromDatabaseValue(hit.value) {
      order =
        text == key.text ? 0 : text.utf8.lexicographicallyPrecedes(key.text.utf8) ? -1 : 1
    } else {
      let number = Int64.fromDatabaseValue(hit.value) ?? 0
      order = number == -key.number ? 0 : number < -key.number ? -1 : 1
    }
    return order != 0 ? order : hit.id == key.id ? 0 : hit.id < key.id ? -1 : 1
  }
}
