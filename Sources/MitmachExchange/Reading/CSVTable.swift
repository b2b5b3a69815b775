package import Foundation
package import MitmachModel

/// A table as a file has it: how its cells are divided, and what its columns are called.
package struct CSVTable {
  let data: Data
  /// Whether the data lie in a file, from which they can be had again.
  private let isMapped: Bool
  /// The byte between two cells: `,`, `;` or a tab.
  package let delimiter: UInt8
  package let headers: [String]
  /// Where the first row behind the headers begins.
  private let start: Int

  /// `data`: valid UTF-8.
  package init(_ data: Data, isMapped: Bool = false) throws(ImportFault) {
    self.data = data
    self.isMapped = isMapped
    (delimiter, headers, start) = try data.withBytes { (bytes) throws(ImportFault) in
      try Self.head(of: bytes)
    }
  }

  /// A row of a table, or what is wrong in it.
  package enum Row {
    case cells([String], line: Int)
    case fault(ImportFault)
  }

  /// Goes through the rows until `body` says that it was enough; blank ones are left out.
  package func forEach(_ body: (Row) -> Bool) { _ = forEach(from: nil, body) }

  /// Goes through the rows from where it was left, or from the first; says where it was left.
  func forEach(from mark: CSVScanner.Mark?, _ body: (Row) -> Bool) -> CSVScanner.Mark {
    data.withUnsafeBytes { buffer in
      let bytes = buffer.bindMemory(to: UInt8.self)
      var scanner =
        mark.map { CSVScanner(bytes, delimiter: delimiter, from: $0) }
        ?? CSVScanner(bytes, delimiter: delimiter, from: start)
      while let row = next(&scanner) {
        if !body(row) { break }
      }
      return scanner.mark
    }
  }

  /// Gives back the memory of what was read, as far as it can be had again.
  func giveBack(_ range: Range<Int>) {
    if isMapped { data.giveBack(range) }
  }

  private func next(_ scanner: inout CSVScanner) -> Row? {
    do throws(ImportFault) {
      while try scanner.next() {
        if !scanner.isBlank { return try row(scanner) }
      }
      return nil
    } catch {
      return .fault(error)
    }
  }

  private func row(_ scanner: CSVScanner) throws(ImportFault) -> Row {
    let missing = scanner.cellCount < headers.count
    // Spreadsheets put empty cells behind the last one.
    let isWide = scanner.cells.dropFirst(headers.count).contains { $0.start < $0.end }
    if missing || isWide || scanner.cellCount > ImportLimits.columns {
      let cause = ImportFault.Cause.wrongNumberOfColumns(
        found: scanner.cellCount, expected: headers.count)
      throw ImportFault(line: scanner.line, cause: cause)
    }
    let cells = scanner.cells.prefix(headers.count)
    for (header, cell) in zip(headers, cells) where cell.end - cell.start > ImportLimits.value {
      throw ImportFault(
        line: scanner.line, field: header, cause: .tooLarge(limit: ImportLimits.value))
    }
    return .cells(cells.map { Self.unarmed(scanner.text(of: $0), delimiter) }, line: scanner.line)
  }

  /// Without the apostrophe that our dialect for spreadsheets puts before what looks like a formula.
  private static func unarmed(_ text: String, _ delimiter: UInt8) -> String {
    guard delimiter == UInt8(ascii: ";"), text.hasPrefix("'") else { return text }
    let rest = text.dropFirst()
    return CSVDialect.looksLikeFormula(rest.drop { $0 == "'" }) ? String(rest) : text
  }
}

// MARK: - The head of a table

extension CSVTable {
  private static func head(
    of bytes: UnsafeBufferPointer<UInt8>
  ) throws(ImportFault) -> (UInt8, [String], Int) {
    let (told, start) = toldDelimiter(bytes)
    let delimiter = told ?? likelyDelimiter(bytes)
    var scanner = CSVScanner(bytes, delimiter: delimiter, from: start)
    repeat {
      guard try scanner.next() else { throw ImportFault(cause: .unknownFormat) }
    } while scanner.isBlank
    guard scanner.cellCount <= ImportLimits.columns else {
      throw ImportFault(line: scanner.line, cause: .tooLarge(limit: ImportLimits.columns))
    }
    guard scanner.cells.allSatisfy({ $0.end - $0.start <= ImportLimits.value }) else {
      throw ImportFault(line: scanner.line, cause: .tooLarge(limit: ImportLimits.value))
    }
    var headers = scanner.cells.map { scanner.text(of: $0).cleaned(hasLines: false) }
    while headers.count > 1, headers.last == "" { headers.removeLast() }
    return (delimiter, headers, scanner.position)
  }

  /// What a first line `sep=;` says, which Excel writes and reads.
  private static func toldDelimiter(_ bytes: UnsafeBufferPointer<UInt8>) -> (UInt8?, Int) {
    let line = bytes.prefix { $0 != 0x0A }
    let text = String(decoding: line.prefix(8), as: UTF8.self).trimmingBlanks.lowercased()
    guard text.hasPrefix("sep="), text.utf8.count == 5, let sign = text.utf8.last else {
      return (nil, 0)
    }
    return (sign, min(line.count + 1, bytes.count))
  }

  /// The sign that divides the largest part of the first rows into as many cells as the first, of two such
  /// signs the one that gives more cells.
  private static func likelyDelimiter(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    let start = UnsafeBufferPointer(rebasing: bytes.prefix(1 << 16))
    let signs: [Unicode.Scalar] = [",", ";", "\t"]
    let scores = signs.map { (sign: UInt8(ascii: $0), score: score(start, UInt8(ascii: $0))) }
    return scores.max { $0.score < $1.score }?.sign ?? UInt8(ascii: ",")
  }

  private static func score(_ bytes: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8) -> Int {
    var scanner = CSVScanner(bytes, delimiter: delimiter)
    var columns = 0
    var alike = 0
    var rows = 0
    for _ in 0..<20 {
      guard (try? scanner.next()) == true else { break }
      if columns == 0 { columns = scanner.cellCount }
      rows += 1
      if scanner.cellCount == columns { alike += 1 }
    }
    return columns > 1 ? alike * 1000 / rows * 10_000 + min(columns, 9999) : 0
  }
}

extension CSVTable {
  /// How many rows there are behind the headers, broken ones among them: for a bar that shows how far a
  /// reader has come.
  package func countRows() -> Int {
    data.withUnsafeBytes { buffer in
      var scanner = CSVScanner(
        buffer.bindMemory(to: UInt8.self), delimiter: delimiter, from: start)
      var count = 0
      while (try? scanner.next()) ?? true {
        if !scanner.isBlank { count += 1 }
      }
      return count
    }
  }
}
