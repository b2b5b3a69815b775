import GRDB
import MitmachModel

/// The pool with the orders and selections that were asked for.
struct PoolState: RefreshableState {
  private(set) var pool = ActionPool()
  private var mark: HistoryMark?
  private var names: [Language: [Int32]] = [:]
  private var orders: [OrderKey: PoolOrder] = [:]
  private var map: AdoptionMap?
  private var view: RegionView?
  /// Those of the last filters, the newest last.
  private var selections: [(filter: Filter, selection: PoolSelection)] = []

  /// The actions that have each of the words typed last: who types a second one has the first.
  private var words: [(word: SearchWord, actions: [Bool])] = []

  private static let keptSelections = 12
  private static let keptWords = 8

  private struct OrderKey: Hashable {
    var order: SortOrder
    var language: Language
    var region: UID?
  }

  // MARK: - What the file has by now

  mutating func refresh(in db: Database) throws {
    let now = try HistoryMark(last: db)
    if let now, now == mark { return }
    let isOther = try now == nil || !hasSameActions(in: db)
    if isOther {
      mark = nil
      pool = try ActionPool(in: db)
      names = [:]
      orders = [:]
      words = []
    }
    orders = orders.filter { $0.key.region == nil }
    // With the pool, so that the first look for a region does not have to wait for it.
    map = isOther ? try AdoptionMap(of: pool, in: db) : nil
    view = nil
    selections = []
    mark = now
  }

  /// Whether the changes since are of other kinds of records.
  private func hasSameActions(in db: Database) throws -> Bool {
    try mark?.isFollowed(
      onlyBy: [
        .actor, .membership, .relation, .relationType, .region, .adoption, .consent, .distinction,
        .load,
      ], in: db) ?? false
  }

  // MARK: - What is asked of it

  mutating func order(of query: ListQuery, in db: Database) throws -> PoolOrder {
    let order = query.settledOrder
    let isOfRegion = order == .near || order == .fit
    let region = isOfRegion ? query.filter.forRegion : nil
    let key = OrderKey(order: order, language: query.language, region: region)
    if let order = orders[key] { return order }
    let names = try self.names[query.language] ?? pool.names(in: query.language, db)
    self.names[query.language] = names
    let values = try region.map { try self.values(of: $0, for: order, in: db) }
    let made = PoolOrder(values: values ?? pool.values(for: order), names: names)
    orders[key] = made
    return made
  }

  private mutating func values(
    of region: UID, for order: SortOrder, in db: Database
  ) throws -> [Int] {
    let view = try view(of: region, in: db)
    return order == .fit
      ? try view.scores(of: pool, in: db).map { -$0 }
      : view.nearest.map { $0?.kilometres ?? RegionView.nowhere }
  }

  mutating func view(of region: UID, in db: Database) throws -> RegionView {
    if let view, view.uid == region { return view }
    let map = try map ?? AdoptionMap(of: pool, in: db)
    self.map = map
    let made = try RegionView(of: region, pool: pool, map: map, in: db)
    view = made
    return made
  }

  mutating func selection(of filter: Filter, in db: Database) throws -> PoolSelection {
    var filter = filter.applying(to: .actions)
    // The region alone leaves no action out.
    if filter.adoptions.isEmpty { filter.forRegion = nil }
    if let index = selections.firstIndex(where: { $0.filter == filter }) {
      selections.append(selections.remove(at: index))
      return selections[selections.count - 1].selection
    }
    let words = try SearchWord.words(of: filter.text).map { try actions(with: $0, in: db) }
    let test = try PoolTest(
      filter, words: words,
      states: {
        try filter.forRegion.map { try view(of: $0, in: db).states } ?? []
      }, in: db)
    let selection = PoolSelection(test, of: pool)
    selections.append((filter, selection))
    if selections.count > Self.keptSelections { selections.removeFirst() }
    return selection
  }

  private mutating func actions(with word: SearchWord, in db: Database) throws -> [Bool] {
    if let known = words.first(where: { $0.word == word }) { return known.actions }
    let found = try pool.actions(with: word, in: db)
    words.append((word, found))
    if words.count > Self.keptWords { words.removeFirst() }
    return found
  }
}
