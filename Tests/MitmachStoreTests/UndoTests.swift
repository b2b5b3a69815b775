import GRDB
import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `Undoing` {
  private let shared: SharedStore
  private var store: Store { shared.store }
  private let hanka = SharedStore.hanka
  private let jan = SharedStore.jan

  init() throws { shared = try SharedStore() }

  private func undo(by author: Author, overriding: Bool = false) throws -> UndoOutcome {
    try store.undo(by: author, at: 20, overriding: overriding)
  }

  // MARK: - Everything

  @Test(arguments: 1...4)
  func `takes back all that was done, and does it again`(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var store = try open(folder.file("network.db"))
    try store.fill(with: SmallNetwork.network, author: "mitmach", at: 1)
    let states = try [WholeStore(store)] + randomStates(of: store, seed: seed)
    #expect(states.count > 20)
    for (number, state) in states.dropLast().reversed().enumerated() {
      if number % 8 == 0 { store = try open(folder.file("network.db")) }
      try #require(try store.undo(by: hanka, at: 100).step != nil)
      #expect(try WholeStore(store) == state)
    }
    #expect(try store.undo(by: hanka, at: 100) == .nothing)
    #expect(try IndexCheck.faults(in: store) == [])
    for (number, state) in states.dropFirst().enumerated() {
      if number % 8 == 0 { store = try open(folder.file("network.db")) }
      try #require(try store.redo(by: hanka, at: 100).step != nil)
      #expect(try WholeStore(store) == state)
    }
    #expect(try store.redo(by: hanka, at: 100) == .nothing)
    #expect(try IndexCheck.faults(in: store) == [])
    #expect(try store.health(isThorough: true).isWell)
  }

  /// What the store holds after each of many edits; those that are not possible change nothing.
  private func randomStates(of store: Store, seed: UInt64) throws -> [WholeStore] {
    var states: [WholeStore] = []
    var changes = RandomChanges(seed: seed, store: store)
    for number in 0..<32 {
      let before = try WholeStore(store)
      guard let edit = try changes.edit() else { continue }
      if try store.perform(edit, by: hanka, at: Int64(number)).step != nil {
        states.append(try WholeStore(store))
      } else {
        #expect(try WholeStore(store) == before)
      }
    }
    return states
  }

  /// Without waiting for the disk, which this is not about.
  private func open(_ path: String) throws -> Store {
    let store = try Store.open(path: path, creating: true)
    try store.queue.inDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    return store
  }

  // MARK: - Whose step

  @Test func `takes back one's own steps only, the latest first`() throws {
    try shared.change(by: hanka) { $0.name = "Eins" }
    try shared.change(by: hanka) { $0.phone = "2" }
    let jans = try shared.change(12, by: jan) { $0.name = "Jans Hofladen" }.step
    let first = try undo(by: hanka)
    #expect(first.undone?.changes.first?.fields == ["phone"])
    #expect(first.step?.act == (first.undone?.uid).map { .undo(of: $0) })
    #expect(try undo(by: hanka).undone?.changes.first?.fields == ["name"])
    #expect(try undo(by: hanka) == .nothing)
    #expect(try shared.actor() == SmallNetwork.actors[0])
    #expect(try undo(by: jan).undone?.uid == jans?.uid)
    #expect(try shared.actor(12) == SmallNetwork.actors[1])
  }

  @Test func `leaves the network that ships`() throws {
    #expect(try undo(by: "mitmach") == .nothing)
    let load = try #require(try store.steps(limit: 1).first)
    #expect(load.act == .load)
    #expect(try store.takeBack(step: load.uid, by: hanka, at: 20) == .nothing)
  }

  @Test func `can be done again until something new is done`() throws {
    try shared.change(by: hanka) { $0.name = "Eins" }
    try shared.change(by: hanka) { $0.name = "Zwei" }
    _ = try undo(by: hanka)
    _ = try undo(by: hanka)
    let redone = try store.redo(by: hanka, at: 20)
    #expect(redone.step?.act == (redone.undone?.uid).map { .redo(of: $0) })
    #expect(try shared.actor()?.name == "Eins")
    #expect(try store.redo(by: jan, at: 20) == .nothing)
    _ = try undo(by: hanka)
    try shared.change(by: hanka) { $0.name = "Drei" }
    #expect(try store.redo(by: hanka, at: 20) == .nothing)
    #expect(try undo(by: hanka).step != nil)
    #expect(try undo(by: hanka) == .nothing)
  }

  // MARK: - Beside others

  @Test func `leaves what others changed since`() throws {
    try shared.change(by: hanka) { $0.name = "Eins" }
    try shared.change(by: jan) { $0.phone = "123" }
    try shared.change(12, by: jan) { $0.name = "Hofladen" }
    #expect(try undo(by: hanka).step != nil)
    let actor = try #require(try shared.actor())
    #expect(actor.name == SmallNetwork.actors[0].name && actor.phone == "123")
    #expect(try shared.actor(12)?.name == "Hofladen")
  }

  @Test func `shows both where others changed the same since, and can do it in spite of that`()
    throws
  {
    try shared.change(by: hanka) { $0.name = "Eins" }
    try shared.change(by: jan) { $0.name = "Zwei" }
    let before = try WholeStore(store)
    let outcome = try undo(by: hanka)
    #expect(
      outcome.conflicts == [
        FieldConflict(
          kind: .actor, key: SmallNetwork.uid(11).rawValue, name: "Zwei", field: "name",
          wanted: .text(SmallNetwork.actors[0].name), found: .text("Zwei"))
      ])
    #expect(try WholeStore(store) == before)
    #expect(try undo(by: hanka, overriding: true).step != nil)
    #expect(try shared.actor() == SmallNetwork.actors[0])
    #expect(try store.redo(by: hanka, at: 20).step != nil)
    #expect(try shared.actor()?.name == "Zwei")
  }

  @Test func `is not stuck where others have taken it back by hand`() throws {
    try shared.change(by: hanka) { $0.phone = "1" }
    try shared.change(by: hanka) { $0.name = "Eins" }
    try shared.change(by: jan) { $0.name = SmallNetwork.actors[0].name }
    #expect(try undo(by: hanka).step?.changeCount == 0)
    #expect(try undo(by: hanka).step != nil)
    #expect(try shared.actor() == SmallNetwork.actors[0])
  }

  @Test func `does not take along what others have tied to an entry, unless one insists`() throws {
    let new = Actor(uid: SmallNetwork.uid(80), name: "Imkerei", kind: .company, fields: [])
    try shared.save(.actor(new), by: hanka)
    let join = Membership(
      uid: SmallNetwork.uid(81), actor: new.uid, region: SmallNetwork.uid(1), role: .member)
    try shared.save(.membership(join), by: jan)
    let state = try WholeStore(store)
    #expect(try undo(by: hanka).conflicts.map(\.kind) == [.membership])
    #expect(try undo(by: hanka, overriding: true).step?.changeCount == 2)
    #expect(try shared.actor(80) == nil)
    #expect(try store.redo(by: hanka, at: 20).step != nil)
    #expect(try WholeStore(store) == state)
    // What was taken back is what was done again, with all that came along.
    #expect(try undo(by: hanka).step?.changeCount == 2)
  }

  @Test func `brings back what it can where something else is gone by now`() throws {
    try shared.delete(.actor, 14, by: hanka)
    try shared.delete(.region, 1, by: jan)
    #expect(try undo(by: hanka).conflicts.map(\.field) == ["region", "region"])
    #expect(try undo(by: hanka, overriding: true).step != nil)
    #expect(try shared.actor(14) == SmallNetwork.actors[3])
    #expect(try store.record(.relation, key: SmallNetwork.uid(52).rawValue) != nil)
    #expect(try shared.membership(22) == nil)
  }

  @Test func `says what is gone by the name that it had`() throws {
    try shared.change(by: hanka) { $0.phone = "1" }
    let gone = try #require(try shared.membership(21))
    var ended = gone
    ended.until = PartialDate(rawValue: "2026")
    try shared.save(.membership(ended), base: .membership(gone), by: jan)
    try shared.delete(.actor, 11, by: "zora")
    let name = SmallNetwork.actors[0].name
    #expect(try undo(by: hanka).conflicts.map(\.name) == [name])
    #expect(try undo(by: jan).conflicts.first?.name.hasPrefix("\(name) – ") == true)
    #expect(try undo(by: hanka, overriding: true).step?.changeCount == 0)
  }

  @Test func `tells names in the language of the person`() throws {
    let key = SmallNetwork.actions[0].uid.rawValue
    guard case .action(let seen)? = try store.record(.action, key: key) else {
      Issue.record("no action")
      return
    }
    var action = seen
    action.english = action.german
    action.english?.name = "In English"
    let edit = Edit([.save(.action(action), base: .action(seen))])
    let step = try store.perform(edit, by: hanka, at: 9, language: .english).step
    #expect(step?.changes.first?.subjects.map(\.name) == ["In English"])
  }

  @Test func `on trial changes nothing`() throws {
    try shared.change(by: hanka) { $0.name = "Eins" }
    let before = try WholeStore(store)
    #expect(try store.undo(by: hanka, at: 20, isTrial: true).step?.changeCount == 1)
    #expect(try WholeStore(store) == before)
    #expect(try store.steps(limit: 1).first?.isUndone == false)
  }

  // MARK: - A chosen step

  @Test func `takes back a step of somebody else as a change of one's own`() throws {
    try shared.change(by: hanka) { $0.phone = "1" }
    let step = try #require(try shared.change(by: jan) { $0.name = "Jan" }.step)
    let taken = try store.takeBack(step: step.uid, by: hanka, at: 20)
    #expect(taken.step?.act == .undo(of: step.uid))
    #expect(try shared.actor()?.name == SmallNetwork.actors[0].name)
    #expect(try store.takeBack(step: step.uid, by: hanka, at: 20) == .nothing)
    #expect(try undo(by: jan) == .nothing)
    #expect(try undo(by: hanka).step != nil)
    #expect(try shared.actor()?.name == "Jan")
    #expect(try undo(by: hanka).undone?.changes.first?.fields == ["phone"])
    #expect(try undo(by: jan).step != nil)
    #expect(try shared.actor() == SmallNetwork.actors[0])
  }

  @Test func `takes back an older step of one's own, and its undoing`() throws {
    let first = try #require(try shared.change(by: hanka) { $0.phone = "1" }.step)
    try shared.change(by: hanka) { $0.name = "Eins" }
    let taken = try #require(try store.takeBack(step: first.uid, by: hanka, at: 20).step)
    #expect(try shared.actor()?.phone == SmallNetwork.actors[0].phone)
    #expect(
      try store.takeBack(step: taken.uid, by: hanka, at: 20).step?.act == .redo(of: first.uid))
    #expect(try shared.actor()?.phone == "1")
    #expect(try store.takeBack(step: taken.uid, by: hanka, at: 20) == .nothing)
  }
}
