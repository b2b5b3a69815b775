package import MitmachModel

/// An entry that was read, or what could not be.
package enum ImportItem: Hashable, Sendable {
  case entry(ImportedEntry)
  case fault(ImportFault)
}

extension CSVTable {
  /// Goes through the rows as entries until `body` says that it was enough.
  package func entries(
    _ mapping: ColumnMapping, _ context: ImportContext, _ body: (ImportItem) -> Bool
  ) {
    let targets = mapping.columns.map(\.target)
    forEach { row in
      switch row {
      case .fault(let fault): return body(.fault(fault))
      case .cells(let cells, let line):
        var builder = EntryBuilder(mapping.kind, line: line, context: context)
        for (cell, target) in zip(cells, targets) { builder.take(cell, as: target) }
        return body(.entry(builder.finished()))
      }
    }
  }
}
