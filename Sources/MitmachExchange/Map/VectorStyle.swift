import MitmachModel

/// The looks of a vector map.
enum VectorStyle {
  /// Colours by the names that fields have: dark enough on white to be read, and told apart by people
  /// who do not see red and green as others do.
  private static let colors = [
    ("red", "#b2182b"), ("green", "#1b7837"), ("yellow", "#b35806"), ("blue", "#2166ac"),
    ("magenta", "#762a83"), ("cyan", "#01717e"),
  ]

  private static let grades: [(Coverage.Grade, String)] = [
    (.empty, "#767676"), (.partial, "#b35806"), (.complete, "#1b7837"),
  ]

  /// The class of what is drawn in the colour of a field.
  static func name(of field: FieldOfAction?) -> String {
    guard let field, colors.contains(where: { $0.0 == field.color }) else { return "field" }
    return "field \(field.color)"
  }

  static func name(of grade: Coverage.Grade) -> String { "grade-\(grade.rawValue)" }

  static let sheet = ([base] + colors.map(rules) + grades.map(rules)).joined(separator: " ")

  private static let base = """
    text { font-family: sans-serif; font-size: 3.1px; fill: #222; } \
    .title { font-size: 6px; font-weight: bold; } .note { font-size: 2.5px; fill: #555; } \
    .paper { fill: #fff; } .land { fill: #fdfcf8; } \
    .frame { fill: none; stroke: #555; stroke-width: 0.3; } \
    .line { fill: none; stroke-linejoin: round; stroke-linecap: round; } \
    .district { stroke: #c4c4c4; stroke-width: 0.15; } \
    .state { stroke: #8a8a8a; stroke-width: 0.3; stroke-dasharray: 1.5 0.8; } \
    .nation { stroke: #444; stroke-width: 0.5; } \
    .river { stroke: #5b9bd0; stroke-width: 0.35; } \
    .lake { fill: #cfe4f5; stroke: #5b9bd0; stroke-width: 0.2; } \
    .outline { fill: #000; fill-opacity: 0.05; stroke: #444; stroke-width: 0.4; \
    stroke-dasharray: 0.8 0.5; } \
    .place { fill: #6b6b6b; font-size: 2.8px; } .region { font-weight: bold; fill: #222; } \
    .seat { fill: #fff; stroke: #222; stroke-width: 0.5; } \
    .dot { fill: #6b6b6b; } .ground { fill: #fdfcf8; fill-opacity: 0.8; } \
    .count { font-size: 2.7px; font-weight: bold; text-anchor: middle; } \
    .field { stroke: #444; fill: #444; stroke-width: 0.3; } \
    .cluster { fill: #fff; stroke-width: 0.4; } \
    .bar { stroke: #222; stroke-width: 0.4; fill: none; }
    """

  private static func rules(_ name: String, _ color: String) -> String {
    ".\(name) { stroke: \(color); fill: \(color); }"
  }

  private static func rules(_ grade: Coverage.Grade, _ color: String) -> String {
    let name = name(of: grade)
    return "text.\(name), .core.\(name) { fill: \(color); } .seat.\(name) { stroke: \(color); } "
      + ".outline.\(name) { fill: \(color); fill-opacity: 0.15; stroke: \(color); }"
  }
}
