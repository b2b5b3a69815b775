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
    let rows = MappedRows(mapping, context)
    forEach { body(rows.item($0)) }
  }
}

/// What the rows of a table are as entries.
private struct MappedRows {
  let kind: EntryForm.Kind
  let targets: [ColumnTarget]
  let headers: [InputField: String]
  let context: ImportContext

  init(_ mapping: ColumnMapping, _ context: ImportContext) {
    kind = mapping.kind
    targets = mapping.columns.map(\.target)
    headers = mapping.columns.headers
    self.context = context
  }

  func item(_ row: CSVTable.Row) -> ImportItem {
    switch row {
    case .fault(let fault): return .fault(fault)
    case .cells(let cells, let line):
      var builder = EntryBuilder(kind, line: line, context: context, headers: headers)
      for (cell, target) in zip(cells, targets) { builder.take(cell, as: target) }
      return .entry(builder.finished())
    }
  }
}

/// The rows of a table as entries, for those who ask for one after the other: however long the table is,
/// some hundred of them are in memory.
package struct TableEntries: Sequence, IteratorProtocol {
  private let table: CSVTable
  private let rows: MappedRows
  private var mark: CSVScanner.Mark?
  private var items: [ImportItem] = []
  private var isAtEnd = false
  /// Up to where the memory of the table was given back.
  private var givenBack = 0

  private static let stretch = 500
  private static let piece = 1 << 22

  package init(_ table: CSVTable, mapping: ColumnMapping, context: ImportContext) {
    self.table = table
    // To look at the whole of it has taken memory for all.
    table.giveBack(0..<table.data.count)
    rows = MappedRows(mapping, context)
  }

  package mutating func next() -> ImportItem? {
    if items.isEmpty, !isAtEnd { read() }
    return items.popLast()
  }

  private mutating func read() {
    mark = table.forEach(from: mark) { row in
      items.append(rows.item(row))
      return items.count < Self.stretch
    }
    isAtEnd = items.count < Self.stretch
    items.reverse()
    guard let position = mark?.position, position - givenBack >= Self.piece else { return }
    table.giveBack(givenBack..<position)
    givenBack = position
  }
}
