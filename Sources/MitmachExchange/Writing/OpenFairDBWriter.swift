import MitmachModel

/// An actor as OpenFairDB has it: names and values, where one is known.
struct OpenFairDBEntry {
  /// The name of what its table calls otherwise than its JSON.
  private static let tableNames = [
    "created": "created_at", "email": "contact_email", "telephone": "contact_phone",
  ]

  /// In the order of its JSON.
  private(set) var members: [(key: String, value: JSONValue)] = []

  /// `nil` for regions, which it does not have.
  init?(_ entry: ExportedEntry, _ context: ImportContext) {
    guard case .actor(let actor, _) = entry else { return nil }
    var extras = actor.extras
    func extra(_ key: String) -> String? { extras.removeValue(forKey: key) }
    func add(_ key: String, _ text: String?) { members.append((key, .optional(text))) }
    func addNumber(_ key: String) {
      let text = extra(key)
      members.append((key, text.flatMap { Int($0) }.map(JSONValue.integer) ?? .optional(text)))
    }
    let digits = actor.uid.rawValue.filter { $0 != "-" }
    add("id", extra(OpenFairDBFields.idKey) ?? digits)
    addNumber("created")
    addNumber("version")
    add("title", actor.name)
    add("description", actor.about.text(in: context.language))
    let point = actor.location?.coordinate
    members.append(("lat", point.map { .number($0.latitude) } ?? .null))
    members.append(("lng", point.map { .number($0.longitude) } ?? .null))
    for key in ["street", "zip"] { add(key, extra(key)) }
    add("city", actor.location?.namedPlace)
    add("country", extra("country") ?? actor.location?.knownCountry)
    for key in ["state", "contact_name"] { add(key, extra(key)) }
    add("email", actor.email)
    add("telephone", actor.phone)
    add("homepage", actor.web)
    add("opening_hours", extra("opening_hours"))
    let isDay = actor.since?.rawValue.utf8.count == 10
    add("founded_on", isDay ? actor.since?.rawValue : nil)
    let form = entry.form(context)
    let category = context.tags.category(of: actor.kind.rawValue).map { [$0] } ?? []
    members.append(
      ("categories", .texts(extra(OpenFairDBFields.categoriesKey)?.commaItems ?? category)))
    let tags = extra(OpenFairDBFields.tagsKey)?.commaItems ?? []
    members.append(("tags", .texts(context.tags.tags(of: form, adding: tags))))
    members.append(("ratings", .texts(extra("ratings")?.commaItems ?? [])))
    add("license", actor.license)
    for key in ["image_url", "image_link_url"] { add(key, extra(key)) }
    members.append(("custom", extra("custom").flatMap(JSONValue.init(json:)) ?? .list([])))
    // It knows days only; a year or month goes beside, where programs pass over it.
    if !isDay, let since = actor.since { add("since", since.rawValue) }
    for (key, text) in extras.sorted(by: { $0.key < $1.key }) {
      add(OpenFairDBFields.name(ofExtra: key), text)
    }
  }

  /// The cell of a column of its table.
  func cell(_ column: String) -> String {
    let value = members.first { (Self.tableNames[$0.key] ?? $0.key) == column }?.value
    guard let list = value?.list else { return value?.plainText ?? "" }
    return list.map(\.plainText).joined(separator: ",")
  }
}

extension String {
  fileprivate var commaItems: [String] { split(separator: ",").map(String.init) }
}

/// Writes actors as the list of entries that OpenFairDB gives out; regions are left out.
struct OpenFairDBWriter: EntryWriter {
  private let context: ImportContext
  private var isFirst = true

  init(context: ImportContext) { self.context = context }

  func start(to bytes: inout [UInt8]) { bytes += "[".utf8 }

  mutating func write(_ entry: ExportedEntry, to bytes: inout [UInt8]) {
    guard let record = OpenFairDBEntry(entry, context) else { return }
    bytes += (isFirst ? "\n" : ",\n").utf8
    isFirst = false
    JSONValue.object(record.members).write(to: &bytes)
  }

  func finish(to bytes: inout [UInt8]) { bytes += (isFirst ? "]\n" : "\n]\n").utf8 }
}

/// Writes actors as the `entries.csv` of OpenFairDB, in its order of columns; regions are left out.
struct OpenFairDBTableWriter: EntryWriter {
  private let context: ImportContext
  private let line = CSVLine(dialect: .standard)

  init(context: ImportContext) { self.context = context }

  func start(to bytes: inout [UInt8]) {
    line.write(OpenFairDBFields.exportColumns, to: &bytes)
  }

  func write(_ entry: ExportedEntry, to bytes: inout [UInt8]) {
    guard let record = OpenFairDBEntry(entry, context) else { return }
    line.write(OpenFairDBFields.exportColumns.map(record.cell), to: &bytes)
  }

  func finish(to bytes: inout [UInt8]) {}
}
