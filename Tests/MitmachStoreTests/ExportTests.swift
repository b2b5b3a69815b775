import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `An export` {
  private let store: Store

  init() throws {
    store = try SharedStore().store
    let generated = GeneratedNetwork(
      actorCount: 1200, regionCount: 2, seed: 3, base: SmallNetwork.network.withoutEntries)
    _ = try store.load(
      (0..<1200).map { number in
        let actor = generated.actor(at: number)
        let tie = Membership(
          uid: SmallNetwork.uid(50_000 + number), actor: actor.uid,
          region: SmallNetwork.uid(1 + number % 2), role: number % 90 == 0 ? .moderator : .member,
          until: number % 7 == 0 ? PartialDate(rawValue: "2024") : nil)
        return LoadedActor(actor, memberships: number % 3 == 0 ? [tie] : [])
      }, by: "x", at: 2)
  }

  private func details(of uid: UID) throws -> ActorDetails {
    guard
      case .actor(let details) = try store.details(
        of: uid, kind: .actor, language: .german, limit: 9)
    else { throw Missing() }
    return details
  }

  /// The list as it is read page by page.
  private func list(_ query: ListQuery) throws -> [UID] {
    try store.page(PageRequest(query: query, position: .first, limit: 5000)).rows
      .map(\.reference.uid)
  }

  private func check(_ query: ListQuery) throws {
    var found: [(actor: Actor, memberships: [Membership])] = []
    try store.export { export in
      try export.forEachActor(matching: query) { found.append(($0, $1)) }
    }
    // Not each: to ask for the details of one takes longer than to export it.
    for (number, entry) in found.enumerated() where number.isMultiple(of: 17) {
      let details = try details(of: entry.actor.uid)
      #expect(details.actor == entry.actor)
      #expect(
        Set(details.memberships.map(\.membership)) == Set(entry.memberships)
          && details.memberships.count == entry.memberships.count)
    }
    let uids = found.map(\.actor.uid)
    var seen: Set<UID> = []
    #expect(try uids == list(query).filter { seen.insert($0).inserted })
    #expect(!uids.isEmpty)
  }

  @Test(arguments: [SortOrder.name, .place, .newest, .field], [false, true])
  func `gives the actors of a list in its order`(order: SortOrder, isReversed: Bool) throws {
    try check(ListQuery(listing: .actors, order: order, isReversed: isReversed))
    var filter = Filter()
    filter.fields = ["food"]
    try check(ListQuery(listing: .actors, filter: filter, order: order, isReversed: isReversed))
  }

  @Test func `gives those who moderate once`() throws {
    try check(ListQuery(listing: .moderators))
  }

  @Test func `gives every other record as it is`() throws {
    let pair = Distinction(
      uid: SmallNetwork.uid(90), SmallNetwork.actors[0].uid, SmallNetwork.actors[1].uid)
    try store.write(author: "x", at: 3) { try $0.save(pair) }
    var memberships: [Membership] = []
    var records: [MitmachModel.Record] = []
    try store.export { export in
      try export.forEachMembership { memberships.append($0) }
      try export.forEachRelation { records.append(.relation($0)) }
      try export.forEachAdoption { records.append(.adoption($0)) }
      try export.forEachConsent { records.append(.consent($0)) }
      try export.forEachDistinction { records.append(.distinction($0)) }
      try export.forEachRegion(matching: ListQuery(listing: .regions)) {
        records.append(.region($0))
      }
      try export.forEachAction(matching: ListQuery(listing: .actions)) {
        records.append(.action($0))
      }
    }
    #expect(memberships.count == SmallNetwork.memberships.count + 400)
    #expect(memberships.prefix(5) == SmallNetwork.memberships.prefix(5))
    let expected: [MitmachModel.Record] =
      SmallNetwork.relations.map { .relation($0) } + SmallNetwork.adoptions.map { .adoption($0) }
      + SmallNetwork.regions.map { .region($0) } + SmallNetwork.actions.map { .action($0) }
      + [.distinction(pair)]
    #expect(Set(records) == Set(expected) && records.count == expected.count)
  }

  @Test func `shows one moment while others write`() throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(path: folder.file("net.db"), creating: true)
    try store.fill(with: SmallNetwork.network, author: "x", at: 1)
    let other = try Store.open(path: store.path, creating: false)
    var names: [String] = []
    try store.export { export in
      try export.forEachActor(matching: ListQuery(listing: .actors)) { actor, _ in
        names.append(actor.name)
        try other.write(author: "y", at: 2) { try $0.deleteActor(SmallNetwork.uid(13)) }
      }
      try export.forEachActor { actor, _ in names.append(actor.name) }
    }
    #expect(names.count == 10 && Set(names).count == 5)
  }
}
