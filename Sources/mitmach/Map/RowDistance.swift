import MitmachExchange
import MitmachModel

/// How far an entry is from the middle of a list's area.
struct RowDistance {
  var kilometres: Double
  /// `nil` where it lies at that very point.
  var direction: CompassDirection?

  init(from center: Coordinate, to point: Coordinate) {
    kilometres = center.kilometres(to: point)
    direction = center.direction(to: point)
  }

  /// As people read it: no digit behind the sign from ten kilometres on.
  func shown(in language: Language) -> String {
    guard kilometres < 9.95 else { return "\(Int(kilometres.rounded()))" }
    let tenths = Int((kilometres * 10).rounded())
    return "\(tenths / 10)\(language == .german ? "," : ".")\(tenths % 10)"
  }

  /// As scripts read it: always two digits behind the point.
  var plain: String {
    let hundredths = Int((kilometres * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension CompassDirection {
  /// One or two letters: O for Osten in German.
  func letters(in language: Language) -> String {
    language == .german ? String(letters.map { $0 == "E" ? "O" : $0 }) : letters
  }
}
