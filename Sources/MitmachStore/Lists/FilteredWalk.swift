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
  let plan: ListPlan
  private var all: Hits?
  private var sorted: SortedHits?
  private var sample: HitSample?

  init(db: Database, table: PositionedTable, filter: SearchExpression, plan: ListPlan) {
    self.db = db
    self.table = table
    self.filter = filter
    self.plan = plan
  }

  mutating func ids(_ walk: ColumnWalk, limit: Int) throws -> [Int64] {
    if all == nil, try isWorthWalking(limit: limit) {
      let ids = try walk.ids(in: db, limit: limit, where: filter, budget: plan.testedRows)
      if let ids { return ids }
    }
    let hits = try all ?? Hits(of: filter, in: table, db: db)
    all = hits
    if sorted == nil, hits.ids.count > plan.sortedHits,
      let ids = try walk.ids(in: db, limit: limit, among: hits, budget: plan.comparedRows)
    {
      return ids
    }
    let sorted = try self.sorted ?? SortedHits(hits, by: walk.column, in: table, db: db)
    self.sorted = sorted
    return sorted.ids(from: walk.bound, forward: walk.forward, limit: limit)
  }

  /// Whether to meet `limit` hits takes less than to fetch them all.
  ///
  /// To test a row takes some microseconds, to fetch a hit about one: so for `limit` hits among `rows`
  /// the walk takes `limit * rows / hits * testingCost`, and fetching takes `hits`.
  private mutating func isWorthWalking(limit: Int) throws -> Bool {
    guard filter.isTestable else { return false }
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

  static let standard = ListPlan(
    testingCost: 2, testedRows: 6000, sortedHits: 1500, comparedRows: 40_000)
}
