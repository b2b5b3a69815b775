import Canvas

/// The text between the marks of a bracketed paste.
struct PasteBuffer {
  /// What is longer is cut: nobody pastes a book on purpose.
  static let limit = 1_000_000
  /// How long a paste may pause, in milliseconds, before its end mark counts as lost.
  static let patience: Int64 = 2000
  private static let endMark = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// How much of the end mark has come.
  private var matched = 0

  /// Takes the next byte; true when it completes the end mark.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count
    }
    if matched > 0 { keep(Self.endMark.prefix(matched)) }
    matched = byte == Self.endMark[0] ? 1 : 0
    if matched == 0 { keep([byte]) }
    return false
  }

  /// What was pasted, with `\n` at the ends of lines and nothing that commands a terminal.
  var text: String {
    String(decoding: bytes, as: UTF8.self).composed.harmless(keepingNewlines: true)
  }

  private mutating func keep(_ more: some Collection<UInt8>) {
    if bytes.count + more.count <= Self.limit { bytes += more }
  }
}
