import MitmachExchange
import MitmachModel
import MitmachStore

/// Writes what an export asks for, entry by entry, and tells what stayed behind.
struct Exporter {
  let store: Store
  let catalogue: Catalogue
  let query: ListQuery
  let purpose: Consent.Purpose
  /// Those alone, where somebody chose some.
  var selection: Export.Selection?
  let settings: ExportSettings

  var words: CommandWords { settings.words }

  func export() throws {
    let tally = try write()
    try ExportReport(exporter: self, tally: tally).tell()
  }

  /// Writes it all, and says what was given out and what not.
  func write() throws -> ExportTally {
    var output = try ExportOutput(path: settings.output, language: settings.language)
    // The picture is asked for first: the store answers one after the other.
    let map = settings.format == .html ? try PageMap(of: self) : nil
    let tally = try store.exporting(selection) { export in
      var tally = ExportTally(policy: try policy(export))
      if settings.format == .json {
        try NetworkExport(exporter: self).write(export, to: &output, &tally)
      } else if settings.isList, let format = settings.format.list(settings.dialect ?? .standard) {
        try write(format, export, to: &output, &tally)
      } else {
        try PageExport(exporter: self, map: map).write(export, to: &output, &tally)
      }
      return tally
    }
    if tally.isEmpty {
      throw CommandFailure(words.lists.nothingFound, exitCode: ExitStatus.nothingFound)
    }
    try output.finish()
    return tally
  }

  /// Whether nothing narrows the export.
  var isWhole: Bool { query.filter.isEmpty && !settings.isOfOneList }

  var context: ImportContext {
    get throws {
      ImportContext(
        catalogue: catalogue, tags: try ExchangeContext.tags(words), language: settings.language)
    }
  }

  private func policy(_ export: Export) throws -> ContactPolicy {
    var consents: [Consent] = []
    try export.forEachConsent { consents.append($0) }
    return ContactPolicy(purpose: purpose, consents: consents, today: Now.day)
  }

  // MARK: - Lists

  private func write(
    _ format: ExportFormat, _ export: Export, to output: inout ExportOutput,
    _ tally: inout ExportTally
  ) throws {
    let regions = query.listing == .regions
    var writer = format.writer(
      of: regions ? .region : .actor, context: try context,
      extraKeys: settings.format == .csv ? try extraKeys(export, tally.policy) : [])
    try output.write { writer.start(to: &$0) }
    if regions {
      try writeRegions(with: &writer, export, to: &output, &tally)
    } else {
      try writeActors(with: &writer, export, to: &output, &tally)
    }
    try output.write { writer.finish(to: &$0) }
  }

  private func writeActors(
    with writer: inout any EntryWriter, _ export: Export, to output: inout ExportOutput,
    _ tally: inout ExportTally
  ) throws {
    let names = Dictionary(uniqueKeysWithValues: catalogue.regions.map { ($0.uid, $0.name) })
    try export.forEachActor(matching: query) { actor, memberships in
      let regions = memberships.filter { $0.until == nil }.map { membership in
        EntryReference(
          kind: .region, uid: membership.region, name: names[membership.region] ?? "")
      }
      let entry = ExportedEntry.actor(tally.release(actor), regions: regions)
      try output.write { writer.write(entry, to: &$0) }
    }
  }

  private func writeRegions(
    with writer: inout any EntryWriter, _ export: Export, to output: inout ExportOutput,
    _ tally: inout ExportTally
  ) throws {
    let members = settings.format == .vCard ? try members(export) : [:]
    try export.forEachRegion(matching: query) { region in
      tally.count("regions")
      let entry = ExportedEntry.region(region, members: members[region.uid] ?? [])
      try output.write { writer.write(entry, to: &$0) }
    }
  }

  /// Who takes part in which region.
  private func members(_ export: Export) throws -> [UID: [EntryReference]] {
    var members: [UID: [EntryReference]] = [:]
    try export.forEachMembership { membership in
      guard membership.until == nil else { return }
      let actor = EntryReference(kind: .actor, uid: membership.actor, name: "")
      members[membership.region, default: []].append(actor)
    }
    return members
  }

  /// The names of all extras that leave, for the columns of a table.
  private func extraKeys(_ export: Export, _ policy: ContactPolicy) throws -> [String] {
    guard query.listing == .regions else {
      return try export.extraKeys(matching: query, where: policy.mayLeave).sorted()
    }
    var keys: Set<String> = []
    try export.forEachRegion(matching: query) { keys.formUnion($0.extras.keys) }
    return keys.sorted()
  }
}

extension Store {
  /// Like `export`; what `body` throws comes through as it is.
  fileprivate func exporting<Value>(
    _ selection: Export.Selection?, _ body: (Export) throws -> Value
  ) throws -> Value {
    var failure: (any Error)?
    do {
      return try export(only: selection) { export in
        do { return try body(export) } catch {
          failure = error
          throw error
        }
      }
    } catch {
      throw failure ?? error
    }
  }
}
