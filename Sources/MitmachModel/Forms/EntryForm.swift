/// What a person filled in, field by field, as texts; a draft is kept as one.
package struct EntryForm: Hashable, Sendable {
  package let kind: Kind
  package private(set) var texts: [InputField: String] = [:]

  package init(_ kind: Kind, texts: [InputField: String] = [:]) {
    self.kind = kind
    for (field, text) in texts { self[field] = text }
  }

  /// What the form makes.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case region, actor, action, membership, relation, adoption, consent
  }

  /// The text of a field; empty where nothing was filled in.
  package subscript(field: InputField) -> String {
    get { texts[field] ?? "" }
    set { texts[field] = newValue.isEmpty ? nil : newValue }
  }

  /// The fields in the order in which they are asked for.
  package static func fields(of kind: Kind, isNew: Bool) -> [InputField] {
    switch kind {
    case .region:
      [.name, .place, .coordinates, .status, .fields] + (isNew ? [.members] : [])
        + [
          .about, .web, .since, .people, .weeks, .euros, .skills, .sorbianName, .district, .country,
          .aboutEnglish, .source,
        ]
    case .actor:
      [.name, .kind, .fields] + (isNew ? [.regions] : [])
        + [
          .place, .about, .email, .phone, .web, .goals, .coordinates, .since, .otherNames,
          .district, .country, .aboutEnglish, .source,
        ]
    case .action:
      [
        .name, .summary, .fields, .effort, .effortReason, .impact, .impactReason, .people, .weeks,
        .euros, .reach, .lasts, .change, .steps, .materials, .permissions, .pitfalls, .skills,
        .goals, .sources,
      ]
    case .membership: [.role, .since, .until, .source]
    case .relation: [.type, .actor, .since, .until, .source]
    case .consent: [.purpose, .since, .source, .until]
    case .adoption:
      [
        .region, .status, .since, .place, .how, .result, .reportedEffort, .reportedImpact, .source,
      ]
    }
  }

  /// The fields that cannot stay empty.
  package static func needed(_ kind: Kind) -> Set<InputField> {
    switch kind {
    case .region: [.name, .status]
    case .actor: [.name, .kind, .fields]
    case .action:
      [.name, .summary, .fields, .effort, .impact, .people, .weeks, .euros, .reach, .lasts]
    case .membership: [.role]
    case .relation: [.type, .actor]
    case .adoption: [.status]
    case .consent: [.purpose, .since, .source]
    }
  }
}

// MARK: - Taking it apart

extension EntryForm {
  /// The items of a field that holds several, without blanks around them.
  package func items(_ field: InputField) -> [String] {
    self[field].split(separator: field.hasLines ? "\n" : ",").map { $0.trimmingBlanks }
      .filter { !$0.isEmpty }
  }

  package func trimmed(_ field: InputField) -> String { self[field].trimmingBlanks }

  package func optional(_ field: InputField) -> String? {
    let text = trimmed(field)
    return text.isEmpty ? nil : text
  }

  package func date(_ field: InputField) -> PartialDate? {
    InputRules.date(trimmed(field))
  }
}

extension StringProtocol {
  /// Without blanks and line breaks at either end.
  package var trimmingBlanks: String {
    var text = Substring(self)
    // Nearly every text begins and ends with a plain letter; to ask that takes no tables.
    let ends = [text.utf8.first, text.utf8.last]
    if ends.allSatisfy({ (0x21...0x7E).contains($0 ?? 0) }) { return String(text) }
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
