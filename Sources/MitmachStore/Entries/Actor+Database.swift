import GRDB
import MitmachModel

/// A row of `actor` with its row of `actorText`.
struct ActorRecord {
  var id: Int64
  var actor: Actor
  var createdAt: Int64

  static let select = """
    SELECT actor.*, otherNames, email, phone, web, about, aboutEnglish, since, source,
      license, extras
    FROM actor JOIN actorText ON actorText.actorId = actor.id
    """

  static func id(of uid: UID, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM actor WHERE uid = ?"), arguments: [uid.rawValue])
  }

  static func fetch(_ uid: UID, in db: Database) throws -> ActorRecord? {
    try Row.fetchOne(
      db.cachedStatement(sql: "\(select) WHERE actor.uid = ?"), arguments: [uid.rawValue]
    ).map(ActorRecord.init)
  }

  /// Many at once, by their uids.
  static func fetch(_ uids: [UID], in db: Database) throws -> [UID: ActorRecord] {
    let records = try Row.fetchAll(
      db.cachedStatement(
        sql: "\(select) WHERE actor.uid IN (SELECT value FROM json_each(?))"),
      arguments: [TextList.json(uids.map(\.rawValue))]
    ).map(ActorRecord.init)
    return Dictionary(records.map { ($0.actor.uid, $0) }) { first, _ in first }
  }

  static func fetch(_ id: Int64, in db: Database) throws -> ActorRecord? {
    try Row.fetchOne(
      db.cachedStatement(sql: "\(select) WHERE actor.id = ?"), arguments: [id]
    ).map(ActorRecord.init)
  }

  /// Takes a row of both tables.
  init(row: Row) throws { try self.init(row: row, at: ActorColumns(of: row)) }

  /// `columns`: where they stand in a row like this one.
  init(row: Row, at columns: ActorColumns) throws {
    id = row[columns.id]
    createdAt = row[columns.createdAt]
    actor = Actor(
      uid: try row.value("uid", at: columns.uid), name: row[columns.name],
      kind: try row.value("kind", at: columns.kind),
      fields: FieldSet(rawValue: row[columns.fieldSet]))
    actor.goals = GoalSet(rawValue: row[columns.goalSet])
    actor.location = columns.location(in: row)
    actor.otherNames = try TextList.texts(of: row[columns.otherNames])
    actor.email = row[columns.email]
    actor.phone = row[columns.phone]
    actor.web = row[columns.web]
    actor.about = LocalizedText(
      row[columns.about] as String, english: row[columns.aboutEnglish])
    if row[columns.since] != nil { actor.since = try row.value("since", at: columns.since) }
    actor.source = row[columns.source]
    actor.license = row[columns.license]
    actor.extras = try TextMap.texts(of: row[columns.extras] as String)
  }

  /// What the search index holds of the actor, as the tables stand now.
  func document(in db: Database) throws -> SearchDocument {
    let memberships = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT regionId, role FROM membership WHERE actorId = ? AND until IS NULL
          ORDER BY regionId, role
          """), arguments: [id])
    return SearchDocument(
      actor, memberships: try memberships.map { ($0["regionId"], try $0.value("role")) },
      postalCodes: try Self.postalCodes(of: actor.location, in: db))
  }

  static func postalCodes(of location: Location?, in db: Database) throws -> String? {
    guard let location, let district = location.district else { return nil }
    return try String.fetchOne(
      db.cachedStatement(
        sql: "SELECT postalCodes FROM place WHERE nameKey = ? AND name = ? AND district = ?"),
      arguments: [Folding.sortKey(of: location.place), location.place, district])
  }
}

extension Actor {
  var columns: ColumnValues {
    var columns = ColumnValues()
    columns.set("uid", uid.rawValue)
    columns.set("name", name)
    columns.set("sortKey", Folding.sortKey(of: name))
    columns.set("kind", kind.rawValue)
    columns.set("goalSet", goals.rawValue)
    columns.set(location)
    let quad = location?.coordinate.map(Quad.init(at:))
    columns.set("quadX", quad?.x)
    columns.set("quadY", quad?.y)
    return columns
  }

  var textColumns: ColumnValues {
    var columns = ColumnValues()
    columns.set("otherNames", TextList.json(otherNames))
    columns.set("email", email)
    columns.set("phone", phone)
    columns.set("web", web)
    columns.set("about", english: "aboutEnglish", about)
    columns.set("since", since?.rawValue)
    columns.set("source", source)
    columns.set("license", license)
    columns.set("extras", TextMap.json(extras).description)
    return columns
  }

  var json: [String: JSONText] {
    [
      "name": .text(name),
      "otherNames": .texts(otherNames),
      "kind": .text(kind.rawValue),
      "fields": .array(fields.indices.map { .integer(Int64($0)) }),
      "goals": .array(goals.numbers.map { .integer(Int64($0)) }),
      "location": location.map(\.json) ?? .null,
      "email": .optional(email),
      "phone": .optional(phone),
      "web": .optional(web),
      "about": .localized(about),
      "since": .optional(since?.rawValue),
      "source": .text(source),
      "license": .optional(license),
      "extras": extras.isEmpty ? .null : TextMap.json(extras),
    ]
  }
}
