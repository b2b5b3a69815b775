package import MitmachModel

/// What the exchange of data asks the world for.
package enum ExchangeEffect: Equatable, Sendable {
  /// A name for the file, with the day in it.
  case proposeFile(ExportRequest)
  /// The files and folders whose path begins so.
  case listFiles(typed: String)
  /// `replacing`: whether a file that is there may be replaced.
  case export(ExportRequest, path: String, replacing: Bool)
  /// What becomes of the first entries of a file; of all where it `isWhole`.
  case planImport(ImportRequest, isWhole: Bool)
  /// Takes a file in; keeps the mapping of its columns under a name, where there is one.
  case importFile(ImportRequest, savingAs: String)
  /// Makes two actors one: the edit needs what hangs on both.
  case merge(keeping: EntryReference, from: EntryReference, as: Actor)
  /// Remembers that two actors are not the same.
  case distinguish(UID, UID)
}

/// What the world answers the exchange of data.
package enum ExchangeMessage: Equatable, Sendable {
  case fileProposed(ExportRequest, path: String)
  case filesListed(typed: String, [String])
  /// There is such a file already.
  case fileExists(ExportRequest, path: String)
  case exported(ExportReport)
  case importPlanned(ImportRequest, ImportPreview, isWhole: Bool)
  case importProgressed(ImportProgress)
  /// The pairs that may be one, as of a version of the store.
  case pairsFound([DuplicatePair], version: Int)
}

/// How far the import of a file has come.
package enum ImportProgress: Equatable, Sendable {
  /// So many entries are looked at.
  case checked(Int, of: Int)
  /// So many are put into the network, which cannot be ended any more.
  case storing(Int)
}

/// A kind of file that a list is written to, as a person chooses it.
package enum ExportChoice: String, Hashable, Sendable, CaseIterable {
  case json, csv, excel, openFairDB, openFairDBTable, geoJSON, vCard, markdown, html

  /// Whether a list can be written so: actions are carried by our own format alone.
  package func takes(_ listing: Listing) -> Bool {
    switch (self, listing) {
    case (_, .actors), (_, .moderators): true
    case (.openFairDB, .regions), (.openFairDBTable, .regions): false
    case (_, .regions): true
    case (.json, .actions): true
    case (_, .actions): false
    }
  }

  /// What the name of such a file ends with.
  package var fileEnding: String {
    switch self {
    case .json, .openFairDB: "json"
    case .csv, .excel, .openFairDBTable: "csv"
    case .geoJSON: "geojson"
    case .vCard: "vcf"
    case .markdown: "md"
    case .html: "html"
    }
  }
}

/// What is to be exported: the list as it is seen, or what is marked in it.
package struct ExportRequest: Hashable, Sendable {
  package var format: ExportChoice
  package var query: ListQuery
  /// Those alone, where any are marked, in the order of names.
  package var marked: [UID]

  package init(format: ExportChoice, query: ListQuery, marked: [UID] = []) {
    self.format = format
    self.query = query
    self.marked = marked
  }
}

/// What an export gave out, and what it held back.
package struct ExportReport: Hashable, Sendable {
  package var path: String
  package var count: Int
  package var withheld: Withheld
  /// How many entries there are of each licence that is named.
  package var licenses: [String: Int]

  package init(path: String, count: Int, withheld: Withheld, licenses: [String: Int] = [:]) {
    self.path = path
    self.count = count
    self.withheld = withheld
    self.licenses = licenses
  }
}
