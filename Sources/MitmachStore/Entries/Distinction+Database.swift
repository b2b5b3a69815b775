import GRDB
import MitmachModel

/// A row of `distinction`.
struct DistinctionRecord {
  var id: Int64
  var distinction: Distinction

  static let select = """
    SELECT distinction.*, one.uid AS oneUid, other.uid AS otherUid FROM distinction
      JOIN actor AS one ON one.id = oneId JOIN actor AS other ON other.id = otherId
    """

  static func fetch(_ uid: UID, in db: Database) throws -> DistinctionRecord? {
    try Row.fetchOne(
      db.cachedStatement(sql: "\(select) WHERE distinction.uid = ?"), arguments: [uid.rawValue]
    ).map { DistinctionRecord(id: $0["id"], distinction: try Distinction(row: $0)) }
  }
}

extension Distinction {
  init(row: Row) throws {
    self.init(uid: try row.value("uid"), try row.value("oneUid"), try row.value("otherUid"))
  }

  func columns(oneId: Int64, otherId: Int64) -> ColumnValues {
    var columns = ColumnValues()
    columns.set("uid", uid.rawValue)
    columns.set("oneId", oneId)
    columns.set("otherId", otherId)
    return columns
  }

  var json: [String: JSONText] {
    ["one": .text(one.rawValue), "other": .text(other.rawValue)]
  }
}
