import ArgumentParser
import MitmachExchange
import MitmachModel

/// What `export` can write, by the names that people type.
enum ExportKind: String, CaseIterable, ExpressibleByArgument {
  case json, csv
  case openFairDB = "openfairdb"
  case openFairDBTable = "openfairdb-csv"
  case geoJSON = "geojson"
  case vCard = "vcard"
  case markdown, html

  /// How a list is written entry by entry; `nil` where the format is no list.
  func list(_ dialect: CSVDialect) -> ExportFormat? {
    switch self {
    case .csv: .csv(dialect)
    case .openFairDB: .openFairDB
    case .openFairDBTable: .openFairDBTable
    case .geoJSON: .geoJSON
    case .vCard: .vCard
    case .markdown: .markdown
    case .json, .html: nil
    }
  }

  /// Whether regions can stand in it as entries of their own.
  var hasRegions: Bool { self != .openFairDB && self != .openFairDBTable }
}

/// The lists that can be exported.
enum ExportListing: String, CaseIterable, ExpressibleByArgument {
  case actors, regions, actions

  var listing: Listing {
    switch self {
    case .actors: .actors
    case .regions: .regions
    case .actions: .actions
    }
  }
}

extension CSVDialect: ExpressibleByArgument {}
