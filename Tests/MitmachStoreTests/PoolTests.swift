import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `The pool` {
  private static let sample = SampleNetwork.standard

  @Test func `shows exactly the actions of the list on the plane`() throws {
    let (store, oracle) = try Self.sample.store()
    var random = SeededRandom(seed: 21)
    for round in 0..<40 {
      let filter = round == 0 ? Filter() : Self.sample.filter(&random)
      let query = ListQuery(listing: .actions, filter: filter)
      let counts = try store.planeCounts(query)
      #expect(counts.total == oracle.count(of: query), "\(filter)")
      #expect(counts.count(effort: 1...5, impact: 1...5) == counts.total)
      for effort in filter.effort ?? 1...5 {
        for impact in filter.impact ?? 1...5 {
          try expectCell(effort, impact, of: counts, query, oracle)
        }
      }
    }
  }

  private func expectCell(
    _ effort: Int, _ impact: Int, of counts: PlaneCounts, _ query: ListQuery, _ oracle: Oracle
  ) throws {
    var cell = query
    cell.filter.effort = effort...effort
    cell.filter.impact = impact...impact
    let rows = Set(oracle.rows(of: cell).map(\.uid))
    #expect(counts.count(effort: effort, impact: impact) == rows.count, "\(cell)")
    for field in oracle.network.fields {
      let number = oracle.network.actions.count {
        rows.contains($0.uid) && $0.fields.contains(FieldSet(index: field.index))
      }
      #expect(counts.count(effort: effort, impact: impact, field: field.index) == number)
    }
  }

  @Test func `tells how each action fits each region, and why`() throws {
    let (store, oracle) = try Self.sample.store()
    let pool = OraclePool(network: oracle.network)
    let actions = oracle.network.actions
    for region in oracle.network.regions {
      let fits = try store.fits(of: actions.map(\.uid), for: region.uid)
      #expect(fits.count == actions.count)
      for action in actions {
        #expect(fits[action.uid] == pool.fit(of: action, for: region.uid), "\(action.german.name)")
      }
    }
    #expect(try store.fits(of: [SmallNetwork.uid(77)], for: oracle.network.regions[0].uid) == [:])
    #expect(try store.fits(of: actions.map(\.uid), for: SmallNetwork.uid(77)) == [:])
  }

  @Test(arguments: 1...4) func `is that of the file after any write`(seed: Int) throws {
    let store = try Store.inMemory()
    try store.fill(with: SmallNetwork.network, author: "test", at: 1)
    var writes = RandomWrites(seed: UInt64(seed), network: SmallNetwork.network)
    for _ in 0..<40 {
      try writes.write(to: store)
      let oracle = Oracle(network: writes.network, createdAt: [:])
      let region = try #require(writes.network.regions.first?.uid)
      for order in [SortOrder.fit, .near, .ratio] {
        var query = ListQuery(listing: .actions, order: order, language: .english)
        query.filter.forRegion = region
        query.filter.adoptions = order == .near ? [] : [.never, .planned]
        let page = try store.page(PageRequest(query: query, position: .first, limit: 50))
        #expect(page.rows.map(row) == oracle.rows(of: query))
        #expect(try store.count(query) { true } == page.rows.count)
      }
    }
  }

  @Test func `is that of the file after a write that failed, and one elsewhere`() throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(path: folder.file("a.db"), creating: true)
    try store.fill(with: SmallNetwork.network, author: "test", at: 1)
    var query = ListQuery(listing: .actions)
    query.filter.effort = 5...5
    #expect(try store.count(query) { true } == 0)
    var action = SmallNetwork.actions[0]
    action.effort = 5
    #expect(throws: StoreError.self) {
      try store.write(author: "test", at: 2) { transaction in
        try transaction.save(action)
        throw StoreError.refused(reason: "test")
      }
    }
    #expect(try store.count(query) { true } == 0)
    let other = try Store.open(path: folder.file("a.db"), creating: false)
    try other.write(author: "test", at: 3) { try $0.save(action) }
    #expect(try store.count(query) { true } == 1)
    #expect(try store.planeCounts(query).count(effort: 5, impact: action.impact) == 1)
  }

  @Test func `finds the key of any action in any order`() throws {
    let (store, oracle) = try Self.sample.store()
    var query = ListQuery(listing: .actions, order: .fit, language: .english)
    query.filter.forRegion = oracle.network.regions[0].uid
    query.filter.effort = 1...3
    let page = try store.page(PageRequest(query: query, position: .first, limit: 100))
    for row in page.rows { #expect(try store.key(of: row.reference, in: query) == row.key) }
    let left = try #require(oracle.network.actions.first { $0.effort == 5 })
    let entry = EntryReference(kind: .action, uid: left.uid, name: "")
    #expect(try store.key(of: entry, in: query) == nil)
  }
}

@Suite struct `Lineage` {
  /// A store with an original, two variants of it and one of the first variant.
  private func store() throws -> Store {
    let store = try Store.inMemory()
    try store.fill(with: SmallNetwork.network, author: "test", at: 1)
    let original = SmallNetwork.actions[0]
    let region = EntryReference(
      kind: .region, uid: SmallNetwork.regions[0].uid, name: "Lausitz")
    let one = original.variant(uid: Self.uid(1), of: region, named: "B eins")
    let two = original.variant(uid: Self.uid(2), of: region, named: "A zwei")
    let third = one.variant(uid: Self.uid(3), of: region, named: nil)
    try store.write(author: "anna", at: 2) { transaction in
      for action in [one, two, third] { try transaction.save(action) }
    }
    return store
  }

  private static func uid(_ number: Int) -> UID { SmallNetwork.uid(3000 + number) }

  private func lineage(_ uid: UID, in store: Store) throws -> LineageNode? {
    guard
      case .action(let details)? = try store.details(
        of: uid, kind: .action, language: .german, limit: 5)
    else { return nil }
    return details.lineage
  }

  @Test func `is the same tree from wherever it is seen`() throws {
    let store = try store()
    let tree = try #require(try lineage(SmallNetwork.actions[0].uid, in: store))
    #expect(
      tree.lines.map { "\($0.depth) \($0.node.action.name)" } == [
        "0 Balkonsolar-Sammelbestellung", "1 A zwei", "1 B eins", "2 B eins (Lausitz)",
      ])
    #expect(tree.adoptions.count == 1 && tree.variants[0].region?.name == "Lausitz")
    for number in 1...3 { #expect(try lineage(Self.uid(number), in: store) == tree) }
    #expect(try lineage(SmallNetwork.actions[1].uid, in: store) == nil)
  }

  @Test func `never goes round in a circle`() throws {
    let store = try store()
    var original = SmallNetwork.actions[0]
    original.original = Self.uid(3)
    #expect(throws: StoreError.self) {
      try store.write(author: "anna", at: 3) { try $0.save(original) }
    }
    let edit = Edit([.save(.action(original), base: .action(SmallNetwork.actions[0]))])
    #expect(try store.perform(edit, by: "anna", at: 3).conflicts.map(\.field) == ["original"])
  }

  @Test func `loses an original and gets it back`() throws {
    let store = try store()
    let before = try StoreContents(of: store)
    let tree = try lineage(Self.uid(1), in: store)
    try store.write(author: "anna", at: 3) { try $0.deleteAction(SmallNetwork.actions[0].uid) }
    #expect(try lineage(Self.uid(3), in: store)?.lines.map(\.depth) == [0, 1])
    let alone = try #require(try lineage(Self.uid(2), in: store))
    #expect(alone.variants.isEmpty && alone.region?.name == "Lausitz")
    #expect(try store.undo(by: "anna", at: 4).conflicts == [])
    #expect(try StoreContents(of: store).differences(from: before) == [])
    #expect(try lineage(Self.uid(1), in: store) == tree)
  }

  @Test func `says how many variants an action and a region have`() throws {
    let store = try store()
    #expect(try store.dependants(of: .action, SmallNetwork.actions[0].uid).variants == 2)
    #expect(try store.dependants(of: .region, SmallNetwork.regions[0].uid).variants == 3)
  }
}
