/// Two actors in the store that may be one, and how likely it is.
///
/// Each reason by itself makes it likely to some degree, and several together more so: what each
/// leaves open is multiplied. What speaks against it takes its part away again.
package struct DuplicatePair: Hashable, Sendable {
  package var one: Actor
  package var other: Actor
  package var reasons: Set<LikelyDuplicate.Reason>
  package var doubts: Set<Doubt>

  package init(one: Actor, other: Actor, reasons: Set<LikelyDuplicate.Reason>) {
    self.one = one
    self.other = other
    self.reasons = reasons
    doubts = Set(Doubt.allCases.filter { $0.holds(one, other) })
  }

  /// From 0 to 1.
  package var likelihood: Double {
    Doubt.allCases.reduce(LikelyDuplicate.likelihood(of: reasons)) { likelihood, doubt in
      doubts.contains(doubt) ? likelihood * doubt.remainder : likelihood
    }
  }

  /// What speaks against two actors being one.
  package enum Doubt: String, Hashable, Sendable, CaseIterable {
    /// One is a person and the other is not.
    case person
    case kind
    /// More than 20 km lie between them.
    case distance
    /// The names have little in common.
    case name
    /// Each has a mail address of its own.
    case email
  }
}

extension LikelyDuplicate {
  /// How likely two actors are one by what they have in common alone, from 0 to 1.
  package static func likelihood(of reasons: Set<Reason>) -> Double {
    // Always in one order, so that equal sets come to the very same number.
    1
      - Reason.allCases.reduce(1) { open, reason in
        reasons.contains(reason) ? open * (1 - reason.weight) : open
      }
  }
}

extension LikelyDuplicate.Reason {
  /// How likely it alone makes it: an address of one's own says more than a name, which many share.
  fileprivate var weight: Double {
    switch self {
    case .email: 0.8
    case .phone, .nearby: 0.7
    case .web: 0.6
    case .name: 0.5
    case .place: 0.4
    }
  }
}

extension DuplicatePair.Doubt {
  /// What remains of the likelihood.
  fileprivate var remainder: Double {
    switch self {
    case .person: 0.5
    case .kind, .email: 0.85
    case .distance, .name: 0.6
    }
  }

  private static let far = 20.0

  fileprivate func holds(_ one: Actor, _ other: Actor) -> Bool {
    switch self {
    case .person: return (one.kind == .person) != (other.kind == .person)
    case .kind: return one.kind != other.kind
    case .distance:
      guard let start = one.location?.coordinate, let end = other.location?.coordinate else {
        return false
      }
      return start.kilometres(to: end) > Self.far
    case .name:
      let names = ([other.name] + other.otherNames).map { NameSimilarity($0) }
      return ([one.name] + one.otherNames).map { NameSimilarity($0) }.allSatisfy { name in
        names.allSatisfy { !name.isSimilar(to: $0) }
      }
    case .email:
      guard let first = one.email, let second = other.email else { return false }
      return first.lowercased() != second.lowercased()
    }
  }
}
