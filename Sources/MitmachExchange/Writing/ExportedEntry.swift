package import MitmachModel

/// An entry on its way out, with the names of what it is tied to.
///
/// Contact data that must not leave are taken out before, by `ContactPolicy`.
package enum ExportedEntry: Hashable, Sendable {
  /// `regions`: those that it is a member of.
  case actor(Actor, regions: [EntryReference])
  /// `members`: the actors that take part in it.
  case region(Region, members: [EntryReference])
}

/// Writes entries one by one, so that a million of them take no more memory than one.
package protocol EntryWriter {
  /// Appends what stands before the first entry.
  mutating func start(to bytes: inout [UInt8])
  mutating func write(_ entry: ExportedEntry, to bytes: inout [UInt8])
  /// Appends what stands behind the last entry.
  mutating func finish(to bytes: inout [UInt8])
}

/// A kind of file that lists are written to, entry by entry.
package enum ExportFormat: Hashable, Sendable {
  case csv(CSVDialect)
  case openFairDB
  case openFairDBTable
  case geoJSON
  case vCard
  case markdown

  /// `extraKeys`: the names of all extras that the entries of a table have, for its columns.
  package func writer(
    of kind: EntryForm.Kind, context: ImportContext, extraKeys: [String] = []
  ) -> any EntryWriter {
    switch self {
    case .csv(let dialect):
      TableWriter(kind: kind, dialect: dialect, context: context, extraKeys: extraKeys)
    case .openFairDB: OpenFairDBWriter(context: context)
    case .openFairDBTable: OpenFairDBTableWriter(context: context)
    case .geoJSON: GeoJSONWriter(context: context)
    case .vCard: VCardWriter(context: context)
    case .markdown: MarkdownListWriter(context: context)
    }
  }
}

extension ExportedEntry {
  /// The form that shows the entry: what it says, field by field, as text.
  func form(_ context: ImportContext) -> EntryForm {
    let record: Record =
      switch self {
      case .actor(let actor, _): .actor(actor)
      case .region(let region, _): .region(region)
      }
    return EntryForm(record, catalogue: context.catalogue, language: context.language)
  }

  var uid: UID {
    switch self {
    case .actor(let actor, _): actor.uid
    case .region(let region, _): region.uid
    }
  }

  var name: String {
    switch self {
    case .actor(let actor, _): actor.name
    case .region(let region, _): region.name
    }
  }

  var extras: [String: String] {
    switch self {
    case .actor(let actor, _): actor.extras
    case .region(let region, _): region.extras
    }
  }

  var fields: FieldSet {
    switch self {
    case .actor(let actor, _): actor.fields
    case .region(let region, _): region.fields
    }
  }

  var location: Location? {
    switch self {
    case .actor(let actor, _): actor.location
    case .region(let region, _): region.location
    }
  }

  var since: PartialDate? {
    switch self {
    case .actor(let actor, _): actor.since
    case .region(let region, _): region.since
    }
  }

  var license: String? { if case .actor(let actor, _) = self { actor.license } else { nil } }

  /// Names of the regions of an actor.
  var regionNames: [String] {
    if case .actor(_, let regions) = self { regions.map(\.name) } else { [] }
  }
}
