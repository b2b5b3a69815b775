import GRDB

/// Gives all actors of a draft ids between those that are there, in the order of names.
///
/// Where too many come between two, those around them are moved apart first. `temp.sorted` then has for
/// each id the number in the draft.
struct BulkPositions {
  private let db: Database
  private let gap: Int64
  /// The rows of the draft in the order of names.
  private var numbers: [Int64] = []
  /// The ids that are there, in that order.
  private var ids: [Int64] = []
  /// How many new ones come before each of them, and behind the last.
  private var counts = [0]

  init(_ db: Database, count: Int) throws {
    self.db = db
    let there = try Int.fetchOne(db, sql: "SELECT count(*) FROM actor") ?? 0
    gap = NamePositions.gap(forRows: count + there)
    let new = try Row.fetchCursor(
      db, sql: "SELECT sortKey, name, uid, rowid FROM temp.draft ORDER BY sortKey, name, uid")
    let old = try Row.fetchCursor(db, sql: "SELECT sortKey, name, uid, id FROM actor ORDER BY id")
    var next = try old.next().map(Place.init)
    func pass(_ place: Place) throws {
      ids.append(place.number)
      counts.append(0)
      next = try old.next().map(Place.init)
    }
    while let place = try new.next().map(Place.init) {
      while let there = next, there.precedes(place) { try pass(there) }
      numbers.append(place.number)
      counts[ids.count] += 1
    }
    while let there = next { try pass(there) }
  }

  // MARK: - Room

  /// Where those that are there have to go, in an order in which none meets another.
  mutating func makeRoom() -> [(old: Int64, new: Int64)] {
    let before = ids
    var place = 0
    while let crowded = (place...ids.count).first(where: { !hasRoom(at: $0) }) {
      var window = crowded..<crowded
      repeat {
        let size = max(1, window.count)
        window = max(0, window.lowerBound - size)..<min(ids.count, window.upperBound + size)
      } while !spread(window)
      place = min(ids.count, window.upperBound + 1)
    }
    let moves = zip(before, ids).map { (old: $0, new: $1) }
    return moves.filter { $0.new < $0.old } + moves.filter { $0.new > $0.old }.reversed()
  }

  /// Whether those who come before the row at a place find ids there.
  private func hasRoom(at place: Int) -> Bool {
    let step = room(at: place).step
    return counts[place] == 0 || step > 0
  }

  /// From where on those who come before the row at a place stand, and how far apart.
  private func room(at place: Int) -> (lower: Int64, step: Int64) {
    let count = Int64(counts[place])
    let before = place > 0 ? ids[place - 1] : nil
    guard place < ids.count else { return (before ?? 0, gap) }
    let lower = before ?? max(0, ids[place] - gap * (count + 1))
    return (lower, (ids[place] - lower) / (count + 1))
  }

  /// Moves some rows apart, as far as all who come between them and around them need; `false` where
  /// there is too little room for that.
  private mutating func spread(_ window: Range<Int>) -> Bool {
    let count = window.count + counts[window.lowerBound...window.upperBound].reduce(0, +)
    let lower = window.lowerBound > 0 ? ids[window.lowerBound - 1] : 0
    var step = gap
    if window.upperBound < ids.count {
      step = (ids[window.upperBound] - lower) / Int64(count + 1)
      guard step >= NamePositions.leastRoom else { return false }
    }
    var id = lower
    for place in window {
      id += step * Int64(counts[place] + 1)
      ids[place] = id
    }
    return true
  }

  // MARK: - Places

  /// Writes down who goes where, once those that were in the way have been moved.
  func assign() throws {
    try db.execute(
      sql: """
        DROP TABLE IF EXISTS temp.sorted;
        CREATE TEMP TABLE sorted (id INTEGER PRIMARY KEY, number INTEGER NOT NULL);
        """)
    var insertion = try RowInsertion(into: "temp.sorted", columns: ["id", "number"], in: db)
    var rest = numbers[...]
    for place in counts.indices {
      let (lower, step) = room(at: place)
      for (index, number) in rest.prefix(counts[place]).enumerated() {
        insertion.add(lower + step * Int64(index + 1))
        insertion.add(number)
        try insertion.finishRow()
      }
      rest = rest.dropFirst(counts[place])
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
