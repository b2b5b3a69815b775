import MitmachModel

/// What three states of a record come to: the one it was changed from, the one that is wanted, and
/// the one that is found.
struct RecordMerge {
  /// What is to be done with the record.
  enum Result: Hashable {
    case nothing
    case save([String: JSONText])
    case delete
    /// It is not there, and what is known of it is not the whole.
    case impossible
  }

  /// A field that was given two values; no name where it is the whole record.
  struct Conflict: Hashable {
    var field: String?
    var wanted: JSONText?
    var found: JSONText?
  }

  /// What is done where nothing stands in the way, or in spite of it.
  private(set) var result = Result.nothing
  /// What is done so that the values of others stay.
  private(set) var yieldingResult = Result.nothing
  private(set) var conflicts: [Conflict] = []

  /// `base` and `wanted`: all fields of a record, or only those that the change is about.
  init(
    base: [String: JSONText]?, wanted: [String: JSONText]?, found: [String: JSONText]?
  ) {
    switch (base, wanted, found) {
    case (_, nil, nil): break
    case (nil, let wanted?, nil): use(.save(wanted))
    case (let base?, let wanted?, nil): if base != wanted { miss(wanted) }
    case (nil, let wanted?, let found?): if wanted != found { collide(wanted, found) }
    case (let base, nil, let found?): delete(base ?? found, found)
    case (let base?, let wanted?, let found?): merge(base, wanted, found)
    }
  }

  private mutating func use(_ result: Result) {
    self.result = result
    yieldingResult = result
  }

  private mutating func miss(_ wanted: [String: JSONText]) {
    result = .impossible
    conflicts = [Conflict(field: nil, wanted: .object(wanted), found: nil)]
  }

  private mutating func collide(_ wanted: [String: JSONText], _ found: [String: JSONText]) {
    result = .save(wanted)
    conflicts = [Conflict(field: nil, wanted: .object(wanted), found: .object(found))]
  }

  private mutating func delete(_ base: [String: JSONText], _ found: [String: JSONText]) {
    result = .delete
    let differing = Self.keys(base, found).filter { base[$0] != found[$0] }
    conflicts = differing.map { Conflict(field: $0, wanted: nil, found: found[$0]) }
    yieldingResult = conflicts.isEmpty ? .delete : .nothing
  }

  private mutating func merge(
    _ base: [String: JSONText], _ wanted: [String: JSONText], _ found: [String: JSONText]
  ) {
    var merged = found
    var yielding = found
    for key in Self.keys(base, wanted) where base[key] != wanted[key] {
      if let value = Self.value(of: key, base[key], wanted[key], found[key]) {
        merged[key] = value
        yielding[key] = value
      } else {
        conflicts.append(Conflict(field: key, wanted: wanted[key], found: found[key]))
        merged[key] = wanted[key]
      }
    }
    merged = merged.compacted
    yielding = yielding.compacted
    result = merged == found ? .nothing : .save(merged)
    yieldingResult = yielding == found ? .nothing : .save(yielding)
  }

  private static func keys(_ one: [String: JSONText], _ other: [String: JSONText]) -> [String] {
    Set(one.keys).union(other.keys).sorted()
  }

  /// The value that takes both changes in; `nil` where they contradict each other.
  private static func value(
    of key: String, _ base: JSONText?, _ wanted: JSONText?, _ found: JSONText?
  ) -> JSONText? {
    if wanted == found || base == wanted { return found ?? .null }
    if base == found { return wanted ?? .null }
    // A place and its coordinate belong together; what an action says in a language does not.
    guard key != "location", case .object(let base) = base, case .object(let wanted) = wanted,
      case .object(var merged) = found
    else { return nil }
    for key in keys(base, wanted) {
      guard let value = value(of: key, base[key], wanted[key], merged[key]) else { return nil }
      merged[key] = value
    }
    return .object(merged.compacted)
  }
}
