import GRDB
package import MitmachModel

extension Store {
  /// The small tables that every screen needs.
  package func catalogue() throws(StoreError) -> Catalogue {
    try reading { db in try Catalogue(db) }
  }
}

extension Catalogue {
  init(_ db: Database) throws {
    self.init(
      fields: try Row.fetchAll(db, sql: "SELECT * FROM field ORDER BY id").map(FieldOfAction.init),
      goals: try Row.fetchAll(db, sql: "SELECT * FROM goal ORDER BY id").map(Goal.init),
      skills: try Row.fetchAll(db, sql: "SELECT * FROM skill ORDER BY id").map(Skill.init),
      regions: try Row.fetchAll(
        db, sql: "SELECT uid, name, sorbianName FROM region ORDER BY sortKey, name, uid"
      ).map(RegionName.init),
      relationTypes: try Row.fetchAll(db, sql: "SELECT * FROM relationType ORDER BY id")
        .map(RelationType.init))
  }
}

extension FieldOfAction {
  init(row: Row) throws {
    let letter: String = row["letter"]
    let glyph: String = row["glyph"]
    self.init(
      id: row["code"], index: row["id"],
      name: LocalizedText(row: row, "name", english: "nameEnglish"),
      about: LocalizedText(row: row, "about", english: "aboutEnglish"),
      letter: letter.first ?? " ", glyph: glyph.first ?? " ", color: row["color"])
  }

  var columns: ColumnValues {
    var columns = ColumnValues()
    columns.set("code", id)
    columns.set("name", english: "nameEnglish", name)
    columns.set("about", english: "aboutEnglish", about)
    columns.set("letter", String(letter))
    columns.set("glyph", String(glyph))
    columns.set("color", color)
    return columns
  }
}

extension Goal {
  init(row: Row) throws {
    self.init(number: row["id"], title: LocalizedText(row: row, "title", english: "titleEnglish"))
  }
}

extension Skill {
  init(row: Row) throws {
    self.init(id: row["code"], name: LocalizedText(row: row, "name", english: "nameEnglish"))
  }
}

extension RegionName {
  init(row: Row) throws {
    self.init(uid: try row.value("uid"), name: row["name"], sorbianName: row["sorbianName"])
  }
}
