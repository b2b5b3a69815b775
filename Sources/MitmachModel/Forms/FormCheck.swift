/// Looks for what is wrong in a form, field by field.
package struct FormCheck: Sendable {
  package let catalogue: Catalogue
  /// The present day, for dates that have not come yet.
  package let today: PartialDate?

  package init(catalogue: Catalogue, today: PartialDate? = nil) {
    self.catalogue = catalogue
    self.today = today
  }

  /// All that is wrong, by field.
  package func problems(
    in form: EntryForm, isNew: Bool
  ) -> [InputField: InputProblem] {
    var problems: [InputField: InputProblem] = [:]
    for field in EntryForm.fields(of: form.kind, isNew: isNew) {
      problems[field] = problem(of: field, in: form)
    }
    return problems
  }

  /// What is wrong with one field, among the others of its form; `nil` where nothing is.
  package func problem(of field: InputField, in form: EntryForm) -> InputProblem? {
    let text = form.trimmed(field)
    guard !text.isEmpty else {
      return EntryForm.needed(form.kind).contains(field) ? .missing : nil
    }
    // Bytes are counted quicker than letters, and there are never fewer.
    if text.utf8.count > field.limit, text.count > field.limit {
      return .tooLong(limit: field.limit)
    }
    switch field {
    case .email: return InputRules.isEmail(text) ? nil : .notAnEmail
    case .web: return InputRules.webAddress(text) == nil ? .notAWebAddress : nil
    case .phone: return InputRules.isPhone(text) ? nil : .notAPhoneNumber
    case .since, .until: return dateProblem(field, text, in: form)
    case .coordinates: return coordinatesProblem(text, in: form)
    case .district: return isDigits(text, count: 5) ? nil : .notADistrict
    case .country: return isCountry(text) ? nil : .notACountry
    default: return choiceProblem(field, text, in: form) ?? numberProblem(field, text)
    }
  }

  // MARK: - Kinds of fields

  private func dateProblem(
    _ field: InputField, _ text: String, in form: EntryForm
  ) -> InputProblem? {
    guard let date = InputRules.date(text) else { return .notADate }
    if field == .until, let since = form.date(.since) {
      let length = min(date.rawValue.count, since.rawValue.count)
      if date.rawValue.prefix(length) < since.rawValue.prefix(length) { return .endBeforeStart }
    }
    guard let today, field == .since else { return nil }
    let start = today.rawValue.prefix(date.rawValue.count)
    // What is planned begins in the future.
    let isPlan = form.trimmed(.status) == RegionStatus.planned.rawValue
    return date.rawValue > start && !isPlan ? .dateInFuture : nil
  }

  private func coordinatesProblem(_ text: String, in form: EntryForm) -> InputProblem? {
    switch InputRules.coordinates(text) {
    case .none: .notCoordinates
    case .swapped(let right): .swappedCoordinates(corrected: InputRules.text(of: right))
    case .at(let point):
      if !InputRules.isCentralEurope(point.latitude, point.longitude) {
        .farAway
      } else {
        form.trimmed(.place).isEmpty ? .coordinatesWithoutPlace : nil
      }
    }
  }

  private func choiceProblem(
    _ field: InputField, _ text: String, in form: EntryForm
  ) -> InputProblem? {
    func unknown(_ isKnown: (String) -> Bool) -> InputProblem? {
      form.items(field).first { !isKnown($0) }.map(InputProblem.unknown)
    }
    return switch field {
    case .kind: unknown { ActorKind(rawValue: $0) != nil }
    case .purpose: unknown(isPurpose)
    case .role: unknown { Role(rawValue: $0) != nil }
    case .status where form.kind == .adoption: unknown { AdoptionStatus(rawValue: $0) != nil }
    case .status: unknown { RegionStatus(rawValue: $0) != nil }
    case .type:
      unknown { text in
        catalogue.relationTypes.contains { $0.id == Relation.type(text).id }
      }
    case .fields: unknown { catalogue.field(id: $0) != nil }
    case .skills: unknown { id in catalogue.skills.contains { $0.id == id } }
    case .goals: unknown { Int($0).flatMap(catalogue.goal) != nil }
    case .regions, .region:
      unknown { UID(rawValue: $0).flatMap(catalogue.region) != nil }
    case .members, .actor: unknown { UID(rawValue: $0) != nil }
    default: nil
    }
  }

  private func isPurpose(_ text: String) -> Bool {
    switch Consent.Purpose(text: text) {
    case .moderators(let region): catalogue.region(uid: region) != nil
    case .publicDirectory, .network: true
    case nil: false
    }
  }

  /// The numbers that a field may have.
  package static func range(of field: InputField) -> ClosedRange<Int>? {
    switch field {
    case .effort, .impact, .reportedEffort, .reportedImpact: 1...5
    case .people, .weeks: 0...100_000
    case .euros, .reach: 0...1_000_000_000
    case .lasts: 0...1000
    default: nil
    }
  }

  private func numberProblem(_ field: InputField, _ text: String) -> InputProblem? {
    guard let range = Self.range(of: field) else { return nil }
    let number = field == .lasts ? EntryForm.decimal(text) : Int(text).map(Double.init)
    guard let number, number >= Double(range.lowerBound), number <= Double(range.upperBound) else {
      return .notANumber(range)
    }
    return nil
  }

  private func isDigits(_ text: String, count: Int) -> Bool {
    text.utf8.count == count && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  private func isCountry(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { (65...90).contains($0 & 0xDF) }
  }
}
