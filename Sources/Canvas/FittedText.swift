extension String {
  /// The text cut to at most `columns` cells; `ellipsis` stands for what was cut off.
  package func fitted(to columns: Int, ellipsis: String = "…") -> String {
    guard columns > 0 else { return "" }
    let room = columns - TextWidth.width(of: ellipsis)
    var kept = ""
    var width = 0
    // How much of `kept` leaves room for the ellipsis.
    var cut = 0
    var fits = true
    TextWidth.forEachCell(of: self) { drawn, cells in
      guard width + cells <= columns else {
        fits = false
        return false
      }
      kept.append(drawn)
      width += cells
      if width <= room { cut = kept.utf8.count }
      return true
    }
    if fits || room < 0 { return kept }
    return String(Substring(kept.utf8.prefix(cut))) + ellipsis
  }

  /// The text in lines of at most `columns` cells, broken between words where that is possible.
  ///
  /// Line ends in the text stay; blanks at a break are dropped. Takes linear time, also for words that
  /// fill many lines.
  package func wrapped(to columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    var lines: [String] = []
    for paragraph in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var wrapping = Wrapping(columns: columns)
      TextWidth.forEachCell(of: String(paragraph)) { drawn, width in
        wrapping.take(drawn, width: width)
        return true
      }
      lines += wrapping.finished()
    }
    return lines
  }
}

/// The lines of one paragraph while they are filled.
private struct Wrapping {
  let columns: Int
  private var lines: [String] = []
  private var line = ""
  private var lineWidth = 0
  /// Blanks between the line and the word: dropped if the line breaks there.
  private var gap = 0
  private var word = ""
  private var wordWidth = 0

  init(columns: Int) {
    self.columns = columns
  }

  mutating func take(_ drawn: Character, width: Int) {
    if drawn == " " {
      endWord()
      // More blanks than a line has cells are a break in any case.
      gap = min(gap + 1, columns)
      return
    }
    if width > columns {
      take("…", width: 1)
      return
    }
    if wordWidth + width > columns {
      breakWord()
    }
    let isJoint = drawn == "-" && word.last.map { $0.isLetter || $0.isNumber } == true
    word.append(drawn)
    wordWidth += width
    if isJoint { endWord() }
  }

  mutating func finished() -> [String] {
    endWord()
    return lines + [line]
  }

  /// Puts the word on the line, or on the next one if it does not fit.
  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if lineWidth + gap + wordWidth > columns, lineWidth + gap > 0 {
      endLine()
    }
    line += String(repeating: " ", count: gap) + word
    lineWidth += gap + wordWidth
    gap = 0
    word = ""
    wordWidth = 0
  }

  /// Ends the line inside a word that is longer than a line.
  private mutating func breakWord() {
    endWord()
    endLine()
  }

  private mutating func endLine() {
    if lineWidth > 0 { lines.append(line) }
    line = ""
    lineWidth = 0
    gap = 0
  }
}
