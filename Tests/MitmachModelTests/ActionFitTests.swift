import MitmachModel
import Testing

@Suite struct `The fit of an action` {
  /// Food has twice the members that energy has; there is a company, but nobody who brings people.
  private static let region = RegionSituation(
    members: [0: 10, 1: 20], kinds: [.company: 1, .person: 29],
    resources: Resources(people: 4, euros: 1000, skills: ["technical"]))

  private static func candidate(
    effort: Int = 2, impact: Int = 4, fields: FieldSet = FieldSet(index: 1), people: Int = 3,
    weeks: Int = 6, euros: Int = 500, missing: [String] = [], needsSkills: Bool = false,
    nearest: Int? = nil, own: AdoptionState = .never
  ) -> FitCandidate {
    FitCandidate(
      effort: effort, impact: impact, fields: fields, people: people, weeks: weeks, euros: euros,
      missingSkills: missing, needsSkills: needsSkills,
      nearest: nearest.map { .init(who: nil, kilometres: $0, status: .done) }, own: own)
  }

  @Test func `is the sum of its parts`() {
    let fit = ActionFit(Self.candidate(nearest: 30), in: Self.region)
    // 4 × 3 + 2 × 3; all of the strongest field; two carriers not needed; people, euros and skills
    // are enough, weeks are not stated; 30 km; never done.
    #expect(fit.parts.map(\.points) == [18, 16, 4, 4, 6, 3, 6, 6, 12, 12])
    #expect(fit.score == 87)
    let rest = fit.parts.dropFirst().map(\.reason)
    #expect(rest.first == .members(20, field: 1))
    #expect(rest.contains(.carriers(.people, needed: false)))
    #expect(rest.contains(.unstated(.weeks)) && rest.contains(.enough(.euros)))
    #expect(rest.last == .own(.never))
  }

  /// One thing that is other than in the case above, and the score that it makes.
  private static let cases: [(FitCandidate, Int)] = [
    (candidate(), 75),
    (candidate(effort: 5), 69),
    (candidate(impact: 5), 79),
    (candidate(fields: FieldSet(index: 0)), 67),
    (candidate(fields: [FieldSet(index: 0), FieldSet(index: 1)]), 75),
    (candidate(fields: FieldSet(index: 3)), 59),
    (candidate(fields: []), 59),
    // Not enough people: 12 less; nobody who would bring them: 4 less.
    (candidate(people: 5), 59),
    // Not enough money, but there is a company.
    (candidate(euros: 3001), 63),
    (candidate(missing: ["legal"], needsSkills: true), 63),
    (candidate(needsSkills: true), 75),
    (candidate(nearest: 25), 91), (candidate(nearest: 26), 87), (candidate(nearest: 51), 83),
    (candidate(nearest: 101), 79), (candidate(nearest: 201), 75),
    (candidate(own: .planned), 69), (candidate(own: .abandoned), 51),
    (candidate(own: .running), 23), (candidate(own: .done), 23),
  ]

  @Test(arguments: cases) func `changes with each thing by itself`(
    _ candidate: FitCandidate, _ score: Int
  ) {
    let fit = ActionFit(candidate, in: Self.region)
    #expect(fit.score == score)
    #expect(fit.score == fit.parts.reduce(0) { $0 + $1.points })
  }

  @Test func `stays within 0 and 100`() {
    let best = Self.candidate(effort: 1, impact: 5, weeks: 1, nearest: 1)
    var rich = Self.region
    rich.resources = Resources(people: 9, weeks: 9, euros: 9000, skills: [])
    #expect(ActionFit(best, in: rich).score == 100)
    let worst = Self.candidate(
      effort: 5, impact: 1, fields: [], people: 99, weeks: 99, euros: 99_999, missing: ["a"],
      needsSkills: true, own: .done)
    rich.kinds = [:]
    #expect(ActionFit(worst, in: rich).score == 0)
  }

  @Test func `says what is lacking, and by how much`() {
    let fit = ActionFit(
      Self.candidate(people: 7, missing: ["legal"], needsSkills: true), in: Self.region)
    #expect(fit.parts.map(\.reason).contains(.lacks(.people, needed: 7, stated: 4)))
    #expect(fit.parts.map(\.reason).contains(.lacksSkills(["legal"])))
    #expect(!fit.parts.contains { $0.points == 0 })
  }

  @Test func `knows only what is stated where nothing else is known`() {
    let fit = ActionFit(Self.candidate(needsSkills: true), in: RegionSituation())
    #expect(
      fit.parts.map(\.reason).filter {
        if case .unstated = $0 { true } else { false }
      }.count == 4)
    #expect(fit.score == 18 + 4 + 4 + 12 + 12)
  }
}

@Suite struct `What the pool is searched by` {
  @Test func `fits what is at hand`() {
    #expect(Resources().suffice(for: Self.action))
    #expect(
      Resources(people: 4, weeks: 8, euros: 300, skills: ["a", "b"]).suffice(for: Self.action))
    #expect(!Resources(people: 3).suffice(for: Self.action))
    #expect(!Resources(weeks: 7).suffice(for: Self.action))
    #expect(!Resources(euros: 299).suffice(for: Self.action))
    #expect(!Resources(skills: ["a"]).suffice(for: Self.action))
    #expect(!Resources(skills: []).suffice(for: Self.action))
  }

  private static let text = ActionText(
    name: "A", summary: "", change: "", steps: [], materials: [], permissions: [], pitfalls: [],
    effortReason: "", impactReason: "")

  private static let action = Action(
    uid: UID.new(at: 1), fields: [], goals: [], effort: 1, impact: 1, people: 4, weeks: 8,
    euros: 300, reach: 1, lasts: 1, skills: ["a", "b"], german: text, english: text, sources: [])

  @Test func `becomes a region's own variant`() {
    let region = EntryReference(kind: .region, uid: UID.new(at: 2), name: "C")
    let uid = UID.new(at: 3)
    let variant = Self.action.variant(uid: uid, of: region, named: "B")
    #expect(variant.original == Self.action.uid && variant.region == region.uid)
    #expect(variant.german.name == "B" && variant.english?.name == "B" && variant.uid == uid)
    let unnamed = Self.action.variant(uid: uid, of: region, named: nil)
    #expect(unnamed.german.name == "A (C)" && unnamed.english?.name == "A (C)")
    var rest = variant
    rest.uid = Self.action.uid
    rest.original = nil
    rest.region = nil
    rest.german.name = "A"
    rest.english?.name = "A"
    #expect(rest == Self.action)
  }

  @Test func `is a median of what adopters report`() {
    #expect(Experience.median([]) == nil)
    #expect(Experience.median([4]) == 4)
    #expect(Experience.median([5, 1]) == 3)
    #expect(Experience.median([2, 1]) == 1.5)
    #expect(Experience.median([5, 1, 2]) == 2)
    let experience = Experience(efforts: [1, 3], impacts: [5])
    #expect(experience.effort == 2 && experience.effortCount == 2)
    #expect(experience.impact == 5 && experience.impactCount == 1)
    #expect(Experience().isEmpty && !experience.isEmpty)
  }

  @Test func `is set, shown and dropped value by value`() {
    let region = UID.new(at: 5)
    let values: [FacetValue] = [
      .effort(1...2), .impact(4...5), .people(3), .weeks(8), .euros(0), .skill("a"), .skill("b"),
      .forRegion(region), .adoption(.never), .adoption(.done),
    ]
    var filter = Filter()
    for value in values { filter.toggle(value) }
    #expect(filter.values == values)
    #expect(filter.applying(to: .actions) == filter && filter.applying(to: .actors).isEmpty)
    for value in values {
      #expect(filter.contains(value))
      filter.toggle(value)
      #expect(!filter.contains(value))
    }
    #expect(filter.isEmpty)
    filter.toggle(.effort(1...2))
    filter.toggle(.effort(3...3))
    #expect(filter.effort == 3...3)
    filter.adoptions = [.never]
    #expect(filter.applying(to: .actions).adoptions.isEmpty, "no region is said to have none")
  }

  @Test func `is kept in a line and read from it`() throws {
    var filter = Filter()
    filter.effort = 1...2
    filter.impact = 4...4
    filter.atHand = Resources(people: 3, weeks: 0, euros: 500, skills: ["legal", "technical"])
    filter.forRegion = UID.new(at: 9)
    filter.adoptions = [.never, .planned]
    filter.text = "effort:9"
    let saved = SavedFilter(name: "Wir", listing: .actions, filter: filter, order: .fit)
    #expect(try SavedFilter(line: saved.line) == saved)
    let old = try SavedFilter(line: "Essen = list:actions field:food sort:impact")
    #expect(old.filter.fields == ["food"] && old.filter.effort == nil && old.order == .impact)
    let short = try SavedFilter(line: "Eins = list:actions effort:2 impact:3-5")
    #expect(short.filter.effort == 2...2 && short.filter.impact == 3...5)
  }

  @Test(arguments: [
    "effort:0", "effort:6", "effort:3-2", "effort:1-2-3", "effort:a", "impact:-2", "people:-1",
    "euros:x", "adoption:maybe", "for:me",
  ])
  func `refuses values that cannot be`(_ part: String) {
    #expect(throws: SavedFilterError.self) { try SavedFilter(line: "A = \(part)") }
  }

  @Test func `has orders that need a region only with one`() {
    let region = UID.new(at: 1)
    var filter = Filter()
    #expect(!SortOrder.orders(of: .actions, under: filter).contains(.fit))
    filter.forRegion = region
    #expect(SortOrder.orders(of: .actions, under: filter).contains(.fit))
    #expect(!SortOrder.orders(of: .actors, under: filter).contains(.fit))
    var query = ListQuery(listing: .actions, order: .near)
    #expect(query.settledOrder == .name)
    query.filter.forRegion = region
    #expect(query.settledOrder == .near)
  }
}
