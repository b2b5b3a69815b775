import MitmachModel

extension JSONText {
  /// The value that a text stands for; equal to the one that it was written from.
  init(parsing text: String) throws {
    var text = text
    let value = text.withUTF8 { bytes -> JSONText? in
      var reader = JSONReader(bytes: bytes)
      let value = reader.value()
      return reader.isAtEnd ? value : nil
    }
    guard let value else { throw UnknownValue(column: "change", value: text) }
    self = value
  }
}

extension [String: JSONText] {
  /// The members of an object, such as a state of a record in the history.
  init(parsing text: String) throws {
    guard case .object(let members) = try JSONText(parsing: text) else {
      throw UnknownValue(column: "change", value: text)
    }
    self = members
  }
}

/// Reads the JSON that `JSONText` writes, and whatever SQLite holds to be JSON besides.
///
/// Foundation's reader takes 2.0 for 2 or rounds the last of seventeen digits: a coordinate would not
/// be the one that it was, and an undo would meet changes that nobody made.
private struct JSONReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  var isAtEnd: Bool {
    mutating get {
      skipBlanks()
      return byte == nil
    }
  }

  /// The next value; `nil` where there is none.
  mutating func value() -> JSONText? {
    skipBlanks()
    switch byte {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return text().map(JSONText.text)
    case UInt8(ascii: "n"): return take("null") ? .null : nil
    default: return number()
    }
  }

  private mutating func object() -> JSONText? {
    position += 1
    var members: [String: JSONText] = [:]
    if takes("}") { return .object(members) }
    repeat {
      skipBlanks()
      guard byte == UInt8(ascii: "\""), let key = text(), takes(":"), let member = value() else {
        return nil
      }
      members[key] = member
    } while takes(",")
    return takes("}") ? .object(members) : nil
  }

  private mutating func array() -> JSONText? {
    position += 1
    var values: [JSONText] = []
    if takes("]") { return .array(values) }
    repeat {
      guard let value = value() else { return nil }
      values.append(value)
    } while takes(",")
    return takes("]") ? .array(values) : nil
  }

  private mutating func number() -> JSONText? {
    let start = position
    while let byte, (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte) { position += 1 }
    let digits = String(decoding: bytes[start..<position], as: UTF8.self)
    return Int64(digits).map(JSONText.integer) ?? Double(digits).map(JSONText.number)
  }

  // MARK: - Texts

  private mutating func text() -> String? {
    position += 1
    var text: [UInt8] = []
    while let byte {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escaped() else { return nil }
        text += String(scalar).utf8
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escaped() -> Unicode.Scalar? {
    guard let byte else { return nil }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return hexadecimal()
    default: return Unicode.Scalar(byte)
    }
  }

  /// The scalar of four digits, or of twice four where they are half of one.
  private mutating func hexadecimal() -> Unicode.Scalar? {
    guard let first = fourDigits() else { return nil }
    guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) }
    guard take("\\u"), let second = fourDigits(), (0xDC00...0xDFFF).contains(second) else {
      return nil
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func fourDigits() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    defer { position += 4 }
    return UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
  }

  // MARK: - Signs

  private mutating func skipBlanks() {
    while let byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  /// Steps over a sign and the blanks before it, if it comes next.
  private mutating func takes(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard byte == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let isNext = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
    if isNext { position += word.utf8CodeUnitCount }
    return isNext
  }
}
