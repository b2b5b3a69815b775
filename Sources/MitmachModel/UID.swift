/// The name of an entry that is the same in every copy of the network: a UUID in lower case.
package struct UID: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
  package let rawValue: String

  /// Takes any UUID in the usual form of 8-4-4-4-12 hexadecimal digits; `nil` for other text.
  package init?(rawValue: String) {
    if Self.isCanonical(rawValue) {
      self.rawValue = rawValue
      return
    }
    let groups = rawValue.lowercased().split(separator: "-", omittingEmptySubsequences: false)
    guard groups.map(\.utf8.count) == [8, 4, 4, 4, 12],
      groups.joined().utf8.allSatisfy(Self.isHexadecimal)
    else { return nil }
    self.rawValue = groups.joined(separator: "-")
  }

  /// A new UUIDv7 (RFC 9562, 5.7): 48 bits of Unix time in milliseconds, then random bits.
  package static func new(
    at milliseconds: Int64, using generator: inout some RandomNumberGenerator
  ) -> UID {
    let high =
      UInt64(bitPattern: milliseconds) << 16 | 0x7000
      | UInt64.random(in: 0...0xFFF, using: &generator)
    let low = 1 << 63 | UInt64.random(in: 0..<(1 << 62), using: &generator)
    return UID(trusted: hexadecimal(high) + hexadecimal(low))
  }

  package static func new(at milliseconds: Int64) -> UID {
    var generator = SystemRandomNumberGenerator()
    return new(at: milliseconds, using: &generator)
  }

  package var description: String { rawValue }

  private init(trusted digits: String) {
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for digit in digits.utf8 {
      switch text.count {
      case 8, 13, 18, 23: text.append(UInt8(ascii: "-"))
      default: break
      }
      text.append(digit)
    }
    rawValue = String(decoding: text, as: UTF8.self)
  }

  /// Whether a text is a UUID as it is kept here; the usual case, told without taking it apart.
  private static func isCanonical(_ text: String) -> Bool {
    guard text.utf8.count == 36 else { return false }
    var index = 0
    for byte in text.utf8 {
      let isGap = index == 8 || index == 13 || index == 18 || index == 23
      guard isGap ? byte == UInt8(ascii: "-") : isHexadecimal(byte) else { return false }
      index += 1
    }
    return true
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte)
  }
}
