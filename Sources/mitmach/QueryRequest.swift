import MitmachModel
import MitmachStore

/// Turns the options of a list or map into what is asked of the store.
struct QueryRequest {
  let options: FilterOptions
  let listing: Listing
  /// Only the list of actions has them.
  let pool: PoolOptions?
  /// Facets that are taken although the list does not have them.
  let otherFacets: Set<Facet>
  var words: CommandWords { options.global.words }
  var resolver: NameResolver { NameResolver(words: words) }

  init(
    options: FilterOptions, listing: Listing, pool: PoolOptions? = nil,
    also otherFacets: Set<Facet> = []
  ) {
    self.options = options
    self.listing = listing
    self.pool = pool
    self.otherFacets = otherFacets
  }

  /// Refuses options that this list does not have, before a file is touched.
  func checkOptions() throws(CommandFailure) {
    try AreaFinder.check(options.area, of: listing, words)
    let facets = Filter.facets(of: listing)
    let refused = Facet.allCases.filter { !facets.contains($0) && !otherFacets.contains($0) }
    for facet in refused where isGiven(facet) {
      throw CommandFailure(
        words.optionNotHere(facet.option, listing.rawValue, ["--text"] + facets.map(\.option)),
        exitCode: ExitStatus.usage)
    }
  }

  func query(
    of store: Store, with catalogue: Catalogue, order typedOrder: String? = nil,
    isReversed: Bool = false
  ) throws -> ListQuery {
    var query = ListQuery(listing: listing, language: options.global.language)
    if let saved = try savedFilter() {
      query.filter = saved.filter
      if saved.listing == listing {
        query.order = saved.order
        query.isReversed = saved.isReversed
      }
    }
    try add(to: &query.filter, from: catalogue)
    let points = PointFinder(store: store, words: words)
    if let area = try AreaFinder(options: options.area, points: points).area() {
      query.filter.area = area
    }
    if let typed = typedOrder {
      query.order = try order(named: typed, for: query.filter)
    }
    if isReversed { query.isReversed.toggle() }
    return query
  }

  private func isGiven(_ facet: Facet) -> Bool {
    switch facet {
    case .field: !options.fields.isEmpty
    case .region: !options.regions.isEmpty
    case .kind: !options.kinds.isEmpty
    case .role: !options.roles.isEmpty
    case .status: !options.statuses.isEmpty && listing != .actions
    case .adoption: !options.statuses.isEmpty && listing == .actions
    case .goal: !options.goals.isEmpty
    case .effort, .impact, .people, .weeks, .euros, .skill, .forRegion:
      pool?.isGiven(facet) ?? false
    case .area: false
    }
  }
}

// MARK: - Names

extension QueryRequest {
  /// Adds what the options name; an option that is given counts instead of what a saved filter has.
  private func add(to filter: inout Filter, from catalogue: Catalogue) throws(CommandFailure) {
    if let text = options.text { filter.text = text }
    for facet in Facet.allCases where isGiven(facet) { filter.clear(facet) }
    for typed in options.fields { filter.fields.insert(try field(typed, in: catalogue).id) }
    for typed in options.regions {
      filter.regions.insert(try region(typed, for: "--region", in: catalogue).uid)
    }
    for typed in options.kinds {
      filter.kinds.insert(
        try resolver.value(
          typed, for: "--kind", among: ActorKind.allCases, names: CommandNames.names,
          shown: words.names.kind))
    }
    for typed in options.roles {
      filter.roles.insert(
        try resolver.value(
          typed, for: "--role", among: Role.allCases, names: CommandNames.names,
          shown: words.names.role))
    }
    for typed in options.statuses where listing != .actions {
      filter.statuses.insert(
        try resolver.value(
          typed, for: "--status", among: RegionStatus.allCases, names: CommandNames.names,
          shown: words.names.status))
    }
    for typed in options.goals { filter.goals.insert(try goal(typed, in: catalogue)) }
    if let pool { try add(pool, to: &filter, from: catalogue) }
  }

  private func field(
    _ typed: String, in catalogue: Catalogue
  ) throws(CommandFailure) -> FieldOfAction {
    try resolver.value(
      catalogue.field(named: typed), typed: typed, for: "--field",
      possible: catalogue.fields.map(shown), shown: shown)
  }

  private func shown(_ field: FieldOfAction) -> String {
    "\(field.id) (\(field.name.text(in: words.language)))"
  }

  func region(
    _ typed: String, for option: String, in catalogue: Catalogue
  ) throws(CommandFailure) -> RegionName {
    let names = catalogue.regions.map(\.name)
    let possible = names.count > 20 ? names.prefix(20) + ["…"] : names
    return try resolver.value(
      catalogue.region(named: typed), typed: typed, for: option, possible: possible
    ) { $0.name }
  }

  private func goal(_ typed: String, in catalogue: Catalogue) throws(CommandFailure) -> Int {
    if let number = Int(typed), catalogue.goal(number: number) != nil { return number }
    throw CommandFailure(
      words.unknownName("--sdg", typed, catalogue.goals.map { String($0.number) }),
      exitCode: ExitStatus.usage)
  }

  private func order(
    named typed: String, for filter: Filter
  ) throws(CommandFailure) -> SortOrder {
    // All are known, so that who forgot the region is told of it.
    let all = SortOrder.allOrders(of: listing)
    let order = try resolver.value(
      typed, for: "--sort", among: all, names: CommandNames.names, shown: words.names.order)
    if SortOrder.orders(of: listing, under: filter).contains(order) { return order }
    let option = "--sort \(order.rawValue)"
    throw CommandFailure(
      order == .distance ? words.map.needsNear(option) : words.pool.needsRegion(option),
      exitCode: ExitStatus.usage)
  }

  private func savedFilter() throws(CommandFailure) -> SavedFilter? {
    guard let typed = options.filterName else { return nil }
    return try FilterFile(language: words.language).filter(named: typed)
  }
}

extension Facet {
  /// The option that narrows a list by it.
  var option: String {
    switch self {
    case .field: "--field"
    case .region: "--region"
    case .kind: "--kind"
    case .role: "--role"
    case .status: "--status"
    case .goal: "--sdg"
    case .effort: "--effort"
    case .impact: "--impact"
    case .people: "--max-people"
    case .weeks: "--max-weeks"
    case .euros: "--max-euros"
    case .skill: "--skill"
    case .forRegion: "--for"
    case .adoption: "--status"
    case .area: "--near"
    }
  }
}
