import MitmachExchange
import MitmachModel
import MitmachStore

/// Writes our own JSON: the whole network, or a part of it that can be taken in elsewhere.
struct NetworkExport {
  let exporter: Exporter

  func write(
    _ export: Export, to output: inout ExportOutput, _ tally: inout ExportTally
  ) throws {
    var writer = NetworkWriter(catalogue: exporter.catalogue)
    try output.write { writer.start(to: &$0) }
    var records = NetworkRecords(
      export: export, query: exporter.query, purpose: exporter.purpose, isWhole: exporter.isWhole)
    try records.forEach { record in
      let released = tally.release(record)
      let createdAt = try export.createdAt(record)
      try output.write { writer.write(released, createdAt: createdAt, to: &$0) }
    }
    try output.write { writer.finish(to: &$0) }
  }
}

/// Goes through the records of a network, or of the part of it that a list is, kind by kind.
private struct NetworkRecords {
  let export: Export
  let query: ListQuery
  let purpose: Consent.Purpose
  /// The actors, regions and actions that the part has; `nil` where it is the whole network.
  private var part: Set<UID>?

  init(export: Export, query: ListQuery, purpose: Consent.Purpose, isWhole: Bool) {
    self.export = export
    self.query = query
    self.purpose = purpose
    part = isWhole ? nil : []
  }

  mutating func forEach(_ body: (Record) throws -> Void) throws {
    var actions: [Action] = []
    switch query.listing {
    case .actors, .moderators:
      try forEachActor(body)
      if part == nil { actions = try self.actions(of: export, list(.actions)) }
    case .regions: try forEachRegion(body)
    case .actions:
      actions = try actionsWithOriginals()
      part?.formUnion(actions.map(\.uid))
      try forEachAdopter(of: actions, body)
    }
    try forEachTie(body)
    for action in actions { try body(.action(action)) }
    try export.forEachAdoption { if has($0.action) { try body(.adoption($0)) } }
    try forEachFinding(body)
  }

  private func has(_ uid: UID) -> Bool { part?.contains(uid) ?? true }

  private func list(_ listing: Listing) -> ListQuery {
    ListQuery(listing: listing, language: query.language)
  }

  // MARK: - Lists of actors and regions

  /// The actors of the list, and the regions that they are in.
  private mutating func forEachActor(_ body: (Record) throws -> Void) throws {
    var regions: Set<UID> = []
    try export.forEachActor(matching: query) { actor, memberships in
      if part?.insert(actor.uid) != nil { regions.formUnion(memberships.map(\.region)) }
      try body(.actor(actor))
    }
    try export.forEachRegion(matching: list(.regions)) { region in
      guard part == nil || regions.contains(region.uid) else { return }
      part?.insert(region.uid)
      try body(.region(region))
    }
  }

  private mutating func forEachRegion(_ body: (Record) throws -> Void) throws {
    try export.forEachRegion(matching: query) { region in
      part?.insert(region.uid)
      try body(.region(region))
    }
  }

  // MARK: - Lists of actions

  private func actions(of export: Export, _ query: ListQuery) throws -> [Action] {
    var actions: [Action] = []
    try export.forEachAction(matching: query) { actions.append($0) }
    return actions
  }

  /// The actions of the list, and behind them those that they were made from.
  private func actionsWithOriginals() throws -> [Action] {
    var latest = try actions(of: export, query)
    var all = latest
    var known = Set(all.map(\.uid))
    while true {
      let originals = latest.compactMap(\.original).filter { known.insert($0).inserted }
      guard !originals.isEmpty else { return all }
      latest = try actions(
        of: export.only(.init(listing: .actions, uids: originals)), list(.actions))
      all += latest
    }
  }

  /// Who has done the actions, and in which regions; the regions whose own they are.
  private mutating func forEachAdopter(
    of actions: [Action], _ body: (Record) throws -> Void
  ) throws {
    var actors: Set<UID> = []
    var regions = Set(actions.compactMap(\.region))
    try export.forEachAdoption { adoption in
      guard has(adoption.action) else { return }
      if let actor = adoption.actor { actors.insert(actor) }
      if let region = adoption.region { regions.insert(region) }
    }
    part?.formUnion(actors.union(regions))
    let chosen = actors.sorted { $0.rawValue < $1.rawValue }
    try export.only(.init(listing: .actors, uids: chosen)).forEachActor(matching: list(.actors)) {
      actor, _ in try body(.actor(actor))
    }
    try export.forEachRegion(matching: list(.regions)) { region in
      if regions.contains(region.uid) { try body(.region(region)) }
    }
  }

  // MARK: - What ties them

  private func forEachTie(_ body: (Record) throws -> Void) throws {
    try export.forEachMembership { membership in
      guard has(membership.actor), has(membership.region) else { return }
      try body(.membership(membership))
    }
    try export.forEachRelation { relation in
      guard has(relation.from), has(relation.to) else { return }
      try body(.relation(relation))
    }
  }

  /// A consent goes along with the contact data that it allows to leave.
  private func forEachFinding(_ body: (Record) throws -> Void) throws {
    try export.forEachConsent { consent in
      guard has(consent.actor), consent.purpose.includes(purpose) else { return }
      try body(.consent(consent))
    }
    try export.forEachDistinction { distinction in
      guard has(distinction.one), has(distinction.other) else { return }
      try body(.distinction(distinction))
    }
  }
}
