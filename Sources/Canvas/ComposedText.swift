extension String {
  /// The text with each letter and its marks as one scalar, where there is one (normal form C of letters).
  ///
  /// File names of macOS and some keyboards give "u" and "¨" where everybody else searches for "ü".
  package var composed: String {
    // No mark has a lead byte below that of U+0300.
    if utf8.allSatisfy({ $0 < 0xCC }) { return self }
    var result = String.UnicodeScalarView()
    var letter: Unicode.Scalar?
    for scalar in unicodeScalars {
      if let base = letter, let whole = Compositions.composed(base, scalar) {
        letter = whole
      } else {
        if let letter { result.append(letter) }
        letter = scalar
      }
    }
    if let letter { result.append(letter) }
    return String(result)
  }
}
