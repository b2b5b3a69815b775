import MitmachModel

/// What the commands of the map say; a value for each language.
struct MapCommandWords: Sendable {
  var needsNear: @Sendable (_ option: String) -> String
  var notKilometres: @Sendable (_ option: String, _ typed: String) -> String
  var notABox: @Sendable (_ option: String, _ typed: String) -> String
  var swapped: @Sendable (_ option: String, _ typed: String, _ right: String) -> String
  var notOnEarth: @Sendable (_ option: String, _ typed: String) -> String
  var unknownPlace: @Sendable (_ option: String, _ typed: String, _ nearest: String?) -> String
  var severalPlaces: @Sendable (_ option: String, _ typed: String) -> String

  var all: String
  var stateAndHoles: String
  var rule: String

  var notIn: @Sendable (_ option: String, ClosedRange<Int>) -> String
  var needsCoverage: @Sendable (_ option: String) -> String
  var middle: @Sendable (_ coordinates: String) -> String
  var unwritable: @Sendable (_ path: String, _ reason: String) -> String
  var written: @Sendable (_ path: String) -> String
  var title: String

  var noOutline: @Sendable (_ region: String) -> String
  var unreadable: @Sendable (_ path: String, _ reason: String) -> String
  /// Where in an outline's file something is wrong.
  var spot: @Sendable (_ path: String, _ line: Int?, _ column: Int?, _ field: String?) -> String
  var notGeoJSON: @Sendable (_ expected: String) -> String
  var noMapFile: String
  var tooLarge: @Sendable (_ limit: Int) -> String
}

extension CommandWords {
  var map: MapCommandWords { language == .english ? .english : .german }
}
