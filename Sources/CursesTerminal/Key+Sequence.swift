import Canvas

extension Key {
  /// The key that a control byte stands for.
  init(control byte: UInt8) {
    switch byte {
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    // Return sends the one; the other is Ctrl-J, which pasted text without marks holds.
    case 0x0D, 0x0A: self = .enter
    case 0x1B: self = .escape
    case 0x00: self = .control(" ")
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    default: self = .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  /// The key behind ESC O: arrows, F1 to F4 and the number pad.
  init?(application final: UInt8) {
    switch final {
    case UInt8(ascii: "M"): self = .enter
    case UInt8(ascii: "a")...UInt8(ascii: "d"): self.init(arrow: final - 0x20, .control)
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      self = .character(Character(Unicode.Scalar(final - 0x40)))
    case UInt8(ascii: "X"): self = .character("=")
    default: self.init(arrow: final, [])
    }
  }

  /// The key that a sequence stands for, as xterm, rxvt, the Linux console and kitty send them.
  init?(_ sequence: ControlSequence) {
    let first = sequence.parameters.first ?? 0
    let modifiers = KeyModifiers(sequence.parameters.dropFirst().first ?? 1)
    switch sequence.final {
    case UInt8(ascii: "Z"): self = .backTab
    case UInt8(ascii: "a")...UInt8(ascii: "d"): self.init(arrow: sequence.final - 0x20, .shift)
    case UInt8(ascii: "~") where first == 27 && sequence.parameters.count == 3:
      self.init(code: sequence.parameters[2], modifiers)
    case UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "^"), UInt8(ascii: "@"):
      self.init(number: first)
    case UInt8(ascii: "u"): self.init(code: first, modifiers)
    default: self.init(arrow: sequence.final, modifiers)
    }
  }

  private init?(arrow final: UInt8, _ modifiers: KeyModifiers) {
    switch final {
    case UInt8(ascii: "A"): self = modifiers.contains(.shift) ? .shiftUp : .up
    case UInt8(ascii: "B"): self = modifiers.contains(.shift) ? .shiftDown : .down
    case UInt8(ascii: "C") where modifiers.contains(.control): self = .controlRight
    case UInt8(ascii: "C"): self = modifiers.contains(.shift) ? .shiftRight : .right
    case UInt8(ascii: "D") where modifiers.contains(.control): self = .controlLeft
    case UInt8(ascii: "D"): self = modifiers.contains(.shift) ? .shiftLeft : .left
    case UInt8(ascii: "H"): self = .home
    case UInt8(ascii: "F"): self = .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"): self = .function(Int(final) - 0x4F)
    default: return nil
    }
  }

  private init?(number: Int) {
    switch number {
    case 1, 7: self = .home
    case 2: self = .insert
    case 3: self = .delete
    case 4, 8: self = .end
    case 5: self = .pageUp
    case 6: self = .pageDown
    case 11...15: self = .function(number - 10)
    case 17...21: self = .function(number - 11)
    case 23, 24: self = .function(number - 12)
    default: return nil
    }
  }

  /// The key of a Unicode value, as terminals send it that report each key with its modifiers.
  private init?(code: Int, _ modifiers: KeyModifiers) {
    guard let scalar = Unicode.Scalar(UInt32(clamping: code)), code > 0 else { return nil }
    // Keys that are no characters are numbered in this private range.
    if (0xE000...0xF8FF).contains(code) { return nil }
    if code == 9, modifiers.contains(.shift) {
      self = .backTab
    } else if code < 0x20 || code == 0x7F {
      self.init(control: UInt8(code))
    } else if modifiers.contains(.control), scalar.isASCII {
      self = .control(Character(scalar.properties.lowercaseMapping))
    } else {
      self = .character(Character(scalar))
    }
  }
}

/// The keys held with another, as terminals number them: one more than the sum.
private struct KeyModifiers: OptionSet {
  let rawValue: Int

  static let shift = KeyModifiers(rawValue: 1)
  static let control = KeyModifiers(rawValue: 4)

  init(rawValue: Int) {
    self.rawValue = rawValue
  }

  init(_ parameter: Int) {
    rawValue = max(0, parameter - 1)
  }
}
