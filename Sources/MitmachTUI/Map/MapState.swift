import Canvas
import MitmachModel

/// The map: where one looks, what is loaded for that, and what is being drawn on it.
struct MapState: Hashable, Sendable {
  /// Whether the map is the present screen, over the list of actors.
  var isShown = false
  /// `nil` until it is known where anything is.
  var view: MapView?
  /// The point under the cursor.
  var cursor = Coordinate.middle
  var glyphs = DotGlyphs.braille
  var coverage = CoverageMode.off
  /// The matrix beside the map while the coverage is shown.
  var matrix = MatrixState()
  /// The outline that is being drawn.
  var drawing: OutlineDrawing?
  /// One that was left, to be taken up again.
  var shelved: OutlineDrawing?
  /// Whether the cursor goes to the nearest marker as soon as there are some.
  var isSeekingMarker = false
  /// The cell that is being pulled with the mouse.
  var dragged: MapCell?
  /// The row of the list to which the cursor went last.
  var followed: UID?

  private(set) var base = BaseMapLevels()
  private(set) var isBaseRequested = false
  private(set) var spots = SpotPicture()
  private(set) var spotQuery: SpotQuery?
  private(set) var regions: [RegionSpot] = []
  private(set) var regionFilter: Filter?
  private(set) var places: [Place] = []
  private(set) var placesView: MapView?
  private(set) var content = CursorContent()
  private(set) var cursorQuery: CursorQuery?
  private(set) var unlocated: Int?
  private(set) var isExtentRequested = false
  /// Which state of the store is shown.
  private(set) var loadedVersion = -1

  /// What is coloured by how many fields have members.
  enum CoverageMode: Hashable, Sendable, CaseIterable { case off, regions, districts }

  /// The cursor's cell in the world.
  var cell: MapCell? { view.map { $0.cell(of: cursor) } }

  // MARK: - Asking

  mutating func requestBase() -> [MapEffect] {
    guard !isBaseRequested else { return [] }
    isBaseRequested = true
    return [.loadBase]
  }

  mutating func requestExtent(_ filter: Filter) -> [MapEffect] {
    guard !isExtentRequested else { return [] }
    isExtentRequested = true
    return [.loadExtent(filter, .fit)]
  }

  /// Asks for all that the view shows under a filter and that is not there.
  mutating func request(_ filter: Filter, version: Int) -> [MapEffect] {
    guard let view else { return [] }
    if loadedVersion != version {
      (spotQuery, regionFilter, cursorQuery, unlocated) = (nil, nil, nil, nil)
      loadedVersion = version
    }
    var effects: [MapEffect] = []
    let query = SpotQuery(filter: filter, view: view)
    if spotQuery != query {
      if spotQuery?.filter != query.filter { unlocated = nil }
      spotQuery = query
      effects.append(.loadSpots(query))
    }
    if regionFilter != filter {
      regionFilter = filter
      effects.append(.loadRegions(filter))
    }
    if placesView != view {
      placesView = view
      effects.append(.loadPlaces(view))
    }
    return effects
  }

  /// Asks what is under and near the cursor, once the spots are there.
  mutating func requestCursor(_ cells: [MapCell]) -> [MapEffect] {
    guard let spotQuery, let cell else { return [] }
    let query = CursorQuery(spots: spotQuery, cells: cells, cursor: cell)
    guard cursorQuery != query else { return [] }
    cursorQuery = query
    return [.loadCursor(query)]
  }

  // MARK: - Answers

  mutating func accept(_ base: BaseMapLevels) { self.base = base }

  mutating func accept(_ spots: SpotPicture, for query: SpotQuery) {
    if query == spotQuery { self.spots = spots }
  }

  mutating func accept(_ regions: [RegionSpot], for filter: Filter) {
    if filter == regionFilter { self.regions = regions }
  }

  mutating func accept(_ places: [Place], for view: MapView) {
    if view == placesView { self.places = places }
  }

  mutating func accept(_ content: CursorContent, for query: CursorQuery) {
    if query == cursorQuery { self.content = content }
  }

  mutating func accept(unlocated count: Int, for filter: Filter) {
    if filter == spotQuery?.filter { unlocated = count }
  }
}

extension Coordinate {
  /// The middle of Germany, until it is known where the network is.
  static let middle = Coordinate(within: 51.2, 10.4)
}

/// An outline that somebody draws, point by point.
struct OutlineDrawing: Hashable, Sendable {
  let region: Region
  private(set) var points: [Coordinate]
  /// The point behind which the next one comes.
  private(set) var current: Int

  init(region: Region, points: [Coordinate]) {
    self.region = region
    self.points = points
    current = max(0, points.count - 1)
  }

  /// Sets a point behind the current one.
  mutating func add(_ point: Coordinate) {
    let index = points.isEmpty ? 0 : current + 1
    points.insert(point, at: index)
    current = index
  }

  mutating func moveCurrent(to point: Coordinate) {
    if points.indices.contains(current) { points[current] = point }
  }

  mutating func removeCurrent() {
    guard points.indices.contains(current) else { return }
    points.remove(at: current)
    current = max(0, current - 1)
  }

  /// Goes to a neighbouring point.
  mutating func step(_ step: Int) -> Coordinate? {
    guard !points.isEmpty else { return nil }
    current = (current + step + points.count) % points.count
    return points[current]
  }

  var outline: Outline? { points.count >= 3 ? Outline(ring: points) : nil }
}

/// The matrix of regions or districts and fields, and where one is in it.
struct MatrixState: Hashable, Sendable {
  /// What the rows are ordered by.
  enum Order: Hashable, Sendable {
    case name, total, grade
    /// By the field's index.
    case field(Int)
  }

  var rows: [CoverageRow] = []
  var row = 0
  /// 0 is the name, then a field each, then the total.
  var column = 0
  var order = Order.name
  var isReversed = false
  private(set) var filter: Filter?
  private(set) var isByDistrict = false
  private(set) var isLoaded = false
  private(set) var version = -1

  /// Asks for the rows where others are shown.
  mutating func request(_ filter: Filter, byDistrict: Bool, version: Int) -> [MapEffect] {
    guard self.filter != filter || isByDistrict != byDistrict || self.version != version else {
      return []
    }
    (self.filter, isByDistrict, self.version) = (filter, byDistrict, version)
    isLoaded = false
    return byDistrict ? [] : [.loadCoverage(filter)]
  }

  mutating func accept(_ rows: [CoverageRow], for filter: Filter, byDistrict: Bool) {
    guard filter == self.filter, byDistrict == isByDistrict else { return }
    self.rows = rows
    isLoaded = true
    row = min(row, max(0, rows.count - 1))
  }

  mutating func move(rows step: Int) {
    row = max(0, min(row + step, rows.count - 1))
  }
}
