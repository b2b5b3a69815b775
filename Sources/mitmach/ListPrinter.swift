import Canvas
import MitmachExchange
import MitmachModel
import MitmachStore

/// Prints a list page by page, so that its length does not matter.
struct ListPrinter {
  let store: Store
  let catalogue: Catalogue
  let query: ListQuery
  let limit: Int?
  let words: CommandWords

  private static let pageSize = 500
  /// A region's moderators are few; its members, who are many, do not stand in lists.
  private static let namesInDetails = 1000

  private var cells: RowCells { RowCells(catalogue: catalogue, words: words) }

  /// Prints all rows; a list without any is a failure that says what to try.
  func print(as form: ListForm) throws {
    var output = StandardOutput()
    let count =
      switch form {
      case .lines: try printLines(to: &output)
      case .table(let columns): try printTable(columns: columns, to: &output)
      case .json: try printJSON(to: &output)
      case .csv: try printCSV(to: &output)
      }
    try output.flush()
    guard count > 0 else {
      let isEverything = query.filter.applying(to: query.listing).isEmpty
      throw CommandFailure(
        isEverything ? words.lists.nothingEntered : words.lists.nothingFound,
        exitCode: ExitStatus.nothingFound)
    }
  }

  private func printLines(to output: inout StandardOutput) throws -> Int {
    let columns = ListColumn.columns(of: query.listing)
    return try forEachRow { row in
      let values = columns.map { cells.plain($0, of: row) } + [row.reference.uid.rawValue]
      output.write(line: values)
      try output.flushIfLarge()
    }
  }

  private func printTable(columns: Int, to output: inout StandardOutput) throws -> Int {
    let table = PrintedTable(listing: query.listing, columns: columns, words: words.lists)
    let count = try forEachRow(before: { output.write(line: table.head) }) { row in
      output.write(line: table.line { cells.shown($0, of: row) })
      try output.flushIfLarge()
    }
    guard count > 0 else { return 0 }
    output.write(line: "")
    output.write(line: words.lists.count(count, query.listing))
    let letters = catalogue.fields.map { "\($0.letter) = \($0.name.text(in: words.language))" }
    for line in letters.joined(separator: ", ").wrapped(to: columns) { output.write(line: line) }
    return count
  }

  /// Calls `body` with each row, `before` ahead of the first; returns how many there were.
  private func forEachRow(
    before: () throws -> Void = {}, _ body: (EntryRow) throws -> Void
  ) throws -> Int {
    var count = 0
    var position = PageRequest.Position.first
    while count < limit ?? .max {
      let size = min(Self.pageSize, (limit ?? .max) - count)
      let page = try store.page(PageRequest(query: query, position: position, limit: size))
      if count == 0, !page.rows.isEmpty { try before() }
      for row in page.rows { try body(row) }
      count += page.rows.count
      guard page.hasAfter, let last = page.rows.last else { break }
      position = .after(last.key)
    }
    return count
  }
}

// MARK: - Records

extension ListPrinter {
  private func printJSON(to output: inout StandardOutput) throws -> Int {
    var writer = JSONListWriter()
    let count = try forEachRecord { record in
      output.write { writer.write(record, to: &$0) }
      try output.flushIfLarge()
    }
    output.write { writer.finish(to: &$0) }
    return count
  }

  private func printCSV(to output: inout StandardOutput) throws -> Int {
    var writer = CSVWriter()
    return try forEachRecord { record in
      output.write { writer.write(record, to: &$0) }
      try output.flushIfLarge()
    }
  }

  /// Calls `body` with all that is known of each row's entry.
  private func forEachRecord(_ body: (EntryRecord) throws -> Void) throws -> Int {
    let maker = RecordMaker(catalogue: catalogue, language: words.language)
    return try forEachRow { row in
      let details = try store.details(
        of: row.reference.uid, kind: row.reference.kind, language: words.language,
        limit: Self.namesInDetails)
      guard let details else { return }
      if let record = record(of: details, in: row, by: maker) { try body(record) }
    }
  }

  private func record(
    of details: EntryDetails, in row: EntryRow, by maker: RecordMaker
  ) -> EntryRecord? {
    switch (details, row.facts) {
    case (.region(let details), _): return maker.record(of: details, includesMembers: false)
    case (.actor(let details), .moderator(_, let region, let since)):
      let line = details.memberships.first {
        $0.other.uid == region.uid && $0.membership.role == .moderator
          && $0.membership.since == since
      }
      return line.map { maker.record(of: details.actor, moderating: $0) }
    default: return maker.record(of: details)
    }
  }
}
