import GRDB
import MitmachModel

/// Up to which change a file was read: by it one knows whether what was made of it still holds.
struct HistoryMark: Hashable {
  let change: Int64
  /// Tells a change from another that took its number after it was rolled back.
  let step: String

  /// The mark of the last change; `nil` where there is none yet.
  init?(last db: Database) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, step FROM change ORDER BY id DESC LIMIT 1"))
    guard let row else { return nil }
    (change, step) = (row[0], row[1])
  }

  /// Whether all changes since are of some kinds of records.
  func isFollowed(onlyBy kinds: [RecordKind], in db: Database) throws -> Bool {
    let found = try String.fetchOne(
      db.cachedStatement(sql: "SELECT step FROM change WHERE id = ?"), arguments: [change])
    guard found == step else { return false }
    let names = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let sql = "SELECT EXISTS (SELECT 1 FROM change WHERE id > ? AND kind NOT IN (\(names)))"
    return try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: [change]) == false
  }
}
