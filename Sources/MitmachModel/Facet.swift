/// A property by which entries can be told apart.
package enum Facet: String, Hashable, Sendable, CaseIterable {
  case field, region, kind, role, status, goal
  /// Levels of an action.
  case effort, impact
  /// What there is for an action: it may need that much and no more.
  case people, weeks, euros, skill
  /// The region that actions are looked at for, and how far it is with them.
  case forRegion, adoption
  /// A part of the map.
  case area
}

extension Facet {
  /// Whether its values can be listed and counted; what there is of people or euros is any number.
  package var isListed: Bool {
    switch self {
    case .people, .weeks, .euros, .forRegion, .area: false
    default: true
    }
  }
}

/// One value of a facet.
package enum FacetValue: Hashable, Sendable {
  case field(String)
  case region(UID)
  case kind(ActorKind)
  case role(Role)
  case status(RegionStatus)
  case goal(Int)
  case effort(ClosedRange<Int>)
  case impact(ClosedRange<Int>)
  case people(Int)
  case weeks(Int)
  case euros(Int)
  case skill(String)
  case forRegion(UID)
  case adoption(AdoptionState)
  case area(Area)

  package var facet: Facet {
    switch self {
    case .field: .field
    case .region: .region
    case .kind: .kind
    case .role: .role
    case .status: .status
    case .goal: .goal
    case .effort: .effort
    case .impact: .impact
    case .people: .people
    case .weeks: .weeks
    case .euros: .euros
    case .skill: .skill
    case .forRegion: .forRegion
    case .adoption: .adoption
    case .area: .area
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
