import Foundation

/// Holds back the signals that end a program while it has something to put away first.
enum HeldSignals {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Runs `body`; a signal that came meanwhile then ends the program as it would have.
  static func during<Value>(_ body: () throws -> Value) rethrows -> Value {
    var held = sigset_t()
    var before = sigset_t()
    sigemptyset(&held)
    for signal in signals { sigaddset(&held, signal) }
    sigprocmask(SIG_BLOCK, &held, &before)
    defer { sigprocmask(SIG_SETMASK, &before, nil) }
    return try body()
  }

  /// Whether somebody wants the program to end.
  static var haveCome: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return signals.contains { sigismember(&pending, $0) == 1 }
  }
}

/// Somebody ended what was going on, by Ctrl-C or otherwise.
struct Interrupted: Error {}
