extension TextWidth {
  /// Gives what is drawn for `text`, cluster by cluster with its width, until `body` returns false.
  ///
  /// Finding clusters costs ten times more than drawing them, so scalars that are certain to be one by
  /// themselves, which is nearly all German text and all of a map, are taken straight from the bytes.
  @inline(__always)
  static func forEachCell(of text: String, _ body: (_ drawn: Character, _ width: Int) -> Bool) {
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        if let scalar = loner(in: bytes, at: index) {
          guard body(Character(scalar), 1) else { return }
          index += UTF8.width(scalar)
        } else {
          let end = endOfTangle(in: bytes, from: index)
          let tangle = String(decoding: bytes[index..<end], as: UTF8.self)
          for character in tangle {
            guard forEachCell(of: character, body) else { return }
          }
          index = end
        }
      }
    }
  }

  /// The scalar at `index` if it takes one cell and nothing behind it can join it.
  @inline(__always)
  private static func loner(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Unicode.Scalar? {
    let first = UInt32(bytes[index])
    let scalar: UInt32
    switch first {
    case 0x20...0x7E:
      scalar = first
    case 0xC2...0xCB where index + 1 < bytes.count:
      scalar = (first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
      guard scalar > 0xA0, scalar != 0xAD else { return nil }
    case 0xE2 where index + 2 < bytes.count:
      scalar = 0x2000 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
      // Box drawing, blocks and plain shapes; braille.
      guard (0x2500...0x25FC).contains(scalar) || scalar >= 0x2800, scalar <= 0x28FF else {
        return nil
      }
    default:
      return nil
    }
    let next = index + (first < 0x80 ? 1 : first < 0xE0 ? 2 : 3)
    guard next == bytes.count || begins(bytes, at: next) else { return nil }
    return Unicode.Scalar(scalar)
  }

  /// Whether a scalar below U+0300 or in U+2500…28FF stands at `index`: none of those extends another.
  @inline(__always)
  private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch bytes[index] {
    case 0..<0x80, 0xC2...0xCB: true
    case 0xE2: index + 1 < bytes.count && (0x94...0xA3).contains(bytes[index + 1])
    default: false
    }
  }

  private static func endOfTangle(
    in bytes: UnsafeBufferPointer<UInt8>, from index: Int
  ) -> Int {
    var end = index + 1
    while end < bytes.count, loner(in: bytes, at: end) == nil { end += 1 }
    return end
  }
}
