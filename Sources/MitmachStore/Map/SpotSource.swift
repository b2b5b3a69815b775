import GRDB
import MitmachModel

/// From what the actors of a map are counted.
enum SpotSource: Hashable {
  /// From the counts of all, of which only those with one of these fields are wanted, if any are named.
  case counts(fields: Int64?)
  /// From the hits of a filter.
  case hits(SearchExpression, Area?)

  init(_ filter: Filter, in db: Database) throws {
    var rest = filter.applying(to: .actors)
    rest.fields = []
    let others = try SearchExpression(ListQuery(listing: .actors, filter: rest), in: db)
    guard others.isEmpty, rest.area == nil else {
      let all = ListQuery(listing: .actors, filter: filter)
      self = .hits(try SearchExpression(all, in: db), rest.area)
      return
    }
    self = .counts(
      fields: filter.fields.isEmpty ? nil : try Self.fieldSet(of: filter.fields, in: db))
  }

  private static func fieldSet(of codes: Set<String>, in db: Database) throws -> Int64 {
    let rows = try Row.fetchAll(db.cachedStatement(sql: "SELECT id, code FROM field"))
    return rows.filter { codes.contains($0["code"]) }
      .reduce(0) { $0 | 1 << ($1["id"] as Int64) }
  }
}
