/// Writes the lines of a table (RFC 4180): CRLF at the end, quotes where they are needed.
struct CSVLine: Sendable {
  let dialect: CSVDialect

  func write(_ cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(dialect.delimiter) }
      write(dialect.armed(cell), to: &bytes)
    }
    bytes += "\r\n".utf8
  }

  private func write(_ cell: String, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    guard cell.utf8.contains(where: isSpecial) || cell.first == " " || cell.last == " " else {
      bytes += cell.utf8
      return
    }
    bytes.append(quote)
    for byte in cell.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private func isSpecial(_ byte: UInt8) -> Bool {
    byte == dialect.delimiter || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }
}
