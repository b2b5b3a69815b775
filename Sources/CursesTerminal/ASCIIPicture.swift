package import Canvas

extension Canvas {
  /// The same picture for a terminal that shows nothing but ASCII.
  ///
  /// "ä" becomes "ae" where blanks behind the text leave room for it, so that columns stay in line;
  /// elsewhere it becomes "a".
  package func inASCII() -> Canvas {
    var picture = Canvas(size: size)
    picture.cursor = cursor
    for row in 0..<size.rows {
      let line = ASCIILine(self.row(row))
      for (column, cell) in line.cells.enumerated() {
        picture.write(String(cell.character), row: row, column: column, style: cell.style)
      }
      if let cursor, cursor.row == row {
        picture.cursor?.column = min(line.column(of: cursor.column), size.columns - 1)
      }
    }
    return picture
  }
}

/// A row of cells in ASCII, as long as it was.
private struct ASCIILine {
  private(set) var cells: [Cell] = []
  /// The columns behind which a letter was added.
  private var additions: [Int] = []

  init(_ row: ArraySlice<Cell>) {
    var index = row.startIndex
    while index < row.endIndex {
      let end = Self.endOfText(in: row, from: index)
      let blanks = row[end...].prefix { $0.character == " " && !$0.isContinuation }.count
      // One blank stays, so that the text does not run into the next; at the edge there is no next.
      let room = end + blanks == row.endIndex ? blanks : blanks - 1
      let added = add(row[index..<end], room: room)
      cells += row[end..<end + blanks].dropFirst(added)
      index = end + blanks
    }
  }

  func column(of column: Int) -> Int {
    column + additions.count { $0 < column }
  }

  /// Where two blanks follow, or the row ends.
  private static func endOfText(in row: ArraySlice<Cell>, from start: Int) -> Int {
    var blanks = 0
    for index in start..<row.endIndex {
      blanks = row[index].character == " " && !row[index].isContinuation ? blanks + 1 : 0
      if blanks == 2 { return index - 1 }
    }
    return row.endIndex - blanks
  }

  /// Adds a stretch of text and returns by how many cells it became longer.
  private mutating func add(_ text: ArraySlice<Cell>, room: Int) -> Int {
    let spellings = text.map { $0.isContinuation ? " " : $0.character.spelledInASCII }
    let extra = spellings.reduce(0) { $0 + $1.utf8.count - 1 }
    let isFrame = text.contains { $0.character.isLine }
    let canGrow = extra <= room && !isFrame
    for (cell, spelling) in zip(text, spellings) {
      for (number, letter) in spelling.prefix(canGrow ? 2 : 1).enumerated() {
        if number == 1 { additions.append(cells.count - additions.count - 1) }
        cells.append(Cell(character: letter, style: cell.style))
      }
    }
    return canGrow ? extra : 0
  }
}

extension Character {
  /// Whether this is a piece of a frame, which must stay in its column.
  fileprivate var isLine: Bool {
    unicodeScalars.first.map { (0x2500...0x259F).contains($0.value) } == true
  }

  /// One or two ASCII letters that stand for the character.
  fileprivate var spelledInASCII: String {
    guard let scalar = unicodeScalars.first else { return " " }
    if scalar.isASCII { return String(scalar) }
    if let spelling = spellings[self] { return spelling }
    switch scalar.value {
    case 0x2500...0x257F: return lines.first { $0.scalars.contains(scalar) }?.spelling ?? "+"
    case 0x2591: return "."
    case 0x2580...0x259F: return "#"
    case 0x2800, 0x2000...0x200A: return " "
    default:
      let bare = scalar.withoutMarks
      return bare.isASCII ? String(bare) : "?"
    }
  }
}

private let lines: [(scalars: String.UnicodeScalarView, spelling: String)] = [
  ("─━┄┅┈┉═╌╍╴╶╸╺╼╾".unicodeScalars, "-"), ("│┃┆┇┊┋║╎╏╵╷╹╻╽╿".unicodeScalars, "|"),
]

private let spellings: [Character: String] = [
  "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS",
  "æ": "ae", "Æ": "Ae", "ø": "oe", "Ø": "Oe", "œ": "oe", "Œ": "Oe", "ł": "l", "Ł": "L", "đ": "d",
  "Đ": "D", "ı": "i", "ð": "d", "þ": "th", "Þ": "Th", "“": "\"", "”": "\"", "„": "\"", "«": "\"",
  "»": "\"", "‘": "'", "’": "'", "‚": "'", "‹": "<", "›": ">", "–": "-", "—": "-", "‑": "-",
  "−": "-", "…": ".", "·": ".", "•": "*", "×": "x", "÷": "/", "±": "~", "≈": "~", "§": "S",
  "€": "E", "°": "o", "²": "2", "³": "3", "µ": "u", "½": "/", "←": "<", "→": ">", "↑": "^",
  "↓": "v", "↔": "-", "↕": "|", "⏎": "<", "▲": "^", "△": "^", "▴": "^", "▵": "^", "▼": "v",
  "▽": "v", "▾": "v", "▿": "v", "◀": "<", "◁": "<", "◂": "<", "▶": ">", "▷": ">", "▸": ">",
  "▹": ">", "●": "o", "○": "o", "◉": "o", "◎": "o", "◌": "o", "◆": "*", "◇": "*", "★": "*",
  "☆": "*", "■": "#", "□": "#", "▪": "#", "▫": "#", "✓": "x", "✔": "x", "✗": "-", "✘": "-",
  "☐": "_", "☑": "x", "⚑": "P",
]
