import Canvas
package import MitmachModel

/// Words of the map.
package struct MapWords: Sendable {
  package var title: String
  package var area: @Sendable (Area) -> String
  package var direction: @Sendable (CompassDirection) -> String
  /// How many actors the view shows; `isLeast` while they are being counted.
  package var inView: @Sendable (_ count: String, _ isOne: Bool, _ isLeast: Bool) -> String
  package var nearestActor: @Sendable (_ name: String, _ far: String, _ direction: String) -> String
  package var here: @Sendable (String) -> String
  package var severalHere: @Sendable (_ count: String, _ names: String) -> String
  package var region: @Sendable (_ name: String, _ members: String) -> String
  package var withoutPlace: @Sendable (String) -> String
  package var grade: @Sendable (Coverage.Grade) -> String
  /// The notice that stands beside the map: in full, shorter, shortest.
  package var notices: [String]
  /// Whose all the data of the map are, as their licences want it said.
  package var sources: [String]
  package var district: @Sendable (String) -> String
  package var noBaseMap: String
  package var linearHint: String

  var onlyOnMap, nothingToShow, noRegionHere, nothingHere, nothingInView, nothingToFit: String
  var nearest, farthest: String
  var hasNoPlace, shown, noSuchPlace, corrected: @Sendable (String) -> String
  var wasSwapped, goToTitle, hereTitle: String
  var aroundPrompt, outlinePrompt, notADistance: String
  var glyphs: @Sendable (DotGlyphs) -> String
  var coverage: @Sendable (MapState.CoverageMode) -> String
  var total: String
  package var missing: @Sendable (String) -> String
  package var noHull: String
  var drawingLeft: String
  var drawing: @Sendable (_ region: String, _ points: String) -> String
  package var outlineProblem: @Sendable (OutlineProblem) -> String
  var hintSet, hintMove, hintDrop, hintPoint: String
}

extension MapWords {
  /// A place as one tells it from others of its name.
  func place(_ place: Place, _ language: Language) -> String {
    let names = [place.name, place.sorbianName].compactMap { $0 }.joined(separator: " / ")
    let codes = place.postalCodes.isEmpty ? "" : "\(place.postalCodes) "
    return "\(codes)\(names) (\(place.state))"
  }

  /// Kilometres as one says them: with one digit behind the sign below ten.
  package func kilometres(_ value: Double, _ language: Language) -> String {
    let sign = language == .german ? "," : "."
    if value >= 9.95 { return "\(Int(value.rounded())) km" }
    if value < 0.95 { return "\(Int((value * 100).rounded()) * 10) m" }
    return "\(Self.decimal(value, sign)) km"
  }

  /// With one digit behind the sign where it is no whole number.
  static func decimal(_ value: Double, _ sign: String) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10)\(sign)\(tenths % 10)"
  }
}
