import MitmachModel

/// Answers what a store answers, by looking at every entry: slow, short and surely right.
struct SampleStore {
  var network: SampleNetwork

  func page(_ request: PageRequest) -> Page {
    let rows = rows(of: request.query)
    let range: Range<Int> =
      switch request.position {
      case .first: 0..<rows.count
      case .last: max(0, rows.count - request.limit)..<rows.count
      case .after(let key): (index(of: key, in: rows) + 1)..<rows.count
      case .before(let key): 0..<index(of: key, in: rows)
      case .from(let key): index(of: key, in: rows)..<rows.count
      }
    let cut: Range<Int>
    if case .before = request.position {
      cut = max(range.lowerBound, range.upperBound - request.limit)..<range.upperBound
    } else {
      cut = range.lowerBound..<min(range.upperBound, range.lowerBound + request.limit)
    }
    return Page(
      rows: Array(rows[cut]), hasBefore: cut.lowerBound > 0, hasAfter: cut.upperBound < rows.count)
  }

  func count(_ query: ListQuery) -> Int { rows(of: query).count }

  private func index(of key: RowKey, in rows: [EntryRow]) -> Int {
    rows.firstIndex { $0.key == key } ?? rows.count
  }

  private func rows(of query: ListQuery) -> [EntryRow] {
    let rows: [EntryRow] =
      switch query.listing {
      case .regions: regions(query)
      case .actors: actors(query)
      case .moderators: moderators(query)
      case .actions: actions(query)
      }
    let sorted = rows.sorted { one, other in
      let keys = [one, other].map { key($0, query.order) }
      return keys[0] == keys[1] ? one.key.text < other.key.text : keys[0] < keys[1]
    }
    return query.isReversed ? sorted.reversed() : sorted
  }

  private func key(_ row: EntryRow, _ order: SortOrder) -> String {
    switch (order, row.facts) {
    case (.place, _): Folding.sortKey(of: row.place)
    case (.field, _): String(row.fields.indices.first ?? 9)
    case (.effort, .action(let effort, _, _, _, _)): String(effort)
    case (.impact, .action(_, let impact, _, _, _)): String(9 - impact)
    default: row.key.text
    }
  }

  private func matches(_ text: String, _ texts: [String]) -> Bool {
    SearchWord.words(of: text).allSatisfy { word in
      texts.contains { !SearchWord.matches(of: [word], in: $0).isEmpty }
    }
  }

  private func fieldsMatch(_ set: FieldSet, _ filter: Filter) -> Bool {
    filter.fields.isEmpty
      || network.catalogue.fields(in: set).contains { filter.fields.contains($0.id) }
  }
}

// MARK: - Lists

extension SampleStore {
  private func regions(_ query: ListQuery) -> [EntryRow] {
    let filter = query.filter
    return network.regions.enumerated().compactMap { index, region in
      let members = network.memberships.filter { $0.region == region.uid }.count
      guard filter.statuses.isEmpty || filter.statuses.contains(region.status),
        fieldsMatch(region.fields, filter),
        matches(filter.text, [region.name, region.sorbianName ?? "", region.location?.place ?? ""])
      else { return nil }
      return row(
        index, .region, region.uid, region.name, region.fields, region.location?.place ?? "",
        .region(status: region.status, members: members))
    }
  }

  private func actors(_ query: ListQuery) -> [EntryRow] {
    network.actors.enumerated().compactMap { index, actor in
      guard matches(actor, query.filter) else { return nil }
      return row(
        index, .actor, actor.uid, actor.name, actor.fields, actor.location?.place ?? "",
        .actor(kind: actor.kind))
    }
  }

  private func matches(_ actor: Actor, _ filter: Filter) -> Bool {
    let memberships = network.memberships.filter { $0.actor == actor.uid }
    return (filter.kinds.isEmpty || filter.kinds.contains(actor.kind))
      && (filter.goals.isEmpty || !filter.goals.isDisjoint(with: actor.goals.numbers))
      && (filter.regions.isEmpty || memberships.contains { filter.regions.contains($0.region) })
      && (filter.roles.isEmpty || memberships.contains { filter.roles.contains($0.role) })
      && fieldsMatch(actor.fields, filter)
      && matches(
        filter.text,
        [actor.name, actor.location?.place ?? "", actor.location?.sorbianPlace ?? ""])
  }

  private func moderators(_ query: ListQuery) -> [EntryRow] {
    network.memberships.filter { $0.role == .moderator }.enumerated().compactMap { index, link in
      guard let actor = network.actors.first(where: { $0.uid == link.actor }),
        matches(actor, query.filter), let region = reference(link.region)
      else { return nil }
      return row(
        index, .actor, actor.uid, actor.name, actor.fields, actor.location?.place ?? "",
        .moderator(kind: actor.kind, region: region, since: link.since))
    }
  }

  private func actions(_ query: ListQuery) -> [EntryRow] {
    network.actions.enumerated().compactMap { index, action in
      let name = action.text(in: query.language).name
      guard fieldsMatch(action.fields, query.filter), matches(query.filter.text, [name]),
        query.filter.goals.isEmpty || !query.filter.goals.isDisjoint(with: action.goals.numbers),
        query.filter.effort?.contains(action.effort) ?? true,
        query.filter.impact?.contains(action.impact) ?? true
      else { return nil }
      return row(
        index, .action, action.uid, name, action.fields, "",
        .action(
          effort: action.effort, impact: action.impact, people: action.people,
          weeks: action.weeks, euros: action.euros))
    }
  }

  private func row(
    _ index: Int, _ kind: EntryKind, _ uid: UID, _ name: String, _ fields: FieldSet,
    _ place: String, _ facts: EntryRow.Facts
  ) -> EntryRow {
    EntryRow(
      key: RowKey(text: Folding.sortKey(of: name), number: Int64(index), id: Int64(index)),
      reference: EntryReference(kind: kind, uid: uid, name: name), fields: fields, place: place,
      facts: facts)
  }
}

// MARK: - Details and counts

extension SampleStore {
  func reference(_ uid: UID) -> EntryReference? {
    if let region = network.regions.first(where: { $0.uid == uid }) {
      return EntryReference(kind: .region, uid: uid, name: region.name)
    }
    if let actor = network.actors.first(where: { $0.uid == uid }) {
      return EntryReference(kind: .actor, uid: uid, name: actor.name)
    }
    return network.actions.first { $0.uid == uid }.map {
      EntryReference(kind: .action, uid: uid, name: $0.german.name)
    }
  }

  func details(of reference: EntryReference, language: Language) -> EntryDetails? {
    switch reference.kind {
    case .region: region(reference.uid).map(EntryDetails.region)
    case .actor: actor(reference.uid).map(EntryDetails.actor)
    case .action:
      network.actions.first { $0.uid == reference.uid }.map { action in
        .action(
          ActionDetails(
            action: action, text: action.text(in: language),
            adoptions: adoptions { $0.action == action.uid }))
      }
    }
  }

  private func region(_ uid: UID) -> RegionDetails? {
    guard let region = network.regions.first(where: { $0.uid == uid }) else { return nil }
    let links = network.memberships.filter { $0.region == uid }
    let lines = links.compactMap { link -> MembershipLine? in
      guard let actor = network.actors.first(where: { $0.uid == link.actor }),
        let other = reference(link.actor)
      else { return nil }
      return MembershipLine(membership: link, other: other, otherFields: actor.fields)
    }
    var byField: [Int: Int] = [:]
    for line in lines { for index in line.otherFields.indices { byField[index, default: 0] += 1 } }
    return RegionDetails(
      region: region, memberCount: lines.count, membersByField: byField,
      moderators: lines.filter { $0.membership.role == .moderator },
      members: lines.filter { $0.membership.role == .member },
      adoptions: adoptions { $0.region == uid })
  }

  private func actor(_ uid: UID) -> ActorDetails? {
    guard let actor = network.actors.first(where: { $0.uid == uid }) else { return nil }
    let lines = network.memberships.filter { $0.actor == uid }.compactMap { link in
      reference(link.region).map {
        MembershipLine(membership: link, other: $0, otherFields: [])
      }
    }
    return ActorDetails(
      actor: actor, memberships: lines, adoptions: adoptions { $0.actor == uid },
      consents: network.consents.filter { $0.actor == uid })
  }

  private func adoptions(_ isWanted: (Adoption) -> Bool) -> [AdoptionLine] {
    network.adoptions.filter(isWanted).compactMap { adoption in
      reference(adoption.action).map {
        AdoptionLine(
          adoption: adoption, action: $0, actor: adoption.actor.flatMap(reference),
          region: adoption.region.flatMap(reference))
      }
    }
  }

  func facetCounts(_ query: ListQuery, _ facets: [Facet]) -> FacetCounts {
    var counts: [FacetValue: Int] = [:]
    for value in values where facets.contains(value.facet) {
      var narrowed = query
      narrowed.filter.clear(value.facet)
      narrowed.filter.toggle(value)
      counts[value] = count(narrowed)
    }
    return FacetCounts(counts: counts)
  }

  private var values: [FacetValue] {
    network.catalogue.fields.map { .field($0.id) } + network.regions.map { .region($0.uid) }
      + ActorKind.allCases.map(FacetValue.kind) + Role.allCases.map(FacetValue.role)
      + RegionStatus.allCases.map(FacetValue.status) + (1...17).map(FacetValue.goal)
  }
}
