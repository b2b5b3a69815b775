import MitmachModel

/// A property of a vCard: `TEL;TYPE=work:+49 …` with its parts apart.
struct VCardProperty: Hashable {
  /// In capitals, without a group before it.
  var name: String
  var parameters: [(name: String, value: String)]
  /// As it stands in the file, unfolded.
  var value: String
  var line: Int

  static func == (one: VCardProperty, other: VCardProperty) -> Bool {
    one.name == other.name && one.value == other.value && one.line == other.line
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(line)
  }

  /// The values of a parameter; what stands without a name is a type, as vCard 2.1 has it.
  func parameter(_ name: String) -> [String] {
    parameters.filter { $0.name == name }
      .flatMap { $0.value.split(separator: ",").map { $0.lowercased() } }
  }

  /// The value as text.
  var text: String { Self.unescaped(value) }

  /// The parts between semicolons that are not escaped.
  var components: [String] { Self.split(value, at: ";").map(Self.unescaped) }

  /// The items between commas that are not escaped.
  var items: [String] { Self.split(value, at: ",").map(Self.unescaped) }

  private static func unescaped(_ text: String) -> String {
    guard text.contains("\\") else { return text }
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        result.append(character == "n" || character == "N" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }

  private static func split(_ text: String, at separator: Character) -> [String] {
    var parts = [""]
    var isEscaped = false
    for character in text {
      if character == separator, !isEscaped {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return parts
  }
}

/// The lines of a vCard file, unfolded and taken apart.
struct VCardLines {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var line = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next property; `nil` at the end of the file.
  mutating func next() throws(ImportFault) -> VCardProperty? {
    while position < bytes.count {
      let start = line + 1
      let text = unfoldedLine()
      if text.allSatisfy({ $0 <= 0x20 }) { continue }
      guard text.count <= ImportLimits.value * 16 else {
        throw ImportFault(line: start, cause: .tooLarge(limit: ImportLimits.value * 16))
      }
      return try property(text, line: start)
    }
    return nil
  }

  /// A line with those that go on with it: they begin with a blank, or the one before ends with the `=` of
  /// quoted-printable.
  private mutating func unfoldedLine() -> [UInt8] {
    var text = physicalLine()
    let isQuoted = Self.isQuotedPrintable(text)
    while position < bytes.count {
      if isQuoted, text.last == UInt8(ascii: "=") {
        text.removeLast()
        text += physicalLine()
      } else if bytes[position] == 0x20 || bytes[position] == 0x09 {
        text += physicalLine().dropFirst()
      } else {
        break
      }
    }
    return text
  }

  private static func isQuotedPrintable(_ line: [UInt8]) -> Bool {
    let head = line.prefix { $0 != UInt8(ascii: ":") }
    return String(decoding: head.prefix(512), as: UTF8.self).uppercased()
      .contains("QUOTED-PRINTABLE")
  }

  private mutating func physicalLine() -> [UInt8] {
    line += 1
    let start = position
    while position < bytes.count, bytes[position] != 0x0A { position += 1 }
    var text = bytes[start..<position]
    position = min(position + 1, bytes.count)
    if text.last == 0x0D { text = text.dropLast() }
    return Array(text)
  }

  // MARK: - Taking a line apart

  private func property(_ text: [UInt8], line: Int) throws(ImportFault) -> VCardProperty {
    guard let colon = Self.colon(in: text) else {
      throw ImportFault(line: line, column: 1, cause: .syntax("NAME:…"))
    }
    let head = Self.parts(String(decoding: text[..<colon], as: UTF8.self))
    let name = (head.first ?? "").split(separator: ".").last ?? ""
    var property = VCardProperty(
      name: name.uppercased(), parameters: [], value: "", line: line)
    for parameter in head.dropFirst() {
      let parts = parameter.split(separator: "=", maxSplits: 1).map(String.init)
      let named = parts.count == 2 ? (parts[0].uppercased(), parts[1]) : ("TYPE", parts.first ?? "")
      property.parameters.append((named.0, named.1.filter { $0 != "\"" }))
    }
    let value = Array(text[(colon + 1)...])
    let isQuoted = Self.isQuotedPrintable(text)
    property.value = String(decoding: isQuoted ? Self.decoded(value) : value, as: UTF8.self)
    if isQuoted, property.parameter("CHARSET").contains(where: { $0 != "utf-8" }) {
      property.value = String(
        String.UnicodeScalarView(Self.decoded(value).map { Unicode.Scalar($0) }))
    }
    return property
  }

  /// The first colon that stands in no quotes.
  private static func colon(in text: [UInt8]) -> Int? {
    var isQuoted = false
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ":"), !isQuoted { return index }
    }
    return text.firstIndex(of: UInt8(ascii: ":"))
  }

  private static func parts(_ head: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    for character in head {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }

  private static func decoded(_ value: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = 0
    while index < value.count {
      if value[index] == UInt8(ascii: "="), index + 2 < value.count,
        let byte = UInt8(String(decoding: value[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(value[index])
        index += 1
      }
    }
    return bytes
  }
}
