/// Which backups are made by themselves, what they are called, and which of them are kept: those of
/// 7 days, the last ones of 4 weeks and the last ones of 12 months.
package struct BackupPlan: Hashable, Sendable {
  /// The name of the store's file, without its ending.
  package var stem: String

  package init(stem: String) { self.stem = stem }

  private static let days = 7
  private static let weeks = 4
  private static let months = 12

  /// Such as `mitmach-2026-11-21.db`.
  package func name(of day: PartialDate) -> String { "\(stem)-\(day.rawValue).db" }

  /// The day of a backup of this store; `nil` for any other file.
  package func day(of name: String) -> PartialDate? {
    let start = stem + "-"
    guard name.hasPrefix(start), name.hasSuffix(".db"),
      let day = PartialDate(rawValue: String(name.dropFirst(start.count).dropLast(3))),
      day.rawValue.utf8.count == 10
    else { return nil }
    return day
  }

  /// Those of the days that are kept; the last one is always among them.
  package static func kept(of days: [PartialDate], today: PartialDate) -> Set<PartialDate> {
    let now = Day(today)
    var kept: Set<PartialDate> = []
    var weeks: Set<Int> = []
    var months: Set<Int> = []
    for day in days.sorted(by: { $0.rawValue > $1.rawValue }) {
      let then = Day(day)
      // The first that one meets of a week or a month is the last of it.
      let isLastOfWeek = weeks.insert(then.week).inserted
      let isLastOfMonth = months.insert(then.month).inserted
      if kept.isEmpty || now.number - then.number < Self.days
        || isLastOfWeek && now.week - then.week < Self.weeks
        || isLastOfMonth && now.month - then.month < Self.months
      {
        kept.insert(day)
      }
    }
    return kept
  }

  /// A day by numbers that grow from day to day.
  private struct Day {
    let number: Int
    /// From Monday to Sunday.
    var week: Int { (number + 3) / 7 }
    let month: Int

    init(_ date: PartialDate) {
      let parts = date.rawValue.split(separator: "-").compactMap { Int($0) }
      let (year, month) = (parts[0], parts.count > 1 ? parts[1] : 1)
      self.month = year * 12 + month
      // Years that begin in March have the day that some have more at their end.
      let (shifted, age) = month > 2 ? (month - 3, year) : (month + 9, year - 1)
      let before = 365 * age + age / 4 - age / 100 + age / 400
      // 719468 days lie between the first of March of the year 0 and the year 1970.
      number = before + (153 * shifted + 2) / 5 + (parts.count > 2 ? parts[2] : 1) - 1 - 719_468
    }
  }
}
