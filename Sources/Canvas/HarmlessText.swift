extension String {
  /// The text as it may be printed plainly: nothing in it commands a terminal, hides or reorders text.
  package var harmless: String { harmless(keepingNewlines: false) }

  /// The text as it may be printed plainly, by the rule that cells follow as well.
  ///
  /// Controls become `·`, line ends and tabs a blank, and what shows nothing is left out, with the marks
  /// that no letter carries. With `keepingNewlines`, each line end stays as one `\n`.
  package func harmless(keepingNewlines: Bool) -> String {
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) || keepingNewlines && $0 == 0x0A }) {
      return self
    }
    var result = String.UnicodeScalarView()
    result.reserveCapacity(utf8.count)
    // A line begins with as many marks as can be borne: none.
    var marks = TextWidth.markLimit
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      let kind = ScalarKind(scalar)
      switch kind {
      case .narrow, .wide, .spacingMark: result.append(scalar)
      case .mark where marks < TextWidth.markLimit: result.append(scalar)
      case .mark, .invisible: break
      case .blank where scalar == "\n" && previous == "\r": break
      case .blank: result.append(keepingNewlines && scalar.endsLine ? "\n" : " ")
      case .control: result.append("·")
      }
      marks = kind.marks(after: marks)
      previous = scalar
    }
    return String(result)
  }
}

extension ScalarKind {
  /// How many marks the text bears after a scalar of this kind.
  fileprivate func marks(after count: Int) -> Int {
    switch self {
    case .narrow, .wide, .spacingMark: 0
    case .mark: count + 1
    case .invisible: count
    case .blank, .control: TextWidth.markLimit
    }
  }
}

extension Unicode.Scalar {
  fileprivate var endsLine: Bool { self != "\t" && self != "\u{A0}" }
}
