import GRDB
import MitmachModel

/// A row of `membership`, with the ids of what it joins.
struct MembershipRecord {
  var id: Int64
  var membership: Membership
  var actorId: Int64
  var regionId: Int64

  static let select = """
    SELECT membership.*, actor.uid AS actorUid, region.uid AS regionUid
    FROM membership JOIN actor ON actor.id = actorId JOIN region ON region.id = regionId
    """

  static func fetch(_ uid: UID, in db: Database) throws -> MembershipRecord? {
    try Row.fetchOne(
      db.cachedStatement(sql: "\(select) WHERE membership.uid = ?"), arguments: [uid.rawValue]
    ).map(MembershipRecord.init)
  }

  init(row: Row) throws {
    id = row["id"]
    actorId = row["actorId"]
    regionId = row["regionId"]
    membership = try Membership(row: row)
  }
}

extension Membership {
  init(row: Row) throws { try self.init(row: row, actor: try row.value("actorUid")) }

  /// Takes a row that does not tell the actor's uid.
  init(row: Row, actor: UID) throws {
    self.init(
      uid: try row.value("uid"), actor: actor,
      region: try row.value("regionUid"),
      role: try row.value("role"), since: try row.optional("since"),
      until: try row.optional("until"), source: row["source"])
  }

  func columns(actorId: Int64, regionId: Int64) -> ColumnValues {
    var columns = ColumnValues()
    columns.set("uid", uid.rawValue)
    columns.set("actorId", actorId)
    columns.set("regionId", regionId)
    columns.set("role", role.rawValue)
    columns.set("since", since?.rawValue)
    columns.set("until", until?.rawValue)
    columns.set("source", source)
    return columns
  }

  var json: [String: JSONText] {
    [
      "actor": .text(actor.rawValue),
      "region": .text(region.rawValue),
      "role": .text(role.rawValue),
      "since": .optional(since?.rawValue),
      "until": .optional(until?.rawValue),
      "source": .text(source),
    ]
  }
}
