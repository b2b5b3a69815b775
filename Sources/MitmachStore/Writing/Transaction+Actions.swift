import GRDB
import MitmachModel

extension Transaction {
  /// With the time of `createdAt` where a new one is one that was there before.
  mutating func put(_ action: Action, createdAt: Int64? = nil) throws {
    let old = try ActionRecord.fetch(action.uid, in: db)
    guard action != old?.action else { return }
    let createdAt = old?.createdAt ?? createdAt ?? at
    try refuseCircle(of: action)
    let id: Int64
    if let old {
      id =
        try old.action.german.name == action.german.name ? old.id : moveAction(old.id, to: action)
      try columns(of: action).update("action", where: "id", is: id, in: db)
    } else {
      id = try positionOfAction(action, except: nil)
      try insert(action, id: id, createdAt: createdAt)
    }
    try saveTexts(of: action, id: id)
    try saveSkills(of: action, id: id)
    try link("actionField", "actionId", id, from: old?.action.fields ?? [], to: action.fields)
    try SearchIndex.actions.replace(by: SearchDocument(action), for: id, in: db)
    try note(from: old.map { .action($0.action) }, to: .action(action), createdAt: createdAt)
  }

  private func insert(_ action: Action, id: Int64, createdAt: Int64) throws {
    var columns = try columns(of: action)
    columns.set("id", id)
    columns.set("createdAt", createdAt)
    try columns.insert(into: "action", in: db)
  }

  private func saveTexts(of action: Action, id: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM actionText WHERE actionId = ?")
      .execute(arguments: [id])
    for (language, text) in action.texts {
      try text.columns(actionId: id, language: language).insert(into: "actionText", in: db)
    }
  }

  private func saveSkills(of action: Action, id: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM actionSkill WHERE actionId = ?")
      .execute(arguments: [id])
    for (position, skill) in action.skills.enumerated() {
      let skillId = try skillId(skill, of: "action \(action.uid)")
      try db.cachedStatement(
        sql: "INSERT INTO actionSkill (actionId, position, skillId) VALUES (?, ?, ?)"
      ).execute(arguments: [id, position, skillId])
    }
  }

  // MARK: - Lineage

  private func columns(of action: Action) throws -> ColumnValues {
    func id(_ uid: UID?, in table: String) throws -> Int64? {
      guard let uid else { return nil }
      let id = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM \(table) WHERE uid = ?"),
        arguments: [uid.rawValue])
      guard let id else {
        throw StoreError.refused(reason: "action \(action.uid): no \(table) \(uid)")
      }
      return id
    }
    return action.columns(
      originalId: try id(action.original, in: "action"),
      regionId: try id(action.region, in: "region"))
  }

  /// Nothing is made from itself.
  private func refuseCircle(of action: Action) throws {
    if try Lineage(db: db).isCircle(action) {
      throw StoreError.refused(reason: "action \(action.uid): a variant of itself")
    }
  }

  mutating func changeAction(_ uid: UID, _ body: (inout Action) -> Void) throws {
    guard var action = try ActionRecord.fetch(uid, in: db)?.action else { return }
    body(&action)
    try save(action)
  }

  /// Deletes an action and where it was done; its variants stay, as originals.
  mutating func remove(action uid: UID) throws {
    guard let old = try ActionRecord.fetch(uid, in: db) else { return }
    for adoption in try uids("adoption", where: "actionId", old.id) { try deleteAdoption(adoption) }
    for variant in try uids("action", where: "originalId", old.id) {
      try changeAction(variant) { $0.original = nil }
    }
    if let words = try SearchIndex.actions.indexed(old.id, in: db) {
      try SearchIndex.actions.delete(words, for: old.id, in: db)
    }
    try deleteRow("action", old.id)
    try note(from: .action(old.action), to: nil, createdAt: old.createdAt)
  }

  // MARK: - Positions

  private func moveAction(_ id: Int64, to action: Action) throws -> Int64 {
    let new = try positionOfAction(action, except: id)
    let own = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM action WHERE uid = ?"),
      arguments: [action.uid.rawValue])
    try moveRow(own ?? id, to: new)
    return new
  }

  private func positionOfAction(_ action: Action, except own: Int64?) throws -> Int64 {
    let positions = NamePositions(table: "action", db: db)
    let name = NamePositions.Name(action.german.name, uid: action.uid)
    var own = own
    while true {
      let neighbours = try positions.neighbours(of: name, except: own)
      if let position = try positions.position(between: neighbours) { return position }
      for move in try positions.spreading(around: neighbours) {
        try moveRow(move.old, to: move.new)
        if own == move.old { own = move.new }
      }
    }
  }

  /// Gives an action another id, in the search index as well.
  private func moveRow(_ old: Int64, to new: Int64) throws {
    guard old != new else { return }
    let words = try SearchIndex.actions.indexed(old, in: db)
    if let words { try SearchIndex.actions.delete(words, for: old, in: db) }
    try db.cachedStatement(sql: "UPDATE action SET id = ? WHERE id = ?")
      .execute(arguments: [new, old])
    if let words { try SearchIndex.actions.insert(words, for: new, in: db) }
  }
}
