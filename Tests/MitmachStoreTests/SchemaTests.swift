import GRDB
import MitmachModel
import Testing

@testable import MitmachStore

@Suite struct `The schema` {
  /// Every test undoes what it does to it.
  private static let filled = Result {
    let store = try Store.inMemory()
    try store.fill(with: SmallNetwork.network, author: "test", at: 1)
    return store
  }

  private let store: Store

  init() throws {
    store = try Self.filled.get()
  }

  /// Statements that try to say what cannot be true, each with a part of the refusal.
  private static let lies: [(sql: String, refusal: String)] = [
    // Names and uids
    ("UPDATE actor SET name = '  '", "trim(name"),
    ("UPDATE actor SET name = char(160)", "trim(name"),
    ("UPDATE actor SET name = NULL", "NOT NULL"),
    ("UPDATE actor SET uid = 'A1900000-0000-7000-8000-000000000000'", "uid GLOB"),
    ("UPDATE actor SET uid = (SELECT min(uid) FROM actor)", "UNIQUE"),
    ("UPDATE region SET name = char(10)", "trim(name"),
    ("UPDATE region SET uid = 'x'", "uid GLOB"),
    ("UPDATE action SET name = ''", "trim(name"),
    ("UPDATE action SET nameEnglish = ' '", "trim(nameEnglish"),
    ("UPDATE action SET uid = ''", "uid GLOB"),
    ("UPDATE membership SET uid = ''", "uid GLOB"),
    ("UPDATE adoption SET uid = ''", "uid GLOB"),
    ("UPDATE relation SET uid = ''", "uid GLOB"),
    ("UPDATE step SET uid = ''", "uid GLOB"),
    // Values of a kind
    ("UPDATE actor SET kind = 'robot'", "kind IN"),
    ("UPDATE region SET status = 'dreamt'", "status IN"),
    ("UPDATE membership SET role = 'king'", "role IN"),
    ("UPDATE adoption SET status = 'maybe'", "status IN"),
    ("UPDATE step SET act = 'whim'", "act IN"),
    ("UPDATE changeSubject SET kind = 'field'", "kind IN"),
    ("UPDATE actionText SET language = 'fr'", "language IN"),
    // Numbers
    ("UPDATE actor SET goalSet = 131072", "goalSet BETWEEN"),
    ("UPDATE actor SET fieldSet = -1", "fieldSet >= 0"),
    ("UPDATE actor SET createdAt = 'gestern'", "createdAt"),
    ("UPDATE region SET memberCount = -1", "memberCount >= 0"),
    ("UPDATE region SET fieldSet = -1", "fieldSet >= 0"),
    ("UPDATE regionTally SET members = -1", "members >= 0"),
    ("UPDATE action SET effort = 0", "effort BETWEEN"),
    ("UPDATE action SET impact = 6", "impact BETWEEN"),
    ("UPDATE action SET people = -1", "people >= 0"),
    ("UPDATE action SET weeks = -1", "weeks >= 0"),
    ("UPDATE action SET euros = -1", "euros >= 0"),
    ("UPDATE action SET reach = -1", "reach >= 0"),
    ("UPDATE action SET lasts = -0.5", "lasts >= 0"),
    ("UPDATE action SET goalSet = -1", "goalSet BETWEEN"),
    ("UPDATE region SET people = -1", "people >= 0"),
    ("UPDATE region SET weeks = -1", "weeks >= 0"),
    ("UPDATE region SET euros = -1", "euros >= 0"),
    ("UPDATE adoption SET reportedEffort = 0", "reportedEffort BETWEEN"),
    ("UPDATE adoption SET reportedImpact = 6", "reportedImpact BETWEEN"),
    ("UPDATE action SET originalId = id", "originalId <> id"),
    ("UPDATE action SET originalId = 5", "FOREIGN KEY"),
    ("UPDATE action SET regionId = 77", "FOREIGN KEY"),
    ("UPDATE field SET id = 63 WHERE id = 2", "id BETWEEN"),
    ("INSERT INTO goal (id, title) VALUES (18, 'x')", "id BETWEEN"),
    // Lists
    ("UPDATE actorText SET otherNames = 'KuFa'", "json_valid(otherNames"),
    ("UPDATE actorText SET otherNames = '{}'", "json_type(otherNames"),
    ("UPDATE actionText SET steps = '1'", "json_type(steps"),
    ("UPDATE action SET sources = '\"x\"'", "json_type(sources"),
    // Dates
    ("UPDATE actorText SET since = '2023-02-29'", "date("),
    ("UPDATE region SET since = '2023-13'", "date("),
    ("UPDATE adoption SET since = '0000'", "'0001'"),
    ("UPDATE membership SET since = '2020-1'", "length(since"),
    ("UPDATE membership SET since = '2022', until = '2021-12'", "substr(until"),
    ("UPDATE relation SET since = '2023-02-30'", "date("),
    ("UPDATE relation SET since = '2022', until = '2021-12'", "substr(until"),
    // Places
    ("UPDATE actor SET latitude = 91, longitude = 0", "latitude BETWEEN"),
    ("UPDATE actor SET latitude = 0, longitude = 181", "longitude BETWEEN"),
    ("UPDATE actor SET latitude = 51, longitude = NULL", "IS NULL"),
    ("UPDATE actor SET place = NULL, latitude = NULL, longitude = NULL", "country IS NULL"),
    ("UPDATE actor SET place = NULL, country = NULL, latitude = 1, longitude = 1", "place IS NOT"),
    ("UPDATE actor SET district = '1462'", "district GLOB"),
    ("UPDATE region SET country = 'Deutschland'", "country GLOB"),
    ("UPDATE regionDistrict SET district = 'Bautz'", "district GLOB"),
    ("UPDATE regionDistrict SET position = -1", "position >= 0"),
    ("UPDATE actor SET quadX = -1", "quadX BETWEEN"),
    ("UPDATE actor SET quadY = 67108864", "quadY BETWEEN"),
    ("UPDATE spot SET members = -1", "members >= 0"),
    ("UPDATE region SET outline = '[['", "json_valid(outline"),
    ("UPDATE place SET state = 'Sachsen'", "state GLOB"),
    ("UPDATE place SET district = ''", "district GLOB"),
    ("UPDATE place SET code = '146'", "code"),
    ("UPDATE place SET name = ''", "trim(name"),
    ("UPDATE place SET latitude = 100", "latitude BETWEEN"),
    ("UPDATE place SET longitude = 200", "longitude BETWEEN"),
    ("UPDATE place SET population = -1", "population >= 0"),
    ("UPDATE place SET firstCode = 'abcde'", "firstCode GLOB"),
    ("UPDATE place SET lastCode = '00000'", "lastCode >= firstCode"),
    ("UPDATE place SET lastCode = NULL", "firstCode IS NULL"),
    // Fields of action
    ("UPDATE field SET code = ' '", "trim(code"),
    ("UPDATE field SET name = ''", "trim(name"),
    ("UPDATE field SET letter = ''", "trim(letter"),
    ("UPDATE field SET letter = 'E'", "UNIQUE"),
    ("UPDATE field SET glyph = ''", "trim(glyph"),
    ("UPDATE field SET color = ''", "trim(color"),
    ("UPDATE goal SET title = ''", "trim(title"),
    ("UPDATE skill SET code = ''", "trim(code"),
    ("UPDATE skill SET name = ''", "trim(name"),
    // Relations
    ("UPDATE relationType SET code = ''", "trim(code"),
    ("UPDATE relationType SET code = 'funds'", "UNIQUE"),
    ("UPDATE relationType SET label = ' '", "trim(label"),
    ("UPDATE relationType SET reverseLabel = ''", "trim(reverseLabel"),
    ("UPDATE relation SET toId = fromId", "fromId <> toId"),
    ("DELETE FROM relationType", "FOREIGN KEY"),
    ("UPDATE relation SET fromId = 999", "FOREIGN KEY"),
    ("UPDATE relation SET toId = 999", "FOREIGN KEY"),
    (
      """
      INSERT INTO relation (uid, fromId, toId, typeId, source)
      SELECT replace(uid, '01900000', '01900001'), fromId, toId, typeId, '' FROM relation
      """, "UNIQUE"
    ),
    // References
    ("DELETE FROM field", "FOREIGN KEY"),
    ("DELETE FROM skill", "FOREIGN KEY"),
    ("UPDATE actorText SET actorId = 999 WHERE email IS NOT NULL", "FOREIGN KEY"),
    ("UPDATE membership SET actorId = 999 WHERE id = 1", "FOREIGN KEY"),
    ("UPDATE membership SET regionId = 999 WHERE id = 1", "FOREIGN KEY"),
    ("UPDATE adoption SET actionId = 999", "FOREIGN KEY"),
    ("UPDATE adoption SET actorId = 999", "FOREIGN KEY"),
    ("UPDATE adoption SET regionId = 999", "FOREIGN KEY"),
    ("INSERT INTO actorField SELECT 50, id FROM actor", "FOREIGN KEY"),
    ("INSERT INTO actorField VALUES (1, 999)", "FOREIGN KEY"),
    ("INSERT INTO regionField VALUES (999, 1)", "FOREIGN KEY"),
    ("INSERT INTO actionField VALUES (1, 999)", "FOREIGN KEY"),
    ("INSERT INTO regionTally VALUES (1, 50, 1)", "FOREIGN KEY"),
    ("INSERT INTO actionSkill SELECT id, 9, 99 FROM action", "FOREIGN KEY"),
    // Nobody is in a region twice in one role at a time
    (
      """
      INSERT INTO membership (uid, actorId, regionId, role, source)
      SELECT replace(uid, '01900000', '01900001'), actorId, regionId, role, '' FROM membership
      """, "UNIQUE"
    ),
    // History
    ("UPDATE change SET step = 'x'", "length(step)"),
    ("UPDATE change SET kind = ''", "trim(kind"),
    ("UPDATE change SET before = '{'", "json_valid(before"),
    ("UPDATE change SET after = 'x'", "json_valid(after"),
    ("UPDATE change SET before = NULL, after = NULL", "before IS NOT NULL"),
    ("INSERT INTO changeSubject VALUES ('x', 999, 'actor', 0)", "FOREIGN KEY"),
    ("UPDATE step SET target = 999", "target < id"),
    ("UPDATE step SET act = 'undo'", "target IS NOT NULL"),
  ]

  @Test(arguments: lies)
  func `refuses what cannot be true`(sql: String, refusal: String) throws {
    let error = #expect(throws: StoreError.self) {
      try wrapping(path: store.path) { try store.queue.write { try $0.execute(sql: sql) } }
    }
    #expect(error?.reason?.contains(refusal) == true)
  }

  @Test func `sets a date against another only as far as both are known`() throws {
    try store.queue.inTransaction { db in
      try db.execute(sql: "UPDATE membership SET since = '2021-06', until = '2021' WHERE id = 1")
      try db.execute(sql: "UPDATE membership SET since = '2021', until = '2021-01-01' WHERE id = 1")
      try db.execute(sql: "UPDATE membership SET since = NULL, until = '1999' WHERE id = 1")
      return .rollback
    }
  }

  @Test func `has an index for every foreign key`() throws {
    try store.reading { db in
      let tables = try String.fetchAll(db, sql: "SELECT name FROM pragma_table_list")
      for table in tables {
        for key in try Row.fetchAll(db, sql: "PRAGMA foreign_key_list(\(table))") {
          let column: String = key["from"]
          let plan = try Row.fetchOne(
            db, sql: "EXPLAIN QUERY PLAN SELECT 1 FROM \(table) WHERE \(column) = 1")
          let detail: String = plan?["detail"] ?? ""
          #expect(detail.hasPrefix("SEARCH"), "\(table).\(column): \(detail)")
        }
      }
    }
  }

  @Test func `has strict tables only`() throws {
    let loose = try store.reading { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT name FROM pragma_table_list
          WHERE type = 'table' AND NOT strict AND schema = 'main' AND name NOT LIKE 'sqlite_%'
          """)
    }
    #expect(loose == ["grdb_migrations"])
  }
}

extension StoreError {
  /// Why the schema refused.
  fileprivate var reason: String? {
    if case .refused(let reason) = self { reason } else { nil }
  }
}
