/// What of a region decides which actions fit it.
package struct RegionSituation: Hashable, Sendable {
  /// How many members each field has, by the field's index.
  package var members: [Int: Int]
  /// How many members are of each kind.
  package var kinds: [ActorKind: Int]
  /// What it says to have.
  package var resources: Resources

  package init(
    members: [Int: Int] = [:], kinds: [ActorKind: Int] = [:], resources: Resources = Resources()
  ) {
    self.members = members
    self.kinds = kinds
    self.resources = resources
  }
}

/// What of an action decides whether it fits a region.
package struct FitCandidate: Hashable, Sendable {
  package var effort: Int
  package var impact: Int
  package var fields: FieldSet
  package var people: Int
  package var weeks: Int
  package var euros: Int
  /// Ids of the skills that the region does not say to have.
  package var missingSkills: [String]
  /// Whether it asks for any skill.
  package var needsSkills: Bool
  /// The nearest elsewhere that does it or has done it.
  package var nearest: Neighbour?
  /// What the region itself did with it.
  package var own: AdoptionState

  package init(
    effort: Int, impact: Int, fields: FieldSet, people: Int, weeks: Int, euros: Int,
    missingSkills: [String] = [], needsSkills: Bool = false, nearest: Neighbour? = nil,
    own: AdoptionState = .never
  ) {
    self.effort = effort
    self.impact = impact
    self.fields = fields
    self.people = people
    self.weeks = weeks
    self.euros = euros
    self.missingSkills = missingSkills
    self.needsSkills = needsSkills
    self.nearest = nearest
    self.own = own
  }

  package init(
    _ action: Action, for situation: RegionSituation, nearest: Neighbour? = nil,
    own: AdoptionState = .never
  ) {
    let stated = situation.resources.skills
    self.init(
      effort: action.effort, impact: action.impact, fields: action.fields, people: action.people,
      weeks: action.weeks, euros: action.euros,
      missingSkills: stated.map { skills in action.skills.filter { !skills.contains($0) } } ?? [],
      needsSkills: !action.skills.isEmpty, nearest: nearest, own: own)
  }

  /// Who does an action, or has done it, and how far away.
  package struct Neighbour: Hashable, Sendable {
    /// The region or actor; `nil` where the store knows only the place.
    package var who: EntryReference?
    package var place: String?
    package var kilometres: Int
    package var status: AdoptionStatus

    package init(
      who: EntryReference?, place: String? = nil, kilometres: Int, status: AdoptionStatus
    ) {
      self.who = who
      self.place = place
      self.kilometres = kilometres
      self.status = status
    }
  }
}
