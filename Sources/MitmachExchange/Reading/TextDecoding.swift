package import Foundation
package import MitmachModel

/// The text of a file in UTF-8, whatever it was written in.
package enum TextDecoding {
  /// UTF-8 with or without a mark, UTF-16 with one, and else Windows-1252, which German spreadsheets
  /// write; what is valid UTF-8 already is not copied.
  package static func utf8(_ data: Data) throws(ImportFault) -> Data {
    guard data.count <= ImportLimits.bytes else {
      throw ImportFault(cause: .tooLarge(limit: ImportLimits.bytes))
    }
    if data.starts(with: [0xFF, 0xFE]) { return try utf16(data.dropFirst(2)) { $0 | $1 << 8 } }
    if data.starts(with: [0xFE, 0xFF]) { return try utf16(data.dropFirst(2)) { $0 << 8 | $1 } }
    let text = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    guard !text.prefix(sample).contains(0) else { throw ImportFault(cause: .notText) }
    return isUTF8(text) ? text : try windows1252(text)
  }

  /// How far a file is looked at to tell text from anything else.
  private static let sample = 1 << 13

  private static func isUTF8(_ data: Data) -> Bool {
    data.withUnsafeBytes { buffer in
      (try? UTF8Span(validating: buffer.bindMemory(to: UInt8.self).span)) != nil
    }
  }

  private static func utf16(
    _ data: Data, _ unit: (UInt16, UInt16) -> UInt16
  ) throws(ImportFault) -> Data {
    guard data.count.isMultiple(of: 2) else { throw ImportFault(cause: .notText) }
    var units: [UInt16] = []
    units.reserveCapacity(data.count / 2)
    var index = data.startIndex
    while index < data.endIndex {
      units.append(unit(UInt16(data[index]), UInt16(data[index + 1])))
      index += 2
    }
    return Data(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func windows1252(_ data: Data) throws(ImportFault) -> Data {
    let start = data.prefix(sample)
    let controls = start.count { $0 < 0x20 && !(0x09...0x0D).contains($0) }
    // A picture or an archive has many of them, a text hardly any.
    guard controls * 20 <= start.count else { throw ImportFault(cause: .notText) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(data.count + data.count / 8)
    for byte in data {
      switch byte {
      case 0..<0x80: bytes.append(byte)
      case 0x80..<0xA0: bytes += upper[Int(byte - 0x80)]
      default: bytes += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
      }
    }
    return Data(bytes)
  }

  /// What Windows-1252 has from 0x80 to 0x9F, as UTF-8.
  private static let upper: [[UInt8]] =
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars
    .map { Array($0.utf8) }
}

extension Unicode.Scalar {
  fileprivate var utf8: String.UTF8View { String(self).utf8 }
}

extension String {
  /// The text as a form takes it: without controls, marks of byte order and soft hyphens, which come
  /// along with what is copied out of documents; on one line where the form has only one.
  func cleaned(hasLines: Bool) -> String {
    // Nearly every value is clean, and has no blanks at its ends.
    if utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xEF && $0 != 0xE2 }),
      utf8.first != 0x20, utf8.last != 0x20
    {
      return self
    }
    guard
      utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xEF || $0 == 0xE2 })
    else { return trimmingBlanks }
    var text = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in unicodeScalars {
      defer { last = scalar }
      switch scalar {
      case "\n" where last == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": text.append(hasLines ? "\n" : " ")
      case "\t", "\u{B}", "\u{C}": text.append(" ")
      case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{AD}", "\u{FEFF}", "\u{200B}": break
      default: text.append(scalar)
      }
    }
    return String(text).trimmingBlanks
  }
}
