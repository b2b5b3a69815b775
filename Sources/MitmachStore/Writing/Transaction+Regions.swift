import GRDB
import MitmachModel

extension Transaction {
  /// With the time of `createdAt` where a new one is one that was there before.
  mutating func put(_ region: Region, createdAt: Int64? = nil) throws {
    let old = try RegionRecord.fetch(region.uid, in: db)
    var region = region
    region.outline = try kept(region.outline, of: region.uid)
    guard region != old?.region else { return }
    let createdAt = old?.createdAt ?? createdAt ?? at
    var columns = region.columns
    let id: Int64
    if let old {
      id = old.id
      try columns.update("region", where: "id", is: id, in: db)
    } else {
      columns.set("createdAt", createdAt)
      try columns.insert(into: "region", in: db)
      id = db.lastInsertedRowID
    }
    if old?.region.fields ?? [] != region.fields {
      try link("regionField", "regionId", id, from: old?.region.fields ?? [], to: region.fields)
    }
    if old?.region.districts ?? [] != region.districts {
      try saveDistricts(region.districts, of: id)
    }
    if old?.region.resources.skills != region.resources.skills {
      try saveSkills(region.resources.skills ?? [], of: id, for: region.uid)
    }
    try SearchIndex.regions.replace(by: SearchDocument(region), for: id, in: db)
    try note(from: old.map { .region($0.region) }, to: .region(region), createdAt: createdAt)
  }

  /// An outline as it can be read again: rounded to a metre.
  private func kept(_ outline: Outline?, of region: UID) throws -> Outline? {
    guard let outline else { return nil }
    do {
      return try Outline(text: outline.text)
    } catch {
      throw StoreError.refused(reason: "region \(region): outline: \(error)")
    }
  }

  private func saveDistricts(_ districts: [String], of id: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM regionDistrict WHERE regionId = ?")
      .execute(arguments: [id])
    for (position, district) in districts.enumerated() {
      try db.cachedStatement(
        sql: "INSERT INTO regionDistrict (regionId, position, district) VALUES (?, ?, ?)"
      ).execute(arguments: [id, position, district])
    }
  }

  private func saveSkills(_ skills: Set<String>, of id: Int64, for region: UID) throws {
    try db.cachedStatement(sql: "DELETE FROM regionSkill WHERE regionId = ?")
      .execute(arguments: [id])
    for skill in skills.sorted() {
      try db.cachedStatement(sql: "INSERT INTO regionSkill (regionId, skillId) VALUES (?, ?)")
        .execute(arguments: [id, try skillId(skill, of: "region \(region)")])
    }
  }

  func skillId(_ code: String, of owner: String) throws -> Int64 {
    let id = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM skill WHERE code = ?"), arguments: [code])
    guard let id else { throw StoreError.refused(reason: "\(owner): no skill \(code)") }
    return id
  }

  /// Deletes a region and the memberships in it; adoptions and its variants of actions stay, without
  /// the region.
  mutating func remove(region uid: UID) throws {
    guard let old = try RegionRecord.fetch(uid, in: db) else { return }
    for membership in try uids("membership", where: "regionId", old.id) {
      try deleteMembership(membership)
    }
    for adoption in try uids("adoption", where: "regionId", old.id) {
      try change(adoption) { $0.region = nil }
    }
    for action in try uids("action", where: "regionId", old.id) {
      try changeAction(action) { $0.region = nil }
    }
    if let words = try SearchIndex.regions.indexed(old.id, in: db) {
      try SearchIndex.regions.delete(words, for: old.id, in: db)
    }
    try deleteRow("region", old.id)
    try note(from: .region(old.region), to: nil, createdAt: old.createdAt)
  }

  /// Makes the rows that tie an entry to its fields those of a set.
  func link(
    _ table: String, _ column: String, _ id: Int64, from old: FieldSet, to new: FieldSet
  ) throws {
    for field in old.subtracting(new).indices {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE \(column) = ? AND fieldId = ?")
        .execute(arguments: [id, field])
    }
    for field in new.subtracting(old).indices {
      try db.cachedStatement(sql: "INSERT INTO \(table) (\(column), fieldId) VALUES (?, ?)")
        .execute(arguments: [id, field])
    }
  }

  func uids(_ table: String, where column: String, _ id: Int64) throws -> [UID] {
    try String.fetchAll(
      db.cachedStatement(sql: "SELECT uid FROM \(table) WHERE \(column) = ?"), arguments: [id]
    ).compactMap(UID.init(rawValue:))
  }
}
