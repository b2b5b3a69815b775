import MitmachModel

extension UID {
  /// The uid of what joins other entries and has none of its own in the files.
  ///
  /// The same parts give the same uid on every machine: FNV-1a of 128 bits over the parts in UTF-8, each
  /// ended by a zero byte, set out as UUIDv8 (RFC 9562, 5.8).
  static func derived(from parts: [String]) -> UID {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for part in parts {
      for byte in Array(part.utf8) + [0] {
        hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
      }
    }
    let digits = String(marked(hash), radix: 16)
    let padded = Array(String(repeating: "0", count: 32 - digits.count) + digits)
    let cuts = [0, 8, 12, 16, 20, 32]
    let groups = zip(cuts, cuts.dropFirst()).map { String(padded[$0..<$1]) }
    guard let uid = UID(rawValue: groups.joined(separator: "-")) else {
      preconditionFailure("32 hexadecimal digits in five groups are a UUID")
    }
    return uid
  }

  /// The hash with the version 8 and the variant of RFC 9562 in their places.
  private static func marked(_ hash: UInt128) -> UInt128 {
    let versionMask: UInt128 = 0xF << 76
    let variantMask: UInt128 = 0b11 << 62
    return hash & ~versionMask & ~variantMask | 8 << 76 | 0b10 << 62
  }
}
