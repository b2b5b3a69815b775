package import MitmachModel

/// What the map asks the world for.
package enum MapEffect: Equatable, Sendable {
  case loadBase
  case loadSpots(SpotQuery)
  /// The regions that the filter leaves.
  case loadRegions(Filter)
  case loadPlaces(MapView)
  /// What is in some cells, and what is near the cursor.
  case loadCursor(CursorQuery)
  /// The box around all actors that the filter leaves, to show it as `purpose` says.
  case loadExtent(Filter, ExtentPurpose)
  /// Where an entry is.
  case findCoordinate(EntryReference)
  /// Where an actor under the cursor is, as a cell is larger than that.
  case findPin(EntryReference)
  /// How complete the regions are; districts are counted when nothing is typed.
  case loadCoverage(Filter)
  /// A region with what its outline could be.
  case prepareOutline(EntryReference, OutlineSource)
  /// What is known of a point, for a form of something that begins there.
  case prepareSpot(Coordinate, EntryForm.Kind)
}

/// What the world answers the map.
package enum MapMessage: Equatable, Sendable {
  /// `problem`: why there is nothing to draw on.
  case baseLoaded(BaseMapLevels, problem: String?)
  case spotsLoaded(SpotQuery, SpotPicture)
  case regionsLoaded(Filter, [RegionSpot])
  case placesLoaded(MapView, [Place])
  case cursorLoaded(CursorQuery, CursorContent)
  case extentLoaded(Filter, ExtentPurpose, GeoBox?)
  case coordinateFound(EntryReference, Coordinate?)
  case pinFound(Coordinate?)
  case coverageLoaded(Filter, byDistrict: Bool, [CoverageRow])
  /// How many actors under the filter have no coordinates.
  case unlocatedCounted(Filter, Int)
  /// Why a file could not be taken.
  case refused(String)
  case outlinePrepared(Region, OutlineSource, Outline?)
  case spotPrepared(MapSpot, EntryForm.Kind)
}

/// A point of the map at which something is to begin, and what is known of it.
package struct MapSpot: Hashable, Sendable {
  package var coordinate: Coordinate
  package var place: Place?
  /// The actors around, the nearest first.
  package var nearby: [EntryReference]
  /// The region in which it lies.
  package var region: EntryReference?

  package init(
    coordinate: Coordinate, place: Place?, nearby: [EntryReference], region: EntryReference? = nil
  ) {
    self.coordinate = coordinate
    self.place = place
    self.nearby = nearby
    self.region = region
  }
}

/// What is asked about the cursor of a map.
package struct CursorQuery: Hashable, Sendable {
  package var spots: SpotQuery
  /// The cells of the mark under the cursor, or the cursor's own.
  package var cells: [MapCell]
  package var cursor: MapCell

  package init(spots: SpotQuery, cells: [MapCell], cursor: MapCell) {
    self.spots = spots
    self.cells = cells
    self.cursor = cursor
  }
}

/// What a box is wanted for.
package enum ExtentPurpose: Hashable, Sendable {
  /// To see all that the filter leaves.
  case fit
  /// To open a cluster: nearer, or as a list where all are at one spot.
  case open
}

/// Where a region's outline comes from.
package enum OutlineSource: Hashable, Sendable {
  /// Points that a person sets, from the present outline on.
  case drawn
  /// The hull of its members.
  case hull
  /// A GeoJSON file.
  case file(path: String)
  case none
}
