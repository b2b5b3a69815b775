import Foundation

/// A program as others can tell whether it still runs: the number of its process, and since when that
/// runs, as numbers are given again.
struct RunningProgram: Codable, Hashable {
  var process: Int32
  /// In ticks since the machine was started; `nil` where the system does not tell.
  var start: UInt64?

  static var this: RunningProgram { RunningProgram(process: getpid(), start: start(of: getpid())) }

  /// Whether it is another one than this, and runs.
  var isAnother: Bool {
    guard process > 0, process != getpid() else { return false }
    guard kill(process, 0) == 0 || errno == EPERM else { return false }
    return start == Self.start(of: process)
  }

  /// From `/proc/PID/stat`; `nil` where it has ended and nobody has asked for its end yet.
  ///
  /// The 22nd value; the third is its state, the second a name in brackets, which may have blanks.
  static func start(of process: Int32) -> UInt64? {
    guard let bytes = try? Data(contentsOf: URL(filePath: "/proc/\(process)/stat")),
      let values = String(decoding: bytes, as: UTF8.self).split(separator: ")").last?
        .split(separator: " "), values.count > 19, !["Z", "X"].contains(values[0])
    else { return nil }
    return UInt64(values[19])
  }
}
