/// The name of an entry that is the same in every copy of the network: a UUID in lower case.
package struct UID: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
  package let rawValue: String

  /// Takes any UUID in the usual form of 8-4-4-4-12 hexadecimal digits; `nil` for other text.
  package init?(rawValue: String) {
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
    let digits = Array(digits)
    let cuts = [0, 8, 12, 16, 20, 32]
    rawValue = zip(cuts, cuts.dropFirst()).map { String(digits[$0..<$1]) }.joined(separator: "-")
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte)
  }
}
