/// A Mitmach-Region: a self-defined area whose people work together.
package struct Region: Hashable, Sendable {
  package var uid: UID
  package var name: String
  package var sorbianName: String?
  package var status: RegionStatus
  package var fields: FieldSet = []
  package var location: Location?
  /// The districts (five digits each) that it covers, where a source says so.
  package var districts: [String] = []
  /// Where it roughly ends, where somebody has said so.
  package var outline: Outline?
  /// What files said of it that has no field here, under their own names.
  package var extras: [String: String] = [:]
  package var since: PartialDate?
  package var web: String?
  package var about = LocalizedText("")
  /// What it says to have for actions.
  package var resources = Resources()
  package var source: String = ""

  package init(uid: UID, name: String, status: RegionStatus) {
    self.uid = uid
    self.name = name
    self.status = status
  }
}

/// How far a region has come.
package enum RegionStatus: String, Hashable, Sendable, CaseIterable {
  case planned, active, dormant
}

/// A Mitmacher:in: whoever takes part, from a single person to a municipality.
package struct Actor: Hashable, Sendable {
  package var uid: UID
  package var name: String
  /// Other names by which people look for it.
  package var otherNames: [String] = []
  package var kind: ActorKind
  package var fields: FieldSet
  package var goals: GoalSet = []
  package var location: Location?
  package var email: String?
  package var phone: String?
  package var web: String?
  package var about = LocalizedText("")
  package var since: PartialDate?
  package var source: String = ""
  /// The licence under which others gave it on, such as `ODbL-1.0`.
  package var license: String?
  /// What files said of it that has no field here, under their own names.
  package var extras: [String: String] = [:]

  package init(uid: UID, name: String, kind: ActorKind, fields: FieldSet) {
    self.uid = uid
    self.name = name
    self.kind = kind
    self.fields = fields
  }
}

/// What sort of actor one is.
package enum ActorKind: String, Hashable, Sendable, CaseIterable {
  case initiative, association, organisation, company, municipality, network, person
}

/// An actor's part in a region, for a time.
package struct Membership: Hashable, Sendable {
  package var uid: UID
  package var actor: UID
  package var region: UID
  package var role: Role
  package var since: PartialDate?
  package var until: PartialDate?
  package var source: String

  package init(
    uid: UID, actor: UID, region: UID, role: Role, since: PartialDate? = nil,
    until: PartialDate? = nil, source: String = ""
  ) {
    self.uid = uid
    self.actor = actor
    self.region = region
    self.role = role
    self.since = since
    self.until = until
    self.source = source
  }
}

/// What an actor is in a region.
package enum Role: String, Hashable, Sendable, CaseIterable { case member, moderator }

/// An entry of the Aktions-Pool: a proven way to change something, with what it takes and gives.
package struct Action: Hashable, Sendable {
  package var uid: UID
  package var fields: FieldSet
  package var goals: GoalSet
  /// 1 to 5, by the rubric in data/README.md.
  package var effort: Int
  /// 1 to 5, by the rubric in data/README.md.
  package var impact: Int
  /// How many people do it at the same time.
  package var people: Int
  /// Weeks from the decision to the first result.
  package var weeks: Int
  /// Money needed to start, in euros.
  package var euros: Int
  /// How many people take part or benefit in a year.
  package var reach: Int
  /// How many years the effect lasts once it runs.
  package var lasts: Double
  /// Ids of `Skill`s.
  package var skills: [String]
  package var german: ActionText
  package var english: ActionText?
  package var sources: [String]
  /// The action that it is a variant of.
  package var original: UID?
  /// The region whose own variant it is.
  package var region: UID?

  package init(
    uid: UID, fields: FieldSet, goals: GoalSet, effort: Int, impact: Int, people: Int, weeks: Int,
    euros: Int, reach: Int, lasts: Double, skills: [String], german: ActionText,
    english: ActionText?, sources: [String], original: UID? = nil, region: UID? = nil
  ) {
    self.uid = uid
    self.fields = fields
    self.goals = goals
    self.effort = effort
    self.impact = impact
    self.people = people
    self.weeks = weeks
    self.euros = euros
    self.reach = reach
    self.lasts = lasts
    self.skills = skills
    self.german = german
    self.english = english
    self.sources = sources
    self.original = original
    self.region = region
  }

  package func text(in language: Language) -> ActionText {
    language == .english ? english ?? german : german
  }
}

/// What an action says in one language.
package struct ActionText: Hashable, Sendable {
  package var name: String
  /// The action in one sentence.
  package var summary: String
  package var change: String
  package var steps: [String]
  package var materials: [String]
  package var permissions: [String]
  package var pitfalls: [String]
  package var effortReason: String
  package var impactReason: String

  package init(
    name: String, summary: String, change: String, steps: [String], materials: [String],
    permissions: [String], pitfalls: [String], effortReason: String, impactReason: String
  ) {
    self.name = name
    self.summary = summary
    self.change = change
    self.steps = steps
    self.materials = materials
    self.permissions = permissions
    self.pitfalls = pitfalls
    self.effortReason = effortReason
    self.impactReason = impactReason
  }
}

/// An action done somewhere: by whom, how adapted, with what result.
package struct Adoption: Hashable, Sendable {
  package var uid: UID
  package var action: UID
  package var actor: UID?
  package var region: UID?
  package var place: String?
  package var status: AdoptionStatus
  package var since: PartialDate?
  package var how: LocalizedText
  package var result: LocalizedText
  /// 1 to 5, as those who did it found it.
  package var reportedEffort: Int?
  package var reportedImpact: Int?
  package var source: String

  package init(
    uid: UID, action: UID, actor: UID?, region: UID?, place: String?, status: AdoptionStatus,
    since: PartialDate?, how: LocalizedText, result: LocalizedText, source: String,
    reportedEffort: Int? = nil, reportedImpact: Int? = nil
  ) {
    self.uid = uid
    self.action = action
    self.actor = actor
    self.region = region
    self.place = place
    self.status = status
    self.since = since
    self.how = how
    self.result = result
    self.reportedEffort = reportedEffort
    self.reportedImpact = reportedImpact
    self.source = source
  }
}

/// How far a region is with an action.
package enum AdoptionStatus: String, Hashable, Sendable, CaseIterable {
  case planned, running, done, abandoned
}
