import MitmachExchange

/// One thing that `doctor` looked at.
struct Finding {
  var subject: Subject
  var state: State
  /// What was found.
  var text: String
  /// What to do about it; sentences, or commands to be typed.
  var advice: [String] = []

  /// What is looked at, in the order in which it is told; the raw values are for scripts.
  enum Subject: String, CaseIterable {
    case program, sqlite, terminal, color, size, locale, data, database, filters
  }

  /// How it is with it.
  enum State: String {
    case ok
    /// The program works, though not as well as it could.
    case note
    /// Something does not work.
    case wrong
  }

  var json: JSONValue {
    .object([
      ("subject", .text(subject.rawValue)), ("state", .text(state.rawValue)), ("text", .text(text)),
      ("advice", .texts(advice)),
    ])
  }
}
