import Foundation
import MitmachModel

/// The present moment, and moments as people write them, in the time of the place.
enum Now {
  /// Since 1970.
  static var milliseconds: Int64 { Int64(Date().timeIntervalSince1970 * 1000) }

  static var today: PartialDate? { localTime(milliseconds).date }

  /// When a day, a month or a year begins.
  static func milliseconds(of date: PartialDate) -> Int64 {
    let numbers = date.rawValue.split(separator: "-").compactMap { Int32($0) } + [1, 1]
    var parts = tm()
    parts.tm_year = numbers[0] - 1900
    parts.tm_mon = numbers[1] - 1
    parts.tm_mday = numbers[2]
    parts.tm_isdst = -1
    return Int64(mktime(&parts)) * 1000
  }

  /// A moment to the minute: `21.11.2026 06:37` or `21 Nov 2026 06:37`.
  static func text(of milliseconds: Int64, in language: Language) -> String {
    localTime(milliseconds).text(in: language)
  }

  static func localTime(_ milliseconds: Int64) -> LocalTime {
    var seconds = time_t(milliseconds / 1000)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return LocalTime(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday),
      hour: Int(parts.tm_hour), minute: Int(parts.tm_min))
  }
}
