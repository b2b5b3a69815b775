/// A key as the person meant it, free of any terminal's encoding.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// A letter (lower case) with Ctrl.
  case control(Character)
  case up, down, left, right
  case shiftUp, shiftDown, shiftLeft, shiftRight
  case controlLeft, controlRight
  case home, end, pageUp, pageDown, insert, delete
  case enter, escape, backspace, tab, backTab
  /// F1 … F12.
  case function(Int)
}

/// What the mouse did, and where.
package struct Mouse: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case click, doubleClick, wheelUp, wheelDown, drag, release
  }

  package var kind: Kind
  package var position: Position

  package init(kind: Kind, position: Position) {
    self.kind = kind
    self.position = position
  }
}
