import MitmachModel

/// Reads features of GeoJSON (RFC 7946): points are actors, areas are regions with an outline.
struct GeoJSONImport {
  let context: ImportContext
  let mapping: MappingProfile?

  init(context: ImportContext, mapping: MappingProfile? = nil) {
    self.context = context
    self.mapping = mapping
  }

  /// Goes through the features until `body` says that it was enough.
  func read(_ scanner: inout JSONScanner, _ body: (ImportItem) -> Bool) throws(ImportFault) {
    let line = scanner.line()
    var others: [(key: String, value: JSONValue)] = []
    var goesOn = true
    try scanner.members { (key, scanner) throws(ImportFault) in
      guard key == "features", scanner.peek() == UInt8(ascii: "[") else {
        others.append((key, try scanner.value()))
        return
      }
      try scanner.elements { (scanner) throws(ImportFault) in
        let line = scanner.line()
        let value = try scanner.value()
        if goesOn { goesOn = body(item(value, line: line)) }
      }
    }
    try scanner.end()
    let alone = JSONValue.object(others)
    if alone["geometry"] != nil {
      _ = body(item(alone, line: line))
    } else if alone["coordinates"] != nil {
      _ = body(item(.object([("geometry", alone)]), line: line))
    }
  }

  private func item(_ feature: JSONValue, line: Int) -> ImportItem {
    guard case .object = feature else {
      return .fault(ImportFault(line: line, cause: .syntax("{\"type\": \"Feature\", …}")))
    }
    do throws(OutlineProblem) {
      let geometry = try Geometry(feature["geometry"] ?? .null)
      return .entry(entry(feature, geometry, line: line))
    } catch {
      let name = feature["properties"]?["name"]?.string
      return .fault(ImportFault(line: line, field: name ?? "geometry", cause: .outline(error)))
    }
  }

  private func entry(_ feature: JSONValue, _ geometry: Geometry, line: Int) -> ImportedEntry {
    let properties = feature["properties"]?.members ?? []
    let columns = columns(properties.map(\.key))
    var builder = EntryBuilder(
      geometry.kind, line: line, context: context, headers: columns.headers)
    if let id = feature["id"]?.plainText {
      builder.take(id, as: UID(rawValue: id) == nil ? .extra("id") : .uid)
    }
    for (column, property) in zip(columns, properties) {
      builder.take(Self.text(property.value), as: column.target)
    }
    geometry.apply(to: &builder)
    return builder.finished(dropping: UMapStyle.key) { text, form in
      let fields = context.catalogue.fields(in: form.fieldSet(context.catalogue))
      return UMapStyle(fields: fields).isOurs(text)
    }
  }

  private func columns(_ names: [String]) -> [ColumnMapping.Column] {
    let columns =
      mapping?.mapping(for: names).columns ?? ColumnMapping.proposal(headers: names).columns
    // What starts with an underscore is some program's own, such as uMap's `_umap_options`.
    return columns.map { column in
      guard column.header.hasPrefix("_") else { return column }
      return ColumnMapping.Column(header: column.header, target: .extra(column.header))
    }
  }

  /// A list of texts, as we write fields and regions, with semicolons between.
  private static func text(_ value: JSONValue) -> String {
    guard let values = value.list, !values.isEmpty,
      values.allSatisfy({ $0.string != nil || $0.int != nil })
    else { return value.plainText }
    return values.map(\.plainText).joined(separator: ";")
  }
}

/// Where a feature is: a point, an area or nowhere.
enum Geometry {
  case nowhere
  /// Longitude and latitude as they stand there, perhaps the wrong way round.
  case point(Double, Double)
  case area(Outline)

  init(_ value: JSONValue) throws(OutlineProblem) {
    let coordinates = value["coordinates"] ?? .null
    switch value["type"]?.string {
    case nil: self = .nowhere
    case "Point": self = Self.point(coordinates)
    case "MultiPoint": self = Self.point(coordinates.list?.first ?? .null)
    case "Polygon": self = .area(Outline(polygons: [try Self.polygon(coordinates)]))
    case "MultiPolygon":
      var polygons: [[Outline.Ring]] = []
      for polygon in coordinates.list ?? [] { polygons.append(try Self.polygon(polygon)) }
      guard !polygons.isEmpty else { throw .noPolygon }
      self = .area(Outline(polygons: polygons))
    case "GeometryCollection":
      guard let first = value["geometries"]?.list?.first else { throw .noPolygon }
      // A collection in a collection is nothing that a region or an actor has.
      if first["type"]?.string == "GeometryCollection" { throw .noPolygon }
      self = try Geometry(first)
    default: throw .noPolygon
    }
  }

  var kind: EntryForm.Kind { if case .area = self { .region } else { .actor } }

  func apply(to builder: inout EntryBuilder) {
    switch self {
    case .nowhere: break
    case .area(let outline): builder.take(outline)
    case .point(let longitude, let latitude):
      builder.take("\(latitude)", as: .latitude)
      builder.take("\(longitude)", as: .longitude)
    }
  }

  private static func point(_ value: JSONValue) -> Geometry {
    guard let numbers = value.list, numbers.count >= 2, let longitude = numbers[0].double,
      let latitude = numbers[1].double
    else { return .nowhere }
    return .point(longitude, latitude)
  }

  private static func polygon(_ value: JSONValue) throws(OutlineProblem) -> [Outline.Ring] {
    guard let rings = value.list, !rings.isEmpty else { throw .noPolygon }
    var polygon: [Outline.Ring] = []
    for ring in rings {
      let positions = (ring.list ?? []).map { position in
        let numbers = position.list ?? []
        return numbers.count >= 2
          ? (numbers[0].double ?? .nan, numbers[1].double ?? .nan) : (.nan, .nan)
      }
      polygon.append(try outlineRing(positions))
    }
    return polygon
  }

  /// A ring of positions (longitude, latitude) whose last is the first once more.
  static func outlineRing(_ positions: [(Double, Double)]) throws(OutlineProblem) -> Outline.Ring {
    guard let first = positions.first, let last = positions.last else { throw .tooFewPoints }
    let mixedUp = positions.count { longitude, latitude in
      !InputRules.isCentralEurope(latitude, longitude)
        && InputRules.isCentralEurope(longitude, latitude)
    }
    if mixedUp == positions.count { throw .swapped(point: 1) }
    var ring: Outline.Ring = []
    for (index, position) in positions.enumerated() {
      guard let point = Coordinate(latitude: position.1, longitude: position.0) else {
        throw .outsideOfWorld(point: index + 1)
      }
      ring.append(point)
    }
    guard first == last else { throw .notClosed }
    ring.removeLast()
    guard Set(ring).count >= 3 else { throw .tooFewPoints }
    return ring
  }
}
