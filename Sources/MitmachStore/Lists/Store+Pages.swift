import GRDB
package import MitmachModel

extension Store {
  /// A stretch of a list, found by the keys of its rows and never by counting.
  package func page(_ request: PageRequest) throws(StoreError) -> Page {
    try reading { db in try page(request, in: db) }
  }

  func page(_ request: PageRequest, in db: Database) throws -> Page {
    var reader = try ListReader(request.query, store: self, in: db)
    let limit = max(0, request.limit)
    let start = Start(request)
    var rows = try reader.rows(from: start.bound, forward: start.isForward, limit: limit + 1)
    let hasMore = rows.count > limit
    rows = Array(rows.prefix(limit))
    let hasOthers = try start.bound.map { bound in
      // What lies on the other side of the first row met, or of the bound where none was.
      let edge = rows.first.map { Bound(key: $0.key, isInclusive: false) }
      let other = edge ?? Bound(key: bound.key, isInclusive: !bound.isInclusive)
      return try !reader.rows(from: other, forward: !start.isForward, limit: 1).isEmpty
    }
    return start.isBackwards
      ? Page(rows: rows.reversed(), hasBefore: hasMore, hasAfter: hasOthers ?? false)
      : Page(rows: rows, hasBefore: hasOthers ?? false, hasAfter: hasMore)
  }

  /// Where the reading of a page begins and which way it goes.
  private struct Start {
    var bound: Bound?
    /// Against the order of the list.
    var isBackwards: Bool
    /// Along the order of the index.
    var isForward: Bool

    init(_ request: PageRequest) {
      switch request.position {
      case .first: (bound, isBackwards) = (nil, false)
      case .last: (bound, isBackwards) = (nil, true)
      case .after(let key): (bound, isBackwards) = (Bound(key: key, isInclusive: false), false)
      case .from(let key): (bound, isBackwards) = (Bound(key: key, isInclusive: true), false)
      case .before(let key): (bound, isBackwards) = (Bound(key: key, isInclusive: false), true)
      }
      isForward = isBackwards == request.query.isReversed
    }
  }
}

/// Reads the rows of any list.
struct ListReader {
  private let db: Database
  private let listing: Listing
  private let language: Language
  private var list: List

  private enum List {
    case positioned(PositionedList)
    case pooled(PooledList)
    case sorted(SortedList)
  }

  init(_ query: ListQuery, store: Store, in db: Database) throws {
    self.db = db
    listing = query.listing
    language = query.language
    list =
      switch query.listing {
      case .actors:
        .positioned(
          try PositionedList(
            query, table: .actors, area: try store.areaHits(of: query, in: db), plan: store.plan,
            in: db))
      case .actions: .pooled(try PooledList(query, cache: store.pool, in: db))
      case .regions: .sorted(try .regions(query, in: db))
      case .moderators: .sorted(try .moderators(query, in: db))
      }
  }

  mutating func rows(from bound: Bound?, forward: Bool, limit: Int) throws -> [EntryRow] {
    switch list {
    case .positioned(var positioned):
      let hits = try positioned.rows(from: bound, forward: forward, limit: limit)
      list = .positioned(positioned)
      return try hits.compactMap { try EntryRow(actor: $0, in: db) }
    case .pooled(let pooled):
      return try pooled.rows(from: bound, forward: forward, limit: limit).compactMap {
        try EntryRow(action: $0, language: language, in: db)
      }
    case .sorted(let sorted):
      let keys = try sorted.keys(from: bound, forward: forward, limit: limit, in: db)
      return try keys.compactMap { key in
        try listing == .regions ? EntryRow(region: key, in: db) : EntryRow(moderator: key, in: db)
      }
    }
  }
}
