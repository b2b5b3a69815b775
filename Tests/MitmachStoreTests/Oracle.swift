import MitmachModel

/// Answers what a store answers, by looking at every entry of a network.
struct Oracle {
  let network: Network
  /// When each entry was added.
  let createdAt: [UID: Int64]
  /// The words of each entry, as the search takes them.
  private var words: [UID: [String]] = [:]
  /// By what the names and places of each entry are sorted.
  private var sortKeys: [String: String] = [:]
  private var pool: OraclePool { OraclePool(network: network) }
  /// The memberships of each actor that are not over.
  private let current: [UID: [Membership]]

  init(network: Network, createdAt: [UID: Int64]) {
    self.network = network
    self.createdAt = createdAt
    current = Dictionary(grouping: network.memberships.filter { $0.until == nil }, by: \.actor)
    for actor in network.actors { words[actor.uid] = OracleText.words(of: texts(of: actor)) }
    for region in network.regions { words[region.uid] = OracleText.words(of: texts(of: region)) }
    for action in network.actions { words[action.uid] = OracleText.words(of: texts(of: action)) }
    for text in Self.sortedTexts(in: network) { sortKeys[text] = Folding.sortKey(of: text) }
  }

  /// A row of a list: an entry, and for a moderator the region.
  struct Row: Hashable {
    var uid: UID
    var region: UID?
  }

  func rows(of query: ListQuery) -> [Row] {
    let rows = hits(of: query).enumerated().map { ($1.row, key: $1.key(), number: $0) }
    let sorted = rows.sorted {
      Self.precedes($0.key, $1.key) || $0.key == $1.key && $0.number < $1.number
    }.map(\.0)
    return query.isReversed ? sorted.reversed() : sorted
  }

  func count(of query: ListQuery) -> Int { hits(of: query).count }

  /// Rows in the order in which they came into the network, and by what each is sorted.
  private func hits(of query: ListQuery) -> [(row: Row, key: () -> [String])] {
    let filter = query.filter.applying(to: query.listing)
    let question = Question(filter)
    let order = query.order
    switch query.listing {
    case .regions:
      return network.regions.filter { passes($0, question) }.map { region in
        (Row(uid: region.uid), { keys(of: region, order) })
      }
    case .actors:
      return network.actors.filter { passes($0, question, roles: filter.roles) }.map { actor in
        (Row(uid: actor.uid), { keys(of: actor, query) })
      }
    case .moderators: return moderations(question, query)
    case .actions:
      return network.actions.filter { passes($0, question) }.map { action in
        (Row(uid: action.uid), { keys(of: action, query) })
      }
    }
  }

  private func moderations(
    _ question: Question, _ query: ListQuery
  ) -> [(row: Row, key: () -> [String])] {
    let actors = network.actors.filter { passes($0, question, roles: [.moderator]) }
    let names = Dictionary(uniqueKeysWithValues: actors.map { ($0.uid, $0) })
    return network.memberships.compactMap { membership in
      guard membership.role == .moderator, membership.until == nil,
        question.filter.regions.isEmpty
          || question.filter.regions.contains(membership.region),
        let actor = names[membership.actor]
      else { return nil }
      return (Row(uid: actor.uid, region: membership.region), { keys(of: actor, query) })
    }
  }

  private static func precedes(_ one: [String], _ other: [String]) -> Bool {
    for (one, other) in zip(one, other) where one != other {
      return one.utf8.lexicographicallyPrecedes(other.utf8)
    }
    return false
  }
}

// MARK: - Filters

/// A filter with the words of its text, which are the same for all entries.
private struct Question {
  let filter: Filter
  let words: [SearchWord]

  init(_ filter: Filter) {
    self.filter = filter
    words = SearchWord.words(of: filter.text)
  }
}

extension Oracle {
  private func passes(_ actor: Actor, _ question: Question, roles: Set<Role>) -> Bool {
    let filter = question.filter
    let isMember = (current[actor.uid] ?? []).contains {
      (filter.regions.isEmpty || filter.regions.contains($0.region))
        && (roles.isEmpty || roles.contains($0.role))
    }
    let isOpen = filter.regions.isEmpty && roles.isEmpty
    return (isOpen || isMember) && passes(actor.fields, filter)
      && (filter.kinds.isEmpty || filter.kinds.contains(actor.kind)) && passes(actor.goals, filter)
      && OracleArea.passes(actor.location, filter.area)
      && OracleText.matches(question.words, words[actor.uid] ?? [])
  }

  private func passes(_ region: Region, _ question: Question) -> Bool {
    let filter = question.filter
    return (filter.statuses.isEmpty || filter.statuses.contains(region.status))
      && passes(region.fields, filter)
      && OracleArea.passes(region.location, filter.area, covering: region.districts)
      && OracleText.matches(question.words, words[region.uid] ?? [])
  }

  private func passes(_ action: Action, _ question: Question) -> Bool {
    let filter = question.filter
    return passes(action.fields, filter) && passes(action.goals, filter)
      && filter.effort?.contains(action.effort) != false
      && filter.impact?.contains(action.impact) != false && filter.atHand.suffice(for: action)
      && (filter.adoptions.isEmpty
        || !filter.adoptions.isDisjoint(with: pool.states(of: action, in: filter.forRegion)))
      && OracleText.matches(question.words, words[action.uid] ?? [])
  }

  private func passes(_ set: FieldSet, _ filter: Filter) -> Bool {
    filter.fields.isEmpty
      || network.fields.contains {
        filter.fields.contains($0.id) && set.contains(FieldSet(index: $0.index))
      }
  }

  private func passes(_ set: GoalSet, _ filter: Filter) -> Bool {
    filter.goals.isEmpty || !set.isDisjoint(with: GoalSet(numbers: filter.goals))
  }

  private func texts(of region: Region) -> [String] {
    let texts = [
      region.name, region.sorbianName, region.location?.place, region.location?.sorbianPlace,
      region.about.german, region.about.english,
    ]
    return texts.compactMap { $0 }
  }

  private func texts(of action: Action) -> [String] {
    [action.german, action.english].compactMap { $0 }.flatMap { [$0.name, $0.summary, $0.change] }
  }

  private func texts(of actor: Actor) -> [String] {
    let place = network.places.first {
      $0.name == actor.location?.place && $0.district == actor.location?.district
    }
    let words: [ActorKind: String] = [
      .initiative: "Initiative", .association: "Verein association", .organisation: "Organisation",
      .company: "Unternehmen company", .municipality: "Kommune municipality",
      .network: "Netzwerk network", .person: "Person",
    ]
    let texts = [
      actor.name, actor.location?.place, actor.location?.sorbianPlace, words[actor.kind],
      actor.about.german, actor.about.english, place?.postalCodes, actor.web, actor.email,
    ]
    return texts.compactMap { $0 } + actor.otherNames
  }
}

// MARK: - Orders

extension Oracle {
  private static func sortedTexts(in network: Network) -> [String] {
    network.regions.flatMap { [$0.name, $0.location?.place ?? ""] }
      + network.actors.flatMap { [$0.name, $0.location?.place ?? ""] }
      + network.actions.flatMap { [$0.german.name, $0.text(in: .english).name] }
  }

  private func sortKey(of text: String) -> String { sortKeys[text] ?? Folding.sortKey(of: text) }

  private func name(_ name: String, _ uid: UID) -> [String] {
    [sortKey(of: name), name, uid.rawValue]
  }

  private func keys(of region: Region, _ order: SortOrder) -> [String] {
    let name = name(region.name, region.uid)
    return switch order {
    case .place: [placeKey(region.location)] + name
    case .newest: [age(of: region.uid)] + name
    default: name
    }
  }

  private func keys(of actor: Actor, _ query: ListQuery) -> [String] {
    let name = name(actor.name, actor.uid)
    return switch query.settledOrder {
    case .place: [placeKey(actor.location)] + name
    case .newest: [age(of: actor.uid)] + name
    case .field: [fieldKey(actor.fields)] + name
    case .distance: [OracleArea.metres(to: actor.location, query.filter.area)] + name
    default: name
    }
  }

  private func keys(of action: Action, _ query: ListQuery) -> [String] {
    let language = query.language
    let german = name(action.german.name, action.uid)
    let name =
      language == .german
      ? german : [sortKey(of: action.text(in: .english).name)] + german
    func number(_ value: Int) -> [String] { [String(5_000_000 + value)] + name }
    return switch query.settledOrder {
    case .newest: [age(of: action.uid)] + name
    case .ratio: number(-1000 * action.impact / action.effort)
    case .cost: number(action.euros)
    case .near: number(pool.nearest(to: query.filter.forRegion, action)?.kilometres ?? 900_000)
    case .fit: number(-pool.fit(of: action, for: query.filter.forRegion).score)
    case .field: [fieldKey(action.fields)] + name
    case .effort: [String(action.effort)] + name
    case .impact: [String(9 - action.impact)] + name
    default: name
    }
  }

  private func placeKey(_ location: Location?) -> String {
    let key = sortKey(of: location?.place ?? "")
    return key.isEmpty ? "\u{10FFFD}" : key
  }

  private func fieldKey(_ set: FieldSet) -> String { String(100 + (set.indices.first ?? 99)) }

  private func age(of uid: UID) -> String { String(9_000_000_000_000 - (createdAt[uid] ?? 0)) }
}
