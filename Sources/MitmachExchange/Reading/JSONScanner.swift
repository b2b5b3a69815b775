import MitmachModel

/// Reads JSON (RFC 8259) from valid UTF-8 piece by piece, so that a list of a million entries never is
/// in memory as a whole.
struct JSONScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0
  private var depth = 0
  /// Where `line` was counted last, and what it was there.
  private var counted = (position: 0, line: 1)

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The byte of the next value or sign; 0 at the end.
  mutating func peek() -> UInt8 {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return bytes[position]
      }
    }
    return 0
  }

  /// The line of the next value, counted from 1.
  mutating func line() -> Int {
    _ = peek()
    counted = (position, counted.line + newlines(in: counted.position..<position))
    return counted.line
  }

  /// That something else should stand here.
  mutating func fault(_ expected: String) -> ImportFault { fault(.syntax(expected)) }

  mutating func fault(_ cause: ImportFault.Cause) -> ImportFault {
    let line = line()
    let start = bytes[..<position].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = bytes[start..<position].count { $0 & 0xC0 != 0x80 } + 1
    return ImportFault(line: line, column: column, cause: cause)
  }

  private func newlines(in range: Range<Int>) -> Int { bytes[range].count { $0 == 0x0A } }

  private mutating func expect(_ byte: Unicode.Scalar) throws(ImportFault) {
    guard peek() == UInt8(ascii: byte) else { throw fault(String(byte)) }
    position += 1
  }
}

// MARK: - Lists and objects

extension JSONScanner {
  /// Reads an object: `body` must take the value of each key.
  mutating func members(
    _ body: (String, inout JSONScanner) throws(ImportFault) -> Void
  ) throws(ImportFault) {
    try items("{", "}") { (scanner) throws(ImportFault) in
      guard scanner.peek() == UInt8(ascii: "\"") else { throw scanner.fault("\"") }
      let key = try scanner.string()
      try scanner.expect(":")
      try body(key, &scanner)
    }
  }

  /// Reads a list: `body` must take each value.
  mutating func elements(
    _ body: (inout JSONScanner) throws(ImportFault) -> Void
  ) throws(ImportFault) {
    try items("[", "]", body)
  }

  private mutating func items(
    _ start: Unicode.Scalar, _ end: Unicode.Scalar,
    _ body: (inout JSONScanner) throws(ImportFault) -> Void
  ) throws(ImportFault) {
    try expect(start)
    guard depth < ImportLimits.depth else {
      throw fault(.tooDeep(limit: ImportLimits.depth))
    }
    depth += 1
    defer { depth -= 1 }
    if peek() == UInt8(ascii: end) {
      position += 1
      return
    }
    while true {
      try body(&self)
      if peek() == UInt8(ascii: end) {
        position += 1
        return
      }
      guard peek() == UInt8(ascii: ",") else { throw fault(", \(end)") }
      position += 1
    }
  }

  /// To be called behind the last value: nothing may follow.
  mutating func end() throws(ImportFault) {
    _ = peek()
    guard position == bytes.count else { throw fault("EOF") }
  }
}

// MARK: - Values

extension JSONScanner {
  mutating func value() throws(ImportFault) -> JSONValue {
    switch peek() {
    case UInt8(ascii: "{"):
      var members: [(key: String, value: JSONValue)] = []
      try self.members { (key, scanner) throws(ImportFault) in
        members.append((key, try scanner.value()))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var values: [JSONValue] = []
      try elements { (scanner) throws(ImportFault) in values.append(try scanner.value()) }
      return .list(values)
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(ImportFault) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw fault(word) }
    position += word.utf8.count
    return value
  }

  private mutating func number() throws(ImportFault) -> JSONValue {
    let start = position
    var isWhole = true
    scan: while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): break
      case UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        isWhole = false
      default: break scan
      }
      position += 1
    }
    let digits = String(decoding: bytes[start..<min(position, start + 64)], as: UTF8.self)
    if isWhole, let value = Int(digits) { return .integer(value) }
    guard position - start <= 64, let value = Double(digits), value.isFinite else {
      position = start
      throw fault("{ [ \" 0–9 true false null")
    }
    return .number(value)
  }
}

// MARK: - Texts

extension JSONScanner {
  /// The text whose quote comes next.
  mutating func string() throws(ImportFault) -> String {
    let quote = position
    position += 1
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        defer { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
      case UInt8(ascii: "\\"): return try escapedString(from: start, quote: quote)
      case 0..<0x20: throw fault("\"")
      default: position += 1
      }
    }
    throw notClosed(quote)
  }

  private mutating func notClosed(_ quote: Int) -> ImportFault {
    position = quote
    if counted.position > quote { counted = (0, 1) }
    return fault(.quoteNotClosed)
  }

  private mutating func escapedString(from start: Int, quote: Int) throws(ImportFault) -> String {
    var text = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        position += 1
        text += String(try escape()).utf8
      case 0..<0x20: throw fault("\"")
      default:
        text.append(byte)
        position += 1
      }
    }
    throw notClosed(quote)
  }

  private mutating func escape() throws(ImportFault) -> Unicode.Scalar {
    guard position < bytes.count else { throw fault("\\n \\u00e4") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try codePoint()
    default:
      position -= 1
      throw fault("\\n \\u00e4")
    }
  }

  /// The scalar of `\\u…`; half a pair of surrogates becomes the replacement character.
  private mutating func codePoint() throws(ImportFault) -> Unicode.Scalar {
    let high = try hexadecimal()
    guard UTF16.isLeadSurrogate(UInt16(high)), bytes[position...].starts(with: "\\u".utf8) else {
      return Unicode.Scalar(high) ?? "\u{FFFD}"
    }
    let back = position
    position += 2
    let low = try hexadecimal()
    guard UTF16.isTrailSurrogate(UInt16(low)) else {
      position = back
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (high & 0x3FF) << 10 + (low & 0x3FF)) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(ImportFault) -> UInt32 {
    let end = min(position + 4, bytes.count)
    let digits = String(decoding: bytes[position..<end], as: UTF8.self)
    guard digits.utf8.count == 4, digits.first != "+", digits.first != "-",
      let value = UInt32(digits, radix: 16)
    else { throw fault("\\u00e4") }
    position = end
    return value
  }
}
