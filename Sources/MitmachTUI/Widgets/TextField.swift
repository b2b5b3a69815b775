import Canvas

/// A text that is being typed, with the keys that a shell has.
struct TextField: Hashable, Sendable {
  private(set) var characters: [Character] = []
  /// Before which character the next one goes.
  var cursor = 0
  /// Whether the text may have several lines.
  let hasLines: Bool
  /// How many characters the text may have; what is pasted beyond is cut.
  let limit: Int
  private var undone: [Snapshot] = []
  private var killed: [Character] = []

  private struct Snapshot: Hashable, Sendable {
    var characters: [Character]
    var cursor: Int
  }

  init(_ text: String = "", hasLines: Bool = false, limit: Int = 1000) {
    self.hasLines = hasLines
    self.limit = limit
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }

  /// Takes a key that edits; `false` for keys that mean nothing to a text.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert([character])
    case .backspace, .control("h"): remove(cursor - 1..<cursor)
    case .delete, .control("d"): remove(cursor..<cursor + 1)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .controlLeft: cursor = wordStart
    case .controlRight: cursor = wordEnd
    case .control("w"): kill(wordStart..<cursor)
    case .control("u"): kill(0..<cursor)
    case .control("k"): kill(cursor..<characters.count)
    case .control("y"): insert(killed)
    case .control("_"): undo()
    case .enter where hasLines: insert(["\n"])
    default: return false
    }
    return true
  }

  /// Takes pasted text as text; line breaks as blanks where there is one line only.
  mutating func paste(_ text: String) {
    insert(
      text.map { character in
        character.isNewline ? hasLines ? "\n" : " " : character == "\t" ? " " : character
      })
  }

  /// Puts another text in the place of what was typed, whole; it can be undone.
  mutating func replace(by text: String) {
    remember()
    characters = Array(text)
    cursor = characters.count
  }

  private mutating func insert(_ added: [Character]) {
    let room = max(0, limit - characters.count)
    guard room > 0, !added.isEmpty else { return }
    remember()
    characters.insert(contentsOf: added.prefix(room), at: cursor)
    cursor += min(room, added.count)
  }

  private mutating func remove(_ range: Range<Int>) {
    guard range.lowerBound >= 0, range.upperBound <= characters.count else { return }
    remember()
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private mutating func kill(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    killed = Array(characters[range])
    remove(range)
  }

  private mutating func remember() {
    undone.append(Snapshot(characters: characters, cursor: cursor))
    if undone.count > 100 { undone.removeFirst() }
  }

  private mutating func undo() {
    guard let last = undone.popLast() else { return }
    characters = last.characters
    cursor = last.cursor
  }

  private var wordStart: Int {
    var index = cursor
    while index > 0, characters[index - 1].isWhitespace { index -= 1 }
    while index > 0, !characters[index - 1].isWhitespace { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < characters.count, characters[index].isWhitespace { index += 1 }
    while index < characters.count, !characters[index].isWhitespace { index += 1 }
    return index
  }

  /// Draws the part around the cursor in `columns` cells and puts the terminal's cursor into it.
  func draw(on canvas: inout Canvas, row: Int, column: Int, columns: Int, style: Style) {
    guard columns > 0 else { return }
    var start = cursor
    var width = 1
    while start > 0 {
      let next = TextWidth.width(of: String(characters[start - 1]))
      if width + next > columns { break }
      width += next
      start -= 1
    }
    canvas.write(
      String(characters[start...]), row: row, column: column, style: style, limit: columns)
    canvas.placeCursor(row: row, column: column + width - 1)
  }
}
