import GRDB
import MitmachModel

/// Tells what records are called, also those that are gone.
struct RecordNames {
  let db: Database
  var language = Language.german

  /// What a record in a certain state is called.
  func name(of kind: RecordKind, _ json: [String: JSONText]) throws -> String {
    let fields = JSONFields(json)
    switch kind {
    case .region, .actor: return fields.text("name")
    case .action: return fields.object("de")?.text("name") ?? ""
    case .relationType: return fields.localized("label").text(in: language)
    case .membership: return try joined(fields, [("actor", .actor), ("region", .region)])
    case .adoption:
      return try joined(fields, [("action", .action), ("actor", .actor), ("region", .region)])
    case .relation: return try joined(fields, [("from", .actor), ("to", .actor)])
    case .consent: return try joined(fields, [("actor", .actor)])
    case .distinction: return try joined(fields, [("one", .actor), ("other", .actor)])
    case .load, .erasure: return ""
    case .field, .goal, .skill, .gazetteer: return fields.localized("name").text(in: language)
    }
  }

  /// What a record is called that is to be changed; where it is gone, and what is wanted of it is not
  /// the whole, as it was called at last.
  func name(of target: RecordTarget, found: [String: JSONText]?) throws -> String {
    let name = try name(of: target.kind, found ?? target.wanted ?? [:])
    guard name.isEmpty, let last = try lastState(of: target.kind, target.key) else { return name }
    return try self.name(of: target.kind, last)
  }

  private func lastState(of kind: RecordKind, _ key: String) throws -> [String: JSONText]? {
    try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT before FROM change WHERE entry = ? AND kind = ? AND after IS NULL
          ORDER BY id DESC LIMIT 1
          """), arguments: [key, kind.rawValue]
    ).map { try [String: JSONText](parsing: $0) }
  }

  private func joined(
    _ fields: JSONFields, _ ends: [(field: String, kind: EntryKind)]
  ) throws -> String {
    try ends.compactMap { end in
      try (fields.optional(end.field) as UID?).flatMap { try name(of: end.kind, $0) }
    }.joined(separator: " – ")
  }

  /// The name that an entry has, or had when it was deleted.
  func name(of kind: EntryKind, _ uid: UID) throws -> String? {
    try currentName(of: kind, uid) ?? lastName(of: kind, uid)
  }

  func currentName(of kind: EntryKind, _ uid: UID) throws -> String? {
    let isEnglishAction = kind == .action && language == .english
    let column = isEnglishAction ? "coalesce(nameEnglish, name)" : "name"
    return try String.fetchOne(
      db.cachedStatement(sql: "SELECT \(column) FROM \(kind.rawValue) WHERE uid = ?"),
      arguments: [uid.rawValue])
  }

  private func lastName(of kind: EntryKind, _ uid: UID) throws -> String? {
    let path = kind == .action ? "$.de.name" : "$.name"
    return try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT before ->> '\(path)' FROM change WHERE entry = ? AND kind = ? AND after IS NULL
          ORDER BY id DESC LIMIT 1
          """), arguments: [uid.rawValue, kind.rawValue])
  }
}
