/// What lies in one cell of a map.
package struct SpotCluster: Hashable, Sendable {
  package var cell: MapCell
  package var count: Int
  /// How many of them are of each field, by the field's index; who has two counts in both.
  package var fields: [Int: Int]

  package init(cell: MapCell, count: Int, fields: [Int: Int]) {
    self.cell = cell
    self.count = count
    self.fields = fields
  }

  /// The field of most of them, the first in order where several have as many.
  package var strongestField: Int? {
    fields.filter { $0.value > 0 }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}

/// What decides which actors a map shows where.
package struct SpotQuery: Hashable, Sendable {
  /// As for the list of actors.
  package var filter: Filter
  package var view: MapView

  package init(filter: Filter, view: MapView) {
    self.filter = filter.applying(to: .actors)
    self.view = view
  }
}

/// The actors of a map, counted by cell.
package struct SpotPicture: Hashable, Sendable {
  /// A cell each, in the order of reading; empty cells are left out.
  package var clusters: [SpotCluster]
  /// Whether every actor that the filter lets pass was looked at; until then counts are too low.
  package var isComplete: Bool

  package init(clusters: [SpotCluster] = [], isComplete: Bool = true) {
    self.clusters = clusters
    self.isComplete = isComplete
  }

  package var count: Int { clusters.reduce(0) { $0 + $1.count } }

  /// How many are of each field.
  package var fields: [Int: Int] {
    clusters.reduce(into: [:]) { $0.merge($1.fields) { $0 + $1 } }
  }
}

/// A region as the map shows it.
package struct RegionSpot: Hashable, Sendable {
  package var reference: EntryReference
  package var status: RegionStatus
  package var coordinate: Coordinate?
  package var outline: Outline?
  package var coverage: Coverage

  package init(
    reference: EntryReference, status: RegionStatus, coordinate: Coordinate?, outline: Outline?,
    coverage: Coverage
  ) {
    self.reference = reference
    self.status = status
    self.coordinate = coordinate
    self.outline = outline
    self.coverage = coverage
  }
}

/// An actor and how far it is from somewhere.
package struct NearbyActor: Hashable, Sendable {
  package var row: EntryRow
  package var coordinate: Coordinate
  package var kilometres: Double

  package init(row: EntryRow, coordinate: Coordinate, kilometres: Double) {
    self.row = row
    self.coordinate = coordinate
    self.kilometres = kilometres
  }
}

/// What is at the cursor of a map.
package struct CursorContent: Hashable, Sendable {
  /// The first actors in the cursor's cell, in the order of names.
  package var here: [EntryRow]
  /// The nearest actor that is not in the cursor's cell.
  package var nearest: NearbyActor?
  /// The place of the gazetteer that is nearest to the cursor.
  package var place: Place?

  package init(here: [EntryRow] = [], nearest: NearbyActor? = nil, place: Place? = nil) {
    self.here = here
    self.nearest = nearest
    self.place = place
  }
}
