import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `The history` {
  private let shared: SharedStore
  private var store: Store { shared.store }
  private let hanka = SharedStore.hanka
  private let jan = SharedStore.jan

  init() throws { shared = try SharedStore() }

  // MARK: - Of an entry

  @Test func `of an entry tells who changed what, the newest first`() throws {
    try shared.change(by: hanka, at: 5) { $0.name = "Eins" }
    try shared.change(by: jan, at: 6) { $0.name = "Zwei" }
    let history = try store.history(of: SmallNetwork.uid(11), limit: 10)
    #expect(history.map(\.author.login) == ["jan", "hanka", "mitmach"])
    #expect(history.map(\.at) == [6, 5, 1])
    #expect(history.map(\.act) == [.edit, .edit, .load])
    let change = try #require(history.first?.changes.first)
    #expect(change.before == ["name": .text("Eins")] && change.after == ["name": .text("Zwei")])
    #expect(change.subjects.map(\.name) == ["Zwei"])
    // Of the load only what the actor is in.
    #expect(
      Set(history[2].changes.map(\.kind)) == [.actor, .membership, .relation, .adoption])
    #expect(history[2].changeCount == 5)
    #expect(try store.history(of: SmallNetwork.uid(11), limit: 2).count == 2)
    let short = try store.history(of: SmallNetwork.uid(11), limit: 3, changesPerStep: 2)
    #expect(short[2].changes.map(\.kind) == [.actor, .membership])
    #expect(short[2].changeCount == 5)
  }

  @Test func `of an entry tells of what it was in, also when all of that is gone`() throws {
    var membership = SmallNetwork.memberships[0]
    membership.until = PartialDate(rawValue: "2025")
    try shared.save(
      .membership(membership), base: .membership(SmallNetwork.memberships[0]), by: jan)
    try shared.delete(.actor, 11, by: hanka)
    try shared.delete(.region, 1, by: hanka)
    for uid in [SmallNetwork.uid(11), SmallNetwork.uid(1)] {
      let change = try #require(
        try store.history(of: uid, limit: 10).first { $0.author == jan }?.changes.first)
      #expect(change.after == ["until": .text("2025")])
      #expect(change.subjects.map(\.name) == ["Energiegenossenschaft Görlitz eG", "Lausitz"])
    }
    let end = try #require(try store.history(of: SmallNetwork.uid(11), limit: 1).first)
    // The adoption that was left without the actor, when the region went.
    #expect(end.changes.map(\.operation) == [.deleted, .deleted, .deleted, .changed, .deleted])
  }

  @Test func `calls actions by the language's name`() throws {
    let step = try #require(try shared.delete(.adoption, 41, by: hanka).step)
    #expect(step.changes.first?.subjects.map(\.kind) == [.action, .actor, .region])
    let history = try store.history(of: SmallNetwork.uid(31), limit: 1, language: .english)
    #expect(history.first?.changes.first?.subjects.first?.name == "Balcony solar bulk order")
  }

  // MARK: - Of the network

  @Test func `of the network is told since a time, by login and page by page`() throws {
    for time in 1...9 {
      try shared.change(by: time % 2 == 0 ? jan : hanka, at: Int64(time * 100)) {
        $0.phone = "\(time)"
      }
    }
    #expect(try store.steps(since: 600, limit: 100).map(\.at) == [900, 800, 700, 600])
    #expect(try store.steps(login: "jan", limit: 100).map(\.at) == [800, 600, 400, 200])
    let page = try store.steps(limit: 4)
    #expect(page.map(\.at) == [900, 800, 700, 600])
    let next = try store.steps(before: page[3].uid, limit: 4)
    #expect(next.map(\.at) == [500, 400, 300, 200])
    #expect(try store.steps(since: 300, login: "jan", before: next[0].uid, limit: 9).count == 1)
  }

  @Test func `says what has been taken back`() throws {
    let step = try #require(try shared.change(by: hanka) { $0.name = "Eins" }.step)
    _ = try store.undo(by: hanka, at: 11)
    #expect(try store.steps(limit: 2).map(\.isUndone) == [false, true])
    #expect(try store.steps(limit: 2).map(\.act) == [.undo(of: step.uid), .edit])
    _ = try store.redo(by: hanka, at: 12)
    #expect(
      try store.steps(limit: 3).map(\.act) == [.redo(of: step.uid), .undo(of: step.uid), .edit])
    #expect(try store.steps(limit: 3).last?.isUndone == false)
  }

  @Test func `tells the first of many changes, and how many there are`() throws {
    let load = try #require(try store.steps(limit: 1, changesPerStep: 3).first)
    #expect(load.changes.map(\.kind) == [.field, .field, .field])
    #expect(load.changeCount == 44)
  }

  // MARK: - Back to a state

  @Test func `knows every state of an entry`() throws {
    var states: [Actor?] = [try shared.actor()]
    try shared.change(by: hanka) { $0.name = "Eins" }
    states.append(try shared.actor())
    try shared.change(by: jan) { $0.phone = nil }
    states.append(try shared.actor())
    try shared.delete(.actor, 11, by: jan)
    states.append(nil)
    _ = try store.undo(by: jan, at: 11)
    states.append(states[2])
    let uid = SmallNetwork.uid(11)
    let changes = try store.history(of: uid, limit: 10).reversed().compactMap {
      $0.changes.first { $0.kind == .actor }
    }
    #expect(changes.count == 5)
    for (index, state) in states.enumerated() {
      _ = try store.bringBack(entry: uid, to: changes[index].id, by: hanka, at: 12)
      #expect(try shared.actor() == state)
    }
  }

  @Test func `brings an entry back to a state as one step`() throws {
    try shared.change(by: hanka) { $0.name = "Eins" }
    try shared.change(by: jan) { $0.phone = nil }
    let uid = SmallNetwork.uid(11)
    let load = try #require(
      try store.history(of: uid, limit: 10).last?.changes.first { $0.kind == .actor })
    let outcome = try store.bringBack(entry: uid, to: load.id, by: hanka, at: 30)
    #expect(outcome.step?.changes.first?.fields == ["name", "phone"])
    #expect(try shared.actor() == SmallNetwork.actors[0])
    #expect(try store.undo(by: hanka, at: 31).step != nil)
    #expect(try shared.actor()?.name == "Eins")

    try shared.delete(.actor, 11, by: jan)
    #expect(try store.bringBack(entry: uid, to: load.id, by: hanka, at: 32).step != nil)
    #expect(try shared.actor() == SmallNetwork.actors[0])
    #expect(try shared.membership(21) == SmallNetwork.memberships[0])
    #expect(try store.bringBack(entry: uid, to: load.id, by: hanka, at: 33) == .unchanged)
  }

  @Test func `restores a deleted entry with all that went with it`() throws {
    let before = try WholeStore(store)
    try shared.delete(.actor, 11, by: jan)
    let uid = SmallNetwork.uid(11)
    #expect(try store.restore(uid, by: hanka, at: 20, isTrial: true) != nil)
    #expect(try shared.actor() == nil)
    #expect(try store.restore(uid, by: hanka, at: 20)?.step?.changeCount == 5)
    #expect(try WholeStore(store) == before)
    #expect(try store.restore(uid, by: hanka, at: 20) == nil)
    #expect(try store.restore(SmallNetwork.uid(999), by: hanka, at: 20) == nil)
  }

  @Test func `restores beside what others have made of the rest`() throws {
    try shared.delete(.actor, 11, by: jan)
    try shared.delete(.region, 1, by: jan)
    var adoption = SmallNetwork.adoptions[0]
    (adoption.actor, adoption.region) = (nil, nil)
    var taken = adoption
    taken.actor = SmallNetwork.uid(12)
    try shared.save(.adoption(taken), base: .adoption(adoption), by: jan)
    #expect(try store.restore(SmallNetwork.uid(11), by: hanka, at: 20) != nil)
    #expect(try store.record(.adoption, key: adoption.uid.rawValue) == .adoption(taken))
    #expect(try shared.membership(21) == nil)
    #expect(try store.restore(SmallNetwork.uid(1), by: hanka, at: 20) != nil)
    #expect(try shared.membership(22) == SmallNetwork.memberships[1])
  }

  // MARK: - By a person

  @Test func `tells what somebody added that is still there`() throws {
    for number in 80...83 {
      let new = Actor(
        uid: SmallNetwork.uid(number), name: "Neu \(number)", kind: .network, fields: [])
      try shared.save(.actor(new), by: number == 83 ? jan : hanka)
    }
    try shared.delete(.actor, 81, by: jan)
    try shared.change(82, by: jan) { $0.name = "Neuer" }
    #expect(try store.contributions(of: "hanka", limit: 9).map(\.name) == ["Neuer", "Neu 80"])
    #expect(try store.contributions(of: "hanka", limit: 1).map(\.name) == ["Neuer"])
    #expect(try store.contributions(of: "mitmach", limit: 9) == [])
  }
}
