import Foundation
import MitmachModel

extension JSONValue {
  /// The whole of a text in UTF-8 as one value.
  static func read(_ data: Data) throws(ImportFault) -> JSONValue {
    try data.withBytes { (bytes) throws(ImportFault) in
      var scanner = JSONScanner(bytes)
      let value = try scanner.value()
      try scanner.end()
      return value
    }
  }

  /// The value of a whole text; `nil` where it is no JSON.
  init?(json text: String) {
    guard let value = try? JSONValue.read(Data(text.utf8)) else { return nil }
    self = value
  }

  /// The value of a key of an object, the last one where it stands twice.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  var members: [(key: String, value: JSONValue)] {
    if case .object(let members) = self { members } else { [] }
  }

  var list: [JSONValue]? { if case .list(let values) = self { values } else { nil } }

  var string: String? { if case .text(let text) = self { text } else { nil } }

  var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  var int: Int? {
    switch self {
    case .integer(let value): value
    case .number(let value): Int(exactly: value)
    default: nil
    }
  }

  /// The value as the text that an extra keeps: texts as they are, lists and objects as JSON.
  var plainText: String {
    switch self {
    case .null: return ""
    case .text(let text): return text
    default: return quotedText
    }
  }

  /// The value as JSON, texts in their quotes.
  var quotedText: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Data {
  /// What `body` makes of the bytes.
  func withBytes<Value>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(ImportFault) -> Value
  ) throws(ImportFault) -> Value {
    let result = withUnsafeBytes { buffer in
      Result { () throws(ImportFault) in try body(buffer.bindMemory(to: UInt8.self)) }
    }
    return try result.get()
  }
}
