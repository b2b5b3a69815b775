import MitmachModel

/// What several tests of the map need.
enum Sample {
  static let bautzen = at(51.180, 14.435)

  static func at(_ latitude: Double, _ longitude: Double) -> Coordinate {
    guard let coordinate = Coordinate(latitude: latitude, longitude: longitude) else {
      preconditionFailure("a test gives places on Earth")
    }
    return coordinate
  }

  /// A place in or around Germany.
  static func place(_ random: inout Generator) -> Coordinate {
    at(Double.random(in: 47...55, using: &random), Double.random(in: 6...15, using: &random))
  }

  static func region(
    _ name: String, at coordinate: Coordinate?, members: Int = 0, outline: Outline? = nil
  ) -> RegionSpot {
    var uids = UIDSource(seed: 1, at: 0)
    return RegionSpot(
      reference: EntryReference(kind: .region, uid: uids.uid(), name: name),
      status: .active, coordinate: coordinate, outline: outline,
      coverage: Coverage(total: members))
  }

  static func town(_ name: String, at coordinate: Coordinate) -> Place {
    Place(
      state: "SN", district: "14625", code: "14625020", name: name, sorbianName: nil,
      postalCodes: "02625", coordinate: coordinate, population: 1)
  }
}
