import MitmachModel
import Testing

@testable import MitmachStore

/// That changes and their history are found by indexes, so that they take no longer among a million.
@Suite struct `Finding what is changed` {
  private let shared: SharedStore
  private var store: Store { shared.store }

  init() throws { shared = try SharedStore() }

  /// Tables that grow with the network or its history.
  private static let large = [
    "actor", "actorText", "membership", "relation", "change", "changeSubject", "subject", "one",
    "other", "earlier", "actorArea",
  ]

  private func scans(_ body: (Store) throws -> Void) throws -> [String] {
    let plans = try QueryPlans.plans(of: store, body)
    #expect(!plans.isEmpty)
    return plans.filter { plan in
      plan.split(separator: "\n").contains { line in
        let words = line.split(separator: " ")
        return words.first == "SCAN" && words.count > 1 && Self.large.contains(String(words[1]))
          && !line.contains("VIRTUAL TABLE INDEX 2")
      }
    }
  }

  @Test func `saves, deletes and undoes by indexes`() throws {
    let found = try scans { _ in
      try shared.change(by: SharedStore.hanka) { $0.name = "Eins" }
      try shared.delete(.relation, 51, by: SharedStore.hanka)
      try shared.delete(.membership, 21, by: SharedStore.hanka)
      try shared.delete(.adoption, 41, by: SharedStore.hanka)
      try shared.delete(.actor, 14, by: SharedStore.hanka)
      for _ in 0..<5 { #expect(try store.undo(by: SharedStore.hanka, at: 11).step != nil) }
      for _ in 0..<5 { #expect(try store.redo(by: SharedStore.hanka, at: 11).step != nil) }
    }
    #expect(found == [])
  }

  @Test func `tells the history by indexes`() throws {
    try shared.delete(.actor, 14, by: SharedStore.hanka)
    let found = try scans { store in
      _ = try store.history(of: SmallNetwork.uid(14), limit: 9)
      _ = try store.steps(since: 1, login: "hanka", limit: 9)
      _ = try store.contributions(of: "hanka", limit: 9)
      _ = try store.dependants(of: .actor, SmallNetwork.uid(11))
      _ = try store.details(
        of: SmallNetwork.uid(11), kind: .actor, language: .german, limit: 9)
    }
    #expect(found == [])
  }

  @Test func `finds duplicates by indexes`() throws {
    let found = try scans { store in
      _ = try store.likelyDuplicates(of: SmallNetwork.actors[0], limit: 9)
    }
    #expect(found == [])
  }
}
