/// Tells whether two names may be those of one actor, written by two people.
///
/// Similar are names of the same words in any order, legal forms and the like passed over, and names
/// that differ in a letter here and there, but not in a number.
package struct NameSimilarity: Sendable {
  private let words: Set<String>
  private let numbers: Set<String>
  private let letters: [UInt8]

  /// What says what sort of actor it is, not which.
  private static let forms: Set<String> = [
    "ag", "eg", "ev", "gbr", "gemeinnutzige", "ggmbh", "gmbh", "gug", "initiative", "kg", "mbh",
    "ohg", "se", "ug", "verein", "vereinigung", "co", "haftungsbeschrankt", "eingetragener",
    "genossenschaft", "stiftung", "der", "die", "das", "des", "fur", "in", "und",
  ]

  /// To compare one name with many, it is taken apart once.
  package init(_ name: String) {
    let all = Self.joiningInitials(Folding.words(of: name))
    let telling = all.filter { !Self.forms.contains($0) }
    words = Set(telling.isEmpty ? all : telling)
    numbers = words.filter { $0.utf8.contains { (0x30...0x39).contains($0) } }
    letters = Array((telling.isEmpty ? all : telling).joined(separator: " ").utf8)
  }

  package func isSimilar(to other: NameSimilarity) -> Bool {
    guard !words.isEmpty, !other.words.isEmpty else { return false }
    if words == other.words { return true }
    guard numbers == other.numbers else { return false }
    let allowed = min(letters.count, other.letters.count) / 8
    return allowed > 0 && Self.distance(letters, other.letters, atMost: allowed) != nil
  }

  package static func areSimilar(_ one: String, _ other: String) -> Bool {
    NameSimilarity(one).isSimilar(to: NameSimilarity(other))
  }

  /// `e. V.` is `e.V.` and `eV`: single letters in a row are one word.
  private static func joiningInitials(_ words: [String]) -> [String] {
    var joined: [String] = []
    var initials = ""
    for word in words {
      if word.utf8.count == 1, word.utf8.first.map({ $0 >= 0x61 }) == true {
        initials += word
        continue
      }
      if !initials.isEmpty { joined.append(initials) }
      initials = ""
      joined.append(word)
    }
    return initials.isEmpty ? joined : joined + [initials]
  }

  /// How many letters have to be changed, added or left out; `nil` where it is more than `limit`.
  private static func distance(_ one: [UInt8], _ other: [UInt8], atMost limit: Int) -> Int? {
    guard abs(one.count - other.count) <= limit else { return nil }
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      var least = row[0]
      for (column, otherLetter) in other.enumerated() {
        let change = diagonal + (letter == otherLetter ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, row[column + 1] + 1)
        least = min(least, row[column + 1])
      }
      guard least <= limit else { return nil }
    }
    return row[other.count] <= limit ? row[other.count] : nil
  }
}
