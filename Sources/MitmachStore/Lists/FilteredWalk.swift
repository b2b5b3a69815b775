import GRDB
import MitmachModel

/// Finds the rows that a filter lets pass in the order of a column, which is not that of the index.
///
/// Frequent hits are met by walking along the column and testing each row by its words; rare ones are
/// cheaper to fetch all. A sample of the hits tells which they are. As rows may be frequent on the
/// whole and yet missing where the walk goes, it gives up after some rows; then all hits are fetched.
struct FilteredWalk {
  let db: Database
  let table: PositionedTable
  let filter: SearchExpression
  let area: AreaHits?
  let plan: ListPlan
  private var all: Hits?
  private var sorted: SortedHits?
  private var sample: HitSample?

  init(
    db: Database, table: PositionedTable, filter: SearchExpression, area: AreaHits?, plan: ListPlan
  ) {
    self.db = db
    self.table = table
    self.filter = filter
    self.area = area
    self.plan = plan
  }

  mutating func ids(_ walk: ColumnWalk, limit: Int) throws -> [Int64] {
    if all == nil, try isWorthWalking(limit: limit) {
      let ids = try walk.ids(in: db, limit: limit, where: filter, budget: plan.testedRows)
      if let ids { return ids }
    }
    let hits = try hits()
    if sorted == nil, hits.ids.count > plan.sortedHits,
      let ids = try walk.ids(in: db, limit: limit, among: hits, budget: plan.comparedRows)
    {
      return ids
    }
    let sorted = try self.sorted ?? SortedHits(hits, by: walk.column, in: table, db: db)
    self.sorted = sorted
    return sorted.ids(from: walk.bound, forward: walk.forward, limit: limit)
  }

  /// All that pass, nearest first.
  mutating func idsByDistance(from bound: Bound?, forward: Bool, limit: Int) throws -> [Int64] {
    let sorted = try sorted ?? SortedHits(hits(), by: .metres) { area?.metres(to: $0) }
    self.sorted = sorted
    return sorted.ids(from: bound, forward: forward, limit: limit)
  }

  private mutating func hits() throws -> Hits {
    let hits = try all ?? Hits(of: filter, within: area, in: table, db: db)
    all = hits
    return hits
  }

  /// Whether to meet `limit` hits takes less than to fetch them all.
  ///
  /// To test a row takes some microseconds, to fetch a hit about one: so for `limit` hits among `rows`
  /// the walk takes `limit * rows / hits * testingCost`, and fetching takes `hits`.
  private mutating func isWorthWalking(limit: Int) throws -> Bool {
    guard filter.isTestable, area == nil else { return false }
    let cost = plan.testingCost * Double(limit)
    // A tenth of the hits that it would need is no error of the estimate any more.
    let sample =
      try self.sample
      ?? HitSample(of: filter, in: table, db: db) { hits, rows in
        hits * hits * 100 < cost * rows
      }
    self.sample = sample
    return cost * sample.rows < sample.hits * sample.hits
  }
}

/// What the ways of reading a filtered list cost; tests change it so that small lists take every way.
struct ListPlan: Hashable, Sendable {
  /// How many times longer it takes to test a row than to fetch a hit.
  var testingCost: Double
  /// After how many tested rows the walk gives up.
  var testedRows: Int
  /// Up to how many hits are sorted at once.
  var sortedHits: Int
  /// After how many rows a walk that looks for known hits gives up.
  var comparedRows: Int
  /// After how many hits of a filter a map shows what was counted.
  var spotHits = 4000
  /// Up to how many actors a box is put around each of them.
  var exactExtent = 50_000
  /// How many names of a place are compared on either side of one that may be there already.
  var similarNeighbours = 500

  static let standard = ListPlan(
    testingCost: 2, testedRows: 6000, sortedHits: 1500, comparedRows: 40_000)
}
