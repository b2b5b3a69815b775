import ArgumentParser
import MitmachModel

/// The options that only the list of actions has: levels, what is at hand, and for whom.
struct PoolOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Effort: a level from 1 to 5, or several as 1-2.", valueName: "levels"))
  var effort: String?

  @Option(
    help: ArgumentHelp("Impact: a level from 1 to 5, or several as 4-5.", valueName: "levels"))
  var impact: String?

  @Option(
    name: .customLong("max-people"), parsing: .unconditional,
    help: ArgumentHelp("Needs no more people at the same time.", valueName: "number"))
  var people: String?

  @Option(
    name: .customLong("max-weeks"), parsing: .unconditional,
    help: ArgumentHelp("Needs no more weeks to the first result.", valueName: "number"))
  var weeks: String?

  @Option(
    name: .customLong("max-euros"), parsing: .unconditional,
    help: ArgumentHelp("Needs no more euros to start.", valueName: "number"))
  var euros: String?

  @Option(
    name: .customLong("skill"),
    help: ArgumentHelp(
      "A skill that is at hand: id or name. Repeatable; no others are needed.", valueName: "name"))
  var skills: [String] = []

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "The region that looks: name or uid. For --status, --sort near and --sort fit.",
      valueName: "region"))
  var region: String?
}

extension PoolOptions {
  func isGiven(_ facet: Facet) -> Bool {
    switch facet {
    case .effort: effort != nil
    case .impact: impact != nil
    case .people: people != nil
    case .weeks: weeks != nil
    case .euros: euros != nil
    case .skill: !skills.isEmpty
    case .forRegion: region != nil
    case .field, .region, .kind, .role, .status, .goal, .adoption, .area: false
    }
  }
}

extension QueryRequest {
  /// Adds what only actions are narrowed to; what a saved filter says of it has been cleared.
  func add(
    _ pool: PoolOptions, to filter: inout Filter, from catalogue: Catalogue
  ) throws(CommandFailure) {
    if let typed = pool.effort { filter.effort = try levels(typed, of: .effort) }
    if let typed = pool.impact { filter.impact = try levels(typed, of: .impact) }
    if let typed = pool.people { filter.atHand.people = try number(typed, of: .people) }
    if let typed = pool.weeks { filter.atHand.weeks = try number(typed, of: .weeks) }
    if let typed = pool.euros { filter.atHand.euros = try number(typed, of: .euros) }
    for typed in pool.skills { filter.toggle(.skill(try skill(typed, in: catalogue))) }
    if let typed = pool.region {
      filter.forRegion = try region(typed, for: Facet.forRegion.option, in: catalogue).uid
    }
    for typed in options.statuses {
      filter.adoptions.insert(
        try resolver.value(
          typed, for: Facet.adoption.option, among: AdoptionState.allCases,
          names: CommandNames.names, shown: \.rawValue))
    }
    if !filter.adoptions.isEmpty, filter.forRegion == nil {
      throw CommandFailure(
        words.pool.needsRegion(Facet.adoption.option), exitCode: ExitStatus.usage)
    }
  }

  private func levels(_ typed: String, of facet: Facet) throws(CommandFailure) -> ClosedRange<Int> {
    if let levels = Filter.levels(typed) { return levels }
    throw CommandFailure(words.pool.notLevels(facet.option, typed), exitCode: ExitStatus.usage)
  }

  private func number(_ typed: String, of facet: Facet) throws(CommandFailure) -> Int {
    if let number = Int(typed), number >= 0 { return number }
    throw CommandFailure(words.pool.notANumber(facet.option, typed), exitCode: ExitStatus.usage)
  }

  private func skill(_ typed: String, in catalogue: Catalogue) throws(CommandFailure) -> String {
    let names = catalogue.skills.map { skill in
      (value: skill, names: [skill.id, skill.name.german, skill.name.english].compactMap { $0 })
    }
    return try resolver.value(
      Naming.resolve(typed, among: names), typed: typed, for: Facet.skill.option,
      possible: catalogue.skills.map(shown), shown: shown
    ).id
  }

  private func shown(_ skill: Skill) -> String {
    "\(skill.id) (\(skill.name.text(in: words.language)))"
  }
}

extension CommandNames {
  static func names(of state: AdoptionState) -> [String] {
    [state.rawValue] + both { $0.adoptionState(state) }
  }
}
