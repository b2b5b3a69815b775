/// What a list is narrowed to: within a facet any of the values will do, all facets must hold.
///
/// The same filter serves every listing; a facet that a listing does not have is passed over
/// (`Filter.facets(of:)`).
package struct Filter: Hashable, Sendable {
  /// Words in any order, as typed.
  package var text = ""
  /// Ids of fields.
  package var fields: Set<String> = []
  package var regions: Set<UID> = []
  package var kinds: Set<ActorKind> = []
  package var roles: Set<Role> = []
  package var statuses: Set<RegionStatus> = []
  package var goals: Set<Int> = []

  package init() {}

  package var isEmpty: Bool { self == Filter() }

  /// The facets that a listing can be narrowed by, besides the text.
  package static func facets(of listing: Listing) -> [Facet] {
    switch listing {
    case .regions: [.field, .status]
    case .actors: [.field, .region, .kind, .role, .goal]
    case .moderators: [.field, .region, .kind, .goal]
    case .actions: [.field, .goal]
    }
  }

  /// This filter without the facets that `listing` does not have.
  package func applying(to listing: Listing) -> Filter {
    let facets = Self.facets(of: listing)
    var filter = self
    for facet in Facet.allCases where !facets.contains(facet) { filter.clear(facet) }
    return filter
  }

  package mutating func clear(_ facet: Facet) {
    switch facet {
    case .field: fields = []
    case .region: regions = []
    case .kind: kinds = []
    case .role: roles = []
    case .status: statuses = []
    case .goal: goals = []
    }
  }

  package func contains(_ value: FacetValue) -> Bool {
    switch value {
    case .field(let id): fields.contains(id)
    case .region(let uid): regions.contains(uid)
    case .kind(let kind): kinds.contains(kind)
    case .role(let role): roles.contains(role)
    case .status(let status): statuses.contains(status)
    case .goal(let number): goals.contains(number)
    }
  }

  /// Adds the value, or takes it out where it is in.
  package mutating func toggle(_ value: FacetValue) {
    switch value {
    case .field(let id): fields.formSymmetricDifference([id])
    case .region(let uid): regions.formSymmetricDifference([uid])
    case .kind(let kind): kinds.formSymmetricDifference([kind])
    case .role(let role): roles.formSymmetricDifference([role])
    case .status(let status): statuses.formSymmetricDifference([status])
    case .goal(let number): goals.formSymmetricDifference([number])
    }
  }

  /// Every value that is set, facet by facet, in an order that does not change.
  package var values: [FacetValue] {
    fields.sorted().map(FacetValue.field)
      + regions.sorted { $0.rawValue < $1.rawValue }.map(FacetValue.region)
      + ActorKind.allCases.filter(kinds.contains).map(FacetValue.kind)
      + Role.allCases.filter(roles.contains).map(FacetValue.role)
      + RegionStatus.allCases.filter(statuses.contains).map(FacetValue.status)
      + goals.sorted().map(FacetValue.goal)
  }
}

/// A property by which entries can be told apart.
package enum Facet: String, Hashable, Sendable, CaseIterable {
  case field, region, kind, role, status, goal
}

/// One value of a facet.
package enum FacetValue: Hashable, Sendable {
  case field(String)
  case region(UID)
  case kind(ActorKind)
  case role(Role)
  case status(RegionStatus)
  case goal(Int)

  package var facet: Facet {
    switch self {
    case .field: .field
    case .region: .region
    case .kind: .kind
    case .role: .role
    case .status: .status
    case .goal: .goal
    }
  }
}

/// How many entries each value of the facets has, under the other facets of a filter.
package struct FacetCounts: Hashable, Sendable {
  package var counts: [FacetValue: Int]
  /// Whether every value was counted; values that are missing then have no entry at all.
  package var isComplete: Bool

  package init(counts: [FacetValue: Int] = [:], isComplete: Bool = true) {
    self.counts = counts
    self.isComplete = isComplete
  }
}
