import GRDB
import MitmachModel

/// A row of `relation`, with the ids of the actors that it ties.
struct RelationRecord {
  var id: Int64
  var relation: Relation

  static let select = """
    SELECT relation.*, relationType.code AS type, one.uid AS fromUid, one.name AS fromName,
      one.fieldSet AS fromFields, other.uid AS toUid, other.name AS toName,
      other.fieldSet AS toFields
    FROM relation JOIN relationType ON relationType.id = typeId
      JOIN actor AS one ON one.id = fromId JOIN actor AS other ON other.id = toId
    """

  static func fetch(_ uid: UID, in db: Database) throws -> RelationRecord? {
    try Row.fetchOne(
      db.cachedStatement(sql: "\(select) WHERE relation.uid = ?"), arguments: [uid.rawValue]
    ).map { RelationRecord(id: $0["id"], relation: try Relation(row: $0)) }
  }
}

extension Relation {
  init(row: Row) throws {
    self.init(
      uid: try row.value("uid"), from: try row.value("fromUid"), to: try row.value("toUid"),
      type: row["type"], since: try row.optional("since"), until: try row.optional("until"),
      source: row["source"])
  }

  func columns(fromId: Int64, toId: Int64, typeId: Int64) -> ColumnValues {
    var columns = ColumnValues()
    columns.set("uid", uid.rawValue)
    columns.set("fromId", fromId)
    columns.set("toId", toId)
    columns.set("typeId", typeId)
    columns.set("since", since?.rawValue)
    columns.set("until", until?.rawValue)
    columns.set("source", source)
    return columns
  }

  var json: [String: JSONText] {
    [
      "from": .text(from.rawValue),
      "to": .text(to.rawValue),
      "type": .text(type),
      "since": .optional(since?.rawValue),
      "until": .optional(until?.rawValue),
      "source": .text(source),
    ]
  }
}

extension RelationLine {
  /// A relation as one of its actors sees it.
  init(row: Row, seenFrom actor: UID) throws {
    let relation = try Relation(row: row)
    let isForward = relation.from == actor
    let other = isForward ? relation.to : relation.from
    self.init(
      relation: relation,
      other: EntryReference(kind: .actor, uid: other, name: row[isForward ? "toName" : "fromName"]),
      otherFields: FieldSet(rawValue: row[isForward ? "toFields" : "fromFields"]),
      isForward: isForward)
  }
}

extension RelationType {
  static func fetch(_ code: String, in db: Database) throws -> (id: Int64, type: RelationType)? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM relationType WHERE code = ?"), arguments: [code]
    ).map { ($0["id"], RelationType(row: $0)) }
  }

  init(row: Row) {
    self.init(
      id: row["code"], label: LocalizedText(row: row, "label", english: "labelEnglish"),
      reverseLabel: LocalizedText(row: row, "reverseLabel", english: "reverseLabelEnglish"))
  }

  var columns: ColumnValues {
    var columns = ColumnValues()
    columns.set("code", id)
    columns.set("label", english: "labelEnglish", label)
    columns.set("reverseLabel", english: "reverseLabelEnglish", reverseLabel)
    return columns
  }

  var json: [String: JSONText] {
    ["label": .localized(label), "reverseLabel": .localized(reverseLabel)]
  }
}
