import MitmachModel

extension Outline {
  /// As the store keeps it: the coordinates of a MultiPolygon of GeoJSON.
  var stored: String {
    JSONText.array(
      polygons.map { polygon in
        .array(
          polygon.map { ring in
            .array(ring.map { .array([.number($0.longitude), .number($0.latitude)]) })
          })
      }
    ).description
  }

  init(stored text: String) throws {
    let polygons = try JSONText(parsing: text).values?.map { polygon in
      polygon.values?.compactMap { ring in ring.values?.compactMap(Coordinate.init(stored:)) } ?? []
    }
    guard let polygons else { throw UnknownValue(column: "outline", value: text) }
    self.init(polygons: polygons)
  }
}

extension Coordinate {
  /// Longitude and latitude.
  fileprivate init?(stored pair: JSONText) {
    guard let numbers = pair.values?.compactMap(\.double), numbers.count >= 2 else { return nil }
    self.init(latitude: numbers[1], longitude: numbers[0])
  }
}

extension JSONText {
  fileprivate var values: [JSONText]? {
    if case .array(let values) = self { values } else { nil }
  }

  fileprivate var double: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }
}
