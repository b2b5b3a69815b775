/// A line of a scene.
package struct SceneLine: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case base(BaseLine.Kind)
    /// The outline of a region, by its place among the regions that were given.
    case outline(region: Int)
    /// An outline that is being drawn.
    case draft
  }

  package var kind: Kind
  /// In the view, in dots from its upper left corner; a single one where the line is no longer.
  package var points: [MapDot]
}

/// A region at its centre.
package struct RegionMark: Hashable, Sendable {
  package var cell: MapCell
  package var region: RegionSpot
}

/// A text on a scene; it is wholly in the view, and nothing else is drawn in its cells.
package struct SceneLabel: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case place, region }

  /// Where it begins.
  package var cell: MapCell
  package var text: String
  package var kind: Kind
  /// Where a dot shows the place that the text names; `nil` where something else is drawn there.
  package var dot: MapCell?
  /// The region that it names.
  package var region: RegionSpot?
}

/// What a scene shows beside the actors and regions.
package struct SceneOptions: Hashable, Sendable {
  package var showsPlaces = true
  package var showsDistricts = true
  package var showsOutlines = true
  /// The points of an outline that is being drawn.
  package var draft: [Coordinate] = []

  package init() {}
}

/// What a map shows in a view, for screens, printed text and vector pictures alike: lines in dots of the
/// view, all else in cells of the world.
package struct MapScene: Hashable, Sendable {
  package var view: MapView
  /// In the order in which they are drawn: what matters most comes last.
  package var lines: [SceneLine]
  package var marks: [MapMark]
  /// The regions in the view that have a coordinate, also those under a mark.
  package var regionMarks: [RegionMark]
  package var labels: [SceneLabel]
  /// The regions as they were given, also those out of view.
  package let regions: [RegionSpot]

  /// `places` come with the largest first; `width` tells how many cells a text takes.
  package init(
    view: MapView, base: BaseMapLevels, spots: SpotPicture, regions: [RegionSpot] = [],
    places: [Place] = [], cursor: MapCell? = nil, options: SceneOptions = SceneOptions(),
    width: (String) -> Int
  ) {
    self.view = view
    self.regions = regions
    lines =
      view.lines(of: base, showsDistricts: options.showsDistricts)
      + (options.showsOutlines ? view.outlines(of: regions) : [])
      + view.lines(.draft, view.dots(of: options.draft.map { WorldPoint($0) }))
    marks = spots.marks(in: view)
    regionMarks = view.marks(of: regions)
    var writer = LabelWriter(view: view)
    writer.leaveOut(marks: marks, regions: regionMarks, cursor: cursor)
    writer.add(regionMarks, width: width)
    if options.showsPlaces { writer.add(places, width: width) }
    labels = writer.labels
  }

  /// The way through the marks and regions.
  package var markers: MapMarkers {
    MapMarkers(
      marks.map(MapMarker.mark) + regionMarks.map { MapMarker.region($0.region, $0.cell) })
  }

  /// The mark that covers a cell.
  package func mark(at cell: MapCell) -> MapMark? { marks.first { $0.covers(cell) } }
}

extension MapView {
  fileprivate func lines(of base: BaseMapLevels, showsDistricts: Bool) -> [SceneLine] {
    let order: [BaseLine.Kind] = [.lake, .river, .district, .state, .nation]
    let seen = Dictionary(grouping: base.lines(for: zoom), by: \.kind)
    return order.filter { showsDistricts || $0 != .district }.flatMap { kind in
      (seen[kind] ?? []).flatMap { lines(.base(kind), dots(of: $0)) }
    }
  }

  fileprivate func outlines(of regions: [RegionSpot]) -> [SceneLine] {
    regions.enumerated().flatMap { index, region -> [SceneLine] in
      guard let outline = region.outline, let box = outline.box, box.intersects(self.box) else {
        return []
      }
      return outline.rings.flatMap { ring in
        lines(.outline(region: index), dots(of: ring.map { WorldPoint($0) }, isClosed: true))
      }
    }
  }

  fileprivate func lines(_ kind: SceneLine.Kind, _ pieces: [[MapDot]]) -> [SceneLine] {
    pieces.map { SceneLine(kind: kind, points: $0) }
  }

  fileprivate func marks(of regions: [RegionSpot]) -> [RegionMark] {
    regions.compactMap { region in
      guard let cell = region.coordinate.map(cell(of:)), contains(cell) else { return nil }
      return RegionMark(cell: cell, region: region)
    }
  }
}
