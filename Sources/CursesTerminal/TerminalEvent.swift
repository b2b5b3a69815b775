package import Canvas

/// What the terminal, and those around the program, can report.
package enum TerminalEvent: Equatable, Sendable {
  case key(Key)
  /// Text that was pasted, in one piece and harmless; its lines end in `\n`.
  case pasted(String)
  case mouse(Mouse)
  /// The screen has this size now, and everything on it must be shown again.
  case resized(Size)
  /// The watched file was written by someone, perhaps by this program.
  case fileChanged
  /// Nothing happened in the time given.
  case timedOut
  /// The program has to leave with this exit code: it was asked to end, or the terminal is gone.
  case ended(exitCode: Int32)
}
