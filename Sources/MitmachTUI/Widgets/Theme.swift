import Canvas
import MitmachModel

/// What a piece of text is, from which its look follows.
enum TextRole: Hashable, Sendable {
  case plain, dim, strong, title, heading
  case selected, selectedElsewhere, match, selectedMatch
  case link, selectedLink
  case tab, currentTab, chip, hintKey, mark, notice, failure, frame
  /// A field of action, by the name of its colour.
  case field(color: String)
  /// On the map.
  case water, region
  case grade(Coverage.Grade)
}

/// Looks for roles: the terminal's own sixteen colours, or attributes alone.
package enum Theme: String, Hashable, Sendable, CaseIterable {
  case color, mono

  func style(_ role: TextRole) -> Style {
    switch self {
    case .color: Self.colored(role)
    case .mono: Self.mono(role)
    }
  }

  private static func colored(_ role: TextRole) -> Style {
    switch role {
    case .match: Style(foreground: .red, attributes: .bold)
    case .link: Style(foreground: .cyan, attributes: .underline)
    case .chip: Style(foreground: .cyan)
    case .mark: Style(foreground: .yellow, attributes: .bold)
    case .notice: Style(foreground: .green)
    case .failure: Style(foreground: .red, attributes: .bold)
    case .heading, .frame: Style(foreground: .cyan)
    case .hintKey: Style(foreground: .cyan)
    case .field(let color): Style(foreground: Self.color(named: color), attributes: .bold)
    case .water: Style(foreground: .blue)
    case .region: Style(foreground: .magenta, attributes: .bold)
    case .grade(.complete): Style(foreground: .green, attributes: .bold)
    case .grade(.partial): Style(foreground: .yellow, attributes: .bold)
    case .grade(.empty): Style(foreground: .red)
    default: mono(role)
    }
  }

  private static func mono(_ role: TextRole) -> Style {
    switch role {
    case .plain, .tab, .chip, .notice, .frame, .heading: .plain
    case .dim: Style(attributes: .dim)
    case .strong, .hintKey, .mark, .failure, .field, .title: Style(attributes: .bold)
    case .selected, .currentTab, .selectedLink: Style(attributes: .reverse)
    case .selectedElsewhere: Style(attributes: .bold)
    case .match: Style(attributes: [.bold, .underline])
    case .selectedMatch: Style(attributes: [.reverse, .bold, .underline])
    case .link, .region: Style(attributes: .underline)
    case .water: Style(attributes: .dim)
    case .grade: .plain
    }
  }

  private static func color(named name: String) -> Color? {
    switch name {
    case "red": .red
    case "green": .green
    case "yellow": .yellow
    case "blue": .blue
    case "magenta": .magenta
    case "cyan": .cyan
    default: nil
    }
  }
}
