import MitmachModel
@testable import MitmachStore
import Testing

@Suite struct `Every list in every order` {
  private static let sample = SampleNetwork.standard
  private static let plans = [
    ListPlan.standard,
    ListPlan(testingCost: 0, testedRows: .max, sortedHits: 0, comparedRows: 0),
    ListPlan(testingCost: 0, testedRows: 60, sortedHits: 3, comparedRows: .max),
    ListPlan(testingCost: 1e9, testedRows: 0, sortedHits: 2, comparedRows: 40),
    ListPlan(testingCost: 1e9, testedRows: 0, sortedHits: .max, comparedRows: 0),
  ]

  @Test(arguments: Listing.allCases)
  func `reads forward and backward as one that looks at every entry`(_ listing: Listing) throws {
    let (store, oracle) = try Self.sample.store()
    var random = SeededRandom(seed: 3)
    for round in 0..<120 {
      var tested = store
      tested.plan = plan(listing, round: round)
      let query = query(listing, round: round, &random)
      let limit = Int(random.next() % 23) + 1
      let rows = oracle.rows(of: query)
      #expect(try forward(tested, query, limit: limit) == rows, "\(query)")
      #expect(try backward(tested, query, limit: limit) == rows, "\(query)")
      #expect(try tested.count(query) { true } == rows.count)
      #expect(try tested.quickCount(query, upTo: 5) == min(5, rows.count))
    }
  }

  @Test(arguments: Listing.allCases)
  func `goes on from any row, also from one that has left the list`(_ listing: Listing) throws {
    let (store, oracle) = try Self.sample.store()
    var random = SeededRandom(seed: 5)
    for round in 0..<100 {
      var tested = store
      tested.plan = plan(listing, round: round)
      let query = query(listing, round: round, &random)
      var open = query
      open.filter = Filter()
      open.filter.forRegion = query.filter.forRegion
      // Without an area there is no distance.
      if query.settledOrder == .distance { open.filter.area = query.filter.area }
      let all = oracle.rows(of: open)
      let rows = oracle.rows(of: query)
      let page = try store.page(PageRequest(query: open, position: .first, limit: all.count))
      guard let start = page.rows.pickAny(&random) else { continue }
      let places = Dictionary(uniqueKeysWithValues: zip(all, all.indices))
      let place = places[row(start)] ?? 0
      let before = rows.filter { places[$0] ?? 0 < place }
      let from = rows.filter { places[$0] ?? 0 >= place }
      let after = from.filter { $0 != row(start) }
      try expect(tested, query, .from(start.key), Array(from.prefix(7)), before, from)
      try expect(
        tested, query, .after(start.key), Array(after.prefix(7)),
        Array(rows.dropLast(after.count)), after)
      let last = try tested.page(
        PageRequest(query: query, position: .before(start.key), limit: 7))
      #expect(last.rows.map(row) == Array(before.suffix(7)), "\(query)")
      #expect(last.hasAfter == !from.isEmpty && last.hasBefore == (before.count > 7), "\(query)")
    }
  }

  private func expect(
    _ store: Store, _ query: ListQuery, _ position: PageRequest.Position, _ rows: [Oracle.Row],
    _ before: [Oracle.Row], _ rest: [Oracle.Row]
  ) throws {
    let page = try store.page(PageRequest(query: query, position: position, limit: 7))
    #expect(page.rows.map(row) == rows, "\(query)")
    #expect(page.hasBefore == !before.isEmpty && page.hasAfter == (rest.count > 7), "\(query)")
  }

  /// Every plan meets every order.
  private func plan(_ listing: Listing, round: Int) -> ListPlan {
    Self.plans[round / SortOrder.orders(of: listing, under: Filter()).count % Self.plans.count]
  }

  private func query(
    _ listing: Listing, round: Int, _ random: inout SeededRandom
  ) -> ListQuery {
    var filter = Self.sample.filter(&random)
    if round < SortOrder.orders(of: listing, under: Filter()).count { filter = Filter() }
    // Of an order that needs a region there is the one of names where none is set.
    let orders = SortOrder.allOrders(of: listing)
    return ListQuery(
      listing: listing, filter: filter,
      order: orders[round % orders.count], isReversed: random.next() % 2 == 0,
      language: random.next() % 2 == 0 ? .english : .german)
  }

  private func forward(_ store: Store, _ query: ListQuery, limit: Int) throws -> [Oracle.Row] {
    var rows: [EntryRow] = []
    var position = PageRequest.Position.first
    while true {
      let page = try store.page(PageRequest(query: query, position: position, limit: limit))
      #expect(page.hasBefore == !rows.isEmpty && page.rows.count <= limit, "\(query)")
      rows += page.rows
      guard page.hasAfter, let last = page.rows.last else { return rows.map(row) }
      position = .after(last.key)
    }
  }

  private func backward(_ store: Store, _ query: ListQuery, limit: Int) throws -> [Oracle.Row] {
    var rows: [EntryRow] = []
    var position = PageRequest.Position.last
    while true {
      let page = try store.page(PageRequest(query: query, position: position, limit: limit))
      #expect(page.hasAfter == !rows.isEmpty, "\(query)")
      rows = page.rows + rows
      guard page.hasBefore, let first = page.rows.first else { return rows.map(row) }
      position = .before(first.key)
    }
  }
}

/// What the oracle knows of a row.
func row(_ row: EntryRow) -> Oracle.Row {
  if case .moderator(_, let region, _) = row.facts {
    return Oracle.Row(uid: row.reference.uid, region: region.uid)
  }
  return Oracle.Row(uid: row.reference.uid)
}
