import MitmachModel
import MitmachStore

/// Finds the one entry that a person means, or refuses with those that they may mean.
struct EntryFinder {
  let store: Store
  let words: CommandWords

  func entry(named typed: String) throws -> EntryReference {
    try one(of: try store.references(named: typed, language: words.language), typed: typed)
  }

  func actor(named typed: String) throws -> EntryReference {
    let found = try store.references(named: typed, language: words.language)
    let actors = found.filter { $0.kind == .actor }
    if actors.isEmpty, !found.isEmpty, UID(rawValue: typed) == nil {
      // A region or an action has just this name; an actor may have it among others.
      return try one(of: try actorsFound(by: typed), typed: typed)
    }
    return try one(of: actors, typed: typed)
  }

  func action(named typed: String) throws -> EntryReference {
    let found = try store.references(named: typed, language: words.language)
    return try one(of: found.filter { $0.kind == .action }, typed: typed)
  }

  func region(named typed: String, in catalogue: Catalogue) throws -> EntryReference {
    func reference(_ region: RegionName) -> EntryReference {
      EntryReference(kind: .region, uid: region.uid, name: region.name)
    }
    return switch catalogue.region(named: typed) {
    case .one(let region): reference(region)
    case .several(let regions): try one(of: regions.map(reference), typed: typed)
    case .none: try one(of: [], typed: typed)
    }
  }

  private func actorsFound(by text: String) throws -> [EntryReference] {
    var query = ListQuery(listing: .actors, language: words.language)
    query.filter.text = text
    let request = PageRequest(query: query, position: .first, limit: 20)
    return try store.page(request).rows.map(\.reference)
  }

  private func one(of candidates: [EntryReference], typed: String) throws -> EntryReference {
    guard let first = candidates.first else {
      throw CommandFailure(words.noSuchEntry(typed), exitCode: ExitStatus.nothingFound)
    }
    guard candidates.count > 1 else { return first }
    var output = StandardOutput()
    for candidate in candidates {
      output.write(line: [
        candidate.name, words.names.entryKind(candidate.kind), candidate.uid.rawValue,
      ])
    }
    try output.flush()
    throw CommandFailure(words.severalEntries(typed), exitCode: ExitStatus.nothingFound)
  }
}
