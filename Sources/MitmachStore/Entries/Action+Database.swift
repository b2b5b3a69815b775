import GRDB
import MitmachModel

/// A row of `action` with its texts and skills.
struct ActionRecord {
  var id: Int64
  var action: Action
  var createdAt: Int64

  static func fetch(_ uid: UID, in db: Database) throws -> ActionRecord? {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT * FROM action WHERE uid = ?"), arguments: [uid.rawValue])
    else { return nil }
    return try ActionRecord(row: row, in: db)
  }

  static func id(of uid: UID, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM action WHERE uid = ?"), arguments: [uid.rawValue])
  }

  static func fetch(_ id: Int64, in db: Database) throws -> ActionRecord? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM action WHERE id = ?"), arguments: [id]
    ).map { try ActionRecord(row: $0, in: db) }
  }

  private init(row: Row, in db: Database) throws {
    id = row["id"]
    createdAt = row["createdAt"]
    let texts = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM actionText WHERE actionId = ?"), arguments: [id])
    let skills = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT code FROM actionSkill JOIN skill ON skill.id = skillId
          WHERE actionId = ? ORDER BY position
          """), arguments: [id])
    func text(_ language: Language, name: String) throws -> ActionText? {
      try texts.first { $0["language"] == language.rawValue }.map {
        try ActionText(row: $0, name: name)
      }
    }
    guard let german = try text(.german, name: row["name"]) else {
      throw UnknownValue(column: "actionText.language", value: "\(id)")
    }
    let english: String? = row["nameEnglish"]
    action = Action(
      uid: try row.value("uid"), fields: FieldSet(rawValue: row["fieldSet"]),
      goals: GoalSet(rawValue: row["goalSet"]), effort: row["effort"], impact: row["impact"],
      people: row["people"], weeks: row["weeks"], euros: row["euros"], reach: row["reach"],
      lasts: row["lasts"], skills: skills, german: german,
      english: try english.flatMap { try text(.english, name: $0) },
      sources: try row.list("sources"),
      original: try Self.uid(of: row["originalId"], in: "action", db),
      region: try Self.uid(of: row["regionId"], in: "region", db))
  }

  private static func uid(of id: Int64?, in table: String, _ db: Database) throws -> UID? {
    guard let id else { return nil }
    return try String.fetchOne(
      db.cachedStatement(sql: "SELECT uid FROM \(table) WHERE id = ?"), arguments: [id]
    ).flatMap(UID.init(rawValue:))
  }
}

extension Action {
  func columns(originalId: Int64?, regionId: Int64?) -> ColumnValues {
    var columns = ColumnValues()
    columns.set("uid", uid.rawValue)
    columns.set("originalId", originalId)
    columns.set("regionId", regionId)
    columns.set("name", german.name)
    columns.set("sortKey", Folding.sortKey(of: german.name))
    columns.set("nameEnglish", english?.name)
    columns.set("sortKeyEnglish", Folding.sortKey(of: text(in: .english).name))
    columns.set("goalSet", goals.rawValue)
    columns.set("effort", effort)
    columns.set("impact", impact)
    columns.set("people", people)
    columns.set("weeks", weeks)
    columns.set("euros", euros)
    columns.set("reach", reach)
    columns.set("lasts", lasts)
    columns.set("sources", TextList.json(sources))
    return columns
  }

  var texts: [(language: Language, text: ActionText)] {
    [(.german, german)] + (english.map { [(.english, $0)] } ?? [])
  }

  var json: [String: JSONText] {
    [
      "fields": .array(fields.indices.map { .integer(Int64($0)) }),
      "goals": .array(goals.numbers.map { .integer(Int64($0)) }),
      "effort": .integer(Int64(effort)),
      "impact": .integer(Int64(impact)),
      "people": .integer(Int64(people)),
      "weeks": .integer(Int64(weeks)),
      "euros": .integer(Int64(euros)),
      "reach": .integer(Int64(reach)),
      "lasts": .number(lasts),
      "skills": .texts(skills),
      "de": german.json,
      "en": english.map(\.json) ?? .null,
      "sources": .texts(sources),
      "original": .optional(original?.rawValue),
      "region": .optional(region?.rawValue),
    ]
  }
}

extension ActionText {
  init(row: Row, name: String) throws {
    self.init(
      name: name, summary: row["summary"], change: row["change"], steps: try row.list("steps"),
      materials: try row.list("materials"), permissions: try row.list("permissions"),
      pitfalls: try row.list("pitfalls"), effortReason: row["effortReason"],
      impactReason: row["impactReason"])
  }

  func columns(actionId: Int64, language: Language) -> ColumnValues {
    var columns = ColumnValues()
    columns.set("actionId", actionId)
    columns.set("language", language.rawValue)
    columns.set("summary", summary)
    columns.set("change", change)
    columns.set("steps", TextList.json(steps))
    columns.set("materials", TextList.json(materials))
    columns.set("permissions", TextList.json(permissions))
    columns.set("pitfalls", TextList.json(pitfalls))
    columns.set("effortReason", effortReason)
    columns.set("impactReason", impactReason)
    return columns
  }

  var json: JSONText {
    .object(
      [
        "name": .text(name),
        "summary": .text(summary),
        "change": .text(change),
        "steps": .texts(steps),
        "materials": .texts(materials),
        "permissions": .texts(permissions),
        "pitfalls": .texts(pitfalls),
        "effortReason": .text(effortReason),
        "impactReason": .text(impactReason),
      ].compacted)
  }
}
