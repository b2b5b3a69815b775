import Canvas

extension AppState {
  /// A sentence of the status line, until the next key.
  struct Notice: Hashable, Sendable {
    var text: String
    /// What can be done about it; where there is not room for both, the sentence is cut.
    var advice = ""
    var isFailure = false
    /// Whether Ctrl-C was pressed once.
    var isQuitWarning = false

    var whole: String { advice.isEmpty ? text : text + " " + advice }

    private static let leastColumns = 16

    func fitted(to columns: Int) -> String {
      let room = columns - TextWidth.width(of: advice) - 1
      guard !advice.isEmpty, room >= Self.leastColumns else { return whole.fitted(to: columns) }
      return text.fitted(to: room) + " " + advice
    }
  }

  mutating func report(_ text: String, advice: String = "") {
    notice = Notice(text: text, advice: advice)
  }
}

extension String {
  /// With a full stop, where it does not end with one.
  var asSentence: String { hasSuffix(".") ? self : self + "." }
}
