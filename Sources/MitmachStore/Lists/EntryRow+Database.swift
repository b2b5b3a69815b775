import GRDB
import MitmachModel

extension EntryRow {
  init?(actor hit: Hit, in db: Database) throws {
    let sql = """
      SELECT uid, name, kind, fieldSet, place, placeKey, createdAt FROM actor WHERE id = ?
      """
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [hit.id]) else {
      return nil
    }
    self.init(
      key: RowKey(text: row["placeKey"], number: 0, id: hit.id),
      reference: EntryReference(kind: .actor, uid: try row.value("uid"), name: row["name"]),
      fields: FieldSet(rawValue: row["fieldSet"]), place: row["place"] ?? "",
      facts: .actor(kind: try row.value("kind")))
    key.number = hit.group ?? row["createdAt"]
  }

  init?(action hit: Hit, language: Language, in db: Database) throws {
    let sql = """
      SELECT uid, name, nameEnglish, sortKeyEnglish, fieldSet, effort, impact, people, weeks, euros,
        createdAt FROM action WHERE id = ?
      """
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [hit.id]) else {
      return nil
    }
    let english: String? = row["nameEnglish"]
    self.init(
      key: RowKey(text: row["sortKeyEnglish"], number: hit.group ?? row["createdAt"], id: hit.id),
      reference: EntryReference(
        kind: .action, uid: try row.value("uid"),
        name: language == .english ? english ?? row["name"] : row["name"]),
      fields: FieldSet(rawValue: row["fieldSet"]), place: "",
      facts: .action(
        effort: row["effort"], impact: row["impact"], people: row["people"], weeks: row["weeks"],
        euros: row["euros"]))
  }

  init?(region key: RowKey, in db: Database) throws {
    let sql = "SELECT uid, name, status, fieldSet, place, memberCount FROM region WHERE id = ?"
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [key.id]) else {
      return nil
    }
    self.init(
      key: key,
      reference: EntryReference(kind: .region, uid: try row.value("uid"), name: row["name"]),
      fields: FieldSet(rawValue: row["fieldSet"]), place: row["place"] ?? "",
      facts: .region(status: try row.value("status"), members: row["memberCount"]))
  }

  init?(moderator key: RowKey, in db: Database) throws {
    let sql = """
      SELECT actor.uid, actor.name, actor.kind, actor.fieldSet, actor.place, membership.since,
        region.uid AS regionUid, region.name AS regionName
      FROM membership JOIN actor ON actor.id = actorId JOIN region ON region.id = regionId
      WHERE membership.id = ?
      """
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [key.number]) else {
      return nil
    }
    self.init(
      key: key,
      reference: EntryReference(kind: .actor, uid: try row.value("uid"), name: row["name"]),
      fields: FieldSet(rawValue: row["fieldSet"]), place: row["place"] ?? "",
      facts: .moderator(
        kind: try row.value("kind"),
        region: EntryReference(
          kind: .region, uid: try row.value("regionUid"), name: row["regionName"]),
        since: try row.optional("since")))
  }
}
