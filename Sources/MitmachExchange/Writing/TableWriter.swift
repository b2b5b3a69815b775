import MitmachModel

/// Writes a list of actors or of regions as a table that we read back as it was.
struct TableWriter: EntryWriter {
  private let kind: EntryForm.Kind
  private let catalogue: Catalogue
  private let extraKeys: [String]
  private let dialect: CSVDialect

  init(
    kind: EntryForm.Kind, dialect: CSVDialect, context: ImportContext, extraKeys: [String]
  ) {
    self.kind = kind
    self.dialect = dialect
    self.extraKeys = extraKeys.sorted()
    catalogue = context.catalogue
  }

  func start(to bytes: inout [UInt8]) {
    if dialect == .excelDE { bytes += [0xEF, 0xBB, 0xBF] }
    let names = kind == .region ? Self.regionColumns : Self.actorColumns
    CSVLine(dialect: dialect)
      .write(names + extraKeys.map(ColumnWords.header(of:)), to: &bytes)
  }

  /// The cells stand in the order of the columns below.
  func write(_ entry: ExportedEntry, to bytes: inout [UInt8]) {
    var row = CSVRow(dialect: dialect)
    switch entry {
    case .actor(let actor, let regions): write(actor, regions, to: &row, &bytes)
    case .region(let region, _): write(region, to: &row, &bytes)
    }
    for key in extraKeys { row.add(entry.extras[key], to: &bytes) }
    row.end(&bytes)
  }

  func finish(to bytes: inout [UInt8]) {}

  // MARK: - Rows

  private static let actorColumns = [
    "type", "uid", "name", "other_names", "kind", "fields", "regions", "place", "district",
    "country", "lat", "lon", "goals", "email", "phone", "web", "about", "about_en", "since",
    "source", "license",
  ]

  private func write(
    _ actor: Actor, _ regions: [EntryReference], to row: inout CSVRow, _ bytes: inout [UInt8]
  ) {
    row.add("actor", to: &bytes)
    row.add(actor.uid.rawValue, to: &bytes)
    row.add(actor.name, to: &bytes)
    row.add(actor.otherNames, to: &bytes)
    row.add(actor.kind.rawValue, to: &bytes)
    row.add(catalogue.ids(actor.fields), to: &bytes)
    row.add(regions.map(\.name), to: &bytes)
    write(actor.location, to: &row, &bytes)
    row.add(actor.goals.numbers.map(String.init), to: &bytes)
    for text in [actor.email, actor.phone, actor.web, actor.about.german, actor.about.english] {
      row.add(text, to: &bytes)
    }
    row.add(actor.since?.rawValue, to: &bytes)
    row.add(actor.source, to: &bytes)
    row.add(actor.license, to: &bytes)
  }

  private static let regionColumns = [
    "type", "uid", "name", "sorbian_name", "status", "fields", "place", "district", "country",
    "lat", "lon", "web", "about", "about_en", "since", "source", "people", "weeks", "euros",
    "skills",
  ]

  private func write(_ region: Region, to row: inout CSVRow, _ bytes: inout [UInt8]) {
    row.add("region", to: &bytes)
    row.add(region.uid.rawValue, to: &bytes)
    row.add(region.name, to: &bytes)
    row.add(region.sorbianName, to: &bytes)
    row.add(region.status.rawValue, to: &bytes)
    row.add(catalogue.ids(region.fields), to: &bytes)
    write(region.location, to: &row, &bytes)
    for text in [region.web, region.about.german, region.about.english, region.since?.rawValue] {
      row.add(text, to: &bytes)
    }
    row.add(region.source, to: &bytes)
    let resources = region.resources
    for number in [resources.people, resources.weeks, resources.euros] {
      row.add(number.map(String.init), to: &bytes)
    }
    row.add((resources.skills ?? []).sorted(), to: &bytes)
  }

  private func write(_ location: Location?, to row: inout CSVRow, _ bytes: inout [UInt8]) {
    row.add(location?.place, to: &bytes)
    row.add(location?.district, to: &bytes)
    row.add(location?.knownCountry, to: &bytes)
    row.add(location?.coordinate?.latitude, to: &bytes)
    row.add(location?.coordinate?.longitude, to: &bytes)
  }
}
