import GRDB
import MitmachModel

/// A row of `consent`.
struct ConsentRecord {
  var id: Int64
  var consent: Consent

  static let select = """
    SELECT consent.*, actor.uid AS actorUid FROM consent JOIN actor ON actor.id = actorId
    """

  static func fetch(_ uid: UID, in db: Database) throws -> ConsentRecord? {
    try Row.fetchOne(
      db.cachedStatement(sql: "\(select) WHERE consent.uid = ?"), arguments: [uid.rawValue]
    ).map { ConsentRecord(id: $0["id"], consent: try Consent(row: $0)) }
  }

  /// The consents of an actor, the latest first.
  static func all(of actor: Int64, in db: Database) throws -> [Consent] {
    try Row.fetchAll(
      db.cachedStatement(sql: "\(select) WHERE actorId = ? ORDER BY given DESC, consent.id DESC"),
      arguments: [actor]
    ).map(Consent.init)
  }
}

extension Consent {
  init(row: Row) throws {
    self.init(
      uid: try row.value("uid"), actor: try row.value("actorUid"),
      purpose: try Purpose(stored: row["purpose"]), given: try row.value("given"),
      until: try row.optional("until"), source: row["source"])
  }

  func columns(actorId: Int64) -> ColumnValues {
    var columns = ColumnValues()
    columns.set("uid", uid.rawValue)
    columns.set("actorId", actorId)
    columns.set("purpose", purpose.text)
    columns.set("given", given.rawValue)
    columns.set("until", until?.rawValue)
    columns.set("source", source)
    return columns
  }

  var json: [String: JSONText] {
    [
      "actor": .text(actor.rawValue),
      "purpose": .text(purpose.text),
      "given": .text(given.rawValue),
      "until": .optional(until?.rawValue),
      "source": .text(source),
    ]
  }
}

extension Consent.Purpose {
  init(stored text: String) throws {
    guard let purpose = Consent.Purpose(text: text) else {
      throw UnknownValue(column: "purpose", value: text)
    }
    self = purpose
  }
}
