/// One cell, or a pair of them, while the scalars are gathered that are drawn there.
struct CellText {
  private var base: Unicode.Scalar?
  private var marks: [Unicode.Scalar] = []
  private var isFlag = false
  private var endsWithJoiner = false

  /// Takes the next scalar of a character; false if it needs a cell of its own.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    let isJoined = endsWithJoiner
    endsWithJoiner = scalar == "\u{200D}"
    switch ScalarKind(scalar) {
    case .narrow, .wide, .blank, .control:
      guard let base else {
        self.base = scalar
        return true
      }
      return swallows(scalar, behind: base, isJoined: isJoined)
    case .mark: take(mark: scalar)
    case .spacingMark, .invisible: break
    }
    return true
  }

  /// What is drawn, and whether it takes one cell or two; `nil` if nothing shows.
  var drawn: (Character, Int)? {
    // A lone mark gets the dotted circle as its base, so that it cannot climb onto other text.
    guard let base else { return marks.isEmpty ? nil : (Character(marks, on: "◌"), 1) }
    switch ScalarKind(base) {
    case .blank: return (" ", 1)
    case .control: return ("·", 1)
    case .wide where base.isSkinColor: return ("■", 1)
    case .wide: return (Character(marks, on: base), 2)
    default: return (isFlag ? "⚑" : Character(marks, on: base.letterOfFlag ?? base), 1)
    }
  }

  /// Whether a second letter does not show beside `base`.
  private mutating func swallows(
    _ scalar: Unicode.Scalar, behind base: Unicode.Scalar, isJoined: Bool
  ) -> Bool {
    if base.letterOfFlag != nil, scalar.letterOfFlag != nil, !isFlag {
      isFlag = true
      return true
    }
    // The rest of a joined emoji or the colour of its skin, and the second half of a line's end.
    return isJoined && !scalar.properties.isAlphabetic
      || scalar.isSkinColor || scalar == "\n"
  }

  private mutating func take(mark: Unicode.Scalar) {
    // The enclosing key cap makes an emoji of two cells out of a digit on some terminals.
    guard marks.count < TextWidth.markLimit, mark != "\u{20E3}" else { return }
    if marks.isEmpty, let letter = base, let whole = Compositions.composed(letter, mark) {
      base = whole
    } else {
      marks.append(mark)
    }
  }
}

extension Unicode.Scalar {
  /// The letter of a regional indicator; two of them are a flag, so a lone one would join the next.
  fileprivate var letterOfFlag: Unicode.Scalar? {
    guard (0x1F1E6...0x1F1FF).contains(value) else { return nil }
    return Unicode.Scalar(value - 0x1F1E6 + 0x41)
  }

  /// Whether this colours the emoji before it; a lone one would do so to whatever cell comes before.
  fileprivate var isSkinColor: Bool { (0x1F3FB...0x1F3FF).contains(value) }
}

extension Character {
  /// A base with marks that were found to belong to one cluster.
  fileprivate init(_ marks: [Unicode.Scalar], on base: Unicode.Scalar) {
    if marks.isEmpty {
      self = Character(base)
      return
    }
    var scalars = String.UnicodeScalarView()
    scalars.append(base)
    scalars.append(contentsOf: marks)
    // Marks extend whatever they follow, so this is one cluster; should another Unicode version see
    // two, the first of them is the base.
    self = String(scalars).first ?? Character(base)
  }
}
