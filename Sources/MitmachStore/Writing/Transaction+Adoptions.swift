import GRDB
import MitmachModel

extension Transaction {
  /// Adds the adoption, or changes the one of this uid.
  mutating func put(_ adoption: Adoption) throws {
    let old = try AdoptionRecord.fetch(adoption.uid, in: db)
    guard adoption != old?.adoption else { return }
    let columns = adoption.columns(
      actionId: try id(of: adoption.action, in: "action", for: adoption),
      actorId: try adoption.actor.map { try id(of: $0, in: "actor", for: adoption) },
      regionId: try adoption.region.map { try id(of: $0, in: "region", for: adoption) })
    if let old {
      try columns.update("adoption", where: "id", is: old.id, in: db)
    } else {
      try columns.insert(into: "adoption", in: db)
    }
    try note(from: old.map { .adoption($0.adoption) }, to: .adoption(adoption))
  }

  mutating func remove(adoption uid: UID) throws {
    guard let old = try AdoptionRecord.fetch(uid, in: db) else { return }
    try deleteRow("adoption", old.id)
    try note(from: .adoption(old.adoption), to: nil)
  }

  mutating func change(_ uid: UID, _ body: (inout Adoption) -> Void) throws {
    guard var adoption = try AdoptionRecord.fetch(uid, in: db)?.adoption else { return }
    body(&adoption)
    try save(adoption)
  }

  private func id(of uid: UID, in table: String, for adoption: Adoption) throws -> Int64 {
    let id = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM \(table) WHERE uid = ?"), arguments: [uid.rawValue])
    guard let id else {
      throw StoreError.refused(reason: "adoption \(adoption.uid): no \(table) \(uid)")
    }
    return id
  }
}
