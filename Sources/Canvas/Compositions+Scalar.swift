extension Compositions {
  /// The one scalar that stands for `base` with `mark` on it, if there is one.
  static func composed(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    guard let pairs = table[mark.value] else { return syllable(base.value, mark.value) }
    var index = 0
    while index < pairs.count {
      if pairs[index] == base.value { return Unicode.Scalar(pairs[index + 1]) }
      index += 2
    }
    return nil
  }

  /// Hangul syllables are composed by counting: a leading letter, a vowel, and perhaps a last letter.
  private static func syllable(_ base: UInt32, _ mark: UInt32) -> Unicode.Scalar? {
    switch (base, mark) {
    case (0x1100...0x1112, 0x1161...0x1175):
      Unicode.Scalar(0xAC00 + ((base - 0x1100) * 21 + mark - 0x1161) * 28)
    case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (base - 0xAC00) % 28 == 0:
      Unicode.Scalar(base + mark - 0x11A7)
    default: nil
    }
  }

  fileprivate static let bases: [UInt32: UInt32] = {
    var bases: [UInt32: UInt32] = [:]
    for pairs in table.values {
      for index in stride(from: 0, to: pairs.count, by: 2) {
        bases[pairs[index + 1]] = pairs[index]
      }
    }
    return bases
  }()
}

extension Unicode.Scalar {
  /// The letter that is left when all marks are taken off.
  package var withoutMarks: Unicode.Scalar {
    var letter = self
    while let base = Compositions.bases[letter.value], let next = Unicode.Scalar(base) {
      letter = next
    }
    return letter
  }
}
