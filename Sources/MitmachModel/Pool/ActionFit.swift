/// How well an action fits a region: points out of 100, and what they are for.
///
/// | for | points |
/// |---|---|
/// | what it gives | 4 for each level of impact above 1, 2 for each of effort below 5: 0 to 24 |
/// | who would do it | 16 × members in its strongest field ÷ members in the region's strongest |
/// | who would carry it | 4 if from 5 people on there is an association, initiative or network; 4 if from 3,001 euros on there is a municipality, organisation or company; both where it needs less |
/// | what there is | people, weeks, euros, skills: 6 each where it is enough, 3 where the region does not state it, −6 where it is not |
/// | who did it nearby | 16 up to 25 km, 12 up to 50, 8 up to 100, 4 up to 200 |
/// | what the region did | never 12; planned 6; abandoned −12; running or done −40, as it need not begin |
///
/// The sum is kept within 0 and 100. Equal sums are in the order of names.
package struct ActionFit: Hashable, Sendable {
  package var score: Int
  /// In the order of the table; what gives or takes nothing is not among them.
  package var parts: [Part]

  package init(_ candidate: FitCandidate, in situation: RegionSituation) {
    let rule = FitRule(situation: situation)
    score = rule.score(candidate)
    parts = rule.parts(candidate).filter { $0.points != 0 }
  }

  /// Points and what they are for.
  package struct Part: Hashable, Sendable {
    package var points: Int
    package var reason: Reason
  }

  /// Why an action stands where it stands.
  package enum Reason: Hashable, Sendable {
    case gives(impact: Int, effort: Int)
    /// Members in its strongest field.
    case members(Int, field: Int)
    /// There are such members, or, without need, it takes none.
    case carriers(Carriers, needed: Bool)
    case enough(Resource)
    /// The region does not say whether it has it.
    case unstated(Resource)
    case lacks(Resource, needed: Int, stated: Int)
    case lacksSkills([String])
    case nearby(FitCandidate.Neighbour)
    case own(AdoptionState)
  }

  /// What an action takes.
  package enum Resource: String, Hashable, Sendable, CaseIterable {
    case people, weeks, euros, skills
  }

  /// Which members an action needs beside those of its field.
  package enum Carriers: String, Hashable, Sendable, CaseIterable {
    /// Associations, initiatives, networks: they bring people.
    case people
    /// Municipalities, organisations, companies: they bring money.
    case money

    package var kinds: [ActorKind] {
      switch self {
      case .people: [.association, .initiative, .network]
      case .money: [.municipality, .organisation, .company]
      }
    }
  }
}

/// The rule of `ActionFit`, made once for a region and asked for each action.
package struct FitRule: Sendable {
  package let situation: RegionSituation
  /// Tables, as the rule is put to a hundred thousand actions at a key.
  private let members: [Int]
  private let mostMembers: Int
  private let bringsPeople: Bool
  private let bringsMoney: Bool

  package init(situation: RegionSituation) {
    self.situation = situation
    members = (0..<64).map { situation.members[$0] ?? 0 }
    mostMembers = members.max() ?? 0
    func has(_ carriers: ActionFit.Carriers) -> Bool {
      carriers.kinds.contains { situation.kinds[$0, default: 0] > 0 }
    }
    bringsPeople = has(.people)
    bringsMoney = has(.money)
  }

  package func score(_ action: FitCandidate) -> Int {
    let sum =
      worth(action) + points(strongest(action)?.members ?? 0)
      + points(.people, action) + points(.money, action)
      + points(action.people, of: situation.resources.people)
      + points(action.weeks, of: situation.resources.weeks)
      + points(action.euros, of: situation.resources.euros) + skillPoints(action)
      + points(action.nearest) + points(action.own)
    return max(0, min(100, sum))
  }

  func parts(_ action: FitCandidate) -> [ActionFit.Part] {
    var parts = [
      ActionFit.Part(
        points: worth(action), reason: .gives(impact: action.impact, effort: action.effort))
    ]
    if let (field, members) = strongest(action) {
      parts.append(.init(points: points(members), reason: .members(members, field: field)))
    }
    parts += ActionFit.Carriers.allCases.map { carriers in
      .init(
        points: points(carriers, action),
        reason: .carriers(carriers, needed: needs(carriers, action)))
    }
    let stated = situation.resources
    parts.append(part(.people, action.people, of: stated.people))
    parts.append(part(.weeks, action.weeks, of: stated.weeks))
    parts.append(part(.euros, action.euros, of: stated.euros))
    parts.append(skillPart(action))
    if let nearest = action.nearest {
      parts.append(.init(points: points(nearest), reason: .nearby(nearest)))
    }
    parts.append(.init(points: points(action.own), reason: .own(action.own)))
    return parts
  }
}

// MARK: - Line by line

extension FitRule {
  private func worth(_ action: FitCandidate) -> Int {
    4 * (action.impact - 1) + 2 * (5 - action.effort)
  }

  /// The action's field that has the most members; the first of several.
  private func strongest(_ action: FitCandidate) -> (field: Int, members: Int)? {
    var strongest: (field: Int, members: Int)?
    var rest = action.fields.rawValue
    while rest > 0 {
      let field = rest.trailingZeroBitCount
      rest &= rest - 1
      let members = members[field]
      if members > strongest?.members ?? 0 { strongest = (field, members) }
    }
    return strongest
  }

  private func points(_ members: Int) -> Int {
    mostMembers == 0 ? 0 : 16 * members / mostMembers
  }

  private func needs(_ carriers: ActionFit.Carriers, _ action: FitCandidate) -> Bool {
    switch carriers {
    case .people: action.people >= 5
    case .money: action.euros > 3000
    }
  }

  private func points(_ carriers: ActionFit.Carriers, _ action: FitCandidate) -> Int {
    let isThere = carriers == .people ? bringsPeople : bringsMoney
    return isThere || !needs(carriers, action) ? 4 : 0
  }

  private func points(_ needed: Int, of stated: Int?) -> Int {
    guard let stated else { return 3 }
    return needed <= stated ? 6 : -6
  }

  private func part(
    _ resource: ActionFit.Resource, _ needed: Int, of stated: Int?
  ) -> ActionFit.Part {
    let points = points(needed, of: stated)
    guard let stated else { return .init(points: points, reason: .unstated(resource)) }
    return .init(
      points: points,
      reason: needed <= stated
        ? .enough(resource) : .lacks(resource, needed: needed, stated: stated))
  }

  private func skillPoints(_ action: FitCandidate) -> Int {
    if !action.needsSkills { return 6 }
    return situation.resources.skills == nil ? 3 : action.missingSkills.isEmpty ? 6 : -6
  }

  private func skillPart(_ action: FitCandidate) -> ActionFit.Part {
    let points = skillPoints(action)
    switch points {
    case 6: return .init(points: points, reason: .enough(.skills))
    case 3: return .init(points: points, reason: .unstated(.skills))
    default: return .init(points: points, reason: .lacksSkills(action.missingSkills))
    }
  }

  private func points(_ nearest: FitCandidate.Neighbour?) -> Int {
    switch nearest?.kilometres {
    case nil: 0
    case let distance? where distance <= 25: 16
    case let distance? where distance <= 50: 12
    case let distance? where distance <= 100: 8
    case let distance? where distance <= 200: 4
    default: 0
    }
  }

  private func points(_ own: AdoptionState) -> Int {
    switch own {
    case .never: 12
    case .planned: 6
    case .abandoned: -12
    case .running, .done: -40
    }
  }
}
