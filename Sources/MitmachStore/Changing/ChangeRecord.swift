import GRDB
import MitmachModel

/// A row of `change` about something that people edit.
struct ChangeRecord {
  var id: Int64
  var kind: RecordKind
  var key: String?
  var before: [String: JSONText]?
  var after: [String: JSONText]?

  /// `nil` for kinds that this program does not tell of.
  init?(row: Row) throws {
    guard let kind = RecordKind(rawValue: row["kind"]) else { return nil }
    id = row["id"]
    self.kind = kind
    key = row["entry"]
    before = try (row["before"] as String?).map { try [String: JSONText](parsing: $0) }
    after = try (row["after"] as String?).map { try [String: JSONText](parsing: $0) }
  }

  /// Some of the changes of a step before another one, in the order in which they are taken back.
  static func latestFirst(
    ofStep step: UID, about entry: UID? = nil, before id: Int64, in db: Database
  ) throws -> [ChangeRecord] {
    let isAbout = """
      AND EXISTS (
        SELECT 1 FROM changeSubject AS subject
        WHERE subject.entry = ? AND subject.changeId = change.id)
      """
    return try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT * FROM change WHERE step = ? AND id < ? \(entry == nil ? "" : isAbout)
          ORDER BY id DESC LIMIT \(stretch)
          """),
      arguments: StatementArguments([step.rawValue.databaseValue, id.databaseValue])
        + StatementArguments(entry.map { [$0.rawValue] } ?? [])
    ).compactMap(ChangeRecord.init)
  }

  /// How many changes of a large step are in memory at once.
  private static let stretch = 500

  /// What takes the change back.
  var inverse: RecordTarget? {
    key.map { RecordTarget(kind: kind, key: $0, base: after, wanted: before) }
  }

  /// Whether it was about somebody whose data have been erased.
  var isBlank: Bool { key == nil && kind != .load }
}

extension FieldConflict {
  /// That of what was changed nothing is left.
  init(blank change: ChangeRecord) {
    self.init(kind: .erasure, key: "", name: "", field: nil, wanted: nil, found: nil)
  }
}
