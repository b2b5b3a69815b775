import Canvas

// MARK: - Several lines

extension TextField {
  /// The text in lines of at most `columns` cells: broken where the person broke it, then at blanks.
  func lines(columns: Int) -> [Range<Int>] {
    let columns = max(2, columns)
    var lines: [Range<Int>] = []
    var start = 0
    var lastBlank: Int?
    var width = 0
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if character == "\n" {
        lines.append(start..<index)
        (start, lastBlank, width) = (index + 1, nil, 0)
      } else {
        let next = TextWidth.width(of: String(character))
        if width + next > columns - 1 {
          let end = lastBlank.map { $0 + 1 } ?? index
          lines.append(start..<end)
          start = end
          lastBlank = nil
          width = characters[end..<index].reduce(0) { $0 + TextWidth.width(of: String($1)) }
        }
        if character == " " { lastBlank = index }
        width += next
      }
      index += 1
    }
    lines.append(start..<characters.count)
    return lines
  }

  /// On which of the lines the cursor is.
  func cursorLine(in lines: [Range<Int>]) -> Int {
    // Where a line ends and the next begins at once, the cursor belongs to the next.
    lines.lastIndex { $0.lowerBound <= cursor } ?? 0
  }

  /// Moves the cursor up or down; `false` where there is no such line.
  mutating func moveLine(by step: Int, columns: Int) -> Bool {
    let lines = lines(columns: columns)
    let line = cursorLine(in: lines)
    guard lines.indices.contains(line + step) else { return false }
    let offset = cursor - lines[line].lowerBound
    let target = lines[line + step]
    let isLast =
      line + step == lines.count - 1 || target.upperBound < lines[line + step + 1].lowerBound
    cursor = min(target.lowerBound + offset, isLast ? target.upperBound : target.upperBound - 1)
    cursor = max(cursor, target.lowerBound)
    return true
  }

  /// The cells of the line before the cursor.
  func cursorColumn(in line: Range<Int>) -> Int {
    characters[line.lowerBound..<max(line.lowerBound, min(cursor, characters.count))]
      .reduce(0) { $0 + TextWidth.width(of: String($1)) }
  }
}
