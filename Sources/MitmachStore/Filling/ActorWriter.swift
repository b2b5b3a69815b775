import GRDB
import MitmachModel

/// Inserts the rows of new actors with statements that are prepared once, for loads by the thousand.
struct ActorWriter {
  private let actor: Statement
  private let text: Statement
  private let field: Statement
  private let membership: Statement

  init(_ db: Database) throws {
    actor = try db.makeStatement(
      sql: """
        INSERT INTO actor (id, uid, name, sortKey, kind, fieldSet, goalSet, place, placeKey,
          sorbianPlace, district, country, latitude, longitude, quadX, quadY, createdAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    text = try db.makeStatement(
      sql: """
        INSERT INTO actorText (actorId, otherNames, email, phone, web, about, aboutEnglish, since,
          source, license, extras) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    field = try db.makeStatement(sql: "INSERT INTO actorField (actorId, fieldId) VALUES (?, ?)")
    membership = try db.makeStatement(
      sql: """
        INSERT INTO membership (uid, actorId, regionId, role, since, until, source)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
  }

  func write(_ value: Actor, id: Int64, createdAt: Int64) throws {
    let location = value.location
    let quad = location?.coordinate.map(Quad.init(at:))
    try actor.execute(arguments: [
      id, value.uid.rawValue, value.name, Folding.sortKey(of: value.name), value.kind.rawValue,
      value.fields.rawValue, value.goals.rawValue, location?.place, ColumnValues.placeKey(location),
      location?.sorbianPlace, location?.district, location?.country,
      location?.coordinate?.latitude, location?.coordinate?.longitude, quad?.x, quad?.y, createdAt,
    ])
    try text.execute(arguments: [
      id, TextList.json(value.otherNames), value.email, value.phone, value.web, value.about.german,
      value.about.english, value.since?.rawValue, value.source, value.license,
      TextMap.json(value.extras).description,
    ])
    for index in value.fields.indices { try field.execute(arguments: [id, index]) }
  }

  func write(_ value: Membership, actorId: Int64, regionId: Int64) throws {
    try membership.execute(arguments: [
      value.uid.rawValue, actorId, regionId, value.role.rawValue, value.since?.rawValue,
      value.until?.rawValue, value.source,
    ])
  }
}
