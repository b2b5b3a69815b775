/// A JSON value; written with the keys in order, so that equal values are equal texts.
package enum JSONText: Hashable, Sendable {
  case null
  case integer(Int64)
  case number(Double)
  case text(String)
  case array([JSONText])
  case object([String: JSONText])
}

extension JSONText: CustomStringConvertible {
  package var description: String {
    var output = ""
    write(to: &output)
    return output
  }

  private func write(to output: inout String) {
    switch self {
    case .null: output += "null"
    case .integer(let value): output += String(value)
    case .number(let value): output += value.isFinite ? "\(value)" : "null"
    case .text(let text): Self.write(text, to: &output)
    case .array(let values): Self.write(values, to: &output)
    case .object(let members): Self.write(members, to: &output)
    }
  }

  private static func write(_ values: [JSONText], to output: inout String) {
    output += "["
    for (index, value) in values.enumerated() {
      if index > 0 { output += "," }
      value.write(to: &output)
    }
    output += "]"
  }

  private static func write(_ members: [String: JSONText], to output: inout String) {
    output += "{"
    for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
      if index > 0 { output += "," }
      write(member.key, to: &output)
      output += ":"
      member.value.write(to: &output)
    }
    output += "}"
  }

  private static func write(_ text: String, to output: inout String) {
    output += "\""
    // Nearly all texts can be taken as they are.
    if text.utf8.contains(where: mustBeEscaped) {
      for scalar in text.unicodeScalars { write(scalar, to: &output) }
    } else {
      output += text
    }
    output += "\""
  }

  private static func mustBeEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func write(_ scalar: Unicode.Scalar, to output: inout String) {
    switch scalar {
    case "\"": output += "\\\""
    case "\\": output += "\\\\"
    case "\n": output += "\\n"
    case "\0"..<" ":
      let digits = String(scalar.value, radix: 16)
      output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: output.unicodeScalars.append(scalar)
    }
  }
}

extension JSONText {
  package static func optional(_ text: String?) -> JSONText { text.map(JSONText.text) ?? .null }

  package static func optional(_ number: Int?) -> JSONText {
    number.map { .integer(Int64($0)) } ?? .null
  }

  package static func texts(_ texts: some Sequence<String>) -> JSONText {
    .array(texts.map(JSONText.text))
  }

  package static func localized(_ text: LocalizedText) -> JSONText {
    .object(["de": .text(text.german), "en": .optional(text.english)].compacted)
  }
}

extension [String: JSONText] {
  /// Without the members that say nothing.
  package var compacted: [String: JSONText] {
    filter { $0.value != .null && $0.value != .array([]) && $0.value != .text("") }
  }
}
