import MitmachModel
import Yams

/// Reads one entry of a data file key by key, and remembers what is wrong with it.
///
/// After a fault the values that come back are only there to go on reading and find the next one: a
/// network is made of them only where there was no fault at all.
struct EntryReader {
  let file: String
  let entry: String
  let line: Int?
  /// The keys that lead here from the entry, such as `memberships.`.
  private let path: String
  private let values: [String: Node]
  private var asked: Set<String> = []
  private(set) var faults: [DataFault] = []

  /// Reads the entry at `node`, the one with the number `number` in its file.
  init(_ node: Node, number: Int, file: String) {
    let id = node.mapping?.first { $0.key.string == "id" || $0.key.string == "number" }?.value
    self.init(node, file: file, entry: id?.scalar?.string ?? "#\(number)", path: "")
  }

  private init(_ node: Node, file: String, entry: String, path: String) {
    self.file = file
    self.entry = entry
    self.path = path
    line = node.mark?.line
    var values: [String: Node] = [:]
    for (key, value) in node.mapping ?? [:] { values[key.scalar?.string ?? ""] = value }
    self.values = values
    if node.mapping == nil { note(.file(.notAnEntry), at: line) }
  }

  mutating func note(_ cause: DataFault.Cause, key: String? = nil) {
    note(cause, key: key, at: key.flatMap { values[$0]?.mark?.line } ?? line)
  }

  private mutating func note(_ cause: DataFault.Cause, key: String? = nil, at line: Int?) {
    let field = key.map { path + $0 } ?? (path.isEmpty ? nil : String(path.dropLast()))
    faults.append(DataFault(file: file, line: line, entry: entry, field: field, cause: cause))
  }

  /// The line on which a key's value stands.
  func spot(of key: String) -> DataSpot {
    DataSpot(file: file, line: values[key]?.mark?.line ?? line)
  }

  /// To be called when all keys have been asked for: the others do not exist.
  mutating func finish() {
    for key in values.keys.sorted() where !asked.contains(key) {
      note(.value(.unknownKey(known: asked.sorted())), key: key)
    }
  }
}

// MARK: - Values

extension EntryReader {
  mutating func has(_ key: String) -> Bool {
    asked.insert(key)
    return values[key] != nil
  }

  mutating func optionalText(_ key: String) -> String? {
    guard has(key), let node = values[key] else { return nil }
    guard let text = node.scalar?.string else {
      note(.file(.notText), key: key)
      return nil
    }
    let trimmed = text.trimmed
    if trimmed.isEmpty { note(.value(.empty), key: key) }
    return trimmed.isEmpty ? nil : trimmed
  }

  mutating func text(_ key: String) -> String {
    if !has(key) { note(.value(.missing), key: key) }
    return optionalText(key) ?? ""
  }

  /// The texts of a list; missing is the same as empty.
  mutating func optionalTexts(_ key: String) -> [String] {
    guard has(key), let node = values[key] else { return [] }
    guard let sequence = node.sequence else {
      note(.file(.notAList), key: key)
      return []
    }
    return sequence.compactMap { item in
      let text = item.scalar?.string.trimmed
      if text == nil { note(.file(.notText), key: key, at: item.mark?.line) }
      if text == "" { note(.value(.empty), key: key, at: item.mark?.line) }
      return text
    }
  }

  /// The texts of a list that has at least one.
  mutating func texts(_ key: String) -> [String] {
    if !has(key) {
      note(.value(.missing), key: key)
      return []
    }
    let count = faults.count
    let texts = optionalTexts(key)
    if texts.isEmpty, faults.count == count { note(.value(.empty), key: key) }
    return texts
  }

  /// What `body` makes of the mapping under `key`.
  mutating func section<Value>(_ key: String, _ body: (inout EntryReader) -> Value) -> Value? {
    guard has(key), let node = values[key] else { return nil }
    return read(node, key, body)
  }

  /// What `body` makes of each mapping in the list under `key`.
  mutating func sections<Value>(_ key: String, _ body: (inout EntryReader) -> Value) -> [Value] {
    guard has(key), let node = values[key] else { return [] }
    guard let sequence = node.sequence else {
      note(.file(.notAList), key: key)
      return []
    }
    return sequence.map { read($0, key, body) }
  }

  private mutating func read<Value>(
    _ node: Node, _ key: String, _ body: (inout EntryReader) -> Value
  ) -> Value {
    var reader = EntryReader(node, file: file, entry: entry, path: path + key + ".")
    let value = body(&reader)
    if node.mapping != nil { reader.finish() }
    faults += node.mapping == nil ? Array(reader.faults.prefix(1)) : reader.faults
    return value
  }
}

extension String {
  fileprivate var trimmed: String {
    guard let first = utf8.first, let last = utf8.last, first <= 0x20 || last <= 0x20 else {
      return self
    }
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
    return String(self[start..<end])
  }
}
