package import MitmachModel

/// Words of the exchange of data: files in and out, two that may be one.
package struct ExchangeWords: Sendable {
  package var format: @Sendable (ExportChoice) -> String
  var formatsTitle: String
  var exportTitle: @Sendable (_ format: String) -> String
  /// What a proposed file is called before the day.
  package var fileStem: @Sendable (Listing) -> String
  var notThisList, needsFile: String
  var replace: @Sendable (_ path: String) -> String
  var replaceHint: String
  var exported: @Sendable (ExportReport, _ number: @Sendable (Int) -> String) -> String
  var exportedTitle, withheldWhy: String
  var underLicense: @Sendable (_ license: String, _ count: String) -> String
  var hintTake, hintComplete: String

  var importTitle: @Sendable (_ path: String) -> String
  var recognised: @Sendable (ImportPreview, _ number: @Sendable (Int) -> String) -> String
  var progress: @Sendable (ImportProgress, (Int) -> String) -> String
  /// Somebody ended it.
  package var stopped: String
  var unknownRegions: @Sendable (ArraySlice<String>) -> String
  var sample: @Sendable (_ value: String) -> String
  var planned: @Sendable (ImportPreview, _ number: @Sendable (Int) -> String) -> String
  var imported: @Sendable (ImportPreview, _ number: @Sendable (Int) -> String) -> String
  var areFaulty: @Sendable (_ count: String) -> String
  var allJoin, ifNoField, none, withoutConsentHere, profile, proposal, keepMapping: String
  var leaveOutFaulty, yes, no, takeIn, firstOnes, needsSource: String
  var keptAs: @Sendable (_ name: String) -> String
  /// What a column becomes that is no field of a form.
  var target: @Sendable (_ target: String) -> String
  var matchTitle: @Sendable (_ number: String, _ count: String, _ name: String) -> String
  var hintAdd, hintSkip, hintAll: String
  package var tooLarge: @Sendable (_ limit: Int) -> String

  /// What a consent is for; `region`: whose moderators.
  package var purpose: @Sendable (Consent.Purpose, _ region: String) -> String
  var consenting: @Sendable (_ person: String) -> String
  var consents, withoutConsent, enterConsent, onlyForPersons, noConsent: String

  var pairsTitle, pairsHint, searching, noPairs, against: String
  var mergeTitle: @Sendable (_ one: String, _ other: String) -> String
  package var doubt: @Sendable (DuplicatePair.Doubt) -> String
  var side: @Sendable (MergeSide) -> String
  var hintMerge, hintDistinct, hintLeft, hintRight, hintBoth: String
}

extension ExchangeWords {
  /// What a consent is for, a region by its name.
  package func purpose(_ purpose: Consent.Purpose, in catalogue: Catalogue) -> String {
    guard case .moderators(let uid) = purpose else { return self.purpose(purpose, "") }
    return self.purpose(purpose, catalogue.region(of: purpose)?.name ?? uid.rawValue)
  }
}
