import MitmachModel

/// Answers what a store answers, by looking at every entry of a network.
struct Oracle {
  let network: Network
  /// When each entry was added.
  let createdAt: [UID: Int64]
  /// The words of each entry, as the search takes them.
  private var words: [UID: [String]] = [:]
  /// The memberships of each actor that are not over.
  private let current: [UID: [Membership]]

  init(network: Network, createdAt: [UID: Int64]) {
    self.network = network
    self.createdAt = createdAt
    current = Dictionary(grouping: network.memberships.filter { $0.until == nil }, by: \.actor)
    for actor in network.actors { words[actor.uid] = OracleText.words(of: texts(of: actor)) }
    for region in network.regions { words[region.uid] = OracleText.words(of: texts(of: region)) }
    for action in network.actions { words[action.uid] = OracleText.words(of: texts(of: action)) }
  }

  /// A row of a list: an entry, and for a moderator the region.
  struct Row: Hashable {
    var uid: UID
    var region: UID?
  }

  func rows(of query: ListQuery) -> [Row] {
    let filter = query.filter.applying(to: query.listing)
    var rows: [(row: Row, key: [String], number: Int)] = []
    switch query.listing {
    case .regions:
      for region in network.regions where passes(region, filter) {
        rows.append((Row(uid: region.uid), keys(of: region, query.order), 0))
      }
    case .actors:
      for actor in network.actors where passes(actor, filter, roles: filter.roles) {
        rows.append((Row(uid: actor.uid), keys(of: actor, query.order), 0))
      }
    case .moderators:
      let actors = network.actors.filter { passes($0, filter, roles: [.moderator]) }
      let names = Dictionary(uniqueKeysWithValues: actors.map { ($0.uid, $0) })
      for (number, membership) in network.memberships.enumerated() {
        guard membership.role == .moderator, membership.until == nil,
          filter.regions.isEmpty || filter.regions.contains(membership.region),
          let actor = names[membership.actor]
        else { continue }
        rows.append(
          (Row(uid: actor.uid, region: membership.region), keys(of: actor, query.order), number))
      }
    case .actions:
      for action in network.actions where passes(action, filter) {
        rows.append((Row(uid: action.uid), keys(of: action, query.order, query.language), 0))
      }
    }
    let sorted = rows.sorted {
      Self.precedes($0.key, $1.key) || $0.key == $1.key && $0.number < $1.number
    }.map(\.row)
    return query.isReversed ? sorted.reversed() : sorted
  }

  private static func precedes(_ one: [String], _ other: [String]) -> Bool {
    for (one, other) in zip(one, other) where one != other {
      return one.utf8.lexicographicallyPrecedes(other.utf8)
    }
    return false
  }
}

// MARK: - Filters

extension Oracle {
  private func passes(_ actor: Actor, _ filter: Filter, roles: Set<Role>) -> Bool {
    let isMember = (current[actor.uid] ?? []).contains {
      (filter.regions.isEmpty || filter.regions.contains($0.region))
        && (roles.isEmpty || roles.contains($0.role))
    }
    let isOpen = filter.regions.isEmpty && roles.isEmpty
    return (isOpen || isMember) && passes(actor.fields, filter)
      && (filter.kinds.isEmpty || filter.kinds.contains(actor.kind)) && passes(actor.goals, filter)
      && OracleText.matches(filter.text, words[actor.uid] ?? [])
  }

  private func passes(_ region: Region, _ filter: Filter) -> Bool {
    (filter.statuses.isEmpty || filter.statuses.contains(region.status))
      && passes(region.fields, filter)
      && OracleText.matches(filter.text, words[region.uid] ?? [])
  }

  private func passes(_ action: Action, _ filter: Filter) -> Bool {
    passes(action.fields, filter) && passes(action.goals, filter)
      && OracleText.matches(filter.text, words[action.uid] ?? [])
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
  private func name(_ name: String, _ uid: UID) -> [String] {
    [Folding.sortKey(of: name), name, uid.rawValue]
  }

  private func keys(of region: Region, _ order: SortOrder) -> [String] {
    let name = name(region.name, region.uid)
    return switch order {
    case .place: [placeKey(region.location)] + name
    case .newest: [age(of: region.uid)] + name
    default: name
    }
  }

  private func keys(of actor: Actor, _ order: SortOrder) -> [String] {
    let name = name(actor.name, actor.uid)
    return switch order {
    case .place: [placeKey(actor.location)] + name
    case .newest: [age(of: actor.uid)] + name
    case .field: [fieldKey(actor.fields)] + name
    default: name
    }
  }

  private func keys(of action: Action, _ order: SortOrder, _ language: Language) -> [String] {
    let german = name(action.german.name, action.uid)
    let name =
      language == .german
      ? german : [Folding.sortKey(of: action.text(in: .english).name)] + german
    return switch order {
    case .newest: [age(of: action.uid)] + name
    case .field: [fieldKey(action.fields)] + name
    case .effort: [String(action.effort)] + name
    case .impact: [String(9 - action.impact)] + name
    default: name
    }
  }

  private func placeKey(_ location: Location?) -> String {
    let key = Folding.sortKey(of: location?.place ?? "")
    return key.isEmpty ? "\u{10FFFD}" : key
  }

  private func fieldKey(_ set: FieldSet) -> String { String(100 + (set.indices.first ?? 99)) }

  private func age(of uid: UID) -> String { String(9_000_000_000_000 - (createdAt[uid] ?? 0)) }
}

/// The rule of the search in plain words: each typed word is part of a word of the entry, or, if it is
/// one letter, begins one.
enum OracleText {
  static func matches(_ typed: String, _ words: [String]) -> Bool {
    SearchWord.words(of: typed).allSatisfy { wanted in
      [wanted.plain, wanted.digraph ?? wanted.plain].contains { form in
        let isLetter = form.count == 1
        return words.contains { isLetter ? $0.hasPrefix(form) : $0.contains(form) }
      }
    }
  }

  static func words(of texts: [String]) -> [String] { Array(Set(texts.flatMap(words))) }

  private static func words(of text: String) -> [String] {
    let compounds = text.split { $0.isWhitespace }.filter { $0.contains("-") }.map {
      Folding.words(of: String($0)).joined()
    }
    return Folding.words(of: text) + Folding.words(of: text, as: .digraph) + compounds
  }
}
