import GRDB
import MitmachModel
import Testing

@testable import MitmachStore

/// That lists are read by their indexes, so that they are as fast among a million entries.
@Suite struct `Reading a list` {
  private static let sample = SampleNetwork.standard

  @Test func `never sorts what it can walk`() throws {
    for order in SortOrder.orders(of: .actors, under: Filter()) {
      for plan in try plans(.actors, order, Filter()) + plans(.actors, order, Self.filter) {
        #expect(!plan.contains("USE TEMP B-TREE"), "\(order): \(plan)")
        #expect(!plan.contains("MATERIALIZE"), "\(order): \(plan)")
      }
    }
  }

  @Test(arguments: [
    (SortOrder.place, "actorByPlace"), (.newest, "actorByAge"),
  ])
  func `walks along the index of the order`(_ order: SortOrder, _ index: String) throws {
    let plans = try plans(.actors, order, Filter()).filter {
      $0.contains("AS a") || $0.contains(" a ")
    }
    #expect(!plans.isEmpty)
    #expect(plans.allSatisfy { $0.contains("USING COVERING INDEX \(index)") }, "\(plans)")
  }

  @Test func `seeks in the search index`() throws {
    let plans = try plans(.actors, .name, Self.filter).filter { $0.contains("actorSearch") }
    #expect(plans.contains { $0.contains("VIRTUAL TABLE INDEX") && $0.contains("M1>") }, "\(plans)")
    #expect(plans.contains { $0.contains("VIRTUAL TABLE INDEX") && $0.contains("M1<") }, "\(plans)")
  }

  @Test func `finds a region's members by one index`() throws {
    let plans = try QueryPlans.plans(of: Self.sample.store().store) { store in
      _ = try store.details(
        of: Self.sample.network.regions[0].uid, kind: .region, language: .german, limit: 5)
    }.filter { $0.contains("membership") }
    #expect(plans.count == 2)
    #expect(plans.contains { $0.contains("INDEX moderatorOfRegion (regionId=?)") }, "\(plans)")
    #expect(plans.contains { $0.contains("INDEX membershipByRegion (regionId=?)") }, "\(plans)")
    #expect(plans.allSatisfy { !$0.contains("TEMP B-TREE") }, "\(plans)")
  }

  private static let filter: Filter = {
    var filter = Filter()
    filter.text = "verein"
    filter.fields = ["food", "energy"]
    filter.kinds = [.association]
    return filter
  }()

  /// The plans of all that is asked of the database to turn pages in both directions.
  private func plans(_ listing: Listing, _ order: SortOrder, _ filter: Filter) throws -> [String] {
    var (store, _) = try Self.sample.store()
    store.plan = ListPlan(testingCost: 0, testedRows: .max, sortedHits: .max, comparedRows: .max)
    return try QueryPlans.plans(of: store) { store in
      for isReversed in [false, true] {
        let query = ListQuery(
          listing: listing, filter: filter, order: order, isReversed: isReversed)
        let first = try store.page(PageRequest(query: query, position: .first, limit: 3))
        let key = try #require(first.rows.last?.key)
        for position in [PageRequest.Position.after(key), .before(key), .from(key), .last] {
          _ = try store.page(PageRequest(query: query, position: position, limit: 3))
        }
      }
    }
  }
}

/// Tells how SQLite does what is asked of it.
enum QueryPlans {
  /// The plans of all that `body` asks, each behind its statement.
  static func plans(of store: Store, _ body: (Store) throws -> Void) throws -> [String] {
    let trace = Trace()
    store.queue.inDatabase { db in db.trace { trace.add($0) } }
    try body(store)
    return try store.queue.inDatabase { db in
      db.trace()
      return try Set(trace.statements).filter { $0.hasPrefix("SELECT") }.map { statement in
        let rows = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(statement)")
        return statement + "\n" + rows.map { $0["detail"] as String }.joined(separator: "\n") + "\n"
      }
    }
  }
}

/// The statements that a database ran.
private final class Trace: @unchecked Sendable {
  private(set) var statements: [String] = []

  func add(_ event: Database.TraceEvent) {
    if case .statement(let statement) = event { statements.append(statement.expandedSQL) }
  }
}
