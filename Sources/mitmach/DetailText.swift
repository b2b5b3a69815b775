import Canvas
import MitmachModel

/// An entry as lines of text: `Header: value`, and lists with a line an item.
struct DetailText {
  private let catalogue: Catalogue
  private let words: CommandWords
  private var labels: LabelWords { words.labels }
  private var language: Language { words.language }
  private(set) var lines: [Line] = []

  /// One line, or one paragraph before it is broken.
  enum Line {
    case title(String)
    case fact(String, String)
    case head(String)
    case item(String)
  }

  init(_ details: EntryDetails, catalogue: Catalogue, words: CommandWords) {
    self.catalogue = catalogue
    self.words = words
    lines.append(.title(details.reference.name))
    switch details {
    case .region(let details): add(details)
    case .actor(let details): add(details)
    case .action(let details): add(details)
    }
    add("uid", details.reference.uid.rawValue)
  }

  /// The lines as they are printed: broken to `columns`, or whole where that is `nil`.
  func printed(columns: Int?) -> [String] {
    lines.flatMap { line in
      switch line {
      case .title(let text): Self.broken(text, first: "", rest: "", columns)
      case .fact(let label, let text):
        Self.broken("\(label): \(text)", first: "", rest: "  ", columns)
      case .head(let text): ["\(text):"]
      case .item(let text): Self.broken(text, first: "- ", rest: "  ", columns)
      }
    }
  }

  private static func broken(
    _ text: String, first: String, rest: String, _ columns: Int?
  ) -> [String] {
    let text = text.harmless
    guard let columns else { return [first + text] }
    let width = max(20, columns) - TextWidth.width(of: rest)
    return text.wrapped(to: width).enumerated().map { $0 == 0 ? first + $1 : rest + $1 }
  }

  mutating func add(_ label: String, _ value: String?) {
    if let value, !value.isEmpty { lines.append(.fact(label, value)) }
  }

  mutating func add(_ label: String, items: [String]) {
    guard !items.isEmpty else { return }
    lines.append(.head(label))
    lines += items.map(Line.item)
  }
}

// MARK: - Kinds of entries

extension DetailText {
  private mutating func add(_ details: RegionDetails) {
    let region = details.region
    add(labels.kind, words.names.entryKind(.region))
    add(labels.alsoKnownAs, region.sorbianName)
    add(labels.status, words.names.status(region.status))
    add(labels.fields, fields(region.fields))
    add(region.location)
    add(labels.districts, region.districts.joined(separator: ", "))
    add(labels.since, region.since?.text(in: language))
    add(labels.web, region.web)
    add(labels.about, region.about.text(in: language))
    add(words.pool.hasForActions, resources(region.resources))
    add(words.lists.members, String(details.memberCount))
    add(labels.moderators, items: details.moderators.map { item($0, tellsRole: false) })
    add(labels.members, items: details.members.map { item($0, tellsRole: false) })
    add(labels.adoptions, items: details.adoptions.map { item($0, without: .region) })
    add(labels.source, region.source)
  }

  private mutating func add(_ details: ActorDetails) {
    let actor = details.actor
    add(labels.kind, words.names.kind(actor.kind))
    add(labels.alsoKnownAs, actor.otherNames.joined(separator: ", "))
    add(labels.fields, fields(actor.fields))
    add(actor.location)
    add(labels.email, actor.email)
    add(labels.phone, actor.phone)
    add(labels.web, actor.web)
    add(labels.goals, goals(actor.goals))
    add(labels.since, actor.since?.text(in: language))
    add(labels.about, actor.about.text(in: language))
    add(labels.regions, items: details.memberships.map { item($0, tellsRole: true) })
    add(labels.relations, items: details.relations.map(item))
    add(labels.adoptions, items: details.adoptions.map { item($0, without: .actor) })
    add(
      PeopleWords.words(in: language).consents,
      items: details.consents.map {
        ConsentText(catalogue: catalogue, language: language).facts(of: $0).joined(separator: ", ")
      })
    add(labels.source, actor.source)
  }

  private mutating func add(_ details: ActionDetails) {
    let action = details.action
    let text = details.text
    add(labels.kind, words.names.entryKind(.action))
    add(labels.fields, fields(action.fields))
    add(labels.summary, text.summary)
    add(labels.effort, "\(action.effort)/5. \(text.effortReason)")
    add(labels.impact, "\(action.impact)/5. \(text.impactReason)")
    add(labels.takes, labels.resources(action.people, action.weeks, action.euros))
    add(labels.gives, labels.reach(action.reach, action.lasts))
    add(labels.skills, action.skills.map(skill).joined(separator: ", "))
    add(labels.goals, goals(action.goals))
    add(words.pool.experience, words.pool.reports(details.experience))
    add(labels.change, text.change)
    add(labels.steps, items: text.steps)
    add(labels.materials, items: text.materials)
    add(labels.permissions, items: text.permissions)
    add(labels.pitfalls, items: text.pitfalls)
    add(labels.adoptions, items: details.adoptions.map { item($0, without: .action) })
    add(words.pool.lineage, items: lineage(of: details))
    add(labels.source, items: action.sources)
  }

  private mutating func add(_ location: Location?) {
    guard let location else { return }
    add(labels.place, location.text)
    add(labels.district, location.district)
    add(labels.coordinates, location.coordinate.map { "\($0.latitude), \($0.longitude)" })
  }
}

// MARK: - Values

extension DetailText {
  private func fields(_ set: FieldSet) -> String {
    catalogue.fields(in: set).map { $0.name.text(in: language) }.joined(separator: ", ")
  }

  private func goals(_ set: GoalSet) -> String {
    catalogue.goals.filter { set.contains(GoalSet(number: $0.number)) }
      .map { "\($0.number) \($0.title.text(in: language))" }.joined(separator: ", ")
  }

  private func skill(_ id: String) -> String {
    catalogue.skills.first { $0.id == id }?.name.text(in: language) ?? id
  }

  private func resources(_ resources: Resources) -> String {
    let figures = [
      resources.people.map { "\($0) \(words.lists.people)" },
      resources.weeks.map { "\($0) \(words.lists.weeks)" },
      resources.euros.map { "\($0) \(words.lists.euros)" },
    ]
    return (figures.compactMap { $0 } + (resources.skills ?? []).sorted().map(skill))
      .joined(separator: ", ")
  }

  /// The tree, a line an action, those further from the original with more dots before them.
  private func lineage(of details: ActionDetails) -> [String] {
    (details.lineage?.lines ?? []).map { depth, node in
      String(repeating: "· ", count: depth)
        + words.pool.node(node, node.action.uid == details.action.uid)
    }
  }

  private func item(_ line: MembershipLine, tellsRole: Bool) -> String {
    let role = tellsRole ? words.names.role(line.membership.role) : nil
    let period = labels.period(
      line.membership.since?.text(in: language), line.membership.until?.text(in: language))
    return [line.other.name, role, period].compactMap { $0 }.joined(separator: ", ")
  }

  private func item(_ line: RelationLine) -> String {
    let type = catalogue.relationTypes.first { $0.id == line.relation.type }
    let label = line.isForward ? type?.label : type?.reverseLabel
    let period = labels.period(
      line.relation.since?.text(in: language), line.relation.until?.text(in: language))
    let what = "\(label?.text(in: language) ?? line.relation.type) \(line.other.name)"
    return [what, period].compactMap { $0 }.joined(separator: ", ")
  }

  private func item(_ line: AdoptionLine, without end: EntryKind) -> String {
    let ends = [line.action, line.actor, line.region].compactMap { $0 }.filter { $0.kind != end }
    let status = words.names.adoptionStatus(line.adoption.status)
    let period = labels.period(line.adoption.since?.text(in: language), nil)
    let facts = ends.map(\.name) + [line.adoption.place, status, period].compactMap { $0 }
    let found = words.pool.reported(
      line.adoption.reportedEffort.map(Double.init), line.adoption.reportedImpact.map(Double.init))
    let texts =
      [line.adoption.how, line.adoption.result].map { $0.text(in: language) } + [found ?? ""]
    return ([facts.joined(separator: ", ")] + texts.filter { !$0.isEmpty }).joinedAsSentences
  }
}

extension [String] {
  /// The texts one after the other, each ended by a full stop where it has no end of its own.
  fileprivate var joinedAsSentences: String {
    guard count > 1 else { return first ?? "" }
    return map { text in text.last.map(".!?".contains) == true ? text : text + "." }
      .joined(separator: " ")
  }
}
