/// A moment as a clock and a calendar on the wall show it.
package struct LocalTime: Hashable, Sendable {
  package var year, month, day, hour, minute: Int

  package init(year: Int, month: Int, day: Int, hour: Int, minute: Int) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
  }

  package var date: PartialDate? {
    PartialDate(rawValue: "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))")
  }

  /// `21.11.2026 14:05` in German, `21 Nov 2026 14:05` in English.
  package func text(in language: Language) -> String {
    let day = date?.text(in: language) ?? ""
    return "\(day) \(Self.padded(hour, 2)):\(Self.padded(minute, 2))"
  }

  private static func padded(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}

/// A step of the history with its time as it is shown.
package struct DatedStep: Hashable, Sendable {
  package var step: HistoryStep
  package var time: LocalTime

  package init(step: HistoryStep, time: LocalTime) {
    self.step = step
    self.time = time
  }
}
