import MitmachModel

/// Writes a list of actors or of regions as a table that we read back as it was.
struct TableWriter: EntryWriter {
  private let context: ImportContext
  private let line: CSVLine
  private let columns: [Column]
  private let extraKeys: [String]

  /// A column: what it is called, and the field that stands in it.
  fileprivate enum Column {
    case type, uid, regions, license, latitude, longitude
    case field(String, InputField)
  }

  init(
    kind: EntryForm.Kind, dialect: CSVDialect, context: ImportContext, extraKeys: [String]
  ) {
    self.context = context
    self.extraKeys = extraKeys.sorted()
    line = CSVLine(dialect: dialect)
    columns = kind == .region ? Self.regionColumns : Self.actorColumns
  }

  func start(to bytes: inout [UInt8]) {
    if line.dialect == .excelDE { bytes += [0xEF, 0xBB, 0xBF] }
    line.write(columns.map(\.name) + extraKeys.map(ColumnWords.header(of:)), to: &bytes)
  }

  func write(_ entry: ExportedEntry, to bytes: inout [UInt8]) {
    let form = entry.form(context)
    let cells = columns.map { cell($0, of: entry, form) }
    line.write(cells + extraKeys.map { entry.extras[$0] ?? "" }, to: &bytes)
  }

  func finish(to bytes: inout [UInt8]) {}

  private func cell(_ column: Column, of entry: ExportedEntry, _ form: EntryForm) -> String {
    switch column {
    case .type: form.kind.rawValue
    case .uid: entry.uid.rawValue
    case .regions: entry.regionNames.joined(separator: ";")
    case .license: entry.license ?? ""
    case .latitude: number(entry.location?.coordinate?.latitude)
    case .longitude: number(entry.location?.coordinate?.longitude)
    case .field(_, .since): entry.since?.rawValue ?? ""
    case .field(_, .otherNames): form.items(.otherNames).joined(separator: ";")
    case .field(_, let field) where Self.lists.contains(field):
      form.items(field).joined(separator: ";")
    case .field(_, let field): form[field]
    }
  }

  private func number(_ value: Double?) -> String {
    guard let value else { return "" }
    let digits = JSONValue.digits(of: value)
    return line.dialect == .standard ? digits : digits.replacing(".", with: ",")
  }

  private static let lists: Set<InputField> = [.fields, .goals, .skills]

  private static let actorColumns: [Column] =
    [.type, .uid, .field("name", .name), .field("other_names", .otherNames), .field("kind", .kind)]
    + [.field("fields", .fields), .regions] + places
    + [.field("goals", .goals), .field("email", .email), .field("phone", .phone)] + ends
    + [.license]

  private static let regionColumns: [Column] =
    [.type, .uid, .field("name", .name), .field("sorbian_name", .sorbianName)]
    + [.field("status", .status), .field("fields", .fields)] + places + ends
    + [
      .field("people", .people), .field("weeks", .weeks), .field("euros", .euros),
      .field("skills", .skills),
    ]

  private static let places: [Column] = [
    .field("place", .place), .field("district", .district), .field("country", .country),
    .latitude, .longitude,
  ]

  private static let ends: [Column] = [
    .field("web", .web), .field("about", .about), .field("about_en", .aboutEnglish),
    .field("since", .since), .field("source", .source),
  ]
}

extension TableWriter.Column {
  fileprivate var name: String {
    switch self {
    case .type: "type"
    case .uid: "uid"
    case .regions: "regions"
    case .license: "license"
    case .latitude: "lat"
    case .longitude: "lon"
    case .field(let name, _): name
    }
  }
}
