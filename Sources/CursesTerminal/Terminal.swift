package import Canvas
import CursesShim

/// The real terminal, taken over for as long as this value lives.
///
/// ncurses keeps its state in globals, so there is one terminal, owned in one place, by the thread
/// that opened it: the type can be neither copied nor sent elsewhere.
package struct Terminal: ~Copyable {
  /// What the screen shows; `nil` if nobody knows.
  var shown: Canvas?
  var decoder: InputDecoder

  package init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    let term = TerminalOptions.environment("TERM") ?? ""
    decoder = InputDecoder(
      escapeDelay: TerminalOptions.environment("ESCDELAY").flatMap { Int64($0) } ?? 25)
    switch Int(shim_open(options.usesColor, options.watchedFile)) {
    case SHIM_OPEN: shim_set_mouse(options.usesMouse)
    case SHIM_NO_TTY: throw .notATerminal(input: shim_is_tty(0), output: shim_is_tty(1))
    case SHIM_DUMB: throw .dumb(term: term)
    default: throw .unusable(term: term)
    }
  }

  deinit {
    shim_close()
  }

  package var size: Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    shim_size(&rows, &columns)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// The number of colours that can be used; 0 if there are none or none are wanted.
  package var colorCount: Int { Int(shim_color_count()) }

  /// Whether umlauts, lines and braille dots can be shown; if not, ASCII stands for them.
  package var isUTF8: Bool { shim_is_utf8() }

  package mutating func setMouse(_ isOn: Bool) {
    shim_set_mouse(isOn)
  }

  /// Gives the terminal back to the shell until the person brings the program to the front again.
  package mutating func suspend() {
    shim_suspend()
    shown = nil
  }

  /// Gives the terminal to a program that `body` runs to its end, then takes it again.
  ///
  /// Ctrl-C ends only that program; Ctrl-Z stops it and this one together.
  package mutating func withoutTerminal<T>(_ body: () -> T) -> T {
    shim_lend()
    defer {
      shim_reclaim()
      shown = nil
    }
    return body()
  }
}
