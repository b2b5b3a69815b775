import GRDB
import MitmachModel

/// A row of `step`.
struct StepRecord {
  var id: Int64
  var uid: UID
  var at: Int64
  var author: Author
  var act: StepAct
  /// The id of the step that it takes back or does again.
  var target: Int64?

  init(row: Row) throws {
    id = row["id"]
    uid = try row.value("uid")
    at = row["at"]
    author = Author(login: row["login"], actor: try row.optional("actor"))
    act = try row.value("act")
    target = row["target"]
  }

  static func fetch(_ id: Int64, in db: Database) throws -> StepRecord? {
    try first("id = ?", [id], in: db)
  }

  static func fetch(_ uid: UID, in db: Database) throws -> StepRecord? {
    try first("uid = ?", [uid.rawValue], in: db)
  }

  static func first(
    _ condition: String, _ arguments: StatementArguments, in db: Database
  ) throws -> StepRecord? {
    let sql = "SELECT * FROM step WHERE \(condition) LIMIT 1"
    return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
      .map(StepRecord.init)
  }
}

/// Tells which steps stand and which have been taken back.
///
/// What takes a step back or does it again points to it, so these form a chain, whose last one counts.
/// Who takes back a step of somebody else makes an edit that can be taken back in turn.
struct StepChain {
  let db: Database

  func isUndone(_ step: StepRecord) throws -> Bool {
    guard let last = try last(of: step.id) else { return false }
    return try isUndone(last) == (last.act == .redo)
  }

  /// The last step that took back this one or did it again.
  func last(of id: Int64) throws -> StepRecord? {
    try StepRecord.first("target = ? ORDER BY id DESC", [id], in: db)
  }

  /// The latest edit of a login that still stands.
  func lastEdit(of login: String) throws -> StepRecord? {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT * FROM step WHERE login = ? AND act = 'edit' ORDER BY id DESC",
      arguments: [login])
    while let row = try rows.next() {
      let step = try StepRecord(row: row)
      if try !isUndone(step) { return step }
    }
    return nil
  }

  /// The latest step that a login took back and that can be done again: nothing was edited since.
  func lastUndo(of login: String) throws -> StepRecord? {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT * FROM step WHERE login = ? AND act <> 'load' ORDER BY id DESC",
      arguments: [login])
    while let row = try rows.next() {
      let step = try StepRecord(row: row)
      if step.act == .edit { return nil }
      if step.act == .undo, try isLast(step), try !isUndone(step) { return step }
    }
    return nil
  }

  func isLast(_ step: StepRecord) throws -> Bool {
    guard let target = step.target else { return true }
    return try last(of: target)?.id == step.id
  }

  /// The step whose changes made what is to be taken back: the last redo, else the edit itself.
  func changing(_ step: StepRecord) throws -> StepRecord {
    guard step.act == .edit, let last = try last(of: step.id), last.act == .redo else {
      return step
    }
    return last
  }
}
