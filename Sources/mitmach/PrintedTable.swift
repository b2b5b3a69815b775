import Canvas
import MitmachModel

/// The widths of a table's columns on a terminal.
struct PrintedTable {
  private(set) var columns: [(column: ListColumn, width: Int)] = []
  private let words: ListWords

  private static let gap = 2
  /// What a name needs to be told from others; columns go from the right until it has it.
  private static let leastNameWidth = 16

  init(
    listing: Listing, isByDistance: Bool = false, columns room: Int, words: ListWords
  ) {
    self.words = words
    var candidates = ListColumn.columns(of: listing)
    // Beside the name, since columns go from the right.
    if isByDistance { candidates.insert(contentsOf: [.distance, .direction], at: 1) }
    while true {
      columns = Self.fitted(candidates, to: room, words)
      let isWideEnough = columns.allSatisfy { column, width in
        column.share == 0 || width * 3 >= Self.leastNameWidth * column.share
      }
      if isWideEnough || candidates.count == 1 { return }
      candidates.removeLast()
    }
  }

  var head: String { line { $0.title(words) } }

  /// A line of cells, cut or filled to the columns' widths.
  func line(_ cell: (ListColumn) -> String) -> String {
    let cells = columns.map { column, width in
      let text = cell(column).harmless.fitted(to: width)
      let blanks = String(repeating: " ", count: max(0, width - TextWidth.width(of: text)))
      return column.isNumber ? blanks + text : text + blanks
    }
    let line = cells.joined(separator: String(repeating: " ", count: Self.gap))
    return String(
      line.prefix(upTo: line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex))
  }

  private static func fitted(
    _ candidates: [ListColumn], to room: Int, _ words: ListWords
  ) -> [(column: ListColumn, width: Int)] {
    func fixedWidth(_ column: ListColumn) -> Int {
      max(column.width, TextWidth.width(of: column.title(words)))
    }
    let fixed = candidates.filter { $0.share == 0 }.map(fixedWidth).reduce(0, +)
    let shares = candidates.map(\.share).reduce(0, +)
    let left = max(0, room - fixed - gap * (candidates.count - 1))
    return candidates.map { column in
      (column, column.share == 0 ? fixedWidth(column) : max(1, left * column.share / shares))
    }
  }
}
