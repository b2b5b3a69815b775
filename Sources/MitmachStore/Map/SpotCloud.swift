import GRDB
import MitmachModel

/// Where the actors are that a filter lets pass, as far as it has been read: in the order of names,
/// twelve bytes each.
struct SpotCloud: Sendable {
  let filter: SearchExpression
  let area: Area?
  private(set) var isComplete = false
  private var chunks: [Chunk] = []
  private(set) var fieldSets: [Int64] = []
  private var indices: [Int64: Int] = [:]
  private var last: Int64 = -1

  /// The squares by which it knows where an actor is: the smallest of which a cell is made.
  static let level = MapView.zooms.upperBound - 1
  private static let batch = 2000

  /// An actor of the cloud.
  struct Spot {
    fileprivate let bits: UInt64
    let id: Int64

    var x: Int { Int(bits & 0x1F_FFFF) }
    var y: Int { Int(bits >> 21 & 0x1F_FFFF) }
    /// Which of the cloud's sets of fields it has.
    var fieldIndex: Int { Int(bits >> 42) }
  }

  /// Some thousand actors; their ids are counted from the first.
  private struct Chunk {
    static let size = 1 << 16

    let firstID: Int64
    var bits: [UInt64] = []
    var ids: [UInt32] = []

    func hasRoom(for id: Int64) -> Bool {
      bits.count < Self.size && id - firstID <= Int64(UInt32.max)
    }
  }

  init(filter: SearchExpression, area: Area?) {
    self.filter = filter
    self.area = area
  }

  // MARK: - Reading

  /// Reads on for about so many actors, and not longer than `goesOn` says.
  mutating func read(
    among hits: AreaHits?, upTo budget: Int, while goesOn: () -> Bool, in db: Database
  ) throws {
    var rest = budget
    while !isComplete, rest > 0, goesOn() {
      let count = try db.interruptible(while: goesOn) { try readBatch(among: hits, in: db) }
      guard let count else { return }
      rest -= count
    }
  }

  /// Takes in the next actors only when all of them are there, so that it may be interrupted.
  private mutating func readBatch(among hits: AreaHits?, in db: Database) throws -> Int {
    let (source, arguments) = try nextHits(among: hits, in: db)
    var found: [(id: Int64, square: Quad, fieldSet: Int64)] = []
    var count = 0
    var end = last
    try db.scan(
      "SELECT a.id, a.quadX, a.quadY, a.fieldSet FROM \(source)", StatementArguments(arguments)
    ) { row in
      count += 1
      end = row[0]
      if row.isNull(1) { return }
      let shift = Quad.deepest - Self.level
      let square = Quad(level: Self.level, x: Int(row[1]) >> shift, y: Int(row[2]) >> shift)
      found.append((row[0], square, row[3]))
    }
    for (id, square, fieldSet) in found { add(id, square, fieldSet) }
    last = end
    isComplete = count < Self.batch
    return count
  }

  private func nextHits(
    among hits: AreaHits?, in db: Database
  ) throws -> (source: String, arguments: [DatabaseValue]) {
    guard let hits else {
      let source = """
        actorSearch CROSS JOIN actor AS a ON a.id = actorSearch.rowid
        WHERE actorSearch MATCH ? AND actorSearch.rowid > ? ORDER BY actorSearch.rowid LIMIT ?
        """
      return (
        source, [filter.match.databaseValue, last.databaseValue, Self.batch.databaseValue]
      )
    }
    let ids = try AreaSelection(area: hits, filter: filter, table: .actors, db: db)
      .ids(from: Bound(key: RowKey(id: last), isInclusive: false), forward: true, limit: Self.batch)
    return (
      "json_each(?) AS hit CROSS JOIN actor AS a ON a.id = hit.value",
      [Hits(ids: ids).list.databaseValue]
    )
  }

  private mutating func add(_ id: Int64, _ square: Quad, _ fieldSet: Int64) {
    let index = indices[fieldSet] ?? fieldSets.count
    if index == fieldSets.count {
      indices[fieldSet] = index
      fieldSets.append(fieldSet)
    }
    if chunks.last?.hasRoom(for: id) != true { chunks.append(Chunk(firstID: id)) }
    let bits = UInt64(index) << 42 | UInt64(square.y) << 21 | UInt64(square.x)
    chunks[chunks.count - 1].bits.append(bits)
    chunks[chunks.count - 1].ids.append(UInt32(id - chunks[chunks.count - 1].firstID))
  }

  // MARK: - What is known

  /// Hands out the actors in the order of names, as long as `body` wants more.
  func forEach(_ body: (Spot) -> Bool) {
    for chunk in chunks {
      for index in chunk.bits.indices {
        let id = chunk.firstID + Int64(chunk.ids[index])
        guard body(Spot(bits: chunk.bits[index], id: id)) else { return }
      }
    }
  }
}
