import GRDB
import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `Ids in the order of names` {
  private let store: Store

  init() throws {
    store = try Store.inMemory()
    try store.fill(with: SmallNetwork.network, author: "test", at: 1)
  }

  private func actor(_ number: Int, _ name: String) -> Actor {
    SmallNetwork.actor(number, name, .initiative, SmallNetwork.food, "Zittau")
  }

  /// Names as they follow each other by their ids.
  private func names() throws -> [String] {
    try store.reading { db in try String.fetchAll(db, sql: "SELECT name FROM actor ORDER BY id") }
  }

  /// Names as they should follow each other.
  private func sortedNames() throws -> [String] {
    try store.reading { db in
      try String.fetchAll(db, sql: "SELECT name FROM actor ORDER BY sortKey, name, uid")
    }
  }

  /// Where each new name goes among those that came before.
  enum Spot { case before, behind, between }

  @Test(arguments: [(Spot.before, 1000), (.behind, 300), (.between, 600)])
  func `stay so when thousands come to one spot`(spot: Spot, count: Int) throws {
    try store.write(author: "test", at: 1) { transaction in
      for number in 0..<count {
        let name =
          switch spot {
          case .before: count - number
          case .behind: number
          case .between: number.isMultiple(of: 2) ? number : 2 * count - number
          }
        try transaction.save(actor(1000 + number, "Hof \(10_000 + name)"))
        if number.isMultiple(of: 100) {
          try transaction.save(
            Membership(
              uid: SmallNetwork.uid(10_000 + number), actor: SmallNetwork.uid(1000 + number),
              region: SmallNetwork.uid(1), role: .moderator))
        }
      }
    }
    #expect(try names() == sortedNames())
    #expect(try names().count == count + 5)
    #expect(try IndexCheck.faults(in: store) == [])
    #expect(try store.health(isThorough: true).isWell)
    try expectModeratorsAsTheyCame(count)
  }

  private func expectModeratorsAsTheyCame(_ count: Int) throws {
    let moderators = try store.reading { db in
      try Set(
        String.fetchAll(
          db,
          sql: """
            SELECT actor.uid FROM membership JOIN actor ON actor.id = actorId
            WHERE role = 'moderator' AND regionId = 1
            """))
    }
    let expected = stride(from: 0, to: count, by: 100).map { SmallNetwork.uid(1000 + $0).rawValue }
    #expect(moderators == Set(expected + [SmallNetwork.uid(14).rawValue]))
  }

  @Test func `stay so when neighbours are spread in one transaction after the other`() throws {
    for number in 0..<300 {
      try store.write(author: "test", at: 1) { transaction in
        try transaction.save(actor(1000 + number, "Hof \(10_000 - number)"))
      }
    }
    #expect(try names() == sortedNames())
    #expect(try IndexCheck.faults(in: store) == [])
  }

  @Test func `stay so when all have the same name`() throws {
    try store.write(author: "test", at: 1) { transaction in
      for number in 0..<200 {
        try transaction.save(actor(1000 + number * 7919 % 1000, "Hofladen"))
      }
    }
    let uids = try store.reading { db in
      try String.fetchAll(db, sql: "SELECT uid FROM actor WHERE name = 'Hofladen' ORDER BY id")
    }
    #expect(uids.count == 200)
    #expect(uids == uids.sorted())
    #expect(try names() == sortedNames())
  }

  @Test func `tell names apart that sort alike`() throws {
    try store.write(author: "test", at: 1) { transaction in
      for (index, name) in ["muellers", "MÜLLERS", "Müllers", "mullers", "Mullers"].enumerated() {
        try transaction.save(actor(1000 + index, name))
      }
    }
    #expect(try names() == sortedNames())
  }

  @Test(arguments: ["Aal", "Energiegenossenschaft Görlitz", "Zz", "Müllers Hoflade", "!"])
  func `follow a name that changes`(name: String) throws {
    for old in SmallNetwork.actors {
      var renamed = old
      renamed.name = name
      try store.write(author: "test", at: 1) { try $0.save(renamed) }
      #expect(try names() == sortedNames())
      #expect(try names().contains(name))
    }
    #expect(try IndexCheck.faults(in: store) == [])
  }

  @Test func `follow a name that changes within a crowd`() throws {
    try store.write(author: "test", at: 1) { transaction in
      for number in 0..<100 { try transaction.save(actor(1000 + number, "Hof \(number)")) }
      for number in 0..<100 {
        try transaction.save(actor(1000 + number, "Hof 5\(String(repeating: "5", count: number))"))
      }
    }
    #expect(try names() == sortedNames())
    #expect(try IndexCheck.faults(in: store) == [])
    #expect(try store.health(isThorough: true).isWell)
  }

  @Test func `hold for actions as well`() throws {
    try store.write(author: "test", at: 1) { transaction in
      for number in 0..<200 {
        var action = SmallNetwork.actions[0]
        action.uid = SmallNetwork.uid(1000 + number)
        action.german.name = "Balkon \(1000 - number)"
        try transaction.save(action)
      }
    }
    let (ids, sorted) = try store.reading { db in
      (
        try String.fetchAll(db, sql: "SELECT name FROM action ORDER BY id"),
        try String.fetchAll(db, sql: "SELECT name FROM action ORDER BY sortKey, name, uid")
      )
    }
    #expect(ids == sorted)
    #expect(try IndexCheck.faults(in: store) == [])
    #expect(try store.health(isThorough: true).isWell)
  }
}
