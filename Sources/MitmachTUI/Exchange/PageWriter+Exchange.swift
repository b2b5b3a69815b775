import MitmachModel

// MARK: - Pages of the exchange

extension PageWriter {
  /// What went where, and who held what back.
  func exported(_ report: ExportReport) -> [DetailItem] {
    let words = strings.exchange
    let names = report.withheld.names.map { DetailItem(kind: .bullet, label: "•", text: $0) }
    let rest = report.withheld.count - report.withheld.names.count
    let licenses = report.licenses.sorted { $0.key < $1.key }.map {
      DetailItem(text: words.underLicense($0.key, strings.number($0.value)))
    }
    return [DetailItem(text: words.exported(report, strings.number)), .gap]
      + (licenses.isEmpty ? [] : licenses + [.gap])
      + [DetailItem(text: words.withheldWhy)] + names
      + (rest > 0 ? [DetailItem(text: strings.history.andMore(strings.number(rest)))] : [])
  }

  /// The pairs, the likeliest first.
  func pairs(_ list: PairList) -> [DetailItem] {
    let words = strings.exchange
    guard let pairs = list.pairs else { return [DetailItem(text: words.searching)] }
    guard !pairs.isEmpty else { return [DetailItem(text: words.noPairs)] }
    return [DetailItem(text: words.pairsHint), .gap]
      + pairs.flatMap { pair in
        [
          DetailItem(text: "\(pair.one.name) – \(pair.other.name)", link: .pair(pair)),
          DetailItem(kind: .bullet, label: "", text: reasons(of: pair)),
        ]
      }
  }

  /// How likely it is, and what speaks for and against it.
  func reasons(of pair: DuplicatePair) -> String {
    let words = strings.exchange
    let reasons = LikelyDuplicate.Reason.allCases.filter(pair.reasons.contains)
      .map(strings.forms.reason).joined(separator: ", ")
    let doubts = DuplicatePair.Doubt.allCases.filter(pair.doubts.contains)
      .map(words.doubt).joined(separator: ", ")
    let percent = "\(Int((pair.likelihood * 100).rounded())) %"
    return "\(percent): \(reasons)" + (doubts.isEmpty ? "" : "; \(words.against) \(doubts)")
  }
}
