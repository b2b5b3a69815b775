/// A date as sources know it: a year, a month or a day, written `2022`, `2022-09` or `2022-09-24`.
package struct PartialDate: Hashable, Sendable, Comparable, RawRepresentable {
  package let rawValue: String

  /// `nil` for anything that is no date of the calendar.
  package init?(rawValue: String) {
    let parts = rawValue.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
    else { return nil }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count, numbers[0] > 0 else { return nil }
    if numbers.count > 1, !(1...12).contains(numbers[1]) { return nil }
    if numbers.count > 2 {
      guard (1...Self.days(inMonth: numbers[1], of: numbers[0])).contains(numbers[2]) else {
        return nil
      }
    }
    self.rawValue = rawValue
  }

  /// As people write it: `24.9.2022`, `9/2022` or `2022` in German, `24 Sep 2022` in English.
  package func text(in language: Language) -> String {
    let parts = rawValue.split(separator: "-").compactMap { Int($0) }
    switch (parts.count, language) {
    case (3, .german): return "\(parts[2]).\(parts[1]).\(parts[0])"
    case (2, .german): return "\(parts[1])/\(parts[0])"
    case (3, .english): return "\(parts[2]) \(Self.englishMonths[parts[1] - 1]) \(parts[0])"
    case (2, .english): return "\(Self.englishMonths[parts[1] - 1]) \(parts[0])"
    default: return rawValue
    }
  }

  package static func < (one: PartialDate, other: PartialDate) -> Bool {
    one.rawValue < other.rawValue
  }

  private static let englishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
