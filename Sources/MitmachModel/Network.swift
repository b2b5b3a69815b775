/// A whole network as a value: what data files hold and what fills an empty store.
package struct Network: Hashable, Sendable {
  package var fields: [FieldOfAction] = []
  package var goals: [Goal] = []
  package var skills: [Skill] = []
  package var places: [Place] = []
  package var regions: [Region] = []
  package var actors: [Actor] = []
  package var memberships: [Membership] = []
  package var actions: [Action] = []
  package var adoptions: [Adoption] = []
  package var relationTypes: [RelationType] = []
  package var relations: [Relation] = []
  package var consents: [Consent] = []
  package var distinctions: [Distinction] = []
  /// When regions, actors and actions were entered, as far as that is known; milliseconds since 1970.
  package var created: [UID: Int64] = [:]

  package init() {}

  /// What every network needs: fields, goals, skills, types of relations and places, but nobody in it.
  package var withoutEntries: Network {
    var network = Network()
    network.fields = fields
    network.goals = goals
    network.skills = skills
    network.relationTypes = relationTypes
    network.places = places
    return network
  }
}

/// The small tables that every screen needs: fields, goals, skills, relation types, names of regions.
package struct Catalogue: Hashable, Sendable {
  package var fields: [FieldOfAction]
  package var goals: [Goal]
  package var skills: [Skill]
  /// Every region by name, in the order of names.
  package var regions: [RegionName]
  package var relationTypes: [RelationType]

  package init(
    fields: [FieldOfAction] = [], goals: [Goal] = [], skills: [Skill] = [],
    regions: [RegionName] = [], relationTypes: [RelationType] = []
  ) {
    self.fields = fields
    self.goals = goals
    self.skills = skills
    self.regions = regions
    self.relationTypes = relationTypes
  }

  package func fields(in set: FieldSet) -> [FieldOfAction] {
    fields.filter { set.contains(FieldSet(index: $0.index)) }
  }
}

/// A region's name, for filters and links.
package struct RegionName: Hashable, Sendable {
  package var uid: UID
  package var name: String
  package var sorbianName: String?

  package init(uid: UID, name: String, sorbianName: String? = nil) {
    self.uid = uid
    self.name = name
    self.sorbianName = sorbianName
  }
}
