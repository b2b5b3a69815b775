import MitmachModel

// MARK: - Consents of persons

extension AppState {
  mutating func changeConsents(_ command: Command) -> [Effect] {
    guard let person = currentPerson else { return [] }
    if command == .addConsent { return [.prepareForm(.consent(person))] }
    guard let consent = consentToWithdraw else { return [] }
    return [.prepareForm(.amend(Tie(consent, of: person.name, strings, catalogue), isEnd: true))]
  }

  /// Why a command about consents can do nothing now.
  func reasonAgainstConsents(_ command: Command) -> String? {
    guard command == .addConsent || command == .withdrawConsent else { return nil }
    if isReadOnly { return strings.forms.readOnly }
    guard currentPerson != nil else { return strings.exchange.onlyForPersons }
    return command == .withdrawConsent && consentToWithdraw == nil
      ? strings.exchange.noConsent : nil
  }

  /// The person that the commands are about.
  private var currentPerson: EntryReference? {
    guard let entry = currentEntry, entry.kind == .actor else { return nil }
    if let details = detailsOfCurrent { return details.actor.kind == .person ? entry : nil }
    switch browser.list.selected?.facts {
    case .actor(.person), .moderator(.person, _, _): return entry
    default: return nil
    }
  }

  private var detailsOfCurrent: ActorDetails? {
    guard case .actor(let details)? = browser.trail.last?.details,
      details.actor.uid == currentEntry?.uid
    else { return nil }
    return details
  }

  /// The regions in which the person is whose details one reads.
  var regionsOfCurrent: Set<UID> {
    Set(
      detailsOfCurrent?.memberships.map(\.membership).filter { $0.until == nil }.map(\.region) ?? []
    )
  }

  /// The one on which the person has gone in the details, else the last that has no end.
  private var consentToWithdraw: Consent? {
    let consents = detailsOfCurrent?.consents.filter { $0.until == nil } ?? []
    if isDetailsFocused, case .consent(_, let tie)? = chosenLink {
      return consents.first { $0.uid == tie.uid }
    }
    return consents.first
  }
}

extension Tie {
  init(_ consent: Consent, of person: String, _ strings: Strings, _ catalogue: Catalogue) {
    let purpose = strings.exchange.purpose(consent.purpose, in: catalogue)
    self.init(.consent, consent.uid, from: person, to: purpose)
  }
}

extension DetailWriter {
  /// The consents of a person, and the way to enter one.
  func consents(_ details: ActorDetails) -> [DetailItem] {
    guard details.actor.kind == .person else { return [] }
    let words = strings.exchange
    return section(words.consents)
      + (details.consents.isEmpty ? [DetailItem(text: words.withoutConsent)] : [])
      + details.consents.map { consent(of: details.actor, $0) }
      + [DetailItem(text: strings.exchange.enterConsent, link: .command(.addConsent))]
  }

  private func consent(of person: Actor, _ consent: Consent) -> DetailItem {
    let period = labels.period(
      consent.given.text(in: language), consent.until?.text(in: language))
    return DetailItem(
      text: strings.exchange.purpose(consent.purpose, in: catalogue),
      link: .consent(
        EntryReference(kind: .actor, uid: person.uid, name: person.name),
        Tie(consent, of: person.name, strings, catalogue)),
      remark: [period, consent.source].filter { !$0.isEmpty }.joined(separator: ", "))
  }
}

extension AppState {
  /// For whom contact data may leave: everybody, the network, the moderators of a region.
  ///
  /// `near`: regions that are offered before the others.
  func purposeOptions(near: Set<UID> = []) -> [FormOption] {
    let all = catalogue.regions.map(\.uid)
    let ordered = all.filter(near.contains) + all.filter { !near.contains($0) }
    let regions = ordered.map { Consent.Purpose.moderators(region: $0) }
    return ([.publicDirectory, .network] + regions).map {
      FormOption(value: $0.text, label: strings.exchange.purpose($0, in: catalogue))
    }
  }
}
