import MitmachModel
import MitmachTUI

/// Finds the purpose of a consent that a person names, and says one in words.
struct PurposeFinder {
  let catalogue: Catalogue
  let words: CommandWords

  /// `public`, `network` or `moderators:` with a region's name or uid; a beginning that tells is enough.
  func purpose(named typed: String, for option: String) throws(CommandFailure) -> Consent.Purpose {
    let parts = typed.split(separator: ":", maxSplits: 1).map { $0.trimmingBlanks }
    if let start = parts.first?.lowercased(), "moderators".hasPrefix(start) {
      guard parts.count == 2, !parts[1].isEmpty else {
        throw CommandFailure(
          PeopleWords.words(in: words.language).moderatorsOfWhich(option),
          exitCode: ExitStatus.usage)
      }
      return .moderators(region: try region(named: parts[1], for: option))
    }
    let start = typed.lowercased()
    let found = [Consent.Purpose.publicDirectory, .network].filter { purpose in
      !start.isEmpty && names(of: purpose).contains { $0.lowercased().hasPrefix(start) }
    }
    guard found.count == 1 else {
      throw CommandFailure(
        words.unknownName(option, typed, ["public", "network", "moderators:REGION"]),
        exitCode: ExitStatus.usage)
    }
    return found[0]
  }

  private func names(of purpose: Consent.Purpose) -> [String] {
    [purpose.text]
      + Language.allCases.map { Strings.strings(for: $0).exchange.purpose(purpose, "") }
  }

  private func region(named typed: String, for option: String) throws(CommandFailure) -> UID {
    if let region = UID(rawValue: typed).flatMap(catalogue.region) { return region.uid }
    return try NameResolver(words: words).value(
      catalogue.region(named: typed), typed: typed, for: option,
      possible: catalogue.regions.prefix(20).map(\.name)
    ) { $0.name }.uid
  }

  func text(of purpose: Consent.Purpose) -> String {
    Strings.strings(for: words.language).exchange.purpose(purpose, in: catalogue)
  }
}
