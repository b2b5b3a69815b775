// MARK: - Consents of persons

extension EntryForm {
  init(_ consent: Consent, language: Language) {
    self.init(
      .consent,
      texts: [
        .purpose: consent.purpose.text, .since: Self.text(of: consent.given, in: language),
        .until: Self.text(of: consent.until, in: language), .source: consent.source,
      ])
  }

  /// The consent that the form describes; `nil` while it lacks what none can be without.
  package func consent(uid: UID, of actor: UID) -> Consent? {
    guard let purpose = Consent.Purpose(text: trimmed(.purpose)), let given = date(.since) else {
      return nil
    }
    return Consent(
      uid: uid, actor: actor, purpose: purpose, given: given, until: date(.until),
      source: trimmed(.source))
  }
}
