import Canvas
import CursesShim

extension Terminal {
  /// The most that is put on the clipboard: terminals drop longer requests, or stall on them.
  package static let copyLimit = 100_000

  /// Puts `text` on the clipboard of the machine that shows the terminal, also over SSH.
  ///
  /// Returns false, and sends nothing, if the text is too long.
  @discardableResult
  package mutating func copy(_ text: String) -> Bool {
    let harmless = text.harmless(keepingNewlines: true)
    guard harmless.utf8.count <= Self.copyLimit else { return false }
    let request = "\u{1B}]52;c;" + base64(harmless.utf8) + "\u{7}"
    // tmux takes the request for itself or hands it on, as it is set up: it is told both ways.
    let isInTmux = TerminalOptions.environment("TMUX")?.isEmpty == false
    var bytes = isInTmux ? request + passedThrough(request) : request
    bytes.withUTF8 { shim_send($0.baseAddress, $0.count) }
    return true
  }

  /// The request wrapped for the terminal around tmux.
  private func passedThrough(_ request: String) -> String {
    var wrapped = "\u{1B}Ptmux;"
    for character in request.unicodeScalars {
      if character == "\u{1B}" { wrapped.unicodeScalars.append(character) }
      wrapped.unicodeScalars.append(character)
    }
    return wrapped + "\u{1B}\\"
  }
}

/// RFC 4648's base 64.
func base64(_ bytes: String.UTF8View) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var result: [UInt8] = []
  result.reserveCapacity((bytes.count + 2) / 3 * 4)
  var iterator = bytes.makeIterator()
  while let first = iterator.next() {
    let second = iterator.next()
    let third = iterator.next()
    let group = Int(first) << 16 | Int(second ?? 0) << 8 | Int(third ?? 0)
    result.append(digits[group >> 18])
    result.append(digits[group >> 12 & 63])
    result.append(second == nil ? UInt8(ascii: "=") : digits[group >> 6 & 63])
    result.append(third == nil ? UInt8(ascii: "=") : digits[group & 63])
  }
  return String(decoding: result, as: UTF8.self)
}
