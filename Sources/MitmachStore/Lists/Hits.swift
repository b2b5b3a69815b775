import GRDB
import MitmachModel

/// The ids that a filter lets pass.
struct Hits: Sendable {
  /// In order.
  let ids: [Int64]

  init(ids: [Int64]) { self.ids = ids }

  init(of filter: SearchExpression, in table: PositionedTable, db: Database) throws {
    let search = table.search.table
    ids = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT rowid FROM \(search) WHERE \(search) MATCH ?"),
      arguments: [filter.match])
  }

  /// Only those that lie in an area, where there is one.
  init(
    of filter: SearchExpression, within area: AreaHits?, in table: PositionedTable, db: Database
  ) throws {
    self =
      try area.map {
        try AreaSelection(area: $0, filter: filter, table: table, db: db).hits()
      } ?? Hits(of: filter, in: table, db: db)
  }

  func contains(_ id: Int64) -> Bool { index(of: id) != nil }

  func index(of id: Int64) -> Int? {
    let place = place(of: id)
    return place < ids.count && ids[place] == id ? place : nil
  }

  /// The ids behind a bound, or before it, in the order in which they are met.
  func ids(from bound: Bound?, forward: Bool, limit: Int) -> [Int64] {
    // The first that is not before the row of the bound, or the first behind it.
    let start = bound.map { place(of: $0.key.id + (forward == $0.isInclusive ? 0 : 1)) }
    return forward
      ? Array(ids[(start ?? 0)...].prefix(limit))
      : ids[..<(start ?? ids.count)].suffix(limit).reversed()
  }

  /// As SQL takes them, in JSON.
  var list: String { "[" + ids.map(String.init).joined(separator: ",") + "]" }

  /// How many are less.
  private func place(of id: Int64) -> Int {
    var low = 0
    var high = ids.count
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// All hits of a filter in the order of a column.
struct SortedHits {
  private let column: OrderColumn
  private let hits: [(value: DatabaseValue, id: Int64)]

  init(_ hits: Hits, by column: OrderColumn, in table: PositionedTable, db: Database) throws {
    self.column = column
    let direction = column.isAscending(forward: true) ? "ASC" : "DESC"
    self.hits = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT a.\(column.name), a.id
          FROM json_each(?) AS hit CROSS JOIN \(table.name) AS a ON a.id = hit.value
          ORDER BY 1 \(direction), 2
          """), arguments: [hits.list]
    ).map { ($0[0], $0[1]) }
  }

  /// All hits by numbers of theirs, the least first.
  init(_ hits: Hits, by column: OrderColumn, number: (Int64) -> Int64?) {
    self.column = column
    self.hits = hits.ids.compactMap { id in number(id).map { (id: id, number: $0) } }
      .sorted { ($0.number, $0.id) < ($1.number, $1.id) }
      .map { ($0.number.databaseValue, $0.id) }
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
    case (.int64(let one), .int64(let other)): column.isAscending(forward: true) == (one < other)
    case (.string(let one), .string(let other)): precedes(one, other)
    default: preconditionFailure("a column has values of one kind")
    }
  }

  private func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
