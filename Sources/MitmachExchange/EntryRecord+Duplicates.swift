package import MitmachModel

extension EntryRecord {
  /// Two actors that may be one, and why.
  package init(of pair: DuplicatePair) {
    let reasons = LikelyDuplicate.Reason.allCases.filter(pair.reasons.contains).map(\.rawValue)
    let doubts = DuplicatePair.Doubt.allCases.filter(pair.doubts.contains).map(\.rawValue)
    self.init([
      ("likelihood", .number((pair.likelihood * 1000).rounded() / 1000)),
      ("reasons", .texts(reasons)), ("doubts", .texts(doubts)),
      ("one_uid", .text(pair.one.uid.rawValue)), ("one_name", .text(pair.one.name)),
      ("other_uid", .text(pair.other.uid.rawValue)), ("other_name", .text(pair.other.name)),
    ])
  }
}
