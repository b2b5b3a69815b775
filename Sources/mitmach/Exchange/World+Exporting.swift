import Foundation
import MitmachExchange
import MitmachModel
import MitmachStore
import MitmachTUI

// MARK: - Exporting what is on the screen

extension World {
  func export(
    _ request: ExportRequest, to path: String, replacing: Bool, _ language: Language
  ) -> [Message] {
    let place = PathCompletion.expanded(path)
    if !replacing, FileManager.default.fileExists(atPath: place) {
      return [.exchange(.fileExists(request, path: path))]
    }
    do {
      let tally = try exporter(of: request, to: place, language).write()
      let licenses = Dictionary(uniqueKeysWithValues: tally.named.map { ($0.name, $0.count) })
      let report = MitmachTUI.ExportReport(
        path: path, count: tally.entryCount, withheld: tally.withheld, licenses: licenses)
      return [.exchange(.exported(report))]
    } catch {
      return [.failed(CommandFailure(error, in: language).description)]
    }
  }

  private func exporter(
    of request: ExportRequest, to path: String, _ language: Language
  ) throws(StoreError) -> Exporter {
    let (kind, dialect) = request.format.kind
    let isPage = kind == .html
    let query = isPage ? try pageQuery(of: request) : request.query.ofEntries
    let hasSelection = !request.marked.isEmpty && query.listing == request.query.ofEntries.listing
    return Exporter(
      store: store, catalogue: try store.catalogue(), query: query, purpose: .publicDirectory,
      selection: hasSelection
        ? Export.Selection(listing: query.listing, uids: request.marked) : nil,
      settings: ExportSettings(
        format: kind, dialect: dialect, isOfOneList: true, output: path,
        words: .words(in: language)))
  }

  /// A page tells of regions with their members: those that the list shows or that are marked.
  private func pageQuery(of request: ExportRequest) throws(StoreError) -> ListQuery {
    guard request.query.listing == .regions else { return request.query.ofEntries }
    var uids = request.marked
    if uids.isEmpty {
      uids = try store.export { export in
        var uids: [UID] = []
        try export.forEachRegion(matching: request.query) { uids.append($0.uid) }
        return uids
      }
    }
    var filter = Filter()
    filter.regions = Set(uids)
    return ListQuery(listing: .actors, filter: filter, language: request.query.language)
  }
}

extension ListQuery {
  /// The list of the entries themselves: who moderates several regions is one actor.
  fileprivate var ofEntries: ListQuery {
    guard listing == .moderators else { return self }
    var query = self
    query.listing = .actors
    query.filter.roles = [.moderator]
    return query
  }
}

extension ExportChoice {
  fileprivate var kind: (ExportKind, CSVDialect?) {
    switch self {
    case .json: (.json, nil)
    case .csv: (.csv, .standard)
    case .excel: (.csv, .excelDE)
    case .openFairDB: (.openFairDB, nil)
    case .openFairDBTable: (.openFairDBTable, nil)
    case .geoJSON: (.geoJSON, nil)
    case .vCard: (.vCard, nil)
    case .markdown: (.markdown, nil)
    case .html: (.html, nil)
    }
  }
}
