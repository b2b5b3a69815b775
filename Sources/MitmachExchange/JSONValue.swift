/// A JSON value whose objects keep their keys in the order in which they were given.
package indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// Text, or `null` where there is none.
  package static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }
  package static func optional(_ number: Int?) -> JSONValue {
    number.map(JSONValue.integer) ?? .null
  }
  package static func texts(_ texts: [String]) -> JSONValue { .list(texts.map(JSONValue.text)) }
}

// MARK: - Writing

extension JSONValue {
  /// Appends the value in UTF-8: on one line, or indented from `indentation` blanks on.
  package func write(to bytes: inout [UInt8], indentation: Int? = nil) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .number(let value): bytes += Self.digits(of: value).utf8
    case .text(let text): Self.write(text, to: &bytes)
    case .list(let values):
      Self.write("[", values, "]", to: &bytes, indentation) { value, bytes, indentation in
        value.write(to: &bytes, indentation: indentation)
      }
    case .object(let members):
      Self.write("{", members, "}", to: &bytes, indentation) { member, bytes, indentation in
        Self.write(member.key, to: &bytes)
        bytes += (indentation == nil ? ":" : ": ").utf8
        member.value.write(to: &bytes, indentation: indentation)
      }
    }
  }

  /// Whole numbers without a fraction, others as short as they can be read back.
  static func digits(of value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }

  private static func write<Item>(
    _ start: Unicode.Scalar, _ items: [Item], _ end: Unicode.Scalar, to bytes: inout [UInt8],
    _ indentation: Int?, _ body: (Item, inout [UInt8], Int?) -> Void
  ) {
    let inner = items.isEmpty ? nil : indentation.map { $0 + 2 }
    bytes.append(UInt8(ascii: start))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(inner, in: &bytes)
      body(item, &bytes, inner)
    }
    if inner != nil { breakLine(indentation, in: &bytes) }
    bytes.append(UInt8(ascii: end))
  }

  private static func breakLine(_ indentation: Int?, in bytes: inout [UInt8]) {
    guard let indentation else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: indentation)
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    let isWritten = text.withUTF8 { utf8 in
      guard utf8.allSatisfy(isHarmless) else { return false }
      bytes.append(contentsOf: utf8)
      return true
    }
    if !isWritten {
      for scalar in text.unicodeScalars { write(scalar, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte never belongs to anything that has to be escaped; nearly all text is of such bytes.
  private static func isHarmless(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): false
    case 0x20...0x7E, 0x80...0xBF, 0xC3...0xD7: true
    default: false
    }
  }

  private static func write(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "\"": bytes += "\\\"".utf8
    case "\\": bytes += "\\\\".utf8
    case "\n": bytes += "\\n".utf8
    case "\r": bytes += "\\r".utf8
    case "\t": bytes += "\\t".utf8
    case _ where scalar.isHazardous:
      for unit in scalar.utf16 { bytes += "\\u\(hexadecimal(unit))".utf8 }
    default: bytes += scalar.utf8
    }
  }

  private static func hexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension Unicode.Scalar {
  /// Controls a terminal, hides or reorders text: written as `\u…`, which reads back as the same text.
  fileprivate var isHazardous: Bool {
    switch value {
    case 0x20...0x7E: false
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
