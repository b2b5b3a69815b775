import MitmachModel

/// Writes entries as features of GeoJSON (RFC 7946), which uMap shows in the colours of the fields.
struct GeoJSONWriter: EntryWriter {
  private let context: ImportContext
  private var isFirst = true

  init(context: ImportContext) { self.context = context }

  func start(to bytes: inout [UInt8]) {
    bytes += "{\"type\":\"FeatureCollection\",\"features\":[".utf8
  }

  mutating func write(_ entry: ExportedEntry, to bytes: inout [UInt8]) {
    bytes += (isFirst ? "\n" : ",\n").utf8
    isFirst = false
    let feature = JSONValue.object([
      ("type", .text("Feature")), ("id", .text(entry.uid.rawValue)),
      ("geometry", geometry(entry)), ("properties", .object(properties(entry))),
    ])
    feature.write(to: &bytes)
  }

  func finish(to bytes: inout [UInt8]) { bytes += "\n]}\n".utf8 }

  // MARK: - Where it is

  /// An outline, else the point; `null` where neither is known.
  private func geometry(_ entry: ExportedEntry) -> JSONValue {
    if case .region(let region, _) = entry, let outline = region.outline {
      return geometry(outline.rightHandedRings)
    }
    guard let point = entry.location?.coordinate else { return .null }
    return .object([("type", .text("Point")), ("coordinates", point.json)])
  }

  private func geometry(_ outline: Outline) -> JSONValue {
    guard case .list(let polygons) = outline.json else { return .null }
    let isSingle = polygons.count == 1
    return .object([
      ("type", .text(isSingle ? "Polygon" : "MultiPolygon")),
      ("coordinates", isSingle ? polygons[0] : .list(polygons)),
    ])
  }

  // MARK: - What it says

  private func properties(_ entry: ExportedEntry) -> [(key: String, value: JSONValue)] {
    var members = JSONMembers()
    members.add("name", entry.name)
    switch entry {
    case .actor(let actor, let regions): add(actor, regions, to: &members)
    case .region(let region, _): add(region, to: &members)
    }
    for (key, text) in entry.extras.sorted(by: { $0.key < $1.key }) where key != UMapStyle.key {
      members.add(ColumnWords.header(of: key), text)
    }
    let style = UMapStyle(fields: context.catalogue.fields(in: entry.fields))
    let options = style.options(over: entry.extras[UMapStyle.key])
    if let options { members.add(UMapStyle.key, options) }
    return members.members
  }

  private func add(_ actor: Actor, _ regions: [EntryReference], to members: inout JSONMembers) {
    add(actor.about, to: &members)
    members.add("type", "actor")
    members.add("kind", actor.kind.rawValue)
    members.add("fields", context.catalogue.ids(actor.fields))
    members.add("goals", actor.goals)
    members.add("other_names", optional: actor.otherNames.joined(separator: ";").nonEmpty)
    add(actor.location, to: &members)
    members.add("email", optional: actor.email)
    members.add("phone", optional: actor.phone)
    members.add("web", optional: actor.web)
    members.add("source", optional: actor.source.nonEmpty)
    members.add("regions", regions.map(\.name))
    members.add("since", actor.since)
    members.add("license", optional: actor.license)
  }

  private func add(_ region: Region, to members: inout JSONMembers) {
    add(region.about, to: &members)
    members.add("type", "region")
    members.add("status", region.status.rawValue)
    members.add("fields", context.catalogue.ids(region.fields))
    members.add("sorbian_name", optional: region.sorbianName)
    add(region.location, to: &members)
    members.add("web", optional: region.web)
    members.add("source", optional: region.source.nonEmpty)
    members.add("people", optional: region.resources.people)
    members.add("weeks", optional: region.resources.weeks)
    members.add("euros", optional: region.resources.euros)
    members.add("skills", (region.resources.skills ?? []).sorted())
    members.add("since", region.since)
    if region.outline != nil, let point = region.location?.coordinate {
      // The outline takes the place of the point.
      members.add("lat", .number(point.latitude))
      members.add("lon", .number(point.longitude))
    }
  }

  private func add(_ about: LocalizedText, to members: inout JSONMembers) {
    members.add("description", optional: about.german.nonEmpty)
    members.add("description_en", optional: about.english)
  }

  private func add(_ location: Location?, to members: inout JSONMembers) {
    members.add("place", optional: location?.namedPlace)
    members.add("district", optional: location?.district)
    members.add("country", optional: location?.knownCountry)
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

/// How uMap shows a feature: in the colour of its first field.
struct UMapStyle {
  static let key = "_umap_options"
  private let color: String?

  init(fields: [FieldOfAction]) { color = fields.first.map { FieldColor.css($0.color) } }

  /// The options of a file with our colour, where it had none.
  func options(over text: String?) -> JSONValue? {
    let own = color.map { [(key: "color", value: JSONValue.text($0))] } ?? []
    guard let text else { return own.isEmpty ? nil : .object(own) }
    guard let value = JSONValue(json: text), case .object(let members) = value else {
      return .text(text)
    }
    return .object(members + (value["color"] == nil ? own : []))
  }

  /// Whether options are no more than what we would write ourselves.
  func isOurs(_ text: String) -> Bool { options(over: nil)?.plainText == text }
}

/// The colours of fields where there are more than a terminal's: dark enough to be read on white.
enum FieldColor {
  static func css(_ name: String) -> String {
    switch name {
    case "yellow": "#8a6a00"
    case "green": "#2b7a2b"
    case "blue": "#1f5fa8"
    case "magenta": "#8e2f8e"
    case "red": "#b02a2a"
    case "cyan": "#0f7173"
    default: "#505050"
    }
  }
}

extension Outline {
  /// With outer rings against the clock and holes with it, as RFC 7946 wants them.
  var rightHandedRings: Outline {
    Outline(
      polygons: polygons.map { polygon in
        polygon.enumerated().map { index, ring in
          (Self.doubledArea(ring) > 0) == (index == 0) ? ring : Array(ring.reversed())
        }
      })
  }

  /// Twice the area in square degrees, positive against the clock.
  private static func doubledArea(_ ring: Ring) -> Double {
    zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) { area, edge in
      area + edge.0.longitude * edge.1.latitude - edge.1.longitude * edge.0.latitude
    }
  }
}
