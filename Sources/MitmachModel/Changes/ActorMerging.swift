/// From which of two actors that become one a value is taken.
package enum MergeSide: String, Hashable, Sendable, CaseIterable {
  /// The one that is kept.
  case left
  case right
  /// What both have, as far as a field can hold that.
  case both
}

extension Actor {
  /// This actor after another one went into it: completed by it, but for the fields of which somebody
  /// chose a side.
  ///
  /// `nil` where one is to have both values of a field that holds only one.
  package func merged(with other: Actor, choosing sides: [InputField: MergeSide]) -> Actor? {
    var merged = completed(by: other)
    for (field, side) in sides {
      switch side {
      case .left: merged.take(field, of: self)
      case .right: merged.take(field, of: other)
      case .both: guard merged.join(field, self, other) else { return nil }
      }
    }
    if sides[.name] == .right, sides[.otherNames] == nil { merged.keepName(of: self) }
    return merged
  }

  /// The fields of which one can choose a side.
  package static let mergedFields: [InputField] = [
    .name, .otherNames, .kind, .fields, .goals, .place, .email, .phone, .web, .about, .since,
    .source,
  ]

  private mutating func take(_ field: InputField, of actor: Actor) {
    switch field {
    case .name: name = actor.name
    case .otherNames: otherNames = actor.otherNames
    case .kind: kind = actor.kind
    case .fields: fields = actor.fields
    case .goals: goals = actor.goals
    case .place: location = actor.location
    case .email: email = actor.email
    case .phone: phone = actor.phone
    case .web: web = actor.web
    case .about: about = actor.about
    case .since: since = actor.since
    case .source: source = actor.source
    default: break
    }
  }

  /// Whether the field can hold what both have.
  private mutating func join(_ field: InputField, _ one: Actor, _ other: Actor) -> Bool {
    switch field {
    // The other name becomes one of the further names.
    case .name, .otherNames, .fields, .goals: break
    case .about:
      about = LocalizedText(
        Self.joined(one.about.german, other.about.german, by: "\n\n"),
        english: [one.about.english, other.about.english].compactMap { $0 }
          .reduce(nil) { Self.joined($0 ?? "", $1, by: "\n\n") })
    case .source: source = Self.joined(one.source, other.source, by: "; ")
    default: return false
    }
    return true
  }

  private static func joined(_ one: String, _ other: String, by separator: String) -> String {
    [one, other == one ? "" : other].filter { !$0.isEmpty }.joined(separator: separator)
  }

  /// Lets the name that gives way be found still.
  private mutating func keepName(of actor: Actor) {
    otherNames.removeAll { $0 == name }
    if actor.name != name, !otherNames.contains(actor.name) { otherNames.append(actor.name) }
  }
}
