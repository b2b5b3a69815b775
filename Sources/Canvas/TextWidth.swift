/// How text falls into cells: what is drawn for it, and how wide that is.
///
/// Terminals disagree about joined emoji, flags and everything that selects a variant. So a cell gets
/// only what they agree on: a base with a few marks. What else is joined to it is left out.
package enum TextWidth {
  /// More marks than any living script puts on a letter would climb over the lines above.
  static let markLimit = 3

  /// What is put into cells for `character`, and how many cells it takes: 0 (nothing is drawn), 1 or 2.
  ///
  /// Where letters of their own count as one character, this is the first of them.
  package static func drawable(_ character: Character) -> (Character, Int) {
    var first: (Character, Int) = (" ", 0)
    _ = forEachCell(of: character) { drawn, width in
      first = (drawn, width)
      return false
    }
    return first
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

  /// Gives what is drawn for `character`: mostly one cell, or none; more where letters of their own
  /// count as one character, as in some scripts of India.
  static func forEachCell(
    of character: Character, _ body: (_ drawn: Character, _ width: Int) -> Bool
  ) -> Bool {
    var cell = CellText()
    for scalar in character.unicodeScalars where !cell.take(scalar) {
      guard give(cell, to: body) else { return false }
      cell = CellText()
      _ = cell.take(scalar)
    }
    return give(cell, to: body)
  }

  private static func give(_ cell: CellText, to body: (Character, Int) -> Bool) -> Bool {
    guard let (drawn, width) = cell.drawn else { return true }
    return body(drawn, width)
  }
}
