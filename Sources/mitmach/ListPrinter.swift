import Canvas
import MitmachExchange
import MitmachModel
import MitmachStore
import MitmachTUI

/// Prints a list page by page, so that its length does not matter.
struct ListPrinter {
  let store: Store
  let catalogue: Catalogue
  let query: ListQuery
  let limit: Int?
  let words: CommandWords

  private static let pageSize = 500

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
      case .plane: try printPlane(to: &output)
      }
    try output.flush()
    guard count > 0 else {
      let isEverything = query.filter.applying(to: query.listing).isEmpty
      throw CommandFailure(
        isEverything ? try nothingEntered : words.lists.nothingFound,
        exitCode: ExitStatus.nothingFound)
    }
  }

  private var nothingEntered: String {
    get throws { try store.hasEntries() ? words.lists.nothingEntered : words.lists.emptyNetwork }
  }

  /// How high and at most how wide the plane is printed.
  private static let planeSize = Size(columns: 80, rows: 22)

  private func printPlane(to output: inout StandardOutput) throws -> Int {
    let counts = try store.planeCounts(query)
    guard counts.total > 0 else { return 0 }
    let columns = min(Self.planeSize.columns, StandardOutput.isTerminal ? StandardOutput.width : 80)
    let picture = PlanePicture(
      counts, catalogue: catalogue, strings: .strings(for: words.language), theme: .mono)
    for line in picture.lines(size: Size(columns: columns, rows: Self.planeSize.rows)) {
      output.write(line: line)
    }
    if let summary = picture.sentences.first { output.write(line: summary) }
    writeLetters(columns: columns, to: &output)
    return counts.total
  }

  /// Which letter stands for which field.
  private func writeLetters(columns: Int, to output: inout StandardOutput) {
    let letters = catalogue.fields.map { "\($0.letter) = \($0.name.text(in: words.language))" }
    for line in letters.joined(separator: ", ").wrapped(to: columns) { output.write(line: line) }
  }

  private func printLines(to output: inout StandardOutput) throws -> Int {
    let columns = ListColumn.columns(of: query.listing)
    return try forEachRow { row, note in
      var values = columns.map { cells.plain($0, of: row) }
      if isByDistance {
        values += [note.distance?.plain ?? "", note.distance?.direction?.letters ?? ""]
      }
      if let fit = note.fit { values += ["\(fit.score)", reasons(fit).joined(separator: "; ")] }
      values.append(row.reference.uid.rawValue)
      output.write(line: values)
      try output.flushIfLarge()
    }
  }

  private func printTable(columns: Int, to output: inout StandardOutput) throws -> Int {
    let table = PrintedTable(
      listing: query.listing, isByDistance: isByDistance, columns: columns, words: words.lists)
    let count = try forEachRow(before: { output.write(line: table.head) }) { row, note in
      output.write(line: table.line { note.text(in: $0, words) ?? cells.shown($0, of: row) })
      if let fit = note.fit {
        let text = "\(fit.score): \(reasons(fit).joined(separator: "; "))"
        for line in text.wrapped(to: max(20, columns - 4)) { output.write(line: "    " + line) }
      }
      try output.flushIfLarge()
    }
    guard count > 0 else { return 0 }
    output.write(line: "")
    output.write(line: words.lists.count(count, query.listing))
    writeLetters(columns: columns, to: &output)
    return count
  }

  /// Calls `body` with each row and what there is to say of it, `before` ahead of the first; returns how
  /// many there were.
  private func forEachRow(
    before: () throws -> Void = {}, _ body: (EntryRow, RowNote) throws -> Void
  ) throws -> Int {
    var count = 0
    var position = PageRequest.Position.first
    while count < limit ?? .max {
      let size = min(Self.pageSize, (limit ?? .max) - count)
      let page = try store.page(PageRequest(query: query, position: position, limit: size))
      if count == 0, !page.rows.isEmpty { try before() }
      let fits = try fits(of: page.rows.map(\.reference.uid))
      for row in page.rows {
        let note = RowNote(
          fit: fits[row.reference.uid], distance: try distance(of: row.reference))
        try body(row, note)
      }
      count += page.rows.count
      guard page.hasAfter, let last = page.rows.last else { break }
      position = .after(last.key)
    }
    return count
  }
}

// MARK: - Fits

extension ListPrinter {
  private var fitWords: FitWords { FitWords(language: words.language, catalogue: catalogue) }

  /// The fits of some rows, where the list is ordered by them.
  private func fits(of actions: [UID]) throws -> [UID: ActionFit] {
    guard query.settledOrder == .fit, let region = query.filter.forRegion else { return [:] }
    return try store.fits(of: actions, for: region)
  }

  private func reasons(_ fit: ActionFit) -> [String] { fit.parts.map(fitWords.text) }

  private func record(
    of details: EntryDetails, _ fit: ActionFit?, _ maker: RecordMaker
  ) -> EntryRecord {
    var record = maker.listedRecord(of: details)
    if isByDistance {
      let distance = distance(of: details)
      record.add(kilometres: distance?.kilometres, direction: distance?.direction)
    }
    if let fit { record.add(fit, reasons: fit.parts.map { fitWords.text(of: $0.reason) }) }
    return record
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

  /// Calls `body` with all that is known of each row's entry; returns how many there were.
  private func forEachRecord(_ body: (EntryRecord) throws -> Void) throws -> Int {
    let maker = RecordMaker(catalogue: catalogue, language: words.language)
    if query.listing == .moderators { return try forEachModerator(maker, body) }
    var count = 0
    // What the output reports must come through as it is, past the store's own errors.
    var failure: (any Error)?
    do {
      try store.walk(query, limit: limit) { details, fit in
        do {
          try body(record(of: details, fit, maker))
          count += 1
        } catch {
          failure = error
          throw error
        }
      }
    } catch {
      throw failure ?? error
    }
    return count
  }

  /// The rows say which of a moderator's regions each is about.
  private func forEachModerator(
    _ maker: RecordMaker, _ body: (EntryRecord) throws -> Void
  ) throws -> Int {
    try forEachRow { row, _ in
      let details = try store.details(
        of: row.reference.uid, kind: .actor, language: words.language, limit: 0)
      guard case .actor(let actor)? = details,
        case .moderator(_, let region, let since) = row.facts
      else { return }
      let line = actor.memberships.first {
        $0.other.uid == region.uid && $0.membership.role == .moderator
          && $0.membership.since == since
      }
      if let line { try body(maker.record(of: actor.actor, moderating: line)) }
    }
  }
}

extension RecordMaker {
  /// A region's members, who may be many, do not stand in lists, nor do consents.
  fileprivate func listedRecord(of details: EntryDetails) -> EntryRecord {
    switch details {
    case .region(let details): record(of: details, includesMembers: false)
    case .actor(let details): record(of: details, includesConsents: false)
    case .action: record(of: details)
    }
  }
}
