import GRDB
import MitmachModel

/// A row of `region` with the rows that belong to it.
struct RegionRecord {
  var id: Int64
  var region: Region
  var createdAt: Int64

  static func id(of uid: String, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM region WHERE uid = ?"), arguments: [uid])
  }

  static func fetch(_ uid: UID, in db: Database) throws -> RegionRecord? {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT * FROM region WHERE uid = ?"), arguments: [uid.rawValue])
    else { return nil }
    let districts = try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT district FROM regionDistrict WHERE regionId = ? ORDER BY position"),
      arguments: [row["id"] as Int64])
    let skills = try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT code FROM regionSkill JOIN skill ON skill.id = skillId WHERE regionId = ?"),
      arguments: [row["id"] as Int64])
    return try RegionRecord(row: row, districts: districts, skills: skills)
  }

  private init(row: Row, districts: [String], skills: [String]) throws {
    id = row["id"]
    createdAt = row["createdAt"]
    region = Region(
      uid: try row.value("uid"), name: row["name"], status: try row.value("status"))
    region.sorbianName = row["sorbianName"]
    region.fields = FieldSet(rawValue: row["fieldSet"])
    region.location = Location(row: row)
    region.districts = districts
    region.outline = try (row["outline"] as String?).map(Outline.init(text:))
    region.since = try row.optional("since")
    region.web = row["web"]
    region.about = LocalizedText(row: row, "about", english: "aboutEnglish")
    region.resources = Resources(
      people: row["people"], weeks: row["weeks"], euros: row["euros"],
      skills: skills.isEmpty ? nil : Set(skills))
    region.source = row["source"]
    region.extras = try TextMap.texts(of: row["extras"] as String)
  }
}

extension Region {
  var columns: ColumnValues {
    var columns = ColumnValues()
    columns.set("uid", uid.rawValue)
    columns.set("name", name)
    columns.set("sortKey", Folding.sortKey(of: name))
    columns.set("sorbianName", sorbianName)
    columns.set("status", status.rawValue)
    columns.set(location)
    columns.set("outline", outline?.text)
    columns.set("since", since?.rawValue)
    columns.set("web", web)
    columns.set("about", english: "aboutEnglish", about)
    columns.set("people", resources.people)
    columns.set("weeks", resources.weeks)
    columns.set("euros", resources.euros)
    columns.set("source", source)
    columns.set("extras", TextMap.json(extras).description)
    return columns
  }

  var json: [String: JSONText] {
    [
      "name": .text(name),
      "sorbianName": .optional(sorbianName),
      "status": .text(status.rawValue),
      "fields": .array(fields.indices.map { .integer(Int64($0)) }),
      "location": location.map(\.json) ?? .null,
      "districts": .texts(districts),
      "outline": .optional(outline?.text),
      "since": .optional(since?.rawValue),
      "web": .optional(web),
      "about": .localized(about),
      "people": .optional(resources.people),
      "weeks": .optional(resources.weeks),
      "euros": .optional(resources.euros),
      "skills": .texts((resources.skills ?? []).sorted()),
      "source": .text(source),
      "extras": extras.isEmpty ? .null : TextMap.json(extras),
    ]
  }
}

extension Location {
  var json: JSONText {
    .object(
      [
        "place": .text(place),
        "sorbianPlace": .optional(sorbianPlace),
        "district": .optional(district),
        "country": .text(country),
        "latitude": coordinate.map { .number($0.latitude) } ?? .null,
        "longitude": coordinate.map { .number($0.longitude) } ?? .null,
      ].compacted)
  }
}
