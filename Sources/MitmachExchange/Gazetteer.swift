import MitmachModel

/// The places of Germany by their names, for entries that say where they are.
struct Gazetteer {
  let places: [Place]
  private let byName: [String: [Int]]
  let districts: Set<String>

  init(places: [Place]) {
    self.places = places
    districts = Set(places.map(\.district))
    byName = Dictionary(grouping: places.indices) { places[$0].name }
  }

  /// The place called `name` in a district; the one nearest to `coordinate` where there are several.
  func place(
    named name: String, district: String, near coordinate: Coordinate?
  ) throws(PlaceFault) -> Place {
    let named = (byName[name] ?? []).map { places[$0] }
    let found = named.filter { $0.district == district }
    if found.count == 1 { return found[0] }
    guard !found.isEmpty else {
      let elsewhere = Set(named.map(\.district)).sorted()
      throw .unknown(name, district: district, elsewhere: elsewhere)
    }
    guard let coordinate else { throw .ambiguous(name, district: district) }
    return found.min { distance($0, coordinate) < distance($1, coordinate) } ?? found[0]
  }

  /// Good enough to tell which of a few places of one name is meant.
  private func distance(_ place: Place, _ coordinate: Coordinate) -> Double {
    let north = place.coordinate.latitude - coordinate.latitude
    let east = (place.coordinate.longitude - coordinate.longitude) * 0.63
    return north * north + east * east
  }
}
