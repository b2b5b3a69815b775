import GRDB
import MitmachModel

/// Finds the pairs of actors that have something in common, without comparing all with all.
///
/// Each rule walks along an index in which those that it is about stand side by side.
struct DuplicatePairFinder {
  let db: Database
  let goesOn: () -> Bool
  private(set) var reasons: [Pair: Set<LikelyDuplicate.Reason>] = [:]
  private var seen: [Int64: Seen] = [:]

  /// What is compared of an actor.
  private struct Seen {
    var name: NameSimilarity
    var district: String?
  }

  /// Two actors by their ids, the smaller one first.
  struct Pair: Hashable {
    var one: Int64
    var other: Int64
  }

  /// What is thrown where somebody ended the search.
  struct GivenUp: Error {}

  /// What more actors than this have in common tells nothing of two of them.
  private static let most = 20
  /// So many are compared each with each; of more, each with as many as stand near it by name.
  private static let comparable = 60
  private static let window = 15
  /// More than anybody would look at, and as many as memory should hold.
  private static let mostPairs = 300_000

  init(db: Database, while goesOn: @escaping () -> Bool) {
    self.db = db
    self.goesOn = goesOn
  }

  mutating func search() throws {
    for (form, reason) in [
      (ContactForm.email, LikelyDuplicate.Reason.email), (.phone, .phone),
      (.web, .web),
    ] {
      try findEqual(
        """
        SELECT \(form.normalised(form.rawValue)), actorId FROM actorText INDEXED BY \(form.index)
        WHERE \(form.rawValue) IS NOT NULL ORDER BY 1
        """, reason)
    }
    try findEqual("SELECT sortKey, id FROM actor ORDER BY sortKey, id", .name)
    try findNearby()
    try findSimilarOfPlace()
    try forgetDistinctions()
  }

  private mutating func add(_ one: Int64, _ other: Int64, _ reason: LikelyDuplicate.Reason) {
    let pair = Pair(one: min(one, other), other: max(one, other))
    guard reasons.count < Self.mostPairs || reasons[pair] != nil else { return }
    reasons[pair, default: []].insert(reason)
  }

  /// Walks along groups of rows with the same first column.
  private func groups(_ sql: String, _ body: ([Int64]) throws -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: sql)
    var key: String?
    var group: [Int64] = []
    while let row = try rows.next() {
      let next: String = row[0]
      if next != key {
        if group.count > 1 { try body(group) }
        group.removeAll(keepingCapacity: true)
        key = next
        guard goesOn() else { throw GivenUp() }
      }
      if !next.isEmpty { group.append(row[1]) }
    }
    if group.count > 1 { try body(group) }
  }

  private mutating func findEqual(_ sql: String, _ reason: LikelyDuplicate.Reason) throws {
    var pairs: [(Int64, Int64)] = []
    try groups(sql) { group in
      guard group.count <= Self.most else { return }
      for (index, one) in group.enumerated() {
        for other in group[(index + 1)...] { pairs.append((one, other)) }
      }
    }
    for (one, other) in pairs { add(one, other, reason) }
  }

  // MARK: - Similar names

  private mutating func findSimilarOfPlace() throws {
    var groups: [[Int64]] = []
    try self.groups(
      """
      SELECT placeKey, id FROM actor WHERE placeKey <> '\(ColumnValues.noPlace)'
      ORDER BY placeKey, id
      """
    ) { groups.append($0) }
    for group in groups {
      guard goesOn() else { throw GivenUp() }
      try compare(group, .place) { _, _ in true }
      seen.removeAll(keepingCapacity: true)
    }
  }

  private mutating func compare(
    _ group: [Int64], _ reason: LikelyDuplicate.Reason, where isMeant: (Int, Int) -> Bool
  ) throws {
    let reach = group.count > Self.comparable ? Self.window : group.count
    for index in group.indices {
      for otherIndex in group.indices[(index + 1)...].prefix(reach)
      where isMeant(index, otherIndex) {
        let (one, other) = (try look(at: group[index]), try look(at: group[otherIndex]))
        // Places in different districts are not one, though they have the same name.
        let isApart =
          reason == .place && one.district != nil && other.district != nil
          && one.district != other.district
        if !isApart, one.name.isSimilar(to: other.name) {
          add(group[index], group[otherIndex], reason)
        }
      }
    }
  }

  private mutating func look(at id: Int64) throws -> Seen {
    if let known = seen[id] { return known }
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT name, district FROM actor WHERE id = ?"), arguments: [id])
    let known = Seen(name: NameSimilarity(row?["name"] ?? ""), district: row?["district"])
    seen[id] = known
    return known
  }

  // MARK: - Nearby

  /// Compares the actors of each square of 100 m with those of the squares around it.
  private mutating func findNearby() throws {
    let squares = try SquareIndex(db)
    for square in squares.keys {
      guard goesOn() else { throw GivenUp() }
      // In the order of ids, that is of names.
      let spots = squares.spots(around: square).sorted { $0.id < $1.id }
      try compare(spots.map(\.id), .nearby) { one, other in
        spots[one].coordinate.kilometres(to: spots[other].coordinate) <= DuplicateFinder.near
      }
      seen.removeAll(keepingCapacity: true)
    }
  }

  private mutating func forgetDistinctions() throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT oneId, otherId FROM distinction")
    while let row = try rows.next() {
      let ids: [Int64] = [row[0], row[1]].sorted()
      reasons[Pair(one: ids[0], other: ids[1])] = nil
    }
  }
}

/// The actors that have a coordinate, by squares in which near ones stand together.
private struct SquareIndex {
  /// An actor where it is.
  struct Spot {
    var id: Int64
    var coordinate: Coordinate
  }

  /// A square of about 100 m.
  struct Square: Hashable, Comparable {
    var row: Int32
    var column: Int32

    static func < (one: Square, other: Square) -> Bool {
      (one.row, one.column) < (other.row, other.column)
    }
  }

  private var spots: [Square: [Spot]] = [:]

  /// Those with which it is worth comparing, in one order.
  var keys: [Square] { spots.keys.sorted() }

  init(_ db: Database) throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, latitude, longitude FROM actor WHERE latitude IS NOT NULL")
    while let row = try rows.next() {
      guard let coordinate = Coordinate(latitude: row[1], longitude: row[2]) else { continue }
      let height = DuplicateFinder.near / Coordinate.kilometresPerDegree
      let line = Int32((coordinate.latitude / height).rounded(.down))
      // As wide as at the middle of its line, so that all of a line have the same columns.
      let middle = Coordinate(latitude: min(90, (Double(line) + 0.5) * height), longitude: 0)
      let width = (middle ?? coordinate).degreesEast(ofKilometres: DuplicateFinder.near)
      let column = Int32((coordinate.longitude / width).rounded(.down))
      spots[Square(row: line, column: column), default: []].append(
        Spot(id: row[0], coordinate: coordinate))
    }
  }

  /// The spots of a square and of those around it; each pair of near ones is in one of them at least.
  func spots(around square: Square) -> [Spot] {
    guard spots[square] != nil else { return [] }
    // Lines next to each other differ in their columns: far from the equator by more than one.
    let own = spots[square] ?? []
    let right = spots[Square(row: square.row, column: square.column + 1)] ?? []
    return own + right + above(square)
  }

  private func above(_ square: Square) -> [Spot] {
    let height = DuplicateFinder.near / Coordinate.kilometresPerDegree
    func width(_ row: Int32) -> Double {
      let middle = Coordinate(
        latitude: min(90, max(-90, (Double(row) + 0.5) * height)), longitude: 0)
      return middle?.degreesEast(ofKilometres: DuplicateFinder.near) ?? 360
    }
    let own = width(square.row)
    let next = width(square.row + 1)
    let first = Int32(((Double(square.column) - 1) * own / next).rounded(.down))
    let last = Int32(((Double(square.column) + 2) * own / next).rounded(.down))
    return (first...max(first, last)).flatMap {
      spots[Square(row: square.row + 1, column: $0)] ?? []
    }
  }
}
