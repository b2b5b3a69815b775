import MitmachModel

/// Reads the rows of a table (RFC 4180) one after the other, without copying: a row is where its cells
/// begin and end.
///
/// A file is walked once from front to back whatever is wrong in it, so that no file takes long.
struct CSVScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let delimiter: UInt8
  /// The cells of the row that was read last; no more than `ImportLimits.columns` are kept.
  private(set) var cells: [Cell] = []
  /// How many cells it has.
  private(set) var cellCount = 0
  /// The line on which it begins, counted from 1.
  private(set) var line = 1
  private(set) var position = 0
  private var nextLine = 1
  private var fault: ImportFault?

  /// One value, as it stands between two delimiters.
  struct Cell {
    var start: Int
    var end: Int
    /// Whether quotes are doubled in it.
    var hasQuotes: Bool
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, from position: Int = 0) {
    self.init(
      bytes, delimiter: delimiter,
      from: Mark(position: position, line: 1 + bytes[..<position].count { $0 == 0x0A }))
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, from mark: Mark) {
    self.bytes = bytes
    self.delimiter = delimiter
    position = mark.position
    nextLine = mark.line
  }

  /// Where the next row begins, to go on from there later.
  var mark: Mark { Mark(position: position, line: nextLine) }

  /// A place between two rows.
  struct Mark: Hashable, Sendable {
    var position: Int
    var line: Int
  }

  /// Reads the next row; `false` at the end.
  ///
  /// After a fault the rows behind it can be read on.
  mutating func next() throws(ImportFault) -> Bool {
    guard position < bytes.count else { return false }
    line = nextLine
    cells.removeAll(keepingCapacity: true)
    cellCount = 0
    while readCell() {}
    defer { fault = nil }
    if let fault { throw fault }
    return true
  }

  func text(of cell: Cell) -> String {
    let slice = bytes[cell.start..<cell.end]
    guard cell.hasQuotes else { return String(decoding: slice, as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(slice.count)
    var isSecond = false
    for byte in slice {
      isSecond = byte == Self.quote && !isSecond
      if byte != Self.quote || isSecond { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether nothing at all stands in the row.
  var isBlank: Bool { cellCount == 1 && cells.allSatisfy { $0.start == $0.end } }

  private static let quote = UInt8(ascii: "\"")
}

// MARK: - Cells

extension CSVScanner {
  /// Reads a cell and what ends it; `false` when that ends the row.
  private mutating func readCell() -> Bool {
    position < bytes.count && bytes[position] == Self.quote ? readQuoted() : readPlain()
  }

  private mutating func readPlain() -> Bool {
    let start = position
    var index = position
    let (count, delimiter) = (bytes.count, delimiter)
    while index < count {
      let byte = bytes[index]
      // All but the tab are below the letters: one comparison for most bytes.
      if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      index += 1
    }
    keep(Cell(start: start, end: index, hasQuotes: false))
    return step(over: index)
  }

  private mutating func readQuoted() -> Bool {
    let start = position + 1
    var index = start
    var hasQuotes = false
    var lines = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte == Self.quote {
        guard index + 1 < count, bytes[index + 1] == Self.quote else { break }
        hasQuotes = true
        index += 1
      } else if byte == 0x0A {
        lines += 1
      }
      index += 1
    }
    guard index < count else {
      fault = self.fault(.quoteNotClosed, at: position)
      position = count
      return false
    }
    nextLine += lines
    keep(Cell(start: start, end: index, hasQuotes: hasQuotes))
    return step(over: endOfCell(from: index + 1))
  }

  /// Where the cell ends behind its closing quote; anything but blanks before that is a fault, and the
  /// rest of the line is left out.
  private mutating func endOfCell(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    guard index < bytes.count, !isEnd(bytes[index]) else { return index }
    if fault == nil { fault = self.fault(.syntax("\"\""), at: index) }
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    return index
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == 0x0A || byte == 0x0D
  }

  private mutating func keep(_ cell: Cell) {
    cellCount += 1
    if cells.count < ImportLimits.columns { cells.append(cell) }
  }

  /// Goes behind what ends a cell; `false` when the row ends there as well.
  private mutating func step(over index: Int) -> Bool {
    position = index + 1
    guard index < bytes.count else {
      position = bytes.count
      return false
    }
    if bytes[index] == delimiter { return true }
    if bytes[index] == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
    nextLine += 1
    return false
  }

  private func fault(_ cause: ImportFault.Cause, at index: Int) -> ImportFault {
    let start = bytes[..<index].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
    let column = bytes[start..<index].count { $0 & 0xC0 != 0x80 } + 1
    return ImportFault(line: nextLine, column: column, cause: cause)
  }
}
