import GRDB
import MitmachModel

extension Transaction {
  /// Adds the consent, or changes the one of this uid.
  mutating func put(_ consent: Consent) throws {
    let old = try ConsentRecord.fetch(consent.uid, in: db)
    guard consent != old?.consent else { return }
    let columns = consent.columns(
      actorId: try actorId(consent.actor, of: "consent \(consent.uid)"))
    if let old {
      try columns.update("consent", where: "id", is: old.id, in: db)
    } else {
      try columns.insert(into: "consent", in: db)
    }
    try note(from: old.map { .consent($0.consent) }, to: .consent(consent))
  }

  mutating func remove(consent uid: UID) throws {
    guard let old = try ConsentRecord.fetch(uid, in: db) else { return }
    try deleteRow("consent", old.id)
    try note(from: .consent(old.consent), to: nil)
  }

  /// Remembers that two actors are not one.
  mutating func put(_ distinction: Distinction) throws {
    let old = try DistinctionRecord.fetch(distinction.uid, in: db)
    guard distinction != old?.distinction else { return }
    let owner = "distinction \(distinction.uid)"
    let columns = distinction.columns(
      oneId: try actorId(distinction.one, of: owner),
      otherId: try actorId(distinction.other, of: owner))
    if let old {
      try columns.update("distinction", where: "id", is: old.id, in: db)
    } else {
      try columns.insert(into: "distinction", in: db)
    }
    try note(from: old.map { .distinction($0.distinction) }, to: .distinction(distinction))
  }

  mutating func remove(distinction uid: UID) throws {
    guard let old = try DistinctionRecord.fetch(uid, in: db) else { return }
    try deleteRow("distinction", old.id)
    try note(from: .distinction(old.distinction), to: nil)
  }

  /// The id of an actor that a record refers to.
  func actorId(_ uid: UID, of owner: String) throws -> Int64 {
    guard let id = try ActorRecord.id(of: uid, in: db) else {
      throw StoreError.refused(reason: "\(owner): no actor \(uid)")
    }
    return id
  }
}
