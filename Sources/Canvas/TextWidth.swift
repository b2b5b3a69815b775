/// How text falls into cells: what is drawn for it, and how wide that is.
///
/// Terminals disagree about joined emoji, flags and everything that selects a variant. So a cell gets
/// only what they agree on: a base with a few marks. The rest of its cluster is left out.
package enum TextWidth {
  /// More marks than any living script puts on a letter would climb over the lines above.
  static let markLimit = 3

  /// What is put into cells for `character`, and how many cells it takes: 0 (nothing is drawn), 1 or 2.
  package static func drawable(_ character: Character) -> (Character, Int) {
    let scalars = character.unicodeScalars
    let first = scalars[scalars.startIndex]
    let isAlone = scalars.index(after: scalars.startIndex) == scalars.endIndex
    guard isAlone else { return reduced(scalars) }
    switch ScalarKind(first) {
    case .narrow: return (narrow(first) ?? character, 1)
    case .wide: return (character, 2)
    case .mark: return (onCircle([first]), 1)
    case .invisible, .spacingMark: return (" ", 0)
    case .blank: return (" ", 1)
    case .control: return ("·", 1)
    }
  }

  /// The number of cells that `text` takes on one line.
  package static func width(of text: String) -> Int {
    var total = 0
    forEachCell(of: text) { _, width in
      total += width
      return true
    }
    return total
  }
}

// MARK: - Clusters

extension TextWidth {
  /// The base of a cluster with the marks that fit on it.
  private static func reduced(_ scalars: Character.UnicodeScalarView) -> (Character, Int) {
    var base: Unicode.Scalar?
    var marks: [Unicode.Scalar] = []
    for scalar in scalars {
      switch ScalarKind(scalar) {
      case .narrow, .wide:
        guard let first = base else {
          base = scalar
          continue
        }
        // Two regional indicators are a flag; any other second letter is joined to the first.
        if isRegional(first), isRegional(scalar) { return ("⚑", 1) }
      case .mark where marks.count < markLimit && !isKeycap(scalar):
        if marks.isEmpty, let letter = base, let whole = Compositions.composed(letter, scalar) {
          base = whole
        } else {
          marks.append(scalar)
        }
      case .blank: return (" ", 1)
      case .control: return ("·", 1)
      case .mark, .spacingMark, .invisible: continue
      }
    }
    guard let base else { return marks.isEmpty ? (" ", 0) : (onCircle(marks), 1) }
    return assembled(base, marks)
  }

  private static func assembled(
    _ base: Unicode.Scalar, _ marks: [Unicode.Scalar]
  ) -> (Character, Int) {
    if marks.isEmpty { return drawable(Character(base)) }
    return (Character(marks, on: base), ScalarKind(base) == .wide ? 2 : 1)
  }

  /// A lone mark gets the dotted circle as its base, so that it cannot climb onto other text.
  private static func onCircle(_ marks: [Unicode.Scalar]) -> Character {
    Character(marks, on: "◌")
  }

  /// The letter of a lone regional indicator, which would otherwise pair up with its neighbour.
  private static func narrow(_ scalar: Unicode.Scalar) -> Character? {
    guard isRegional(scalar) else { return nil }
    return Character(Unicode.Scalar(UInt8(scalar.value - 0x1F1E6 + 0x41)))
  }

  private static func isRegional(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// The enclosing key cap, which makes an emoji of two cells out of a digit on some terminals.
  private static func isKeycap(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x20E3
  }
}

extension Character {
  /// A base with marks that were found to belong to one cluster.
  fileprivate init(_ marks: [Unicode.Scalar], on base: Unicode.Scalar) {
    var scalars = String.UnicodeScalarView()
    scalars.append(base)
    scalars.append(contentsOf: marks)
    // Marks extend whatever they follow, so this is one cluster; should another Unicode version see
    // two, the first of them is the base.
    self = String(scalars).first ?? Character(base)
  }
}
