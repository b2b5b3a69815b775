import GRDB
import MitmachModel

/// A filter as the search index takes it: conditions that must all hold.
struct SearchExpression: Hashable {
  private(set) var conditions: [SearchCondition] = []

  var isEmpty: Bool { conditions.isEmpty }
  /// Whether a single entry can be tested by it: SQLite takes expressions up to some depth only.
  var isTestable: Bool { conditions.reduce(0) { $0 + $1.testArguments.count } < 500 }
  /// In the language of FTS5.
  var match: String { conditions.map(\.match).joined(separator: " AND ") }

  func and(_ token: String) -> SearchExpression {
    var expression = self
    expression.require(anyOf: [token])
    return expression
  }

  private mutating func require(anyOf tokens: [String]) {
    if !tokens.isEmpty { conditions.append(SearchCondition(tokens: tokens)) }
  }
}

extension SearchExpression {
  /// The conditions of a query, except those on the rows of `moderators`.
  ///
  /// Ids that the store does not know are held by no entry.
  init(_ query: ListQuery, in db: Database) throws {
    let filter = query.filter.applying(to: query.listing)
    var seen: Set<SearchWord> = []
    conditions = SearchWord.words(of: filter.text).filter { seen.insert($0).inserted }
      .map(SearchCondition.init)
    require(anyOf: try Self.fieldTokens(filter.fields, in: db))
    require(anyOf: filter.goals.sorted().map(SearchToken.goal))
    require(anyOf: ActorKind.allCases.filter(filter.kinds.contains).map(SearchToken.kind))
    require(anyOf: RegionStatus.allCases.filter(filter.statuses.contains).map(SearchToken.status))
    let roles: Set<Role> = query.listing == .moderators ? [.moderator] : filter.roles
    require(anyOf: try Self.membershipTokens(filter.regions, roles: roles, in: db))
  }

  private static func fieldTokens(_ codes: Set<String>, in db: Database) throws -> [String] {
    try codes.sorted().map { code in
      let id = try Int.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM field WHERE code = ?"), arguments: [code])
      return id.map(SearchToken.field) ?? SearchToken.none
    }
  }

  private static func membershipTokens(
    _ regions: Set<UID>, roles: Set<Role>, in db: Database
  ) throws -> [String] {
    guard !regions.isEmpty || !roles.isEmpty else { return [] }
    let ids: [Int64] = try regions.map(\.rawValue).sorted().compactMap {
      try RegionRecord.id(of: $0, in: db)
    }
    let places: [Int64?] = regions.isEmpty ? [nil] : ids
    // With both roles, any role will do.
    let kinds: [Role?] = roles.count == 1 ? roles.map { $0 } : [nil]
    let tokens = places.flatMap { region in
      kinds.map { SearchToken.membership(region: region, role: $0) }
    }
    return tokens.isEmpty ? [SearchToken.none] : tokens
  }
}
