import Canvas
import CursesTerminal
import Foundation
import MitmachModel
import MitmachTUI

/// Prints a map as text: the picture, what its signs mean, how large it is and what it shows.
struct MapPrinter {
  let content: MapContent
  let words: CommandWords
  /// `nil`: what the locale can show.
  let glyphs: DotGlyphs?

  /// How many lines there are below a map of usual width.
  static let rowsBelow = 9

  private var strings: Strings { .strings(for: words.language) }
  private var caption: MapCaption { MapCaption(content: content, words: words) }

  func print() throws {
    let isUTF8 = Self.isUTF8
    let usesColor = Self.usesColor
    let glyphs = isUTF8 ? glyphs ?? .braille : .ascii
    let picture = picture(glyphs: glyphs, theme: usesColor ? .color : .mono)
    var output = StandardOutput()
    output.write(isUTF8 ? picture : picture.inASCII(), usesColor: usesColor)
    try output.flush()
  }

  /// The map and all that stands below it.
  private func picture(glyphs: DotGlyphs, theme: Theme) -> Canvas {
    let map = Size(columns: content.view.columns, rows: content.view.rows)
    let lines = below(columns: map.columns, glyphs: glyphs)
    var canvas = Canvas(size: Size(columns: map.columns, rows: map.rows + lines.count))
    canvas.within(Rect(map)) { canvas in
      MapPicture(
        content.scene, catalogue: content.catalogue, theme: theme, glyphs: glyphs,
        showsCoverage: content.mode == .regions
      ).draw(on: &canvas)
    }
    for (row, line) in lines.enumerated() { canvas.write(line, row: map.rows + row) }
    return canvas
  }

  private func below(columns: Int, glyphs: DotGlyphs) -> [String] {
    var lines = caption.legend(columns: columns, glyphs: glyphs)
    lines += ([scale(glyphs), caption.middle].compactMap { $0 }).joined(separator: "  ").wrapped(
      to: columns)
    lines += caption.sentence.wrapped(to: columns)
    if content.mode != .off { lines += [""] + caption.matrix.table(columns: columns) + [""] }
    let notices = caption.notices.map { glyphs == .ascii ? $0.spelledOut : $0 }
    return lines + notices.flatMap { $0.wrapped(to: columns) }
  }

  private func scale(_ glyphs: DotGlyphs) -> String? {
    let (start, line, end) = glyphs == .ascii ? ("|", "-", "|") : ("├", "─", "┤")
    return content.view.scaleBar(atMost: max(4, min(16, content.view.columns / 5))).map { bar in
      start + String(repeating: line, count: max(0, bar.cells - 2)) + end + " \(bar.text)"
    }
  }

  // MARK: - What can be shown

  private static var usesColor: Bool {
    StandardOutput.isTerminal && TerminalOptions.environmentWantsColor
      && !["", "dumb"].contains(GlobalOptions.value("TERM") ?? "")
  }

  private static var isUTF8: Bool {
    guard setlocale(LC_CTYPE, "") != nil, let code = nl_langinfo(Int32(CODESET)) else {
      return false
    }
    return String(cString: code) == "UTF-8"
  }
}

extension String {
  /// The sign that says whose something is, as it is written without it.
  fileprivate var spelledOut: String {
    split(separator: "©", omittingEmptySubsequences: false).joined(separator: "(c)")
  }
}
