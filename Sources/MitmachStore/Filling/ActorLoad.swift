import GRDB
import MitmachModel

/// Writes new actors by the hundred thousand, in any order in which they come, as if each had been
/// saved: all at once, with indexes made from the whole.
struct ActorLoad {
  private let db: Database
  private let goesOn: () -> Bool
  private let progress: (LoadProgress) -> Void
  private var draft: ActorDraft

  /// After so many actors it is asked whether to go on.
  private static let stride = 1000

  var actorCount: Int { draft.count }
  var membershipCount: Int { draft.membershipCount }

  init(
    _ db: Database, progress: @escaping (LoadProgress) -> Void, while goesOn: @escaping () -> Bool
  ) throws {
    self.db = db
    self.progress = progress
    self.goesOn = goesOn
    draft = try ActorDraft(db)
  }

  mutating func read(_ entries: some Sequence<LoadedActor>, at time: Int64) throws {
    for entry in entries {
      try draft.add(entry, at: time)
      if draft.count.isMultiple(of: Self.stride) {
        guard goesOn() else { throw GivenUp() }
        progress(.read(draft.count))
      }
    }
    guard goesOn() else { throw GivenUp() }
  }

  /// Where everybody goes; `moving` brings those that are there out of the way.
  func place(moving: ([(old: Int64, new: Int64)]) throws -> Void) throws {
    try interruptible {
      var positions = try BulkPositions(db, count: actorCount)
      try moving(positions.makeRoom())
      try positions.assign()
    }
  }

  /// Writes what was read and has its place; `mark` is the change of the history that tells of it.
  ///
  /// The index comes first: the pages that its merging leaves free are then taken by the tables.
  func write(mark: Int64) throws {
    let isLarge = try isLarge
    try index(isLarge: isLarge)
    try interruptible {
      try store(isLarge: isLarge, mark: mark)
      try db.execute(sql: "DROP TABLE temp.sorted")
      try ActorDraft.drop(in: db)
    }
  }

  /// Whether so many come that it takes less to make the indexes from the whole.
  private var isLarge: Bool {
    get throws {
      actorCount * 4 > (try Int.fetchOne(db, sql: "SELECT count(*) FROM actor") ?? 0)
    }
  }

  private func interruptible<Value>(_ body: () throws -> Value) throws -> Value {
    guard let value = try db.interruptible(while: goesOn, body) else { throw GivenUp() }
    return value
  }

  // MARK: - Search

  private func index(isLarge: Bool) throws {
    // In some dozens of pieces, which become one that changes do not touch for long.
    try configure([("hashsize", min(48 << 20, 64 * max(16384, actorCount))), ("crisismerge", 64)])
    let insertion = try db.makeStatement(
      sql: "INSERT INTO actorSearch (rowid, grams) VALUES (?, ?)")
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, tokens, words FROM temp.sorted CROSS JOIN temp.draft ON draft.rowid = number
        ORDER BY id
        """)
    var count = 0
    while let row = try rows.next() {
      try insertion.execute(arguments: [row[0] as Int64, IndexedWords(row: row).grams])
      count += 1
      if count.isMultiple(of: Self.stride) {
        guard goesOn() else { throw GivenUp() }
        progress(.indexed(count, of: actorCount))
      }
    }
    try interruptible {
      if isLarge {
        try db.execute(sql: "INSERT INTO actorSearch (actorSearch) VALUES ('optimize')")
      } else {
        try SearchIndex.actors.merge(pages: Transaction.mergedPages * count, in: db)
      }
      try configure([("hashsize", 1 << 20), ("crisismerge", 64)])
    }
  }

  private func configure(_ values: [(name: String, value: Int)]) throws {
    for (name, value) in values {
      try db.execute(
        sql: "INSERT INTO actorSearch (actorSearch, rank) VALUES (?, ?)", arguments: [name, value])
    }
  }

  // MARK: - Tables

  private func store(isLarge: Bool, mark: Int64) throws {
    let indexes = isLarge ? try DeferredIndexes(db) : nil
    var statements = rowStatements(mark: mark)
    if let indexes { statements += indexes.restoring + ["ANALYZE"] }
    for (number, statement) in statements.enumerated() {
      progress(.stored(number, of: statements.count))
      try db.execute(sql: statement)
    }
  }

  private func rowStatements(mark: Int64) -> [String] {
    let source = "FROM temp.sorted CROSS JOIN temp.draft ON draft.rowid = number ORDER BY sorted.id"
    func list(_ columns: [String]) -> String { columns.joined(separator: ", ") }
    let texts = ActorDraft.textColumns
    let ties = ActorDraft.membershipColumns
    return [
      """
      INSERT INTO actor (id, \(list(ActorDraft.actorColumns)))
        SELECT sorted.id, \(list(ActorDraft.actorColumns)) \(source)
      """,
      """
      INSERT INTO actorText (actorId, loadedBy, \(list(texts)))
        SELECT sorted.id, \(mark), \(list(texts)) \(source)
      """,
      "INSERT INTO actorWords (id, tokens, words) SELECT sorted.id, tokens, words \(source)",
      """
      INSERT INTO actorField (fieldId, actorId)
        SELECT field.id, sorted.id FROM field CROSS JOIN temp.sorted
          CROSS JOIN temp.draft ON draft.rowid = number
        WHERE fieldSet >> field.id & 1 ORDER BY field.id, sorted.id
      """,
      "CREATE INDEX temp.draftMembershipByNumber ON draftMembership (number)",
      """
      INSERT INTO membership (actorId, \(list(ties)))
        SELECT sorted.id, \(list(ties.map { "tie." + $0 })) FROM temp.sorted
          CROSS JOIN temp.draftMembership AS tie ON tie.number = sorted.number
        ORDER BY sorted.id
      """,
    ]
  }
}
