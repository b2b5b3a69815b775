import Foundation

/// The times of each thing that was done.
struct Timings {
  private var times: [(what: String, milliseconds: [Double])] = []

  /// The median, the 99th percentile and the maximum in milliseconds, and what took so long.
  var lines: [String] {
    times.map { what, times in
      let sorted = times.sorted()
      let values = [0.5, 0.99, 1].map { part in
        sorted[min(sorted.count - 1, Int(part * Double(sorted.count)))]
      }
      return (values.map { String(format: "%.2f", $0) } + [what]).joined(separator: " ")
    }
  }

  mutating func note(_ what: String, _ duration: Duration) {
    let parts = duration.components
    let milliseconds = Double(parts.seconds) * 1e3 + Double(parts.attoseconds) / 1e15
    if let index = times.firstIndex(where: { $0.what == what }) {
      times[index].milliseconds.append(milliseconds)
    } else {
      times.append((what, [milliseconds]))
    }
  }
}
