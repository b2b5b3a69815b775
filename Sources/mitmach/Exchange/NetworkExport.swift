import MitmachExchange
import MitmachModel
import MitmachStore

/// Writes our own JSON: the whole network, or a part of it that can be taken in elsewhere.
struct NetworkExport {
  let exporter: Exporter

  func write(
    _ export: Export, to output: inout ExportOutput, _ tally: inout ExportTally
  ) throws {
    var part = Part(
      writer: NetworkWriter(catalogue: exporter.catalogue),
      entries: exporter.isWhole ? nil : [])
    try output.write { part.writer.start(to: &$0) }
    guard exporter.query.listing != .actions else {
      try writeActions(of: exporter.query, export, to: &output, &part, &tally)
      try output.write { part.writer.finish(to: &$0) }
      return
    }
    try writeEntries(export, to: &output, &part, &tally)
    try writeTies(export, to: &output, &part, &tally)
    if exporter.isWhole {
      let actions = ListQuery(listing: .actions, language: exporter.query.language)
      try writeActions(of: actions, export, to: &output, &part, &tally)
      try writeAdoptions(export, to: &output, &part, &tally)
    }
    try writeConsents(export, to: &output, &part, &tally)
    try output.write { part.writer.finish(to: &$0) }
  }

  /// What is being written.
  private struct Part {
    var writer: NetworkWriter
    /// The actors and regions that are in the file; `nil` where all are.
    var entries: Set<UID>?
    /// The regions that actors of the file are in.
    var regions: Set<UID> = []

    func has(_ uid: UID) -> Bool { entries?.contains(uid) ?? true }
  }

  private func writeEntries(
    _ export: Export, to output: inout ExportOutput, _ part: inout Part,
    _ tally: inout ExportTally
  ) throws {
    let query = exporter.query
    if query.listing == .actors {
      try export.forEachActor(matching: query) { actor, memberships in
        part.entries?.insert(actor.uid)
        if part.entries != nil { part.regions.formUnion(memberships.map(\.region)) }
        let released = tally.release(actor)
        try output.write { part.writer.write(.actor(released), to: &$0) }
      }
    }
    var regions = query
    if query.listing == .actors { regions = ListQuery(listing: .regions, language: query.language) }
    let isNarrowed = query.listing == .actors && part.entries != nil
    try export.forEachRegion(matching: regions) { region in
      guard !isNarrowed || part.regions.contains(region.uid) else { return }
      part.entries?.insert(region.uid)
      tally.count("regions")
      try output.write { part.writer.write(.region(region), to: &$0) }
    }
  }

  private func writeTies(
    _ export: Export, to output: inout ExportOutput, _ part: inout Part,
    _ tally: inout ExportTally
  ) throws {
    try export.forEachMembership { membership in
      guard part.has(membership.actor), part.has(membership.region) else { return }
      tally.count("memberships")
      try output.write { part.writer.write(.membership(membership), to: &$0) }
    }
    try export.forEachRelation { relation in
      guard part.has(relation.from), part.has(relation.to) else { return }
      tally.count("relations")
      try output.write { part.writer.write(.relation(relation), to: &$0) }
    }
  }

  private func writeActions(
    of query: ListQuery, _ export: Export, to output: inout ExportOutput, _ part: inout Part,
    _ tally: inout ExportTally
  ) throws {
    try export.forEachAction(matching: query) { action in
      tally.count("actions")
      try output.write { part.writer.write(.action(action), to: &$0) }
    }
  }

  private func writeAdoptions(
    _ export: Export, to output: inout ExportOutput, _ part: inout Part,
    _ tally: inout ExportTally
  ) throws {
    try export.forEachAdoption { adoption in
      tally.count("adoptions")
      try output.write { part.writer.write(.adoption(adoption), to: &$0) }
    }
  }

  /// A consent goes along with the contact data that it allows to leave.
  private func writeConsents(
    _ export: Export, to output: inout ExportOutput, _ part: inout Part,
    _ tally: inout ExportTally
  ) throws {
    try export.forEachConsent { consent in
      guard part.has(consent.actor), consent.purpose.includes(exporter.purpose) else { return }
      tally.count("consents")
      try output.write { part.writer.write(.consent(consent), to: &$0) }
    }
  }
}
