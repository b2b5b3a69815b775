/// The characters with which a terminal shows the dots of a cell.
package enum DotGlyphs: String, Hashable, Sendable, CaseIterable {
  case braille, blocks, ascii

  /// The character for the dots of a cell, given as the bits of their braille character.
  func text(ofBraille dots: UInt8) -> String {
    switch self {
    case .braille: Self.brailleTexts[Int(dots)]
    case .blocks: Self.blockTexts[Self.quarters(of: dots)]
    case .ascii: Self.asciiText(of: dots)
    }
  }

  private static let brailleTexts = (0..<256).map { dots in
    Unicode.Scalar(UInt32(0x2800 + dots)).map { String(Character($0)) } ?? " "
  }

  /// By the quarters that are filled: 1 upper left, 2 upper right, 4 lower left, 8 lower right.
  private static let blockTexts = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█".map { String($0) }

  /// The quarters of the cell in which there are dots.
  private static func quarters(of dots: UInt8) -> Int {
    let parts: [UInt8] = [0b0000_0011, 0b0001_1000, 0b0100_0100, 0b1010_0000]
    return parts.indices.reduce(0) { $0 | (dots & parts[$1] == 0 ? 0 : 1 << $1) }
  }

  private static func asciiText(of dots: UInt8) -> String { asciiTexts[Int(dots)] }

  private static let asciiTexts = (0..<256).map { asciiShape(of: UInt8($0)) }

  /// What looks most like the piece of a line that the dots are.
  private static func asciiShape(of dots: UInt8) -> String {
    let bottomRow: UInt8 = 0b1100_0000
    switch quarters(of: dots) {
    case 0: return " "
    case 1, 2: return dots.nonzeroBitCount == 1 ? "'" : "|"
    case 4, 8: return dots.nonzeroBitCount == 1 ? "." : "|"
    case 3: return "-"
    case 12: return dots & ~bottomRow == 0 ? "_" : "-"
    case 5, 10: return isBroken(dots) ? ":" : "|"
    case 6, 7, 14: return "/"
    case 9, 11, 13: return "\\"
    default: return dots.nonzeroBitCount > 5 ? "#" : "+"
    }
  }

  /// Whether a gap lies between the upper and the lower dots of a single column.
  private static func isBroken(_ dots: UInt8) -> Bool {
    let middle: [UInt8] = [0b0000_0110, 0b0011_0000]
    return !middle.contains { dots & $0 == $0 }
  }
}
