import MitmachExchange
import MitmachModel

/// Tells what an export held back and under which licences its entries are: on standard error, and in a
/// manifest where one is wanted.
struct ExportReport {
  let exporter: Exporter
  let tally: ExportTally

  private var words: ExchangeWords { exporter.words.exchange }

  func tell() throws {
    if let path = exporter.settings.output {
      note(words.written(path, tally.entryCount))
    }
    if tally.withheld.count > 0 {
      let purpose = PurposeFinder(catalogue: exporter.catalogue, words: exporter.words)
        .text(of: tally.policy.purpose)
      note(words.withheld(tally.withheld.count, shownNames, purpose))
    }
    if tally.licences.count > 1, !tally.named.isEmpty {
      note(words.severalLicences(licences))
    }
    if tally.attributedCount > 0 { note(words.attribution(tally.attributedCount)) }
    if let path = exporter.settings.manifest { try writeManifest(to: path) }
  }

  private func note(_ sentence: String) { StandardError.writeLine("mitmach: " + sentence) }

  private var shownNames: [String] {
    let names = tally.withheld.names
    return names.prefix(10) + (names.count > 10 ? ["…"] : [])
  }

  private var licences: [String] {
    tally.named.map { "\($0.name) (\($0.count))" }
      + [tally.licences[""].map { words.noLicence($0) }].compactMap { $0 }
  }

  private func writeManifest(to path: String) throws {
    let filter = SavedFilter(
      name: "export", listing: exporter.query.listing, filter: exporter.query.filter,
      order: exporter.query.settledOrder, isReversed: exporter.query.isReversed)
    let manifest = ExportManifest(
      kind: exporter.settings.format, filter: filter, tally: tally, time: Now.timestamp)
    var output = try ExportOutput(path: path, language: exporter.settings.language)
    try output.write { bytes in
      manifest.json.write(to: &bytes, indentation: 0)
      bytes.append(UInt8(ascii: "\n"))
    }
    try output.finish()
  }
}
