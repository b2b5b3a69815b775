import Canvas
import MitmachModel

extension Canvas {
  /// Writes a text in which the characters that were searched for stand out.
  @discardableResult
  mutating func write(
    _ text: String, matching words: [SearchWord], row: Int, column: Int, style: Style,
    matchStyle: Style, limit: Int
  ) -> Int {
    let matches = words.isEmpty ? [] : SearchWord.matches(of: words, in: text)
    let shown = text.fitted(to: limit)
    guard !matches.isEmpty else { return write(shown, row: row, column: column, style: style) }
    var column = column
    var isMatch = false
    var piece = ""
    // The cut text has the characters of the whole up to its last, the ellipsis.
    for (index, character) in shown.enumerated() {
      let matched = matches.contains { $0.contains(index) }
      if matched != isMatch {
        column = write(piece, row: row, column: column, style: isMatch ? matchStyle : style)
        piece = ""
        isMatch = matched
      }
      piece.append(character)
    }
    return write(piece, row: row, column: column, style: isMatch ? matchStyle : style)
  }
}
