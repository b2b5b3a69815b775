import Foundation
import MitmachStore

/// Shows on a terminal how far a large import has come, how fast it is and how long it will take.
final class ProgressBar {
  private let total: Int
  private let words: ImportWords
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var shown: ContinuousClock.Instant
  private let isOnTerminal = isatty(2) == 1

  /// Whether nothing is stored after.
  private let readsOnly: Bool

  init(total: Int, words: CommandWords, readsOnly: Bool) {
    self.total = total
    self.readsOnly = readsOnly
    self.words = words.imports
    start = clock.now
    shown = start
  }

  func show(_ progress: LoadProgress) {
    let now = clock.now
    guard isOnTerminal, now - shown > .milliseconds(100) else { return }
    shown = now
    let seconds = (now - start) / .seconds(1)
    let pace = ImportPace(progress, total: total, after: seconds, readsOnly: readsOnly)
    StandardError.rewriteLine(pace.line(words, width: StandardError.width - 1))
  }

  func clear() {
    if isOnTerminal { StandardError.rewriteLine("") }
  }
}

/// How far an import has come after so many seconds, and what that promises.
struct ImportPace {
  /// From 0 to 1.
  let done: Double
  let total: Int
  let seconds: Double

  /// What reading and the search index take of the time of a large import; the rest goes into tables.
  private static let (reading, indexing) = (0.4, 0.3)

  init(_ progress: LoadProgress, total: Int, after seconds: Double, readsOnly: Bool) {
    self.total = total
    self.seconds = max(0.001, seconds)
    func share(_ number: Int, _ all: Int) -> Double { min(1, Double(number) / Double(max(1, all))) }
    done =
      switch progress {
      case .read(let number): share(number, total) * (readsOnly ? 1 : Self.reading)
      case .indexed(let number, let all): Self.reading + share(number, all) * Self.indexing
      case .stored(let part, let parts):
        Self.reading + Self.indexing + share(part, parts) * (1 - Self.reading - Self.indexing)
      }
  }

  /// Entries a second, as if each were done with at once.
  var rate: Int { Int(done * Double(total) / seconds) }
  var secondsLeft: Int { done > 0 ? Int((seconds / done * (1 - done)).rounded(.up)) : 0 }

  /// A bar with the figures behind it; where there is little room, with fewer.
  func line(_ words: ImportWords, width: Int) -> String {
    let long = words.progress(Int(done * Double(total)), total, rate, secondsLeft)
    let short = words.progressShort(rate, secondsLeft)
    let text = width - long.count - 3 >= Self.leastCells ? long : short
    let cells = min(20, width - text.count - 3)
    guard cells > 0 else { return String(text.prefix(max(0, width))) }
    let filled = Int(done * Double(cells))
    return "[\(String(repeating: "#", count: filled))"
      + "\(String(repeating: ".", count: cells - filled))] \(text)"
  }

  private static let leastCells = 10
}
