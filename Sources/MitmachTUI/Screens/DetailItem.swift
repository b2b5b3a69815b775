import MitmachModel

/// Something in the details that can be followed.
enum Link: Hashable, Sendable {
  case entry(EntryReference)
  /// The entry at the other end of a membership or relation.
  case tied(EntryReference, by: Tie)
  /// A consent of a person.
  case consent(EntryReference, Tie)
  case web(String)
  /// A list narrowed to one value.
  case list(Listing, FacetValue)
  case draft(Draft)
  /// Makes an entry what it was right after a change.
  case bringBack(EntryReference, Int64)
  case restore(EntryReference)
  case command(Command)
  /// Two actors that may be one.
  case pair(DuplicatePair)
}

/// One statement of the details, free of how it is laid out: the screen wraps it, the line mode says it.
struct DetailItem: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case title, section, text, bullet, gap }

  var kind: Kind = .text
  var label: String?
  var text: String
  var link: Link?
  /// What follows the link on its line, such as a role and its dates.
  var remark: String = ""
  /// The fields that are shown before the text.
  var fields: FieldSet = []

  static let gap = DetailItem(kind: .gap, text: "")
}

/// Turns what is known of an entry into statements, in the order in which people ask for them.
struct DetailWriter {
  let strings: Strings
  let catalogue: Catalogue

  func items(for details: EntryDetails) -> [DetailItem] {
    switch details {
    case .region(let details): region(details)
    case .actor(let details): actor(details)
    case .action(let details): action(details)
    }
  }

  var labels: LabelWords { strings.labels }
  var language: Language { strings.language }
}

// MARK: - Entries

extension DetailWriter {
  private func region(_ details: RegionDetails) -> [DetailItem] {
    let region = details.region
    var items = [DetailItem(kind: .title, text: region.name)]
    items += labelled(labels.sorbian, region.sorbianName)
    items += labelled(labels.status, status(of: region))
    items += fieldItems(region.fields)
    items += location(region.location)
    items += web(region.web)
    items += about(region.about)
    items += coverage(details)
    items += people(details)
    items += adoptions(details.adoptions, titled: labels.adoptions, showing: .action)
    items += source(region.source)
    return items
  }

  private func actor(_ details: ActorDetails) -> [DetailItem] {
    let actor = details.actor
    var items = [DetailItem(kind: .title, text: actor.name)]
    items += labelled(labels.otherNames, actor.otherNames.joined(separator: ", "))
    items += fieldItems(actor.fields)
    items += labelled(labels.kind, strings.values.kind(actor.kind))
    items += location(actor.location)
    items += labelled(labels.since, actor.since?.text(in: language))
    items += labelled(labels.email, actor.email)
    items += labelled(labels.phone, actor.phone)
    items += web(actor.web)
    items += goals(actor.goals)
    items += about(actor.about)
    if !details.memberships.isEmpty {
      items += section(labels.memberships)
      items += details.memberships.map { line in
        let tie = Tie(.membership, line.membership.uid, from: actor.name, to: line.other.name)
        return membership(line, tie, showsFields: false)
      }
    }
    items += relations(details.relations, of: actor.name)
    items += adoptions(details.adoptions, titled: labels.doneActions, showing: .action)
    items += consents(details)
    items += source(actor.source)
    return items
  }

  private func action(_ details: ActionDetails) -> [DetailItem] {
    let action = details.action
    let text = details.text
    var items = [
      DetailItem(kind: .title, text: text.name), DetailItem(text: text.summary), .gap,
    ]
    items += fieldItems(action.fields)
    items += labelled(labels.effort, rating(action.effort, because: text.effortReason))
    items += labelled(labels.impact, rating(action.impact, because: text.impactReason))
    items.append(DetailItem(text: labels.estimate))
    items += experience(details.experience)
    items += labelled(labels.people, strings.number(action.people))
    items += labelled(labels.weeks, strings.number(action.weeks))
    items += labelled(labels.money, strings.number(action.euros) + " €")
    items += labelled(labels.reach, labels.perYear(strings.number(action.reach)))
    items += labelled(labels.lasts, labels.years(action.lasts))
    items += labelled(labels.skills, skills(action.skills))
    items += goals(action.goals)
    items += section(labels.change) + [DetailItem(text: text.change)]
    items += bullets(text.steps, titled: labels.steps, numbered: true)
    items += bullets(text.materials, titled: labels.materials)
    items += bullets(text.permissions, titled: labels.permissions)
    items += bullets(text.pitfalls, titled: labels.pitfalls)
    items += adoptions(details.adoptions, titled: labels.whereDone, showing: .doer)
    items += lineage(details)
    items += bullets(action.sources, titled: labels.sources)
    return items
  }
}

// MARK: - Parts

extension DetailWriter {
  private func labelled(_ label: String, _ text: String?) -> [DetailItem] {
    guard let text, !text.isEmpty else { return [] }
    return [DetailItem(label: label, text: text)]
  }

  func section(_ title: String) -> [DetailItem] {
    [.gap, DetailItem(kind: .section, text: title)]
  }

  private func bullets(_ texts: [String], titled title: String, numbered: Bool = false)
    -> [DetailItem]
  {
    guard !texts.isEmpty else { return [] }
    let items = texts.enumerated().map { index, text in
      DetailItem(kind: .bullet, label: numbered ? "\(index + 1)." : "•", text: text)
    }
    return section(title) + items
  }

  private func status(of region: Region) -> String {
    let since = region.since.map { labels.period($0.text(in: language), nil) }
    return [strings.values.regionStatus(region.status), since].compactMap { $0 }
      .joined(separator: ", ")
  }

  private func fieldItems(_ set: FieldSet) -> [DetailItem] {
    catalogue.fields(in: set).enumerated().map { index, field in
      DetailItem(
        label: index == 0 ? labels.fields : "", text: field.name.text(in: language),
        fields: FieldSet(index: field.index))
    }
  }

  private func location(_ location: Location?) -> [DetailItem] {
    guard let location else { return [] }
    var items = labelled(labels.place, location.text)
    if let district = location.district { items += labelled(labels.district, district) }
    if let point = location.coordinate {
      items += labelled(
        labels.coordinates, "\(degrees(point.latitude)), \(degrees(point.longitude))")
    }
    return items
  }

  /// Four digits behind the point: about ten metres.
  private func degrees(_ value: Double) -> String {
    let scaled = Int(abs(value) * 10_000 + 0.5)
    let fraction = String(scaled % 10_000)
    let padded = String(repeating: "0", count: 4 - fraction.count) + fraction
    return "\(value < 0 ? "-" : "")\(scaled / 10_000).\(padded)"
  }

  private func web(_ address: String?) -> [DetailItem] {
    guard let address, !address.isEmpty else { return [] }
    return [DetailItem(label: labels.web, text: address, link: .web(address))]
  }

  private func goals(_ set: GoalSet) -> [DetailItem] {
    set.numbers.enumerated().map { index, number in
      let title = catalogue.goal(number: number)?.title.text(in: language) ?? ""
      return DetailItem(
        label: index == 0 ? labels.goals : "", text: "\(number) \(title)")
    }
  }

  private func about(_ text: LocalizedText) -> [DetailItem] {
    text.isEmpty ? [] : [.gap, DetailItem(text: text.text(in: language))]
  }

  private func source(_ source: String) -> [DetailItem] {
    source.isEmpty ? [] : [.gap, DetailItem(label: labels.source, text: source)]
  }

  private func skills(_ ids: [String]) -> String {
    ids.map { id in
      catalogue.skills.first { $0.id == id }?.name.text(in: language) ?? id
    }
    .joined(separator: ", ")
  }

  private func rating(_ value: Int, because reason: String) -> String {
    let value = max(0, min(5, value))
    let bar = String(repeating: "■", count: value) + String(repeating: "□", count: 5 - value)
    return "\(value)/5 \(bar) \(reason)"
  }
}
