import MitmachModel

/// Reads XML tag by tag from valid UTF-8: as much of it as KML needs, and nothing that can do harm.
///
/// Foundation's parser is not used: it needs libxml2 and ICU as shared libraries beside the one static
/// binary. Document types are refused, so that no entity can be defined and none be fetched.
struct XMLScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var open: [String] = []
  /// The end that belongs to a tag `<a/>`.
  private var pendingEnd: String?

  /// Where the lines were counted last, and how many there were.
  private var counted = (position: 0, line: 1)

  /// What comes next in a document.
  enum Event: Hashable {
    case start(String, attributes: [String: String])
    case end(String)
    case text(String)
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The line on which the scanner is, counted from 1.
  mutating func line() -> Int {
    counted = (position, counted.line + bytes[counted.position..<position].count { $0 == 0x0A })
    return counted.line
  }

  /// The next event; `nil` at the end of the document.
  mutating func next() throws(ImportFault) -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name)
    }
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        let text = plain(upTo: "<")
        if !open.isEmpty { return .text(XMLText.unescaped(text)) }
      } else if has("<!--") {
        _ = try skip(behind: "-->")
      } else if has("<![CDATA[") {
        position += 9
        return .text(try skip(behind: "]]>"))
      } else if has("<?") {
        _ = try skip(behind: "?>")
      } else if has("<!") {
        throw fault("<kml …>")
      } else {
        return try tag()
      }
    }
    if let name = open.last { throw fault("</\(name)>") }
    return nil
  }

  private func fault(_ expected: String) -> ImportFault { fault(.syntax(expected)) }

  func fault(_ cause: ImportFault.Cause) -> ImportFault {
    let start = bytes[..<position].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = bytes[start..<position].count { $0 & 0xC0 != 0x80 } + 1
    let line = bytes[..<position].count { $0 == 0x0A } + 1
    return ImportFault(line: line, column: column, cause: cause)
  }

  // MARK: - Parts

  private func has(_ text: StaticString) -> Bool {
    bytes[position...].starts(
      with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func plain(upTo end: Unicode.Scalar) -> String {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: end) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// The text up to `end`, and on behind it.
  private mutating func skip(behind end: StaticString) throws(ImportFault) -> String {
    let start = position
    while position < bytes.count {
      if has(end) {
        defer { position += end.utf8CodeUnitCount }
        return String(decoding: bytes[start..<position], as: UTF8.self)
      }
      position += 1
    }
    position = start
    throw fault(end.description)
  }

  private mutating func tag() throws(ImportFault) -> Event {
    let start = position
    position += 1
    var inside: [UInt8] = []
    var quote: UInt8 = 0
    while position < bytes.count, quote != 0 || bytes[position] != UInt8(ascii: ">") {
      let byte = bytes[position]
      if quote == byte {
        quote = 0
      } else if quote == 0, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      inside.append(byte)
      position += 1
      if inside.count > ImportLimits.value { break }
    }
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else {
      position = start
      throw fault(">")
    }
    position += 1
    return try event(of: String(decoding: inside, as: UTF8.self), start: start)
  }

  private mutating func event(of tag: String, start: Int) throws(ImportFault) -> Event {
    if tag.hasPrefix("/") {
      let name = XMLText.localName(tag.dropFirst().trimmingBlanks)
      guard open.last == name else {
        position = start
        throw fault(open.last.map { "</\($0)>" } ?? "EOF")
      }
      open.removeLast()
      return .end(name)
    }
    let isEmpty = tag.hasSuffix("/")
    let content = isEmpty ? tag.dropLast() : tag[...]
    let name = XMLText.localName(String(content.prefix { !$0.isWhitespace }))
    guard let first = name.first, first.isLetter || first == "_" else {
      position = start
      throw fault("<name>")
    }
    guard open.count < ImportLimits.depth else { throw fault(.tooDeep(limit: ImportLimits.depth)) }
    if isEmpty { pendingEnd = name } else { open.append(name) }
    return .start(name, attributes: XMLText.attributes(content))
  }
}

/// Names, attributes and escapes of XML.
enum XMLText {
  /// The name without its prefix.
  static func localName(_ name: String) -> String {
    name.split(separator: ":").last.map(String.init) ?? name
  }

  /// `name="value"` behind the name of a tag.
  static func attributes(_ tag: Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = tag.drop { !$0.isWhitespace }
    while let sign = rest.firstIndex(of: "=") {
      let name = localName(rest[..<sign].trimmingBlanks)
      rest = rest[rest.index(after: sign)...].drop { $0.isWhitespace }
      guard let quote = rest.first, quote == "\"" || quote == "'" else { break }
      rest = rest.dropFirst()
      guard let end = rest.firstIndex(of: quote) else { break }
      attributes[name] = unescaped(String(rest[..<end]))
      rest = rest[rest.index(after: end)...]
    }
    return attributes
  }

  /// With the five named and the numbered characters in place of what stands for them; others stay.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let sign = rest.firstIndex(of: "&") {
      result += rest[..<sign]
      rest = rest[sign...]
      let name = rest.dropFirst().prefix(10).prefix { $0 != ";" }
      let behind = rest.index(sign, offsetBy: name.count + 1)
      if behind < rest.endIndex, rest[behind] == ";", let scalar = scalar(name) {
        result.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: behind)...]
      } else {
        result += "&"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  private static func scalar(_ name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    default:
      guard name.hasPrefix("#") else { return nil }
      let isHexadecimal = name.dropFirst().first == "x"
      let digits = name.dropFirst(isHexadecimal ? 2 : 1)
      return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
    }
  }

  /// What a browser would show of HTML, as plain lines; text without tags stays as it is.
  static func withoutTags(_ text: String) -> String {
    guard text.contains("<") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      result += rest[..<start]
      let inside = rest[rest.index(after: start)...]
      guard let first = inside.first, first.isLetter || first == "/" || first == "!",
        let end = inside.firstIndex(of: ">")
      else {
        result += "<"
        rest = inside
        continue
      }
      let name = inside[..<end].drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
        .lowercased()
      if ["br", "p", "div", "li", "tr", "h1", "h2", "h3"].contains(name), !result.hasSuffix("\n") {
        result += "\n"
      }
      rest = inside[inside.index(after: end)...]
    }
    return unescaped(result + rest)
  }
}
