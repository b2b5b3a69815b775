extension EntryForm {
  /// The form that shows a record as it is.
  package init(_ record: Record, catalogue: Catalogue, language: Language) {
    switch record {
    case .region(let region): self.init(region, catalogue: catalogue, language: language)
    case .actor(let actor): self.init(actor, catalogue: catalogue, language: language)
    case .action(let action): self.init(action, catalogue: catalogue, language: language)
    case .membership(let membership): self.init(membership, language: language)
    case .relation(let relation): self.init(relation, language: language)
    case .adoption(let adoption): self.init(adoption, language: language)
    case .consent(let consent): self.init(consent, language: language)
    case .relationType, .distinction: self.init(.relation)
    }
  }

  private init(_ region: Region, catalogue: Catalogue, language: Language) {
    self.init(
      .region,
      texts: [
        .name: region.name, .sorbianName: region.sorbianName ?? "",
        .status: region.status.rawValue, .since: Self.text(of: region.since, in: language),
        .web: region.web ?? "", .source: region.source,
      ])
    set(region.fields, from: catalogue)
    set(region.location)
    set(region.resources)
    set(region.about, .about, .aboutEnglish)
  }

  private init(_ actor: Actor, catalogue: Catalogue, language: Language) {
    self.init(
      .actor,
      texts: [
        .name: actor.name, .otherNames: actor.otherNames.joined(separator: "\n"),
        .kind: actor.kind.rawValue, .email: actor.email ?? "", .phone: actor.phone ?? "",
        .web: actor.web ?? "", .since: Self.text(of: actor.since, in: language),
        .source: actor.source,
      ])
    set(actor.fields, from: catalogue)
    set(actor.goals)
    set(actor.location)
    set(actor.about, .about, .aboutEnglish)
  }

  private init(_ membership: Membership, language: Language) {
    self.init(
      .membership,
      texts: [
        .role: membership.role.rawValue, .since: Self.text(of: membership.since, in: language),
        .until: Self.text(of: membership.until, in: language), .source: membership.source,
      ])
  }

  private init(_ relation: Relation, language: Language) {
    self.init(
      .relation,
      texts: [
        .type: relation.type, .actor: relation.to.rawValue,
        .since: Self.text(of: relation.since, in: language),
        .until: Self.text(of: relation.until, in: language),
        .source: relation.source,
      ])
  }

  private init(_ adoption: Adoption, language: Language) {
    self.init(
      .adoption,
      texts: [
        .region: adoption.region?.rawValue ?? "", .status: adoption.status.rawValue,
        .since: Self.text(of: adoption.since, in: language), .place: adoption.place ?? "",
        .how: adoption.how.text(in: language), .result: adoption.result.text(in: language),
        .reportedEffort: adoption.reportedEffort.map(String.init) ?? "",
        .reportedImpact: adoption.reportedImpact.map(String.init) ?? "",
        .source: adoption.source,
      ])
  }

  // MARK: - Parts

  /// A date as one types it: as people write it in German, `2022-09-24` in English.
  package static func text(of date: PartialDate?, in language: Language) -> String {
    (language == .german ? date?.text(in: .german) : date?.rawValue) ?? ""
  }

  mutating func set(_ fields: FieldSet, from catalogue: Catalogue) {
    self[.fields] = catalogue.fields(in: fields).map(\.id).joined(separator: ",")
  }

  mutating func set(_ goals: GoalSet) {
    self[.goals] = goals.numbers.map(String.init).joined(separator: ",")
  }

  package mutating func set(_ location: Location?) {
    self[.place] = location?.place ?? ""
    self[.district] = location?.district ?? ""
    self[.country] = location?.knownCountry ?? ""
    self[.coordinates] = location?.coordinate.map(InputRules.text) ?? ""
  }

  private mutating func set(_ resources: Resources) {
    self[.people] = resources.people.map(String.init) ?? ""
    self[.weeks] = resources.weeks.map(String.init) ?? ""
    self[.euros] = resources.euros.map(String.init) ?? ""
    self[.skills] = (resources.skills ?? []).sorted().joined(separator: ",")
  }

  private mutating func set(_ text: LocalizedText, _ field: InputField, _ english: InputField) {
    self[field] = text.german
    self[english] = text.english ?? ""
  }
}

// MARK: - Back into records

extension EntryForm {
  /// The record with what the form says of it; the form must be without problems.
  package func record(_ base: Record, catalogue: Catalogue, language: Language) -> Record {
    switch base {
    case .region(let old): .region(region(uid: old.uid, base: old, catalogue: catalogue))
    case .actor(let old): .actor(actor(uid: old.uid, base: old, catalogue: catalogue))
    case .action(let old):
      .action(action(uid: old.uid, base: old, catalogue: catalogue, language: language))
    case .membership(let old): .membership(membership(base: old))
    case .relation(let old): relation(base: old).map(Record.relation) ?? base
    case .adoption(let old): .adoption(adoption(base: old, language: language))
    case .consent(let old): consent(uid: old.uid, of: old.actor).map(Record.consent) ?? base
    case .relationType, .distinction: base
    }
  }

  /// The region that the form describes; what has no field stays as it is in `base`.
  ///
  /// The form must be without problems.
  package func region(uid: UID, base: Region?, catalogue: Catalogue) -> Region {
    var region = base ?? Region(uid: uid, name: trimmed(.name), status: .planned)
    region.name = trimmed(.name)
    region.status = RegionStatus(rawValue: trimmed(.status)) ?? .planned
    region.sorbianName = optional(.sorbianName)
    region.fields = fieldSet(catalogue)
    region.location = location(base: base?.location)
    region.since = date(.since)
    region.web = web(base: base?.web)
    region.about = text(.about, .aboutEnglish)
    region.resources = resources
    region.source = trimmed(.source)
    return region
  }

  /// The actor that the form describes; the form must be without problems.
  package func actor(uid: UID, base: Actor?, catalogue: Catalogue) -> Actor {
    let kind = ActorKind(rawValue: trimmed(.kind)) ?? .initiative
    var actor =
      base ?? Actor(uid: uid, name: trimmed(.name), kind: kind, fields: fieldSet(catalogue))
    actor.name = trimmed(.name)
    actor.otherNames = items(.otherNames, base: base?.otherNames)
    actor.kind = kind
    actor.fields = fieldSet(catalogue)
    actor.goals = goalSet
    actor.location = location(base: base?.location)
    actor.email = optional(.email)
    actor.phone = optional(.phone)
    actor.web = web(base: base?.web)
    actor.about = text(.about, .aboutEnglish)
    actor.since = date(.since)
    actor.source = trimmed(.source)
    return actor
  }

  /// The membership that the form describes; the form must be without problems.
  package func membership(uid: UID, actor: UID, region: UID) -> Membership {
    membership(base: Membership(uid: uid, actor: actor, region: region, role: .member))
  }

  private func membership(base: Membership) -> Membership {
    var membership = base
    membership.role = Role(rawValue: trimmed(.role)) ?? .member
    membership.since = date(.since)
    membership.until = date(.until)
    membership.source = trimmed(.source)
    return membership
  }

  /// The relation that the form describes, seen from `actor`; the form must be without problems.
  package func relation(uid: UID, of actor: UID) -> Relation? {
    relation(base: Relation(uid: uid, from: actor, to: actor, type: ""))
  }

  private func relation(base: Relation) -> Relation? {
    guard let other = UID(rawValue: trimmed(.actor)) else { return nil }
    let (type, isReversed) = Relation.type(trimmed(.type))
    var relation = base
    relation.from = isReversed ? other : base.from
    relation.to = isReversed ? base.from : other
    relation.type = type
    relation.since = date(.since)
    relation.until = date(.until)
    relation.source = trimmed(.source)
    return relation
  }

  // MARK: - Parts

  package func fieldSet(_ catalogue: Catalogue) -> FieldSet {
    items(.fields).reduce(into: FieldSet()) { set, id in
      if let field = catalogue.field(id: id) { set.insert(FieldSet(index: field.index)) }
    }
  }

  package var goalSet: GoalSet {
    GoalSet(numbers: items(.goals).compactMap { Int($0) }.filter { (1...17).contains($0) })
  }

  /// An address that was not touched stays as it is, also one that nobody could type.
  private func web(base: String?) -> String? {
    self[.web] == base ? base : optional(.web).flatMap(InputRules.webAddress)
  }

  /// The lines of a field; items that were not touched stay as they are.
  func items(_ field: InputField, base: [String]?) -> [String] {
    if let base, self[field] == base.joined(separator: "\n") { base } else { items(field) }
  }

  private var resources: Resources {
    let skills = items(.skills)
    return Resources(
      people: Int(trimmed(.people)), weeks: Int(trimmed(.weeks)), euros: Int(trimmed(.euros)),
      skills: skills.isEmpty ? nil : Set(skills))
  }

  private func text(_ field: InputField, _ english: InputField) -> LocalizedText {
    LocalizedText(trimmed(field), english: optional(english))
  }

  private func location(base: Location?) -> Location? {
    let place = optional(.place)
    var point: Coordinate?
    if case .at(let typed) = InputRules.coordinates(trimmed(.coordinates)) {
      // Coordinates that were not touched keep all their digits.
      let isSame = base?.coordinate.map(InputRules.text) == trimmed(.coordinates)
      point = isSame ? base?.coordinate : typed
    }
    guard place != nil || point != nil else { return nil }
    return Location(
      place: place ?? "", sorbianPlace: base?.place == place ? base?.sorbianPlace : nil,
      district: optional(.district),
      country: optional(.country)?.uppercased() ?? (place == nil ? Location.unknownCountry : "DE"),
      coordinate: point)
  }
}
