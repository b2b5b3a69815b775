import GRDB
import MitmachModel

/// A row of `adoption`.
struct AdoptionRecord {
  var id: Int64
  var adoption: Adoption

  static let select = """
    SELECT adoption.*, action.uid AS actionUid, action.name AS actionName,
      action.nameEnglish AS actionNameEnglish, actor.uid AS actorUid, actor.name AS actorName,
      region.uid AS regionUid, region.name AS regionName
    FROM adoption JOIN action ON action.id = adoption.actionId
      LEFT JOIN actor ON actor.id = adoption.actorId
      LEFT JOIN region ON region.id = adoption.regionId
    """

  static func fetch(_ uid: UID, in db: Database) throws -> AdoptionRecord? {
    try Row.fetchOne(
      db.cachedStatement(sql: "\(select) WHERE adoption.uid = ?"), arguments: [uid.rawValue]
    ).map { AdoptionRecord(id: $0["id"], adoption: try Adoption(row: $0)) }
  }
}

extension Adoption {
  init(row: Row) throws {
    self.init(
      uid: try row.value("uid"), action: try row.value("actionUid"),
      actor: try row.optional("actorUid"), region: try row.optional("regionUid"),
      place: row["place"], status: try row.value("status"), since: try row.optional("since"),
      how: LocalizedText(row: row, "how", english: "howEnglish"),
      result: LocalizedText(row: row, "result", english: "resultEnglish"), source: row["source"],
      reportedEffort: row["reportedEffort"], reportedImpact: row["reportedImpact"])
  }

  func columns(actionId: Int64, actorId: Int64?, regionId: Int64?) -> ColumnValues {
    var columns = ColumnValues()
    columns.set("uid", uid.rawValue)
    columns.set("actionId", actionId)
    columns.set("actorId", actorId)
    columns.set("regionId", regionId)
    columns.set("place", place)
    columns.set("status", status.rawValue)
    columns.set("since", since?.rawValue)
    columns.set("how", english: "howEnglish", how)
    columns.set("result", english: "resultEnglish", result)
    columns.set("reportedEffort", reportedEffort)
    columns.set("reportedImpact", reportedImpact)
    columns.set("source", source)
    return columns
  }

  var json: [String: JSONText] {
    [
      "action": .text(action.rawValue),
      "actor": .optional(actor?.rawValue),
      "region": .optional(region?.rawValue),
      "place": .optional(place),
      "status": .text(status.rawValue),
      "since": .optional(since?.rawValue),
      "how": .localized(how),
      "result": .localized(result),
      "reportedEffort": .optional(reportedEffort),
      "reportedImpact": .optional(reportedImpact),
      "source": .text(source),
    ]
  }
}

extension AdoptionLine {
  init(row: Row, language: Language) throws {
    let english: String? = row["actionNameEnglish"]
    let german: String = row["actionName"]
    let adoption = try Adoption(row: row)
    self.init(
      adoption: adoption,
      action: EntryReference(
        kind: .action, uid: adoption.action, name: language == .english ? english ?? german : german
      ),
      actor: adoption.actor.map { EntryReference(kind: .actor, uid: $0, name: row["actorName"]) },
      region: adoption.region.map {
        EntryReference(kind: .region, uid: $0, name: row["regionName"])
      })
  }
}
