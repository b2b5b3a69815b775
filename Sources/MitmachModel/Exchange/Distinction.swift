/// That somebody has looked at two actors that seemed to be one and found that they are not.
package struct Distinction: Hashable, Sendable {
  package var uid: UID
  /// The one whose uid comes first, so that a pair is told in one way only.
  package let one: UID
  package let other: UID

  package init(uid: UID, _ one: UID, _ other: UID) {
    self.uid = uid
    (self.one, self.other) = one.rawValue < other.rawValue ? (one, other) : (other, one)
  }
}
