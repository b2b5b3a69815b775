import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `Editing` {
  private let shared: SharedStore
  private var store: Store { shared.store }

  init() throws { shared = try SharedStore() }

  // MARK: - Beside others

  @Test func `leaves the fields alone that others have changed meanwhile`() throws {
    let seen = try #require(try shared.actor())
    try shared.change(by: SharedStore.jan) {
      $0.phone = "+49 1"
      $0.about = LocalizedText("Strom von Dächern", english: "Power from many roofs")
    }
    var mine = seen
    mine.name = "Neue Energie"
    mine.about.german = "Strom von vielen Dächern"
    let step = try shared.save(.actor(mine), base: .actor(seen), by: SharedStore.hanka).step
    #expect(step?.changes.first?.fields == ["about", "name"])
    let merged = try #require(try shared.actor())
    #expect(merged.name == "Neue Energie" && merged.phone == "+49 1")
    #expect(
      merged.about
        == LocalizedText("Strom von vielen Dächern", english: "Power from many roofs"))
  }

  @Test func `shows both values of a field that two have changed`() throws {
    let seen = try #require(try shared.actor())
    try shared.change(by: SharedStore.jan) { $0.name = "Jans Energie" }
    let before = try WholeStore(store)
    var mine = seen
    mine.name = "Hankas Energie"
    mine.phone = "+49 2"
    let outcome = try shared.save(.actor(mine), base: .actor(seen), by: SharedStore.hanka)
    #expect(
      outcome.conflicts == [
        FieldConflict(
          kind: .actor, key: seen.uid.rawValue, name: "Jans Energie", field: "name",
          wanted: .text("Hankas Energie"), found: .text("Jans Energie"))
      ])
    #expect(try WholeStore(store) == before)
  }

  @Test func `is no conflict where two have made the same of it`() throws {
    let seen = try #require(try shared.actor())
    try shared.change(by: SharedStore.jan) { $0.name = "Neue Energie" }
    var mine = seen
    mine.name = "Neue Energie"
    #expect(try shared.save(.actor(mine), base: .actor(seen), by: SharedStore.hanka) == .unchanged)
  }

  @Test func `says that an entry is gone, or there already`() throws {
    let seen = try #require(try shared.actor())
    try shared.delete(.actor, 11, by: SharedStore.jan)
    var mine = seen
    mine.name = "Neue Energie"
    let gone = try shared.save(.actor(mine), base: .actor(seen), by: SharedStore.hanka)
    #expect(gone.conflicts.map(\.field) == [nil])
    #expect(gone.conflicts.first?.found == nil)
    #expect(gone.conflicts.first?.name == "Neue Energie")

    var other = try #require(try shared.actor(12))
    other.name = "Anders"
    let there = try shared.save(.actor(other), by: SharedStore.hanka)
    #expect(there.conflicts.count == 1)
    #expect(there.conflicts.first?.found != nil)
  }

  @Test func `says to whom or to what it refers that is gone`() throws {
    try shared.delete(.region, 2, by: SharedStore.jan)
    let join = Membership(
      uid: SmallNetwork.uid(90), actor: SmallNetwork.uid(11), region: SmallNetwork.uid(2),
      role: .member)
    let conflicts = try shared.save(.membership(join), by: SharedStore.hanka).conflicts
    #expect(conflicts.map(\.field) == ["region"])
    #expect(conflicts.first?.name == "Energiegenossenschaft Görlitz eG – Leipziger Westen")
  }

  @Test func `says that an actor is in the region already`() throws {
    var join = SmallNetwork.memberships[0]
    join.uid = SmallNetwork.uid(90)
    let outcome = try shared.save(.membership(join), by: SharedStore.hanka)
    #expect(outcome.conflicts.map(\.field) == [nil])
    join.role = .moderator
    #expect(try shared.save(.membership(join), by: SharedStore.hanka).step != nil)
  }

  @Test func `ties two actors once in a way that says the same from both ends`() throws {
    var tie = Relation(
      uid: SmallNetwork.uid(91), from: SmallNetwork.uid(12), to: SmallNetwork.uid(13),
      type: "cooperates")
    #expect(try shared.save(.relation(tie), by: SharedStore.hanka).step != nil)
    (tie.uid, tie.from, tie.to) = (SmallNetwork.uid(92), tie.to, tie.from)
    #expect(try shared.save(.relation(tie), by: SharedStore.hanka).conflicts.count == 1)
    tie.type = "funds"
    #expect(try shared.save(.relation(tie), by: SharedStore.hanka).step != nil)
  }

  @Test func `keeps a type that relations have`() throws {
    func delete(_ type: String) throws -> EditOutcome {
      try store.perform(
        Edit([.delete(.relationType, key: type)]), by: SharedStore.hanka, at: 10)
    }
    #expect(try delete("funds").conflicts.map(\.kind) == [.relation])
    try shared.delete(.relation, 51, by: SharedStore.hanka)
    #expect(try delete("funds").step != nil)
  }

  // MARK: - All or nothing

  @Test func `makes all changes as one step, or none`() throws {
    var new = Actor(
      uid: SmallNetwork.uid(80), name: "Imkerei", kind: .initiative, fields: FieldSet(index: 0))
    let join = Membership(
      uid: SmallNetwork.uid(81), actor: new.uid, region: SmallNetwork.uid(1), role: .member)
    let edit = Edit([.save(.actor(new), base: nil), .save(.membership(join), base: nil)])
    let step = try #require(try store.perform(edit, by: SharedStore.hanka, at: 77).step)
    #expect(step.changes.map(\.kind) == [.actor, .membership])
    #expect(step.author == SharedStore.hanka && step.at == 77 && step.act == .edit)
    #expect(step.authorName == "Netzwerk der Mitmacher:innen")

    let before = try WholeStore(store)
    new.uid = SmallNetwork.uid(82)
    var nowhere = join
    (nowhere.uid, nowhere.region) = (SmallNetwork.uid(83), SmallNetwork.uid(999))
    let half = Edit([.save(.actor(new), base: nil), .save(.membership(nowhere), base: nil)])
    let outcome = try store.perform(half, by: SharedStore.hanka, at: 78)
    #expect(outcome.conflicts.map(\.field) == ["region"])
    #expect(try WholeStore(store) == before)
  }

  @Test func `on trial tells all and changes nothing`() throws {
    let before = try WholeStore(store)
    let steps = try store.steps(limit: 100)
    let edit = Edit([.delete(.actor, key: SmallNetwork.uid(11).rawValue)])
    let trial = try store.perform(edit, by: SharedStore.hanka, at: 10, isTrial: true)
    #expect(trial.step?.changeCount == 5)
    #expect(try WholeStore(store) == before)
    #expect(try store.steps(limit: 100) == steps)
    #expect(try IndexCheck.faults(in: store) == [])
  }

  @Test func `that changes nothing is no step`() throws {
    let steps = try store.steps(limit: 100)
    #expect(try shared.change(by: SharedStore.hanka) { _ in } == .unchanged)
    try shared.delete(.actor, 999, by: SharedStore.hanka)
    #expect(try store.steps(limit: 100) == steps)
  }

  @Test func `brings an entry back with all that was deleted with it, and changes it`() throws {
    let before = try WholeStore(store)
    let seen = try #require(try shared.actor())
    try shared.change(by: SharedStore.jan) { ($0.phone, $0.email) = ("+49 1", "b@example.org") }
    let changed = try WholeStore(store)
    try shared.delete(.actor, 11, by: SharedStore.jan)
    let deleted = try WholeStore(store)
    var mine = seen
    mine.phone = "+49 2"
    let edit = Edit([.restore(.actor(mine), base: .actor(seen))])
    let step = try #require(try store.perform(edit, by: SharedStore.hanka, at: 10).step)
    #expect(step.changes.map(\.kind).contains(.membership))
    let merged = try #require(try shared.actor())
    #expect(merged.phone == "+49 2" && merged.email == "b@example.org")
    try shared.change(by: SharedStore.jan) { $0.phone = "+49 1" }
    #expect(try WholeStore(store) == changed && changed != before)
    _ = try store.undo(by: SharedStore.jan, at: 11)
    _ = try store.undo(by: SharedStore.hanka, at: 11)
    #expect(try WholeStore(store) == deleted)
  }

  @Test func `brings back what hangs on an entry as well`() throws {
    let seen = Record.membership(SmallNetwork.memberships[0])
    let edits = [
      Edit([.delete(.membership, key: seen.key)]), Edit([.restore(seen, base: seen)]),
    ]
    _ = try store.perform(edits[0], by: SharedStore.jan, at: 9)
    #expect(try store.record(.membership, key: seen.key) == nil)
    #expect(try store.perform(edits[1], by: SharedStore.hanka, at: 10).step != nil)
    #expect(try store.record(.membership, key: seen.key) == seen)
  }

  // MARK: - What hangs on an entry

  @Test func `says what goes with an entry`() throws {
    func dependants(_ kind: EntryKind, _ number: Int) throws -> [Int] {
      let found = try store.dependants(of: kind, SmallNetwork.uid(number))
      return [found.memberships, found.relations, found.adoptions]
    }
    #expect(try dependants(.actor, 11) == [1, 2, 1])
    #expect(try dependants(.actor, 15) == [0, 0, 0])
    #expect(try dependants(.region, 1) == [4, 0, 1])
    #expect(try dependants(.action, 31) == [0, 0, 1])
    #expect(try store.dependants(of: .actor, SmallNetwork.uid(999)).isEmpty)
  }
}
