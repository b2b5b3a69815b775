package import MitmachModel

/// A membership or a relation, as the details name it.
package struct Tie: Hashable, Sendable {
  package var kind: RecordKind
  package var uid: UID
  /// The names at both its ends.
  var name: String

  init(_ kind: RecordKind, _ uid: UID, from start: String, to end: String) {
    self.kind = kind
    self.uid = uid
    name = "\(start) – \(end)"
  }
}
