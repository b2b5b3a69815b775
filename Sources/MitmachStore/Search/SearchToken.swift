import MitmachModel

/// What an entry can be filtered by, as a word of the search index.
///
/// Because they stand in the same index as the letters of the texts, FTS5 itself intersects a text with
/// any filter, in the order of names and without looking at entries that fail. `=` begins no gram.
enum SearchToken {
  /// Every entry has it: by it the index can be compared with its table.
  static let any = "=a"
  /// No entry has it.
  static let none = "=none"

  static func field(_ index: Int) -> String { "=f\(index)" }
  static func goal(_ number: Int) -> String { "=g\(number)" }
  static func kind(_ kind: ActorKind) -> String { "=k\(kind.rawValue)" }
  static func status(_ status: RegionStatus) -> String { "=s\(status.rawValue)" }
  static func effort(_ effort: Int) -> String { "=e\(effort)" }
  static func impact(_ impact: Int) -> String { "=i\(impact)" }

  /// The first of an entry's fields, by which lists in the order of fields are grouped.
  static func leadingField(_ index: Int?) -> String { "=l" + (index.map(String.init) ?? "none") }

  /// A current membership: in a region or any, in a role or any.
  static func membership(region: Int64?, role: Role?) -> String {
    let letter =
      switch role {
      case nil: ""
      case .member: "m"
      case .moderator: "x"
      }
    return "=r" + (region.map(String.init) ?? "any") + letter
  }

  static func fields(_ set: FieldSet) -> [String] {
    let indices = set.indices
    return [leadingField(indices.first)] + indices.map(field)
  }

  static func goals(_ set: GoalSet) -> [String] { set.numbers.map(goal) }
}
