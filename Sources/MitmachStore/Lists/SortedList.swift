import GRDB
import MitmachModel

/// A list of regions or moderators: a few thousand at most, sorted when they are asked for.
///
/// `key` is a text that sorts as the list does; characters of code 1 stand between its parts, as no
/// folded text has them.
struct SortedList {
  /// What is read from.
  let source: String
  let key: String
  let id: String
  /// The row's own number, where an entry can stand in the list more than once.
  let number: String
  let condition: String
  let arguments: [DatabaseValue]

  static func regions(_ query: ListQuery, in db: Database) throws -> SortedList {
    let filter = try SearchExpression(query, in: db)
    let names = "region.sortKey || char(1) || region.name || char(1) || region.uid"
    let key =
      switch query.order {
      case .place: "region.placeKey || char(1) || \(names)"
      case .newest: "printf('%020d', 4611686018427387904 - region.createdAt) || char(1) || \(names)"
      default: names
      }
    let area = try query.filter.area.map { try Hits(ofRegionsIn: $0, in: db) }
    let conditions = [
      filter.isEmpty
        ? nil : "region.id IN (SELECT rowid FROM regionSearch WHERE regionSearch MATCH ?)",
      area.map { _ in "region.id IN (SELECT value FROM json_each(?))" },
    ]
    return SortedList(
      source: "region", key: key, id: "region.id", number: "0",
      condition: (["1"] + conditions.compactMap { $0 }).joined(separator: " AND "),
      arguments: (filter.isEmpty ? [] : [filter.match.databaseValue])
        + [area?.list.databaseValue].compactMap { $0 })
  }

  static func moderators(_ query: ListQuery, in db: Database) throws -> SortedList {
    let filter = try SearchExpression(query, in: db)
    let now = "membership.role = 'moderator' AND membership.until IS NULL"
    let regions = query.filter.regions.map(\.rawValue).sorted()
    let marks = Array(repeating: "?", count: regions.count).joined(separator: ", ")
    let place =
      regions.isEmpty
      ? "" : " AND membership.regionId IN (SELECT id FROM region WHERE uid IN (\(marks)))"
    return SortedList(
      source: "membership CROSS JOIN actor ON actor.id = membership.actorId",
      key: moderatorKey(query.order), id: "actor.id", number: "membership.id",
      condition: now + place
        + " AND actor.id IN (SELECT rowid FROM actorSearch WHERE actorSearch MATCH ?)",
      arguments: regions.map(\.databaseValue) + [filter.match.databaseValue])
  }

  private static func moderatorKey(_ order: SortOrder) -> String {
    switch order {
    case .place: "actor.placeKey"
    case .newest: "printf('%020d', 4611686018427387904 - actor.createdAt)"
    // The lowest bit of the set; those without a field come last.
    case .field:
      """
      printf('%020d', CASE actor.fieldSet WHEN 0 THEN 9223372036854775807
        ELSE actor.fieldSet & -actor.fieldSet END)
      """
    default: "''"
    }
  }

  /// The keys from the bound on, or backwards from it; in the order in which they are met.
  func keys(from bound: Bound?, forward: Bool, limit: Int, in db: Database) throws -> [RowKey] {
    let direction = forward ? "ASC" : "DESC"
    let sign = (forward ? ">" : "<") + (bound?.isInclusive == true ? "=" : "")
    let values = bound.map {
      [$0.key.text.databaseValue, $0.key.id.databaseValue, $0.key.number.databaseValue]
    }
    let rest = bound == nil ? "" : "AND (\(key), \(id), \(number)) \(sign) (?, ?, ?)"
    let sql = """
      SELECT \(key), \(id), \(number) FROM \(source) WHERE \(condition) \(rest)
      ORDER BY 1 \(direction), 2 \(direction), 3 \(direction) LIMIT ?
      """
    let arguments = self.arguments + (values ?? []) + [limit.databaseValue]
    return try Row.fetchAll(
      db.cachedStatement(sql: sql), arguments: StatementArguments(arguments)
    ).map { RowKey(text: $0[0], number: $0[2], id: $0[1]) }
  }

  func count(in db: Database, limit: Int? = nil) throws -> Int {
    let rows = "SELECT 1 FROM \(source) WHERE \(condition) LIMIT \(limit ?? -1)"
    return try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM (\(rows))"),
      arguments: StatementArguments(arguments)) ?? 0
  }
}
