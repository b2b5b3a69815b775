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
  /// Levels of effort and impact, within 1 to 5.
  package var effort: ClosedRange<Int>?
  package var impact: ClosedRange<Int>?
  /// What there is: actions that need more of it, or other skills, are left out.
  package var atHand = Resources()
  /// The region that actions are looked at for; by itself it leaves none out.
  package var forRegion: UID?
  /// How far that region is with an action; without a region it says nothing.
  package var adoptions: Set<AdoptionState> = []
  /// The part of the map in which entries lie.
  package var area: Area?

  package init() {}

  package var isEmpty: Bool { self == Filter() }

  /// The facets that a listing can be narrowed by, besides the text.
  package static func facets(of listing: Listing) -> [Facet] {
    switch listing {
    case .regions: [.field, .status, .area]
    case .actors: [.field, .region, .kind, .role, .goal, .area]
    case .moderators: [.field, .region, .kind, .goal]
    case .actions:
      [.field, .goal, .effort, .impact, .people, .weeks, .euros, .skill, .forRegion, .adoption]
    }
  }

  /// This filter without the facets that `listing` does not have.
  package func applying(to listing: Listing) -> Filter {
    let facets = Self.facets(of: listing)
    var filter = self
    for facet in Facet.allCases where !facets.contains(facet) { filter.clear(facet) }
    if filter.forRegion == nil { filter.adoptions = [] }
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
    case .effort: effort = nil
    case .impact: impact = nil
    case .people: atHand.people = nil
    case .weeks: atHand.weeks = nil
    case .euros: atHand.euros = nil
    case .skill: atHand.skills = nil
    case .forRegion: forRegion = nil
    case .adoption: adoptions = []
    case .area: area = nil
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
    case .effort(let range): effort == range
    case .impact(let range): impact == range
    case .people(let number): atHand.people == number
    case .weeks(let number): atHand.weeks == number
    case .euros(let number): atHand.euros == number
    case .skill(let id): atHand.skills?.contains(id) == true
    case .forRegion(let uid): forRegion == uid
    case .adoption(let state): adoptions.contains(state)
    case .area(let area): self.area == area
    }
  }

  /// Adds the value, or takes it out where it is in; of what has one value it takes the other's place.
  package mutating func toggle(_ value: FacetValue) {
    switch value {
    case .field(let id): fields.formSymmetricDifference([id])
    case .region(let uid): regions.formSymmetricDifference([uid])
    case .kind(let kind): kinds.formSymmetricDifference([kind])
    case .role(let role): roles.formSymmetricDifference([role])
    case .status(let status): statuses.formSymmetricDifference([status])
    case .goal(let number): goals.formSymmetricDifference([number])
    case .effort(let range): effort = effort == range ? nil : range
    case .impact(let range): impact = impact == range ? nil : range
    case .people(let number): atHand.people = atHand.people == number ? nil : number
    case .weeks(let number): atHand.weeks = atHand.weeks == number ? nil : number
    case .euros(let number): atHand.euros = atHand.euros == number ? nil : number
    case .skill(let id):
      let skills = (atHand.skills ?? []).symmetricDifference([id])
      atHand.skills = skills.isEmpty ? nil : skills
    case .forRegion(let uid): forRegion = forRegion == uid ? nil : uid
    case .adoption(let state): adoptions.formSymmetricDifference([state])
    case .area(let area): self.area = self.area == area ? nil : area
    }
  }

  /// Every value that is set, facet by facet, in an order that does not change.
  package var values: [FacetValue] {
    fields.sorted().map(FacetValue.field)
      + regions.sorted { $0.rawValue < $1.rawValue }.map(FacetValue.region)
      + ActorKind.allCases.filter(kinds.contains).map(FacetValue.kind)
      + Role.allCases.filter(roles.contains).map(FacetValue.role)
      + RegionStatus.allCases.filter(statuses.contains).map(FacetValue.status)
      + goals.sorted().map(FacetValue.goal) + poolValues
      + [area.map(FacetValue.area)].compactMap { $0 }
  }

  /// The values of the facets that only actions have.
  private var poolValues: [FacetValue] {
    let single: [FacetValue?] = [
      effort.map(FacetValue.effort), impact.map(FacetValue.impact),
      atHand.people.map(FacetValue.people), atHand.weeks.map(FacetValue.weeks),
      atHand.euros.map(FacetValue.euros),
    ]
    return single.compactMap { $0 } + (atHand.skills ?? []).sorted().map(FacetValue.skill)
      + [forRegion.map(FacetValue.forRegion)].compactMap { $0 }
      + AdoptionState.allCases.filter(adoptions.contains).map(FacetValue.adoption)
  }
}
