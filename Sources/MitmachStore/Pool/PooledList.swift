import GRDB
import MitmachModel

/// A list of actions, asked for stretch by stretch.
struct PooledList {
  private let pool: ActionPool
  private let order: PoolOrder
  private let selection: PoolSelection
  private let language: Language
  private let db: Database

  init(_ query: ListQuery, cache: FreshState<PoolState>, in db: Database) throws {
    (pool, order, selection) = try cache.reading(db) { state in
      let order = try state.order(of: query, in: db)
      return (state.pool, order, try state.selection(of: query.filter, in: db))
    }
    language = query.language
    self.db = db
  }

  /// The rows from the bound on, or backwards from it; in the order in which they are met.
  func rows(from bound: Bound?, forward: Bool, limit: Int) throws -> [Hit] {
    var place =
      try bound.map { bound in
        try self.place(of: bound.key, isBehind: forward != bound.isInclusive)
      } ?? (forward ? 0 : order.sequence.count)
    var hits: [Hit] = []
    while hits.count < limit {
      if forward ? place >= order.sequence.count : place <= 0 { break }
      let index = Int(order.sequence[forward ? place : place - 1])
      if selection.passes[index] {
        hits.append(Hit(id: pool.actions[index].id, group: Int64(order.values[index])))
      }
      place += forward ? 1 : -1
    }
    return hits
  }

  /// The key of an action, if it is in the list.
  func hit(of id: Int64) -> Hit? {
    guard let index = pool.index(of: id), selection.passes[index] else { return nil }
    return Hit(id: id, group: Int64(order.values[index]))
  }

  /// How many actions stand before the one of a key, or, `isBehind`, before the one after it.
  private func place(of key: RowKey, isBehind: Bool) throws -> Int {
    var low = 0
    var high = order.sequence.count
    while low < high {
      let middle = (low + high) / 2
      if try isBefore(Int(order.sequence[middle]), key, isBehind: isBehind) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  private func isBefore(_ index: Int, _ key: RowKey, isBehind: Bool) throws -> Bool {
    let value = order.values[index]
    if value != Int(key.number) { return value < Int(key.number) }
    let id = pool.actions[index].id
    if language == .english, let name = try englishKey(of: id), name != key.text {
      return name.utf8.lexicographicallyPrecedes(key.text.utf8)
    }
    return id < key.id || id == key.id && isBehind
  }

  private func englishKey(of id: Int64) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT sortKeyEnglish FROM action WHERE id = ?"), arguments: [id])
  }
}
