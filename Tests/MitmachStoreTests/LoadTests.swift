import Foundation
import GRDB
import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `A load` {
  private let shared: SharedStore
  private var store: Store { shared.store }
  private let generated = GeneratedNetwork(
    actorCount: 300, regionCount: 12, seed: 3, base: SmallNetwork.network.withoutEntries)

  init() throws { shared = try SharedStore() }

  /// Actors of which some stand before all that are there, some between, and with ties.
  private var entries: [LoadedActor] {
    (0..<300).map { number in
      var actor = generated.actor(at: number)
      actor.license = "CC0"
      actor.extras = ["n": String(number)]
      let membership = Membership(
        uid: SmallNetwork.uid(50_000 + number), actor: actor.uid,
        region: SmallNetwork.uid(1 + number % 2), role: number == 7 ? .moderator : .member,
        until: number % 5 == 0 ? PartialDate(rawValue: "2024") : nil)
      return LoadedActor(actor, memberships: number % 3 == 0 ? [membership] : [])
    }
  }

  @discardableResult
  private func load(_ entries: [LoadedActor], into store: Store) throws -> HistoryStep? {
    try store.load(entries, by: SharedStore.hanka, at: 10)
  }

  private func expectSound() throws {
    #expect(try IndexCheck.faults(in: store) == [])
    #expect(try store.health(isThorough: true).isWell)
  }

  @Test func `leaves the store as if each had been saved`() throws {
    let step = try load(entries, into: store)
    let other = try SharedStore()
    try other.store.write(author: "x", at: 10) { transaction in
      for entry in entries {
        try transaction.save(entry.actor)
        for membership in entry.memberships { try transaction.save(membership) }
      }
    }
    #expect(
      try StoreContents(of: store).differences(from: StoreContents(of: other.store)) == [])
    try expectSound()
    #expect(step?.changeCount == 1 && step?.act == .edit)
    #expect(step?.changes.first?.after?["actors"] == .integer(300))
    #expect(try store.history(of: entries[5].actor.uid, limit: 5).map(\.uid) == [step?.uid])
  }

  @Test func `of few into many, one after the other, keeps the order`() throws {
    try load(entries, into: store)
    var few = entries.prefix(20).map { entry in
      var entry = entry
      entry.actor.uid = UID.new(at: 99)
      entry.memberships = []
      return entry
    }
    few[0].actor.name = "0 zuerst"
    few[1].actor.name = "Zzz zuletzt"
    try load(few, into: store)
    try expectSound()
    let names = try store.reading { db in
      try String.fetchAll(db, sql: "SELECT sortKey FROM actor ORDER BY id")
    }
    #expect(names == names.sorted() && names.count == 325)
  }

  @Test func `finds a place where there is no room`() throws {
    try store.queue.write { db in
      let ids = try Int64.fetchAll(db, sql: "SELECT id FROM actor ORDER BY id")
      // Words and ties follow by themselves; the index is made anew.
      for (index, id) in ids.enumerated() {
        try db.execute(sql: "UPDATE actor SET id = ? WHERE id = ?", arguments: [index + 1, id])
      }
      try db.execute(sql: "INSERT INTO actorSearch (actorSearch) VALUES ('delete-all')")
      for row in try Row.fetchAll(db, sql: "SELECT * FROM actorWords") {
        try db.execute(
          sql: "INSERT INTO actorSearch (rowid, grams) VALUES (?, ?)",
          arguments: [row["id"] as Int64, IndexedWords(row: row).grams])
      }
    }
    try load(entries, into: store)
    let names = try store.reading { db in
      try String.fetchAll(db, sql: "SELECT sortKey FROM actor ORDER BY id")
    }
    #expect(names == names.sorted() && names.count == 305)
    try expectSound()
    let before = try SharedStore()
    _ = try store.undo(by: SharedStore.hanka, at: 20)
    #expect(
      try StoreContents(of: store).differences(from: StoreContents(of: before.store)) == [])
  }

  @Test(arguments: [300, 3])
  func `is taken back, and not done again`(count: Int) throws {
    let before = try StoreContents(of: store)
    let step = try load(Array(entries.prefix(count)), into: store)
    let undone = try store.undo(by: SharedStore.hanka, at: 20)
    #expect(undone.undone?.uid == step?.uid && undone.step?.changeCount == 1)
    #expect(try StoreContents(of: store).differences(from: before) == [])
    try expectSound()
    #expect(try store.redo(by: SharedStore.hanka, at: 30).conflicts.map(\.kind) == [.load])
    #expect(try StoreContents(of: store).differences(from: before) == [])
  }

  @Test func `is not taken back where others changed what it brought`() throws {
    let before = try StoreContents(of: store)
    try load(entries, into: store)
    var actor = entries[4].actor
    actor.phone = "1"
    try shared.save(.actor(actor), base: .actor(entries[4].actor), by: SharedStore.jan)
    let outcome = try store.undo(by: SharedStore.hanka, at: 20)
    #expect(outcome.conflicts.map(\.key) == [actor.uid.rawValue])
    _ = try store.undo(by: SharedStore.hanka, at: 20, overriding: true)
    #expect(try StoreContents(of: store).differences(from: before) == [])
    try expectSound()
  }

  @Test func `is taken back after changes that were taken back, too`() throws {
    let before = try StoreContents(of: store)
    try load(entries, into: store)
    var actor = entries[3].actor
    actor.name = "Anders"
    try shared.save(.actor(actor), base: .actor(entries[3].actor), by: SharedStore.hanka)
    for _ in 1...2 { #expect(try store.undo(by: SharedStore.hanka, at: 20).conflicts == []) }
    #expect(try StoreContents(of: store).differences(from: before) == [])
  }

  @Test func `leaves nothing behind when it is ended or refused`() throws {
    let before = try StoreContents(of: store)
    let many = (0..<5).flatMap { round in
      entries.map { entry in
        var entry = entry
        entry.actor.uid = UID.new(at: Int64(round))
        entry.memberships = []
        return entry
      }
    }
    // At every question, so that every part of it is ended once.
    for limit in 0..<20 {
      var questions = 0
      let step = try store.load(
        many, by: "x", at: 10,
        while: {
          questions += 1
          return questions <= limit
        })
      if step != nil { return #expect(limit > 5) }
      #expect(try StoreContents(of: store).differences(from: before) == [])
    }
    try expectSound()
    #expect(throws: StoreError.self) {
      try load([entries[0], entries[1], entries[0]], into: store)
    }
    var lost = entries[0]
    lost.memberships[0].region = SmallNetwork.uid(999)
    #expect(throws: StoreError.self) { try load([lost], into: store) }
    #expect(try StoreContents(of: store).differences(from: before) == [])
    try expectSound()
  }

  @Test func `tells how far it has come`() throws {
    var told: [LoadProgress] = []
    _ = try store.load(entries, by: "x", at: 10, progress: { told.append($0) })
    // The table first, then what is made from the whole of it.
    let parts = told.count
    #expect(parts > 6 && told == (0..<parts).map { .stored($0, of: parts) })
  }
}

@Suite struct `A large edit` {
  @Test func `is one step, in the store and back`() throws {
    let shared = try SharedStore()
    let before = try WholeStore(shared.store)
    let generated = GeneratedNetwork(
      actorCount: 2500, regionCount: 2, seed: 5, base: SmallNetwork.network.withoutEntries)
    let edit = Edit((0..<2500).map { .save(.actor(generated.actor(at: $0)), base: nil) })
    let outcome = try shared.store.perform(edit, by: SharedStore.jan, at: 10)
    #expect(outcome.step?.changeCount == 2500)
    let after = try WholeStore(shared.store)
    #expect(try shared.store.undo(by: SharedStore.jan, at: 20).step?.changeCount == 2500)
    #expect(try WholeStore(shared.store) == before)
    _ = try shared.store.redo(by: SharedStore.jan, at: 30)
    #expect(try WholeStore(shared.store) == after)
    #expect(try IndexCheck.faults(in: shared.store) == [])
    let cache = try shared.store.queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA cache_size") }
    #expect(cache == -Configuration.cacheSize)
  }
}
