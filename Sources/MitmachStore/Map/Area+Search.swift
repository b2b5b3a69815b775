import MitmachModel

extension Area {
  /// Whether an entry of this place lies in it.
  func contains(_ location: Location?) -> Bool {
    if case .district(let code) = self { return location?.district == code }
    return location?.coordinate.map(contains) ?? (self == .nowhere)
  }

  func contains(_ point: Coordinate) -> Bool {
    switch self {
    case .nowhere, .district: false
    case .box(let box): box.contains(point)
    case .circle(let center, let kilometres): center.kilometres(to: point) <= kilometres
    }
  }

  /// A box around all of it, where it is known by coordinates.
  var box: GeoBox? {
    switch self {
    case .nowhere, .district: nil
    case .box(let box): box
    // A little more, as both are rounded.
    case .circle(let center, let radius): GeoBox(around: center, kilometres: radius * 1.0001)
    }
  }
}

extension GeoBox {
  /// A box with all that is as near to a point.
  init(around center: Coordinate, kilometres: Double) {
    let north = kilometres / Coordinate.kilometresPerDegree
    func latitude(_ value: Double) -> Double { min(max(value, -90), 90) }
    func longitude(_ value: Double) -> Double { min(max(value, -180), 180) }
    let (top, bottom) = (latitude(center.latitude + north), latitude(center.latitude - north))
    // Where meridians are closest together, a kilometre is the most degrees.
    let outermost = abs(top) > abs(bottom) ? top : bottom
    let east =
      [center.latitude, outermost].compactMap {
        Coordinate(latitude: $0, longitude: 0)?.degreesEast(ofKilometres: kilometres)
      }.max() ?? 360
    let corners = (
      Coordinate(latitude: top, longitude: longitude(center.longitude - east)),
      Coordinate(latitude: bottom, longitude: longitude(center.longitude + east))
    )
    guard let northWest = corners.0, let southEast = corners.1 else {
      preconditionFailure("corners are kept within the world")
    }
    self.init(northWest: northWest, southEast: southEast)
  }
}
