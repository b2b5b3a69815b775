import MitmachModel

/// The entries that a person marked; they stay while filters change.
struct Marks: Hashable, Sendable {
  private(set) var references: [UID: EntryReference] = [:]
  /// Where a range began that is being drawn.
  var rangeStart: UID?

  var count: Int { references.count }
  var isEmpty: Bool { references.isEmpty }
  func contains(_ reference: EntryReference) -> Bool { references[reference.uid] != nil }

  mutating func toggle(_ reference: EntryReference) {
    if references.removeValue(forKey: reference.uid) == nil {
      references[reference.uid] = reference
    }
  }

  mutating func insert(_ added: some Sequence<EntryReference>) {
    for reference in added { references[reference.uid] = reference }
  }

  mutating func removeAll() { self = Marks() }

  mutating func remove(_ uids: Set<UID>) {
    for uid in uids { references.removeValue(forKey: uid) }
  }
}
