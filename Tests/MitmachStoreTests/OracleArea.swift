import MitmachModel

/// What lies in a part of the map, and how far away, in plain words.
enum OracleArea {
  static func passes(
    _ location: Location?, _ area: Area?, covering districts: [String] = []
  ) -> Bool {
    let point = location?.coordinate
    return switch area {
    case nil: true
    case .nowhere?: point == nil
    case .district(let code)?: location?.district == code || districts.contains(code)
    case .box(let box)?: point.map(box.contains) ?? false
    case .circle(let center, let kilometres)?:
      point.map { center.kilometres(to: $0) <= kilometres } ?? false
    }
  }

  /// As a text that sorts as the numbers do.
  static func metres(to location: Location?, _ area: Area?) -> String {
    guard let center = area?.center, let point = location?.coordinate else { return "" }
    return String(100_000_000 + Int((center.kilometres(to: point) * 1000).rounded()))
  }
}
