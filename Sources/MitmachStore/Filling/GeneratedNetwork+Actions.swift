package import MitmachModel

extension GeneratedNetwork {
  /// An action of the pool; every tenth is a region's variant of one before it.
  package func action(at number: Int) -> Action {
    var random = random(for: number, stream: 6)
    let name = GeneratedWords.actionName(&random)
    let levels = (effort: random.level(), impact: random.level())
    func text(_ name: String) -> ActionText {
      ActionText(
        name: name, summary: GeneratedWords.sentence(length: 90, &random),
        change: GeneratedWords.sentence(length: 60, &random),
        steps: [GeneratedWords.sentence(length: 40, &random)], materials: [], permissions: [],
        pitfalls: [], effortReason: "generated", impactReason: "generated")
    }
    let skills = Set((0..<Int(random.next() % 4)).compactMap { _ in base.skills.pickAny(&random) })
    var action = Action(
      uid: uid(ofAction: number), fields: fields(&random),
      goals: GoalSet(numbers: (0..<2).compactMap { _ in goalNumbers.pickAny(&random) }),
      effort: levels.effort, impact: levels.impact, people: Int(random.next() % 12) + 1,
      weeks: Int(random.next() % 52) + 1, euros: Int(random.next() % 400) * 50,
      reach: Int(random.next() % 5000) + 1, lasts: Double(random.next() % 10) + 1,
      skills: skills.map(\.id).sorted(), german: text(name), english: nil, sources: ["generated"])
    if number % 10 == 9, regionCount > 0 {
      action.original = uid(ofAction: number / 10 * 10)
      action.region = region(at: Int(random.next() % UInt64(regionCount))).uid
    }
    return action
  }

  /// Where an action was done: nowhere, or in up to three of the regions.
  package func adoptions(ofAction number: Int, regions: [Region]) -> [Adoption] {
    guard !regions.isEmpty else { return [] }
    var random = random(for: number, stream: 7)
    return (0..<Int(random.next() % 4)).map { _ in
      var adoption = Adoption(
        uid: UID.new(at: Self.now, using: &random), action: uid(ofAction: number), actor: nil,
        region: regions.pick(&random).uid, place: nil,
        status: AdoptionStatus.allCases.pick(&random),
        since: PartialDate(rawValue: String(2015 + Int(random.next() % 11))),
        how: LocalizedText(""), result: LocalizedText(""), source: "generated")
      if random.next() % 2 == 0 { adoption.reportedEffort = random.level() }
      if random.next() % 2 == 0 { adoption.reportedImpact = random.level() }
      return adoption
    }
  }

  private func uid(ofAction number: Int) -> UID {
    var random = random(for: number, stream: 0)
    return UID.new(at: Self.now, using: &random)
  }
}

extension SeededRandom {
  /// A level of effort or impact.
  fileprivate mutating func level() -> Int { Int(next() % 5) + 1 }
}
