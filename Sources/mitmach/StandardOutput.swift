import Canvas
import Foundation

/// Nobody reads standard output any more.
struct OutputClosed: Error {}

/// Standard output of a command: collected, and written in large pieces.
struct StandardOutput: ~Copyable {
  private var bytes: [UInt8] = []
  private let isTerminal = StandardOutput.isTerminal
  private static let descriptor: Int32 = 1

  static var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The columns of the terminal; 80 where it does not tell.
  static var width: Int {
    size?.columns ?? GlobalOptions.value("COLUMNS").flatMap { Int($0) } ?? 80
  }

  static var size: (columns: Int, rows: Int)? { size(of: descriptor) }

  fileprivate static func size(of descriptor: Int32) -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Writes one line at once; for programs that talk with somebody.
  static func writeLine(_ line: String) {
    var output = StandardOutput()
    output.write(line: line)
    try? output.flush()
  }

  /// A line of which nothing can command a terminal.
  mutating func write(line: String) {
    bytes += line.harmless.utf8
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Values between tabs, none of which can command a terminal or be taken for two.
  mutating func write(line values: [String]) {
    bytes += values.map(\.harmless).joined(separator: "\t").utf8
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Has `body` append bytes that are written as they are; only a terminal gets them harmless.
  mutating func write(_ body: (inout [UInt8]) -> Void) {
    guard isTerminal else { return body(&bytes) }
    var written: [UInt8] = []
    body(&written)
    bytes += String(decoding: written, as: UTF8.self).harmless(keepingNewlines: true).utf8
  }

  /// A picture line by line; its cells command nothing, the sequences that colour them come from here.
  mutating func write(_ picture: Canvas, usesColor: Bool) {
    for row in 0..<picture.size.rows {
      bytes += picture.line(row, usesColor: usesColor).utf8
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  mutating func flushIfLarge() throws {
    if bytes.count >= 1 << 16 { try flush() }
  }

  mutating func flush() throws {
    let count = try Self.write(bytes)
    bytes.removeFirst(count)
  }

  private static func write(_ bytes: [UInt8]) throws -> Int {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        start += count
      } else if errno == EPIPE {
        throw OutputClosed()
      } else if errno != EINTR {
        throw OutputFailure(reason: String(cString: strerror(errno)))
      }
    }
    return start
  }
}

/// Standard output could not be written, as on a full disk.
struct OutputFailure: Error {
  var reason: String
}

/// Standard error, for what is not the answer itself.
enum StandardError {
  /// The columns of its terminal, which standard output need not have.
  static var width: Int { StandardOutput.size(of: 2)?.columns ?? StandardOutput.width }

  static func writeLine(_ line: String) {
    FileHandle.standardError.write(Data((line.harmless + "\n").utf8))
  }

  /// Writes without an end of the line, for questions.
  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.harmless.utf8))
  }

  /// Writes over the line of a terminal on which it stands, for how far something is.
  static func rewriteLine(_ text: String) {
    FileHandle.standardError.write(Data(("\r" + text.harmless + "\u{1B}[K").utf8))
  }
}
