import GRDB
import MitmachModel

/// Gives ids in the order of names: by sort key, then by name, then by uid.
struct NamePositions {
  let table: String
  let db: Database

  /// A name among all names of a table.
  struct Name {
    var sortKey: String
    var name: String
    var uid: String

    init(_ name: String, uid: UID) {
      sortKey = Folding.sortKey(of: name)
      self.name = name
      self.uid = uid.rawValue
    }
  }

  /// The ids on both sides of a place between two rows.
  struct Neighbours {
    var before: Int64?
    var after: Int64?
  }

  /// How far apart ids stand where there is room.
  static let gap: Int64 = 1 << 22
  private static let first: Int64 = 1 << 32
  /// How far apart ids must come to stand where they are spread, so that it need not be done soon again.
  static let leastRoom: Int64 = 32

  /// The gap for so many rows: the closer the ids, the smaller the search index.
  static func gap(forRows count: Int) -> Int64 {
    min(gap, max(64, (1 << 29) / Int64(max(1, count))))
  }

  /// An id between the neighbours; `nil` where there is none.
  ///
  /// Names often come in runs, one after the other. So beside a row that is younger than its other
  /// neighbour, more room is left on the side to which the run goes.
  func position(between neighbours: Neighbours) throws -> Int64? {
    switch (neighbours.before, neighbours.after) {
    case (nil, nil): return Self.first
    case (let before?, nil): return before + Self.gap
    case (let before, let after?):
      let lower = before ?? max(0, after - 2 * Self.gap)
      let room = after - lower
      let step =
        switch try before.map({ try isYounger($0, than: after) }) {
        case true: max(1, room / 16)
        case false: room - max(1, room / 16)
        default: room / 2
        }
      return lower + step > lower && lower + step < after ? lower + step : nil
    }
  }

  /// Whether one of two rows was added later; `nil` where both were added at once.
  private func isYounger(_ one: Int64, than other: Int64) throws -> Bool? {
    let statement = try db.cachedStatement(sql: "SELECT createdAt FROM \(table) WHERE id = ?")
    guard let first = try Int64.fetchOne(statement, arguments: [one]),
      let second = try Int64.fetchOne(statement, arguments: [other])
    else { return nil }
    return first == second ? nil : first > second
  }

  /// Between which rows a name stands; the row `own`, which is about to move, does not count.
  func neighbours(of name: Name, except own: Int64?) throws -> Neighbours {
    let own = own ?? -1
    let before = try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id FROM \(table) WHERE sortKey = ? AND (name, uid) < (?, ?) AND id <> ?
          ORDER BY id DESC LIMIT 1
          """), arguments: [name.sortKey, name.name, name.uid, own])
    let lower =
      try before
      ?? Int64.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT id FROM \(table) WHERE sortKey < ? AND id <> ? ORDER BY sortKey DESC, id DESC LIMIT 1
            """), arguments: [name.sortKey, own])
    let upper = try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT id FROM \(table) WHERE id > ? AND id <> ? ORDER BY id LIMIT 1"),
      arguments: [lower ?? -1, own])
    return Neighbours(before: lower, after: upper)
  }

  /// Where rows have to go so that there is room again between the neighbours.
  ///
  /// Takes the smallest stretch around them that can be spread with enough room. The moves are in an
  /// order in which no row meets another on its way.
  func spreading(around neighbours: Neighbours) throws -> [(old: Int64, new: Int64)] {
    var size = 1
    while true {
      let below = try ids("<=", neighbours.before ?? -1, "DESC", limit: size).reversed()
      let above = try ids(">", neighbours.before ?? -1, "ASC", limit: size)
      let window = below + above
      let (lower, upper) = try ends(of: Array(window))
      let width = (upper - lower) / Int64(window.count + 1)
      if width >= Self.leastRoom || window.count < size {
        let moves = window.enumerated().map { ($1, lower + Int64($0 + 1) * width) }
        let down = moves.filter { $0.1 < $0.0 }
        let up = moves.filter { $0.1 > $0.0 }.reversed()
        return down + up
      }
      size *= 2
    }
  }

  private func ids(
    _ sign: String, _ id: Int64, _ direction: String, limit: Int
  ) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT id FROM \(table) WHERE id \(sign) ? ORDER BY id \(direction) LIMIT ?"),
      arguments: [id, limit])
  }

  /// The ids just outside of a stretch; beyond the last row there is room without end.
  private func ends(of window: [Int64]) throws -> (Int64, Int64) {
    guard let first = window.first, let last = window.last else { return (0, Self.gap) }
    return (
      try ids("<", first, "DESC", limit: 1).first ?? 0,
      try ids(">", last, "ASC", limit: 1).first ?? last + Int64(window.count + 1) * Self.gap
    )
  }
}
