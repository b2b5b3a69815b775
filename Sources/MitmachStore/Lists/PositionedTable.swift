import GRDB
import MitmachModel

/// A table whose ids are in the order of names, with its search index.
struct PositionedTable {
  let name: String
  let search: SearchIndex

  static let actors = PositionedTable(name: "actor", search: .actors)
  static let actions = PositionedTable(name: "action", search: .actions)
}

/// How the rows of a positioned table follow each other; equal ones in the order of ids.
enum PositionedOrder: Hashable {
  case id
  /// By which of these search tokens a row has; each row has exactly one.
  case groups([String])
  /// By an indexed column.
  case column(String)
}

extension PositionedOrder {
  init(_ query: ListQuery, in db: Database) throws {
    switch query.order {
    case .name:
      let isEnglish = query.listing == .actions && query.language == .english
      self = isEnglish ? .column("sortKeyEnglish") : .id
    case .place: self = .column("placeKey")
    case .newest: self = .column("age")
    case .field:
      let fields = try Int.fetchAll(db.cachedStatement(sql: "SELECT id FROM field ORDER BY id"))
      self = .groups((fields.map { $0 } + [nil]).map(SearchToken.leadingField))
    case .effort: self = .groups((1...5).map(SearchToken.effort))
    case .impact: self = .groups((1...5).reversed().map(SearchToken.impact))
    }
  }
}

/// Where a list goes on.
struct Bound {
  var key: RowKey
  /// Whether the row of the key belongs to what follows.
  var isInclusive: Bool
}

/// A row's place in its list.
struct Hit: Hashable {
  var id: Int64
  /// Its group, in an order of groups.
  var group: Int64?
}
