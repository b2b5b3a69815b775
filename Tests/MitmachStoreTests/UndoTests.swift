import GRDB
import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `Undoing` {
  private static let me = Author(login: "hanka")

  @Test(arguments: 1...6)
  func `takes back all that was done, and does it again`(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("network.db")
    var store = try Store.open(path: path, creating: true)
    try store.fill(with: SmallNetwork.network, author: "mitmach", at: 1)
    var states = [try WholeStore(store)]
    var changes = RandomChanges(seed: seed, store: store)
    for number in 0..<40 {
      guard let edit = try changes.edit() else { continue }
      switch try store.perform(edit, by: Self.me, at: Int64(number)) {
      case .done: states.append(try WholeStore(store))
      case .unchanged: break
      case .conflict: #expect(try WholeStore(store) == states.last)
      }
    }
    #expect(states.count > 25)
    for state in states.dropLast().reversed() {
      store = try Store.open(path: path, creating: false)
      guard case .done = try store.undo(by: Self.me, at: 100) else {
        Issue.record("a step that cannot be taken back")
        return
      }
      #expect(try WholeStore(store) == state)
    }
    #expect(try store.undo(by: Self.me, at: 100) == .nothing)
    #expect(try IndexCheck.faults(in: store) == [])
    for state in states.dropFirst() {
      store = try Store.open(path: path, creating: false)
      guard case .done = try store.redo(by: Self.me, at: 100) else {
        Issue.record("a step that cannot be done again")
        return
      }
      #expect(try WholeStore(store) == state)
    }
    #expect(try store.redo(by: Self.me, at: 100) == .nothing)
    #expect(try IndexCheck.faults(in: store) == [])
    #expect(try store.health(isThorough: true).isWell)
  }
}

/// What a store holds, with every record as a whole.
struct WholeStore: Equatable {
  private var contents: StoreContents
  private var records: [String: [String: JSONText]] = [:]

  init(_ store: Store) throws {
    contents = try StoreContents(of: store)
    for kind in RecordKind.allCases {
      let keys = try store.reading { db in try Self.keys(of: kind, in: db) }
      for key in keys {
        let record = try store.reading { try StoredRecord.fetch(kind, key: key, in: $0) }
        records["\(kind) \(key)"] = record?.json
      }
    }
  }

  private static func keys(of kind: RecordKind, in db: Database) throws -> [String] {
    switch kind {
    case .field, .goal, .skill, .gazetteer: []
    case .relationType: try String.fetchAll(db, sql: "SELECT code FROM relationType")
    default: try String.fetchAll(db, sql: "SELECT uid FROM \(kind.rawValue)")
    }
  }
}
