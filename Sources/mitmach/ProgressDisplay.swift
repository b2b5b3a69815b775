import Canvas
import CursesTerminal
import MitmachTUI

/// Shows on the screen how far something has come that takes long, and lets somebody end it.
struct ProgressDisplay {
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var shown: ContinuousClock.Instant
  private var isEnded = false
  /// What came meanwhile and is to be dealt with after.
  private(set) var held: [TerminalEvent] = []

  /// What takes no longer than this is not worth a word.
  private static let patience = Duration.milliseconds(300)
  private static let interval = Duration.milliseconds(100)

  init() {
    start = clock.now
    shown = start
  }

  /// Gives whether it is to go on.
  mutating func show(
    _ progress: ImportProgress, in state: inout AppState, on terminal: inout Terminal
  ) -> Bool {
    guard !isEnded else { return false }
    let now = clock.now
    if case .checked = progress {
      guard now - start > Self.patience, now - shown > Self.interval else { return true }
    }
    shown = now
    _ = state.update(.exchange(.importProgressed(progress)))
    terminal.present(state.view())
    // Once more than there is input: a single Esc is one only after a while. A terminal that is gone has
    // input for ever.
    repeat {
      take(terminal.waitForEvents(timeoutMilliseconds: 0))
    } while !isEnded && terminal.hasPendingInput()
    return !isEnded
  }

  private mutating func take(_ events: [TerminalEvent]) {
    for event in events {
      switch event {
      case .key(.escape), .key(.control("c")): isEnded = true
      case .timedOut: break
      case .ended:
        isEnded = true
        held.append(event)
      default: held.append(event)
      }
    }
  }
}
