import Canvas

extension Canvas {
  /// A row as text for a terminal, with the sequences that colour it or without; no blanks at its end.
  func line(_ row: Int, usesColor: Bool) -> String {
    let cells = self.row(row)
    guard
      let last = cells.lastIndex(where: {
        $0.character != " " || usesColor && $0.style.background != nil
      })
    else { return "" }
    var line = ""
    var style = Style.plain
    for cell in cells[...last] where !cell.isContinuation {
      if usesColor, cell.style != style {
        line += cell.style.sequence
        style = cell.style
      }
      line.append(cell.character)
    }
    return style == .plain ? line : line + Style.plain.sequence
  }
}

extension Style {
  /// What a terminal is told (ECMA-48) to write so from here on.
  fileprivate var sequence: String {
    var codes = ["0"]
    let names: [(Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    codes += names.filter { attributes.contains($0.0) }.map(\.1)
    if let foreground { codes.append(String(foreground.code(from: 30))) }
    if let background { codes.append(String(background.code(from: 40))) }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }
}

extension Color {
  /// The second eight colours begin sixty later.
  fileprivate func code(from first: Int) -> Int {
    rawValue < 8 ? first + Int(rawValue) : first + 60 + Int(rawValue) - 8
  }
}
