import Canvas

/// A control sequence of ECMA-48: ESC [, parameters, and a final byte that says what it is.
struct ControlSequence: Equatable {
  /// `<`, `?` or another mark of a private sequence.
  var mark: UInt8?
  var parameters: [Int] = []
  var final: UInt8

  /// No key and no report is longer.
  private static let longest = 64

  /// The sequence that `bytes` begin with; `nil` if its end has not come yet.
  static func first(of bytes: ArraySlice<UInt8>) -> (Input, Int)? {
    let body = bytes.dropFirst(2)
    guard let first = body.first else { return nil }
    // The Linux console's F1 to F5, and mouse reports as they were before they became numbers.
    if first == UInt8(ascii: "[") { return consoleKey(body.dropFirst()) }
    if first == UInt8(ascii: "M") { return oldMouseReport(body.dropFirst()) }
    for index in body.indices {
      let length = index + 1 - bytes.startIndex
      switch body[index] {
      case 0x40...0x7E:
        return (ControlSequence(body[..<index], final: body[index]).input, length)
      case UInt8(ascii: "$") where first != UInt8(ascii: "?"):
        // rxvt ends keys with Shift like this.
        return (ControlSequence(body[..<index], final: body[index]).input, length)
      case 0x20...0x3F where length <= longest: continue
      // No sequence: Escape and a bracket, or the ruins of one that something broke into.
      default: return index == body.startIndex ? (.key(.escape), 1) : (.nothing, length - 1)
      }
    }
    return nil
  }

  private init(_ parameters: ArraySlice<UInt8>, final: UInt8) {
    self.final = final
    var numbers = parameters
    if let mark = parameters.first, (0x3C...0x3F).contains(mark) {
      self.mark = mark
      numbers = parameters.dropFirst()
    }
    self.parameters = numbers.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { part in
        // Sub-parameters behind a colon refine what is known without them.
        part.prefix { (0x30...0x39).contains($0) }
          .reduce(0) { min($0 * 10 + Int($1 - 0x30), 1_000_000_000) }
      }
  }

  private var input: Input {
    switch (mark, final) {
    case (UInt8(ascii: "<"), UInt8(ascii: "M")), (UInt8(ascii: "<"), UInt8(ascii: "m")):
      guard parameters.count == 3 else { return .nothing }
      return .mouse(
        MouseReport(
          code: parameters[0], column: parameters[1], row: parameters[2],
          isRelease: final == UInt8(ascii: "m")))
    case (nil, UInt8(ascii: "~")) where parameters.first == 200: return .pasteBegins
    case (nil, _): return Key(self).map(Input.key) ?? .nothing
    default: return .nothing
    }
  }

  private static func consoleKey(_ rest: ArraySlice<UInt8>) -> (Input, Int)? {
    guard let letter = rest.first else { return nil }
    let number = Int(letter) - 0x40
    return ((1...5).contains(number) ? .key(.function(number)) : .nothing, 4)
  }

  private static func oldMouseReport(_ rest: ArraySlice<UInt8>) -> (Input, Int)? {
    let values = rest.prefix(3).map { Int($0) - 32 }
    guard values.count == 3 else { return nil }
    let report = MouseReport(
      code: values[0] & ~3 | (values[0] & 3 == 3 ? 0 : values[0] & 3), column: values[1],
      row: values[2], isRelease: values[0] & 67 == 3)
    return (.mouse(report), 6)
  }
}
