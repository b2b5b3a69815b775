/// A person's consent that their contact data leave the store for a purpose.
///
/// Only entries of kind `person` need one: without it their mail and phone are withheld from every
/// export. It holds from `given` until `until`; to withdraw it is to end it.
package struct Consent: Hashable, Sendable {
  package var uid: UID
  /// The person, among the actors.
  package var actor: UID
  package var purpose: Purpose
  package var given: PartialDate
  /// The first day on which it holds no more.
  package var until: PartialDate?
  /// How it is known: a mail, a form, a talk.
  package var source: String

  package init(
    uid: UID, actor: UID, purpose: Purpose, given: PartialDate, until: PartialDate? = nil,
    source: String
  ) {
    self.uid = uid
    self.actor = actor
    self.purpose = purpose
    self.given = given
    self.until = until
    self.source = source
  }

  /// For whom contact data may leave the store; a wider purpose includes the narrower ones.
  package enum Purpose: Hashable, Sendable {
    /// Anybody: web pages, open data.
    case publicDirectory
    /// Those who take part in the network.
    case network
    /// The moderators of one region.
    case moderators(region: UID)
  }
}

extension Consent {
  package func holds(on day: PartialDate) -> Bool {
    func isBefore(_ one: PartialDate, _ other: PartialDate) -> Bool {
      one.rawValue.prefix(other.rawValue.count) < other.rawValue.prefix(one.rawValue.count)
    }
    return !isBefore(day, given) && until.map { isBefore(day, $0) } ?? true
  }
}

extension Consent.Purpose {
  /// Whether a consent for this purpose is one for the other as well.
  package func includes(_ other: Consent.Purpose) -> Bool {
    switch (self, other) {
    case (.publicDirectory, _), (.network, .network), (.network, .moderators): true
    case (.moderators(let one), .moderators(let other)): one == other
    case (.network, .publicDirectory), (.moderators, _): false
    }
  }

  /// As files and the history have it: `public`, `network`, `moderators:UID`.
  package var text: String {
    switch self {
    case .publicDirectory: "public"
    case .network: "network"
    case .moderators(let region): "moderators:\(region.rawValue)"
    }
  }

  package init?(text: String) {
    switch text {
    case "public": self = .publicDirectory
    case "network": self = .network
    default:
      guard text.hasPrefix("moderators:"),
        let region = UID(rawValue: String(text.dropFirst("moderators:".count)))
      else { return nil }
      self = .moderators(region: region)
    }
  }
}

extension Catalogue {
  /// The region of a purpose that has one, where it is in the network.
  package func region(of purpose: Consent.Purpose) -> RegionName? {
    guard case .moderators(let uid) = purpose else { return nil }
    return region(uid: uid)
  }
}
