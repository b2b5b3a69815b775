import MitmachModel

/// What import and export say; a value for each language.
struct ExchangeWords: Sendable {
  var onlyWith: @Sendable (_ option: String, _ formats: [String]) -> String
  var noRegions: @Sendable (_ format: String) -> String
  var written: @Sendable (_ path: String, _ entries: Int) -> String
  var withheld: @Sendable (_ count: Int, _ names: [String], _ purpose: String) -> String
  var severalLicences: @Sendable (_ licences: [String]) -> String
  var noLicence: @Sendable (_ count: Int) -> String
  var attribution: @Sendable (_ count: Int) -> String
  var underLicence: @Sendable (_ licence: String, _ count: Int) -> String

  var syntax: @Sendable (_ expected: String) -> String
  var unknownFormat: String
  var notText: String
  var tooLarge: @Sendable (_ limit: Int) -> String
  var tooDeep: @Sendable (_ limit: Int) -> String
  var quoteNotClosed: String
  var wrongColumns: @Sendable (_ found: Int, _ expected: Int) -> String
}

extension CommandWords {
  var exchange: ExchangeWords { language == .english ? .english : .german }
}
