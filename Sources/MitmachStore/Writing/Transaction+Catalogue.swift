import GRDB
import MitmachModel

extension Transaction {
  /// Adds the field, or changes the one of this index.
  mutating func put(_ field: FieldOfAction) throws {
    let old = try row("field", id: field.index).map(FieldOfAction.init)
    guard field != old else { return }
    var columns = field.columns
    if old == nil {
      columns.set("id", field.index)
      try columns.insert(into: "field", in: db)
    } else {
      try columns.update("field", where: "id", is: Int64(field.index), in: db)
    }
    try note("field", field.id, before: old?.json, after: field.json)
  }

  /// Deletes a field that no entry has.
  mutating func remove(fieldAt index: Int) throws {
    guard let old = try row("field", id: index).map(FieldOfAction.init) else { return }
    try deleteRow("field", Int64(index))
    try note("field", old.id, before: old.json, after: nil)
  }

  mutating func put(_ goal: Goal) throws {
    let old = try row("goal", id: goal.number).map(Goal.init)
    guard goal != old else { return }
    try db.execute(
      sql: """
        INSERT INTO goal (id, title, titleEnglish) VALUES (?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET title = excluded.title, titleEnglish = excluded.titleEnglish
        """, arguments: [goal.number, goal.title.german, goal.title.english])
    try note(
      "goal", String(goal.number), before: old.map { ["title": .localized($0.title)] },
      after: ["title": .localized(goal.title)])
  }

  mutating func put(_ skill: Skill) throws {
    let old = try Row.fetchOne(db, sql: "SELECT * FROM skill WHERE code = ?", arguments: [skill.id])
      .map(Skill.init)
    guard skill != old else { return }
    try db.execute(
      sql: """
        INSERT INTO skill (code, name, nameEnglish) VALUES (?, ?, ?)
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, nameEnglish = excluded.nameEnglish
        """, arguments: [skill.id, skill.name.german, skill.name.english])
    try note(
      "skill", skill.id, before: old.map { ["name": .localized($0.name)] },
      after: ["name": .localized(skill.name)])
  }

  private func row(_ table: String, id: Int) throws -> Row? {
    try Row.fetchOne(db, sql: "SELECT * FROM \(table) WHERE id = ?", arguments: [id])
  }
}

extension FieldOfAction {
  fileprivate var json: [String: JSONText] {
    [
      "index": .integer(Int64(index)),
      "name": .localized(name),
      "about": .localized(about),
      "letter": .text(String(letter)),
      "glyph": .text(String(glyph)),
      "color": .text(color),
    ]
  }
}
