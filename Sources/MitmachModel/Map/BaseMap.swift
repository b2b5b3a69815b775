/// The lines and areas on which the network is drawn, read from data files.
package struct BaseMap: Hashable, Sendable {
  package var lines: [BaseLine]
  /// The districts with what they are called; empty where there are no data.
  package var districts: [District]

  package init(lines: [BaseLine] = [], districts: [District] = []) {
    self.lines = lines
    self.districts = districts
  }

  /// The district in which a place lies.
  package func district(at place: Coordinate) -> District? {
    districts.first { $0.outline.contains(place) }
  }
}

/// A border, a river or the shore of a lake.
package struct BaseLine: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case nation, state, district, river, lake
  }

  package var kind: Kind
  package var name: String
  package var points: [WorldPoint]
  /// The corners of the smallest rectangle around the points.
  package let least: WorldPoint
  package let greatest: WorldPoint

  package init(kind: Kind, name: String, points: [WorldPoint]) {
    self.kind = kind
    self.name = name
    self.points = points
    var least = points.first ?? WorldPoint(x: 0, y: 0)
    var greatest = least
    for point in points {
      least = WorldPoint(x: min(least.x, point.x), y: min(least.y, point.y))
      greatest = WorldPoint(x: max(greatest.x, point.x), y: max(greatest.y, point.y))
    }
    self.least = least
    self.greatest = greatest
  }
}

/// A district of Germany (Landkreis or kreisfreie Stadt).
package struct District: Hashable, Sendable {
  /// Five digits (Kreisschlüssel).
  package var code: String
  package var name: String
  package var outline: Outline

  package init(code: String, name: String, outline: Outline) {
    self.code = code
    self.name = name
    self.outline = outline
  }
}
