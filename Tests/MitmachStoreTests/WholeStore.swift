import GRDB
import MitmachModel

@testable import MitmachStore

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
    case .field, .goal, .skill, .gazetteer, .load, .erasure: []
    case .relationType: try String.fetchAll(db, sql: "SELECT code FROM relationType")
    default: try String.fetchAll(db, sql: "SELECT uid FROM \(kind.rawValue)")
    }
  }
}

/// A store with the small network, and two people who change it.
struct SharedStore {
  static let hanka = Author(login: "hanka", actor: SmallNetwork.uid(14))
  static let jan = Author(login: "jan")

  let store: Store

  init() throws {
    store = try Store.inMemory()
    try store.fill(with: SmallNetwork.network, author: "mitmach", at: 1)
  }

  /// The actor as it stands now.
  func actor(_ number: Int = 11) throws -> Actor? {
    guard case .actor(let actor) = try store.record(.actor, key: SmallNetwork.uid(number).rawValue)
    else { return nil }
    return actor
  }

  func membership(_ number: Int) throws -> Membership? {
    let key = SmallNetwork.uid(number).rawValue
    guard case .membership(let membership) = try store.record(.membership, key: key) else {
      return nil
    }
    return membership
  }

  /// Changes an actor as it stands now.
  @discardableResult
  func change(
    _ number: Int = 11, by author: Author, at time: Int64 = 10, _ body: (inout Actor) -> Void
  ) throws -> EditOutcome {
    guard let base = try actor(number) else { return .unchanged }
    var actor = base
    body(&actor)
    return try save(.actor(actor), base: .actor(base), by: author, at: time)
  }

  @discardableResult
  func save(
    _ record: MitmachModel.Record, base: MitmachModel.Record? = nil, by author: Author,
    at time: Int64 = 10
  ) throws -> EditOutcome {
    try store.perform(Edit([.save(record, base: base)]), by: author, at: time)
  }

  @discardableResult
  func delete(_ kind: RecordKind, _ number: Int, by author: Author) throws -> EditOutcome {
    let key = SmallNetwork.uid(number).rawValue
    return try store.perform(Edit([.delete(kind, key: key)]), by: author, at: 10)
  }
}

extension EditOutcome {
  var step: HistoryStep? { if case .done(let step) = self { step } else { nil } }
  var conflicts: [FieldConflict] { if case .conflict(let fields) = self { fields } else { [] } }
}

extension UndoOutcome {
  var step: HistoryStep? { if case .done(let step, _) = self { step } else { nil } }
  var undone: HistoryStep? { if case .done(_, let step) = self { step } else { nil } }
  var conflicts: [FieldConflict] { if case .conflict(_, let fields) = self { fields } else { [] } }
}
