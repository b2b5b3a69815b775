import MitmachModel

/// What is said of actors that may be one; a value for each language.
struct DuplicateWords: Sendable {
  var none: String
  var against: @Sendable (_ doubts: String) -> String
  var oneOnly: @Sendable (_ name: String) -> String
  var notASide: @Sendable (_ typed: String) -> String
  var notBoth: @Sendable (_ fields: [String]) -> String

  static func words(in language: Language) -> DuplicateWords {
    language == .english ? english : german
  }

  private static let german = DuplicateWords(
    none: "Keine zwei Mitmacher:innen sehen aus wie dieselben.",
    against: { "; dagegen: \($0)" },
    oneOnly: { "Beide Male ist \($0) gemeint; bitte zwei verschiedene nennen." },
    notASide: { "»\($0)«: Bitte FELD=left, FELD=right oder FELD=both angeben." },
    notBoth: {
      "both geht nicht für alles: \($0.joined(separator: ", ")). Ein Feld mit nur einem Wert nimmt left "
        + "oder right."
    })

  private static let english = DuplicateWords(
    none: "No two actors look like the same.",
    against: { "; against it: \($0)" },
    oneOnly: { "Both mean \($0); please name two different ones." },
    notASide: { "“\($0)”: please give FIELD=left, FIELD=right or FIELD=both." },
    notBoth: {
      "both does not go for all of: \($0.joined(separator: ", ")). A field that holds one value takes left "
        + "or right."
    })
}
