import GRDB
import MitmachModel

/// A table whose ids are in the order of names, with its search index.
struct PositionedTable {
  let name: String
  let search: SearchIndex

  static let actors = PositionedTable(name: "actor", search: .actors)
}

/// How the rows of a positioned table follow each other; equal ones in the order of ids.
enum PositionedOrder: Hashable {
  case id
  /// By which of these search tokens a row has, of which each has exactly one.
  case groups([String])
  /// By an indexed column.
  case column(OrderColumn)
  /// By how far they are from the middle of an area.
  case distance
}

/// A column by which rows are ordered, and how a row's key holds its value.
struct OrderColumn: Hashable {
  let name: String
  let isNumber: Bool
  /// Whether it is ordered from the last value on.
  let isDescending: Bool

  static let place = OrderColumn(name: "placeKey", isNumber: false, isDescending: false)
  static let newest = OrderColumn(name: "createdAt", isNumber: true, isDescending: true)
  /// Stands in no table: it is what an area knows of its actors.
  static let metres = OrderColumn(name: "metres", isNumber: true, isDescending: false)

  func value(of key: RowKey) -> DatabaseValue {
    isNumber ? key.number.databaseValue : key.text.databaseValue
  }

  func isAscending(forward: Bool) -> Bool { forward != isDescending }
}

extension PositionedOrder {
  init(_ query: ListQuery, in db: Database) throws {
    switch query.settledOrder {
    case .place: self = .column(.place)
    case .newest: self = .column(.newest)
    case .field:
      let fields = try Int.fetchAll(db.cachedStatement(sql: "SELECT id FROM field ORDER BY id"))
      self = .groups((fields.map { $0 } + [nil]).map(SearchToken.leadingField))
    case .name, .effort, .impact, .ratio, .cost, .near, .fit: self = .id
    case .distance: self = .distance
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
  /// Its group, in an order of groups, or how many metres away it is.
  var group: Int64?
}
