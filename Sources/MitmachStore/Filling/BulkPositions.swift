import GRDB

/// Gives all actors of a draft ids between those that are there, in the order of names.
///
/// `temp.sorted` then has for each id the number in the draft; the draft's rows that found no room
/// are missing.
struct BulkPositions {
  private let db: Database
  private let gap: Int64
  private let insertion: Statement
  /// Rows that stand between the same neighbours.
  private var run: [Int64] = []
  private(set) var missing: [Int64] = []

  init(_ db: Database, count: Int) throws {
    self.db = db
    let there = try Int.fetchOne(db, sql: "SELECT count(*) FROM actor") ?? 0
    gap = NamePositions.gap(forRows: count + there)
    try db.execute(
      sql: """
        DROP TABLE IF EXISTS temp.sorted;
        CREATE TEMP TABLE sorted (id INTEGER PRIMARY KEY, number INTEGER NOT NULL);
        """)
    insertion = try db.makeStatement(sql: "INSERT INTO temp.sorted VALUES (?, ?)")
  }

  mutating func assign() throws {
    let new = try Row.fetchCursor(
      db, sql: "SELECT sortKey, name, uid, rowid FROM temp.draft ORDER BY sortKey, name, uid")
    let old = try Row.fetchCursor(db, sql: "SELECT sortKey, name, uid, id FROM actor ORDER BY id")
    var before: Int64?
    var next = try old.next().map(Place.init)
    while let place = try new.next().map(Place.init) {
      while let there = next, there.precedes(place) {
        try spread(between: before, and: there.number)
        before = there.number
        next = try old.next().map(Place.init)
      }
      run.append(place.number)
    }
    try spread(between: before, and: next?.number)
  }

  /// Spreads the rows of a run evenly between their neighbours.
  private mutating func spread(between before: Int64?, and after: Int64?) throws {
    guard !run.isEmpty else { return }
    defer { run.removeAll(keepingCapacity: true) }
    let count = Int64(run.count)
    let lower = before ?? after.map { max(0, $0 - gap * (count + 1)) } ?? 0
    let step = after.map { ($0 - lower) / (count + 1) } ?? gap
    guard step > 0 else {
      missing += run
      return
    }
    for (index, number) in run.enumerated() {
      try insertion.execute(arguments: [lower + step * Int64(index + 1), number])
    }
  }

  /// Where a name stands among all names; `number`: the row that has it.
  private struct Place {
    let parts: [String]
    let number: Int64

    init(_ row: Row) {
      parts = [row[0], row[1], row[2]]
      number = row[3]
    }

    /// As SQLite compares texts: byte by byte.
    func precedes(_ other: Place) -> Bool {
      for (one, other) in zip(parts, other.parts) where one != other {
        return one.utf8.lexicographicallyPrecedes(other.utf8)
      }
      return false
    }
  }
}
