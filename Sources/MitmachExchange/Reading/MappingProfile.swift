package import MitmachModel

/// A mapping of columns that is kept for the next file from the same place, as a text that people edit:
/// a line `column = field` each, `kind = region` where the rows are regions, `#` before a remark.
package struct MappingProfile: Hashable, Sendable {
  package var mapping: ColumnMapping

  package init(_ mapping: ColumnMapping) { self.mapping = mapping }

  package var text: String {
    var lines = mapping.kind == .actor ? [] : ["\(Self.kindKey) = \(mapping.kind.rawValue)"]
    lines += mapping.columns.filter { !$0.header.isEmpty }.map { column in
      "\(Self.quoted(column.header)) = \(column.target.text)"
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Takes the text apart, or says which line is none.
  package init(text: String) throws(ImportFault) {
    var mapping = ColumnMapping(columns: [])
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      let line = line.trimmingBlanks
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let (header, isQuoted, word) = Self.parts(line) else {
        throw ImportFault(line: index + 1, cause: .syntax("column = field"))
      }
      if header == Self.kindKey, !isQuoted {
        guard let kind = EntryForm.Kind(rawValue: word), [.actor, .region].contains(kind) else {
          throw ImportFault(
            line: index + 1, field: header, header: header, cause: .syntax("actor, region"))
        }
        mapping.kind = kind
      } else if let target = ColumnTarget(text: word) {
        mapping.columns.append(ColumnMapping.Column(header: header, target: target))
      } else {
        throw ImportFault(
          line: index + 1, field: header, header: header, cause: .input(.unknown(word)))
      }
    }
    self.mapping = mapping
  }

  /// The mapping for a file with these columns; what the profile does not name is kept.
  package func mapping(for headers: [String]) -> ColumnMapping {
    let targets = Dictionary(mapping.columns.map { ($0.header, $0.target) }) { first, _ in first }
    var result = ColumnMapping(kind: mapping.kind, columns: [])
    for header in headers {
      result.columns.append(
        ColumnMapping.Column(header: header, target: targets[header] ?? .extra(header)))
    }
    return result
  }

  /// What is no name of a column, unless it stands in quotes.
  private static let kindKey = "kind"

  /// The header and the word behind the first `=`; a header in quotes is a text of JSON.
  private static func parts(_ line: String) -> (header: String, isQuoted: Bool, word: String)? {
    var header = ""
    var rest = line[...]
    let isQuoted = line.hasPrefix("\"")
    if isQuoted {
      guard let (text, end) = quotedText(line) else { return nil }
      header = text
      rest = Substring(line.utf8.dropFirst(end)).drop { $0.isWhitespace }
      guard rest.hasPrefix("=") else { return nil }
    } else {
      guard let sign = line.firstIndex(of: "=") else { return nil }
      header = line[..<sign].trimmingBlanks
      rest = line[sign...]
    }
    let word = rest.dropFirst().trimmingBlanks
    return header.isEmpty || word.isEmpty ? nil : (header, isQuoted, word)
  }

  /// The text in quotes with which a line begins, and where it ends.
  private static func quotedText(_ line: String) -> (String, Int)? {
    Array(line.utf8).withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes)
      guard let text = try? scanner.string() else { return nil }
      return (text, scanner.position)
    }
  }

  private static func quoted(_ header: String) -> String {
    let isPlain =
      header != kindKey && header.first != "#" && header == header.trimmingBlanks
      && !header.contains { $0.isNewline || $0 == "=" || $0 == "\"" }
    return isPlain ? header : JSONValue.text(header).quotedText
  }
}

extension ColumnTarget {
  /// What a profile calls it.
  package var text: String {
    switch self {
    case .field(let field): field.rawValue
    case .latitude: "lat"
    case .longitude: "lon"
    case .regionNames: "region"
    case .uid: "uid"
    case .license: "license"
    case .entryType: "type"
    case .tags: "tags"
    case .extra(let name): "extra:\(name)"
    case .ignored: "ignore"
    }
  }

  package init?(text: String) {
    let plain: [ColumnTarget] = [
      .latitude, .longitude, .regionNames, .uid, .license, .entryType, .tags, .ignored,
    ]
    if let target = plain.first(where: { $0.text == text }) {
      self = target
    } else if let field = InputField(rawValue: text) {
      self = .field(field)
    } else if text.hasPrefix("extra:") {
      self = .extra(String(text.dropFirst("extra:".count)))
    } else {
      return nil
    }
  }
}
