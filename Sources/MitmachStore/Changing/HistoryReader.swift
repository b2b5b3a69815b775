import GRDB
import MitmachModel

/// Reads steps of the history as people are told of them.
struct HistoryReader {
  let db: Database
  var language = Language.german

  /// A step with its first changes, or those of one entry.
  func step(_ step: StepRecord, about entries: [UID]? = nil, limit: Int) throws -> HistoryStep {
    let range = try range(of: step.uid)
    let (changes, count) =
      switch (entries, range) {
      case (_, nil): ([Change](), 0)
      case (nil, let range?): (try changes(in: range, limit), range.count)
      case (let entries?, let range?): try changes(in: range, about: entries, limit)
      }
    return HistoryStep(
      uid: step.uid, at: step.at, author: step.author,
      authorName: try step.author.actor.flatMap { try name(ofActor: $0) }, act: try act(of: step),
      changes: changes, changeCount: count, isUndone: try StepChain(db: db).isUndone(step))
  }

  /// The ids of a step's changes, which stand side by side, as one writes at a time.
  func range(of step: UID) throws -> ClosedRange<Int64>? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT (SELECT min(id) FROM change WHERE step = ?1),
            (SELECT max(id) FROM change WHERE step = ?1)
          """), arguments: [step.rawValue])
    guard let row, let first: Int64 = row[0], let last: Int64 = row[1] else { return nil }
    return first...last
  }

  private func changes(in range: ClosedRange<Int64>, _ limit: Int) throws -> [Change] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT * FROM change WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?"),
      arguments: [range.lowerBound, range.upperBound, limit]
    ).compactMap(change)
  }

  private func changes(
    in range: ClosedRange<Int64>, about entries: [UID], _ limit: Int
  ) throws -> ([Change], Int) {
    let condition = """
      subject.entry IN (SELECT value FROM json_each(?)) AND subject.changeId BETWEEN ? AND ?
      """
    let arguments: StatementArguments = [
      TextList.json(entries.map(\.rawValue)), range.lowerBound, range.upperBound,
    ]
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT change.* FROM changeSubject AS subject
            JOIN change ON change.id = changeId
          WHERE \(condition) ORDER BY changeId LIMIT ?
          """), arguments: arguments + [limit])
    let count = try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT count(DISTINCT changeId) FROM changeSubject AS subject WHERE \(condition)"),
      arguments: arguments)
    return (try rows.compactMap(change), count ?? 0)
  }

  private func change(_ row: Row) throws -> Change? {
    guard let record = try ChangeRecord(row: row) else { return nil }
    return Change(
      id: record.id, kind: record.kind, key: record.key, subjects: try subjects(of: record.id),
      before: record.before, after: record.after)
  }

  private func subjects(of change: Int64) throws -> [EntryReference] {
    let names = RecordNames(db: db, language: language)
    return try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT entry, kind FROM changeSubject WHERE changeId = ? ORDER BY position, entry"),
      arguments: [change]
    ).map { row in
      let kind: EntryKind = try row.value("kind")
      let uid: UID = try row.value("entry")
      return EntryReference(kind: kind, uid: uid, name: try names.name(of: kind, uid) ?? "")
    }
  }

  private func name(ofActor uid: UID) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT name FROM actor WHERE uid = ?"), arguments: [uid.rawValue])
  }

  private func act(of step: StepRecord) throws -> HistoryStep.Act {
    guard let target = try step.target.flatMap({ try StepRecord.fetch($0, in: db) }) else {
      return step.act == .load ? .load : .edit
    }
    let doesAgain = step.act == .redo || (step.act == .edit && target.act == .undo)
    return doesAgain ? .redo(of: target.uid) : .undo(of: target.uid)
  }
}
