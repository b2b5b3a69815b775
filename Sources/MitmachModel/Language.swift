/// The languages that the screens speak.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case german = "de"
  case english = "en"

  /// The language of a POSIX locale name such as `en_GB.UTF-8`: English for `en…`, else German.
  package init(locale: String) {
    self = locale.lowercased().hasPrefix("en") ? .english : .german
  }

  /// The language that `LC_ALL`, `LC_MESSAGES` and `LANG` ask for, the first that is set counting.
  package init(environment: [String: String]) {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    self.init(locale: names.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "")
  }
}

/// A text in German, and in English where somebody wrote it.
package struct LocalizedText: Hashable, Sendable {
  package var german: String
  package var english: String?

  package init(_ german: String, english: String? = nil) {
    self.german = german
    self.english = english
  }

  /// The text in `language`, or in the other one where it was not written.
  package func text(in language: Language) -> String {
    language == .english ? english ?? german : german.isEmpty ? english ?? "" : german
  }

  package var isEmpty: Bool { german.isEmpty && (english ?? "").isEmpty }
}
