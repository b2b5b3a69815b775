import Canvas

/// The smallest piece of input: a character, or one whole sequence.
enum Input: Equatable {
  case text(Unicode.Scalar)
  case key(Key)
  case mouse(MouseReport)
  case pasteBegins
  /// A sequence that means nothing here, or bytes that are no text.
  case nothing

  static let escape: UInt8 = 0x1B

  /// The first piece of `bytes` and its length; `nil` if its end has not come yet.
  static func first(of bytes: ArraySlice<UInt8>) -> (Input, Int)? {
    guard let byte = bytes.first else { return nil }
    switch byte {
    case escape: return sequence(in: bytes)
    case 0x20...0x7E: return (.text(Unicode.Scalar(byte)), 1)
    case 0..<0x20, 0x7F: return (.key(Key(control: byte)), 1)
    default: return character(in: bytes)
    }
  }

  private static func character(in bytes: ArraySlice<UInt8>) -> (Input, Int)? {
    var decoder = UTF8()
    var iterator = bytes.prefix(4).makeIterator()
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar):
      // C1 controls are sequences to some terminals and text to none.
      let isControl = (0x80..<0xA0).contains(scalar.value)
      return (isControl ? .nothing : .text(scalar), UTF8.width(scalar))
    case .emptyInput: return nil
    case .error:
      return isCutOff(bytes) ? nil : (.nothing, 1)
    }
  }

  /// Whether more bytes could make a character of these.
  private static func isCutOff(_ bytes: ArraySlice<UInt8>) -> Bool {
    let length =
      switch bytes[bytes.startIndex] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    return bytes.count < length && bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
  }

  private static func sequence(in bytes: ArraySlice<UInt8>) -> (Input, Int)? {
    let rest = bytes.dropFirst()
    guard let second = rest.first else { return nil }
    switch second {
    case UInt8(ascii: "["): return ControlSequence.first(of: bytes)
    case UInt8(ascii: "O"): return shortSequence(rest.dropFirst())
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"): return answer(in: bytes)
    // Alt, or Escape and a key at once: Escape comes first, then the key by itself.
    default: return (.key(.escape), 1)
    }
  }

  /// What stands behind ESC O: the keys of a terminal in application mode.
  private static func shortSequence(_ rest: ArraySlice<UInt8>) -> (Input, Int)? {
    guard let final = rest.first else { return nil }
    if let key = Key(application: final) { return (.key(key), 3) }
    return (.key(.escape), 1)
  }

  /// A terminal's late answer to a question that somebody else has asked: taken whole and dropped.
  private static func answer(in bytes: ArraySlice<UInt8>) -> (Input, Int)? {
    let text = bytes.dropFirst(2)
    guard let first = text.first else { return nil }
    let begins =
      switch bytes[bytes.startIndex + 1] {
      case UInt8(ascii: "]"): (0x30...0x39).contains(first)
      case UInt8(ascii: "P"): "0123456789>!$+".utf8.contains(first)
      default: first == UInt8(ascii: "G")
      }
    guard begins else { return (.key(.escape), 1) }
    for index in text.indices {
      if text[index] == 0x07 { return (.nothing, index + 1 - bytes.startIndex) }
      if text[index] == UInt8(ascii: "\\"), text[index - 1] == escape {
        return (.nothing, index + 1 - bytes.startIndex)
      }
    }
    return nil
  }
}
