/// Writes the lines of a table (RFC 4180) from a list of cells.
struct CSVLine: Sendable {
  let dialect: CSVDialect

  func write(_ cells: [String], to bytes: inout [UInt8]) {
    var row = CSVRow(dialect: dialect)
    for cell in cells { row.add(cell, to: &bytes) }
    row.end(&bytes)
  }
}

/// Writes one line of a table cell by cell: CRLF at the end, quotes where they are needed.
struct CSVRow {
  let dialect: CSVDialect
  private var isFirst = true

  init(dialect: CSVDialect) { self.dialect = dialect }

  mutating func add(_ text: String?, to bytes: inout [UInt8]) {
    if !isFirst { bytes.append(dialect.delimiter) }
    isFirst = false
    if let text, !text.isEmpty { write(dialect.armed(text), to: &bytes) }
  }

  /// Items with semicolons between.
  mutating func add(_ items: [String], to bytes: inout [UInt8]) {
    add(items.count == 1 ? items[0] : items.joined(separator: ";"), to: &bytes)
  }

  mutating func add(_ number: Double?, to bytes: inout [UInt8]) {
    let digits = number.map(JSONValue.digits)
    add(dialect == .standard ? digits : digits?.replacing(".", with: ","), to: &bytes)
  }

  func end(_ bytes: inout [UInt8]) { bytes += "\r\n".utf8 }

  private func write(_ cell: String, to bytes: inout [UInt8]) {
    var cell = cell
    cell.withUTF8 { utf8 in
      let isPlain = utf8.first != 0x20 && utf8.last != 0x20 && !utf8.contains(where: isSpecial)
      if isPlain { bytes.append(contentsOf: utf8) } else { writeQuoted(utf8, to: &bytes) }
    }
  }

  private func writeQuoted(_ cell: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    for byte in cell {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private func isSpecial(_ byte: UInt8) -> Bool {
    byte == dialect.delimiter || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }
}
