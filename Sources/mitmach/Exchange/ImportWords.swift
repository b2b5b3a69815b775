import MitmachModel

/// What an import says; a value for each language.
struct ImportWords: Sendable {
  var bothConsent: String
  var noMapping: @Sendable (_ typed: String, _ kept: [String]) -> String
  var maybeThere:
    @Sendable (_ place: String, _ name: String, _ found: String, _ reasons: String) -> String
  var cannotAsk: String
  var maybeSame: @Sendable (_ reasons: String) -> String
  var inFile: String
  var inStore: String
  var question: String
  var givenUp: String
  var interrupted: String
  var faulty: @Sendable (_ entries: Int) -> String
  var more: @Sendable (_ faults: Int) -> String
  var nothingStored: String
  var hidden: @Sendable (_ persons: Int) -> String
  var unknownRegions: @Sendable (_ names: [String]) -> String
  var summary: @Sendable (ImportTally) -> String
  var undo: String
  var progress: @Sendable (_ count: Int, _ total: Int, _ rate: Int, _ left: Int) -> String
  /// The same where there is little room.
  var progressShort: @Sendable (_ rate: Int, _ left: Int) -> String
}

extension CommandWords {
  var imports: ImportWords { language == .english ? .english : .german }
}
