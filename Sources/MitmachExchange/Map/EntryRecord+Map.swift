package import MitmachModel

extension CompassDirection {
  /// One or two letters, the same in all languages.
  package var letters: String {
    switch self {
    case .north: "N"
    case .northEast: "NE"
    case .east: "E"
    case .southEast: "SE"
    case .south: "S"
    case .southWest: "SW"
    case .west: "W"
    case .northWest: "NW"
    }
  }
}

extension EntryRecord {
  /// How far the entry is from somewhere, in kilometres with two digits behind the point, and in which
  /// direction.
  package mutating func add(kilometres: Double?, direction: CompassDirection?) {
    let rounded = kilometres.map { ($0 * 100).rounded() / 100 }
    add("distance_km", rounded.map(JSONValue.number) ?? .null)
    add("direction", .optional(direction?.letters))
  }

  /// A row of the matrix of regions or districts and fields: a value for each field.
  ///
  /// `name`: what a district is called, as rows know only its key.
  package init(of row: CoverageRow, named name: String, fields: [FieldOfAction]) {
    switch row.subject {
    case .region(let region):
      self.init([("type", .text("region")), ("uid", .text(region.uid.rawValue))])
    case .district(let code): self.init([("type", .text("district")), ("key", .text(code))])
    }
    add("name", .text(name))
    for field in fields { add("members_\(field.id)", .integer(row.coverage.count(field))) }
    add("members", .integer(row.coverage.total))
    add("grade", .text(row.coverage.grade(in: fields).rawValue))
    add("missing", .texts(row.coverage.holes(in: fields).map(\.id)))
  }
}
