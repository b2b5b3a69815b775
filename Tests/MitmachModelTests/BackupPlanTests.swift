import MitmachModel
import Testing

@Suite struct `Backups that are kept` {
  private func day(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
    LocalTime(year: year, month: month, day: day, hour: 0, minute: 0).date
  }

  /// All days of some years, in their order.
  private var calendar: [PartialDate] {
    (2023...2026).flatMap { year in
      (1...12).flatMap { month in (1...31).compactMap { day(year, month, $0) } }
    }
  }

  @Test func `are those of 7 days, 4 weeks and 12 months, day by day through years`() throws {
    let calendar = calendar
    var kept: [PartialDate] = []
    for (number, today) in calendar.enumerated() {
      let next = BackupPlan.kept(of: kept + [today], today: today)
      #expect(next.isSubset(of: kept + [today]))
      kept = next.sorted { $0.rawValue < $1.rawValue }
      #expect(kept.suffix(7) == calendar[max(0, number - 6)...number].suffix(7))
      #expect(kept.count <= 7 + 4 + 12)
      guard number > 400 else { continue }
      #expect(Set(kept.map { $0.rawValue.prefix(7) }).count == 12)
      // No gap of more than a week in the last four weeks, nor of more than a month before.
      let places = kept.compactMap { calendar[...number].lastIndex(of: $0) }
      for (one, other) in zip(places, places.dropFirst()) {
        #expect(other - one <= (number - one < 21 ? 7 : 31))
      }
    }
  }

  @Test func `keep the end of each month`() throws {
    let kept = BackupPlan.kept(of: calendar, today: try #require(day(2026, 3, 10)))
    for (month, last) in [(1, 31), (2, 28)] {
      #expect(kept.contains(try #require(day(2026, month, last))))
    }
    #expect(kept.contains(try #require(day(2025, 4, 30))))
    #expect(!kept.contains(try #require(day(2025, 3, 31))))
  }

  @Test func `are the last one at least, however old`() throws {
    let old = try #require(day(2011, 5, 5))
    let older = try #require(day(2011, 5, 4))
    #expect(BackupPlan.kept(of: [older, old], today: try #require(day(2026, 1, 1))) == [old])
    #expect(BackupPlan.kept(of: [], today: old) == [])
  }

  @Test func `have names that tell the day`() throws {
    let plan = BackupPlan(stem: "mitmach")
    let leapDay = try #require(day(2024, 2, 29))
    #expect(plan.name(of: leapDay) == "mitmach-2024-02-29.db")
    #expect(plan.day(of: "mitmach-2024-02-29.db") == leapDay)
    for name in [
      "mitmach-2024-02-30.db", "mitmach-2024.db", "mitmach-v4.db", "other-2024-02-29.db",
      "mitmach-2024-02-29.db.12.part", "mitmach-before-restore-5.db",
    ] {
      #expect(plan.day(of: name) == nil)
    }
  }
}
