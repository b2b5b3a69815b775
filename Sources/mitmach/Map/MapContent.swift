import Canvas
import MitmachModel
import MitmachStore
import MitmachTUI

/// All that a printed map shows in a view.
struct MapContent {
  let view: MapView
  let filter: Filter
  let catalogue: Catalogue
  let base: BaseMapLevels
  let mode: CoverageMode
  private(set) var spots = SpotPicture()
  private(set) var regions: [RegionSpot] = []
  private(set) var places: [Place] = []
  /// By district, where those are asked for.
  private(set) var districts: [CoverageRow] = []
  /// What is in the middle and nearest to it.
  private(set) var content = CursorContent()
  /// How many actors under the filter have no coordinates.
  private(set) var unlocated = 0

  /// Whether the map tells of what is missing where.
  enum CoverageMode: Hashable, Sendable { case off, regions, districts }

  /// How many names of places there are to choose from.
  private static let mostPlaces = 500

  init(
    of store: Store, view: MapView, center: Coordinate?, filter: Filter, catalogue: Catalogue,
    base: BaseMap,
    mode: CoverageMode
  ) throws(StoreError) {
    self.view = view
    self.center = center ?? view.coordinate(of: view.center)
    self.filter = filter
    self.catalogue = catalogue
    self.base = BaseMapLevels(base)
    self.mode = mode
    let query = SpotQuery(filter: filter, view: view)
    spots = try store.allSpots(query, while: { true })
    regions = try store.regionSpots(filter)
    if mode == .districts {
      districts = try store.districtCoverage(filter, while: { true }) ?? []
    }
    places =
      mode == .districts ? districtNames : try store.places(in: view.box, limit: Self.mostPlaces)
    unlocated = try store.unlocatedCount(filter, upTo: .max)
    content = try store.cursorContent(of: view.center, in: query, limit: 1)
  }

  /// The point in the middle, from which distances are told.
  let center: Coordinate

  /// Which district lies in the middle.
  var district: District? { base.base.districts.first { $0.outline.contains(center) } }

  var scene: MapScene {
    var options = SceneOptions()
    options.showsDistricts = true
    return MapScene(
      view: view, base: base, spots: spots, regions: labelledRegions, places: places,
      options: options, width: TextWidth.width)
  }

  // MARK: - Coverage

  /// With the letters of the fields in which somebody is behind the names, where that is asked.
  private var labelledRegions: [RegionSpot] {
    guard mode == .regions else { return regions }
    return regions.map { region in
      var region = region
      region.reference.name += " " + letters(of: region.coverage)
      return region
    }
  }

  /// The letters of the fields, a dot for each in which nobody is.
  private func letters(of coverage: Coverage) -> String {
    String(catalogue.fields.map { coverage.count($0) > 0 ? $0.letter : "·" })
  }

  /// The districts in view with the letters of their fields, in the place of places; who has most
  /// members comes first.
  private var districtNames: [Place] {
    var coverages: [String: Coverage] = [:]
    for row in districts {
      if case .district(let code) = row.subject { coverages[code] = row.coverage }
    }
    let box = view.box
    let seen = base.base.districts.compactMap { district -> (place: Place, total: Int)? in
      guard let center = district.outline.centroid, box.contains(center) else { return nil }
      let coverage = coverages[district.code] ?? Coverage()
      let name = "\(district.name) \(letters(of: coverage))"
      let place = Place(
        state: "", district: district.code, code: "", name: name, sorbianName: nil,
        postalCodes: "", coordinate: center, population: nil)
      return (place, coverage.total)
    }
    return seen.sorted { $0.total > $1.total }.map(\.place)
  }
}
