package import MitmachModel

/// Words of the map.
package struct MapWords: Sendable {
  package var area: @Sendable (Area) -> String

  static let german = MapWords(
    area: { area in
      switch area {
      case .circle(let center, let kilometres):
        "≤ \(decimal(kilometres, ",")) km um \(InputRules.text(of: center))"
      case .box(let box): "Ausschnitt um \(InputRules.text(of: box.center))"
      case .district(let code): "Kreis \(code)"
      case .nowhere: "ohne Ort"
      }
    })

  static let english = MapWords(
    area: { area in
      switch area {
      case .circle(let center, let kilometres):
        "≤ \(decimal(kilometres, ".")) km around \(InputRules.text(of: center))"
      case .box(let box): "Section around \(InputRules.text(of: box.center))"
      case .district(let code): "District \(code)"
      case .nowhere: "without a place"
      }
    })

  /// With one digit behind the sign where it is no whole number.
  private static func decimal(_ value: Double, _ sign: String) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10)\(sign)\(tenths % 10)"
  }
}
