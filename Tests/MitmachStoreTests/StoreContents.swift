import GRDB
import MitmachModel

@testable import MitmachStore

/// All that a store tells of its entries, without the ids that only it knows.
struct StoreContents: Equatable {
  private var answers: [String: [String]] = [:]

  init(of store: Store) throws {
    for (title, sql) in Self.questions {
      answers[title] = try store.reading { db in
        try Row.fetchAll(db, sql: sql).map { row in
          row.databaseValues.map(\.description).joined(separator: "|")
        }
      }
    }
  }

  /// The questions that two stores answer differently.
  func differences(from other: StoreContents) -> [String] {
    Self.questions.map(\.title).filter { answers[$0] != other.answers[$0] }
  }

  private static let questions: [(title: String, sql: String)] = [
    ("actors by id", "SELECT uid, name, sortKey, kind, fieldSet FROM actor ORDER BY id"),
    (
      "actions by id",
      """
      SELECT action.uid, action.name, action.sortKey, action.fieldSet, original.uid, region.uid
      FROM action LEFT JOIN action AS original ON original.id = action.originalId
      LEFT JOIN region ON region.id = action.regionId ORDER BY action.id
      """
    ),
    (
      "actors' texts",
      """
      SELECT uid, otherNames, email, web, about, source, license, extras FROM actorText
      JOIN actor ON actor.id = actorId ORDER BY uid
      """
    ),
    (
      "regions",
      """
      SELECT uid, name, status, fieldSet, memberCount, people, weeks, euros, outline, extras
      FROM region ORDER BY uid
      """
    ),
    (
      "regions' skills",
      """
      SELECT uid, code FROM regionSkill JOIN region ON region.id = regionId
      JOIN skill ON skill.id = skillId ORDER BY uid, code
      """
    ),
    (
      "tallies",
      """
      SELECT uid, fieldId, members FROM regionTally JOIN region ON region.id = regionId
      WHERE members > 0 ORDER BY uid, fieldId
      """
    ),
    (
      "memberships",
      """
      SELECT membership.uid, actor.uid, region.uid, role, membership.since, until FROM membership
      JOIN actor ON actor.id = actorId JOIN region ON region.id = regionId ORDER BY membership.uid
      """
    ),
    (
      "adoptions",
      """
      SELECT adoption.uid, action.uid, actor.uid, region.uid, adoption.status, reportedEffort,
        reportedImpact FROM adoption
      JOIN action ON action.id = adoption.actionId LEFT JOIN actor ON actor.id = adoption.actorId
      LEFT JOIN region ON region.id = adoption.regionId ORDER BY adoption.uid
      """
    ),
    ("actors' squares", "SELECT uid, quadX, quadY FROM actor ORDER BY uid"),
    ("spots", "SELECT * FROM spot ORDER BY zoom, cellRow, cellColumn, fieldSet"),
    (
      "actors' areas",
      """
      SELECT uid, round(minLatitude, 3), round(minLongitude, 3) FROM actorArea
      LEFT JOIN actor USING (id) ORDER BY uid
      """
    ),
    (
      "regions' areas",
      """
      SELECT uid, round(minLatitude, 3), round(minLongitude, 3) FROM regionArea
      LEFT JOIN region USING (id) ORDER BY uid
      """
    ),
    (
      "relations",
      """
      SELECT relation.uid, one.uid, other.uid, code, relation.since, until, source FROM relation
      JOIN actor AS one ON one.id = fromId JOIN actor AS other ON other.id = toId
      JOIN relationType ON relationType.id = typeId ORDER BY relation.uid
      """
    ),
    (
      "consents",
      """
      SELECT consent.uid, actor.uid, purpose, given, until, source FROM consent
      JOIN actor ON actor.id = actorId ORDER BY consent.uid
      """
    ),
    (
      "distinctions",
      """
      SELECT distinction.uid, one.uid, other.uid FROM distinction
      JOIN actor AS one ON one.id = oneId JOIN actor AS other ON other.id = otherId
      ORDER BY distinction.uid
      """
    ),
    (
      "relation types",
      """
      SELECT code, label, labelEnglish, reverseLabel, reverseLabelEnglish FROM relationType
      ORDER BY code
      """
    ),
    ("places", "SELECT code, name, postalCodes FROM place ORDER BY code"),
  ]
}

/// Compares the search indexes with what the tables say should be in them.
enum IndexCheck {
  /// The ids of entries whose words in the index are not those of its tables.
  static func faults(in store: Store) throws -> [String] {
    try store.queue.write { db in
      var faults: [String] = []
      for (index, expected) in try expectations(in: db) {
        let found = try words(of: index, in: db)
        for id in Set(expected.keys).union(found.keys).sorted() where expected[id] != found[id] {
          faults.append("\(index.table) \(id)")
        }
        let table = index.table
        try db.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('integrity-check')")
      }
      return faults
    }
  }

  private static func expectations(
    in db: Database
  ) throws -> [(SearchIndex, [Int64: [String]])] {
    func documents(
      _ table: String, _ document: (String) throws -> (id: Int64, document: SearchDocument)?
    ) throws -> [Int64: [String]] {
      let found = try String.fetchAll(db, sql: "SELECT uid FROM \(table)").compactMap(document)
      return Dictionary(
        uniqueKeysWithValues: found.map { found in
          (found.id, found.document.indexed.grams.split(separator: " ").map(String.init))
        })
    }
    return [
      (
        .actors,
        try documents("actor") { uid in
          let record = try UID(rawValue: uid).flatMap { try ActorRecord.fetch($0, in: db) }
          return try record.map { ($0.id, try $0.document(in: db)) }
        }
      ),
      (
        .regions,
        try documents("region") { uid in
          let record = try UID(rawValue: uid).flatMap { try RegionRecord.fetch($0, in: db) }
          return record.map { ($0.id, SearchDocument($0.region)) }
        }
      ),
      (
        .actions,
        try documents("action") { uid in
          let record = try UID(rawValue: uid).flatMap { try ActionRecord.fetch($0, in: db) }
          return record.map { ($0.id, SearchDocument($0.action)) }
        }
      ),
    ]
  }

  /// The words of each entry in their order, read from the index itself.
  private static func words(of index: SearchIndex, in db: Database) throws -> [Int64: [String]] {
    let view = "\(index.table)Words"
    try db.execute(
      sql: "CREATE VIRTUAL TABLE temp.\(view) USING fts5vocab (main, \(index.table), 'instance')")
    var words: [Int64: [String]] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT doc, term FROM temp.\(view) ORDER BY doc, offset")
    while let row = try rows.next() { words[row[0], default: []].append(row[1]) }
    try db.execute(sql: "DROP TABLE temp.\(view)")
    return words
  }
}
