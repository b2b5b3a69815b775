import Canvas

/// What the terminal says of the mouse; places count from 1.
struct MouseReport: Equatable {
  var code: Int
  var column: Int
  var row: Int
  var isRelease: Bool

  var position: Position { Position(row: max(0, row - 1), column: max(0, column - 1)) }

  /// What happened, if it was the left button or the wheel; Shift, Alt and Ctrl make no difference.
  var kind: Mouse.Kind? {
    switch code & ~0b1_1100 {
    case 0: isRelease ? .release : .click
    case 32: isRelease ? .release : .drag
    case 64: .wheelUp
    case 65: .wheelDown
    default: nil
    }
  }
}

/// Tells a double click from two clicks.
struct ClickCounter {
  /// How long the second click of two may take, in milliseconds.
  private static let pause: Int64 = 400

  private var last: (position: Position, time: Int64)?

  mutating func mouse(for report: MouseReport, at now: Int64) -> Mouse? {
    guard var kind = report.kind else { return nil }
    if kind == .click {
      if let last, last.position == report.position, now - last.time <= Self.pause {
        kind = .doubleClick
        self.last = nil
      } else {
        last = (report.position, now)
      }
    }
    return Mouse(kind: kind, position: report.position)
  }
}
