/// A tie between two actors, for a time: `from` does to `to` what the type says.
package struct Relation: Hashable, Sendable {
  package var uid: UID
  package var from: UID
  package var to: UID
  /// The id of a `RelationType`.
  package var type: String
  package var since: PartialDate?
  package var until: PartialDate?
  package var source: String

  package init(
    uid: UID, from: UID, to: UID, type: String, since: PartialDate? = nil,
    until: PartialDate? = nil, source: String = ""
  ) {
    self.uid = uid
    self.from = from
    self.to = to
    self.type = type
    self.since = since
    self.until = until
    self.source = source
  }
}

extension Relation {
  /// What stands in a form for a type seen from its other end.
  package static func reversed(_ type: String) -> String { "~" + type }

  /// The type, and whether it is seen from its other end.
  package static func type(_ text: String) -> (id: String, isReversed: Bool) {
    text.hasPrefix("~") ? (String(text.dropFirst()), true) : (text, false)
  }
}

/// A way in which actors can be tied, with what it is called from either end.
package struct RelationType: Hashable, Sendable, Identifiable {
  /// What files and the command line call it, such as `funds`.
  package let id: String
  /// Seen from the actor that does it: *fördert*.
  package var label: LocalizedText
  /// Seen from the other one: *wird gefördert von*.
  package var reverseLabel: LocalizedText

  package init(id: String, label: LocalizedText, reverseLabel: LocalizedText) {
    self.id = id
    self.label = label
    self.reverseLabel = reverseLabel
  }

  /// Whether it says the same from both ends, as *kooperiert mit* does.
  package var isSymmetric: Bool { label == reverseLabel }
}

/// A relation seen from one of its ends: `other` is the actor at the other.
package struct RelationLine: Hashable, Sendable {
  package var relation: Relation
  package var other: EntryReference
  package var otherFields: FieldSet
  /// Whether the actor from which it is seen is the one that does it.
  package var isForward: Bool

  package init(
    relation: Relation, other: EntryReference, otherFields: FieldSet, isForward: Bool
  ) {
    self.relation = relation
    self.other = other
    self.otherFields = otherFields
    self.isForward = isForward
  }
}
