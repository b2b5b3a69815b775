import Foundation
import MitmachStore

/// Shows on a terminal how far a large import has come, how fast it is and how long it will take.
final class ProgressBar {
  private let total: Int
  private let words: CommandWords
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var shown: ContinuousClock.Instant
  private let isOnTerminal = isatty(2) == 1

  init(total: Int, words: CommandWords) {
    self.total = total
    self.words = words
    start = clock.now
    shown = start
  }

  /// Reading takes about half of the time, the search index the other half.
  func show(_ progress: LoadProgress) {
    let now = clock.now
    guard isOnTerminal, now - shown > .milliseconds(100) else { return }
    shown = now
    let done: Double
    let count: Int
    switch progress {
    case .read(let number): (done, count) = (Double(number) / Double(max(1, total)) / 2, number)
    case .indexed(let number, let all):
      (done, count) = (0.5 + Double(number) / Double(max(1, all)) / 2, number)
    case .finishing(let number): (done, count) = (1, number)
    }
    let seconds = Double((now - start).components.seconds) + 0.1
    let rate = Int(done * Double(total) / seconds)
    let left = done > 0 ? Int(seconds / done * (1 - done)) : 0
    write("\r\u{1B}[K" + line(done, words.imports.progress(count, total, rate, left)))
  }

  func clear() {
    if isOnTerminal { write("\r\u{1B}[K") }
  }

  private func line(_ done: Double, _ text: String) -> String {
    let filled = Int(done * 20)
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled)
    return String("[\(bar)] \(text)".prefix(max(10, StandardOutput.width - 1)))
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
