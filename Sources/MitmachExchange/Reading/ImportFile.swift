package import Foundation
package import MitmachModel

/// A file to be taken in: what it is and what it says, entry by entry.
///
/// `Data` that is mapped into memory is not copied, so that a large file takes no more memory than a
/// small one.
package struct ImportFile {
  package let format: ImportFormat
  /// The table, where the file is one.
  package let table: CSVTable?
  private let data: Data

  /// `format` is for those who know better than the file, `isMapped` for data that lie in a file, from
  /// which they can be had again.
  package init(
    _ data: Data, format: ImportFormat? = nil, isMapped: Bool = false
  ) throws(ImportFault) {
    let file = data
    let data = try TextDecoding.utf8(file)
    guard let format = format ?? ImportFormat.recognize(data) else {
      throw ImportFault(cause: .unknownFormat)
    }
    self.data = data
    self.format = format
    table = format.isTable ? try CSVTable(data, isMapped: isMapped && data.isPart(of: file)) : nil
  }

  /// Goes through the entries until `body` says that it was enough.
  ///
  /// `mapping`: what becomes of the columns of a table; without one what their names suggest. Our own JSON has more than entries: it is read by `network`.
  package func read(
    mapping: ColumnMapping? = nil, context: ImportContext, _ body: (ImportItem) -> Bool
  ) {
    var goesOn = true
    func guarded(_ item: ImportItem) -> Bool {
      if goesOn { goesOn = body(item) }
      return goesOn
    }
    if let table {
      read(table, mapping: mapping, context, guarded)
      return
    }
    do throws(ImportFault) {
      try readText(context, guarded)
    } catch {
      _ = guarded(.fault(error))
    }
  }

  private func read(
    _ table: CSVTable, mapping: ColumnMapping?, _ context: ImportContext,
    _ body: (ImportItem) -> Bool
  ) {
    if format == .csv {
      let mapping = mapping ?? .proposal(headers: table.headers)
      table.entries(mapping, context, body)
    } else {
      OpenFairDBImport(context: context).read(table, body)
    }
  }

  private func readText(
    _ context: ImportContext, _ body: (ImportItem) -> Bool
  ) throws(ImportFault) {
    try data.withBytes { (bytes) throws(ImportFault) in
      switch format {
      case .openFairDB:
        var scanner = JSONScanner(bytes)
        try OpenFairDBImport(context: context).read(&scanner, body)
      case .geoJSON:
        var scanner = JSONScanner(bytes)
        try GeoJSONImport(context: context).read(&scanner, body)
      case .kml:
        var scanner = XMLScanner(bytes)
        try KMLImport(context: context).read(&scanner, body)
      case .vCard:
        var lines = VCardLines(bytes)
        try VCardImport(context: context).read(&lines, body)
      case .mitmach, .csv, .openFairDBTable, .openFairDBInput: break
      }
    }
  }

  /// The network in our own JSON.
  ///
  /// `catalogue` tells what fields there are where the file does not.
  package func network(catalogue: Catalogue) throws(ImportFault) -> Network {
    try data.withBytes { (bytes) throws(ImportFault) in
      try NetworkReader(catalogue: catalogue).read(bytes)
    }
  }
}

extension ImportFormat {
  fileprivate var isTable: Bool {
    switch self {
    case .csv, .openFairDBTable, .openFairDBInput: true
    default: false
    }
  }
}
