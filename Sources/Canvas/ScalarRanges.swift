/// A set of Unicode scalars, kept as sorted first and last values.
struct ScalarRanges: Sendable {
  private let bounds: [UInt32]

  init(_ bounds: [UInt32]) {
    self.bounds = bounds
  }

  /// Whether the set has `scalar`; takes logarithmic time.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    var low = 0
    var high = bounds.count / 2
    while low < high {
      let middle = (low + high) / 2
      if bounds[2 * middle + 1] < scalar.value { low = middle + 1 } else { high = middle }
    }
    return 2 * low < bounds.count && bounds[2 * low] <= scalar.value
  }
}

/// What a scalar is to a grid of cells.
enum ScalarKind {
  /// Takes one cell, or two.
  case narrow, wide
  /// Is drawn on the cell before it.
  case mark
  /// Belongs to the letter before it, in a cell of its own or not: terminals disagree.
  case spacingMark
  /// Shows nothing, or changes how other text is shown.
  case invisible
  /// Separates lines or columns.
  case blank
  /// Commands a terminal.
  case control

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF: self = .narrow
    case 0x09...0x0D, 0x85, 0xA0, 0x2028, 0x2029: self = .blank
    case 0..<0xA0: self = .control
    default: self = ScalarKind(tabled: scalar)
    }
  }

  private init(tabled scalar: Unicode.Scalar) {
    if ScalarRanges.marks.contains(scalar) {
      self = .mark
    } else if ScalarRanges.wide.contains(scalar) {
      self = .wide
    } else if ScalarRanges.invisible.contains(scalar) {
      self = .invisible
    } else {
      self = ScalarRanges.spacing.contains(scalar) ? .spacingMark : .narrow
    }
  }
}
