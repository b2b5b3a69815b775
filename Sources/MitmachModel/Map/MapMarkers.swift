/// What one can go to on a map.
package enum MapMarker: Hashable, Sendable {
  case mark(MapMark)
  case region(RegionSpot, MapCell)

  package var cell: MapCell {
    switch self {
    case .mark(let mark): mark.cell
    case .region(_, let cell): cell
    }
  }
}

/// A cell with markers, at which the way through them stops once.
package struct MapStop: Hashable, Sendable {
  package var cell: MapCell
  package var markers: [MapMarker]
}

/// The way through all markers of a view: from north to south, in a row from west to east.
package struct MapMarkers: Hashable, Sendable {
  package let stops: [MapStop]

  package init(_ markers: [MapMarker]) {
    stops = Dictionary(grouping: markers, by: \.cell)
      .map { MapStop(cell: $0.key, markers: $0.value) }
      .sorted { $0.cell.isRead(before: $1.cell) }
  }

  /// The first stop behind a cell; behind the last one the first again, `nil` without any.
  package func next(after cell: MapCell) -> MapStop? {
    stops.first { cell.isRead(before: $0.cell) } ?? stops.first
  }

  /// The last stop before a cell; before the first one the last again, `nil` without any.
  package func previous(before cell: MapCell) -> MapStop? {
    stops.last { $0.cell.isRead(before: cell) } ?? stops.last
  }
}

extension MapCell {
  /// Whether it comes before another one in the order of reading.
  package func isRead(before other: MapCell) -> Bool {
    (row, column) < (other.row, other.column)
  }
}
