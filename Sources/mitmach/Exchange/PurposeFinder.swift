import MitmachModel

/// Finds the purpose of a consent that a person names.
struct PurposeFinder {
  let catalogue: Catalogue
  let words: CommandWords

  /// `public`, `network` or `moderators:` with a region's name or uid.
  func purpose(named typed: String, for option: String) throws(CommandFailure) -> Consent.Purpose {
    if let purpose = Consent.Purpose(text: typed), !isStrange(purpose) { return purpose }
    let mark = "moderators:"
    guard typed.hasPrefix(mark) else {
      throw CommandFailure(
        words.unknownName(option, typed, ["public", "network", "moderators:REGION"]),
        exitCode: ExitStatus.usage)
    }
    let name = String(typed.dropFirst(mark.count))
    let region = try NameResolver(words: words).value(
      catalogue.region(named: name), typed: name, for: option,
      possible: catalogue.regions.prefix(20).map(\.name)
    ) { $0.name }
    return .moderators(region: region.uid)
  }

  func text(of purpose: Consent.Purpose) -> String {
    guard case .moderators(let region) = purpose else {
      return words.exchange.purpose(purpose, "")
    }
    return words.exchange.purpose(purpose, catalogue.region(uid: region)?.name ?? region.rawValue)
  }

  private func isStrange(_ purpose: Consent.Purpose) -> Bool {
    if case .moderators(let region) = purpose { return catalogue.region(uid: region) == nil }
    return false
  }
}
