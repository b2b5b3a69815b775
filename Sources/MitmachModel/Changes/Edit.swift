/// What a person wants changed: all of it happens together, as one step of the history, or nothing.
package struct Edit: Hashable, Sendable {
  /// In an order in which what is referred to is there.
  package var parts: [Part]
  /// When new entries were entered elsewhere before; milliseconds since 1970.
  package var created: [UID: Int64]

  package init(_ parts: [Part], created: [UID: Int64] = [:]) {
    self.parts = parts
    self.created = created
  }

  /// One record of an edit.
  package enum Part: Hashable, Sendable {
    /// Adds the record, or changes the one of its key.
    ///
    /// `base` is the record as the person saw it: fields that they left alone stay what others have
    /// made of them since; where others changed a field that they changed too, it is a conflict.
    /// Without a base the record must be new.
    case save(Record, base: Record?)
    /// Deletes it with what cannot be without it: an actor's or a region's memberships, an actor's
    /// relations and consents, an action's adoptions; other adoptions stay, without it, and so do
    /// variants.
    case delete(RecordKind, key: String)
    /// Deletes an actor that is the same as another, whose history then tells its own, too.
    case merge(UID, into: UID)
    /// Brings an entry back that others deleted, with what was deleted with it, and makes it what the
    /// person wanted of `base`, which they saw.
    case restore(Record, base: Record)
  }
}

/// Who changes something.
package struct Author: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name of the account on the machine: whose steps undo takes back.
  package var login: String
  /// The actor that the person says to be.
  package var actor: UID?

  package init(login: String, actor: UID? = nil) {
    self.login = login
    self.actor = actor
  }

  package init(stringLiteral value: String) { self.init(login: value) }
}

/// What became of an edit.
package enum EditOutcome: Hashable, Sendable {
  case done(HistoryStep)
  /// All of it is so already.
  case unchanged
  /// Others have changed the same fields meanwhile: nothing was stored.
  case conflict([FieldConflict])
}

/// What became of taking a step back, or of doing it again.
package enum UndoOutcome: Hashable, Sendable {
  /// `step` is new in the history; it takes back `of`.
  case done(HistoryStep, of: HistoryStep)
  /// There is no step of this author left.
  case nothing
  /// Others have changed since what the step changed: nothing was stored.
  case conflict(of: HistoryStep, [FieldConflict])
}

/// A field that two people gave different values.
package struct FieldConflict: Hashable, Sendable {
  package var kind: RecordKind
  package var key: String
  /// What the record is called.
  package var name: String
  /// The field as the history calls it; `nil` where the whole record was added or deleted meanwhile.
  package var field: String?
  /// What this edit or undo would make of it.
  package var wanted: JSONText?
  /// What stands there now.
  package var found: JSONText?

  package init(
    kind: RecordKind, key: String, name: String, field: String?, wanted: JSONText?,
    found: JSONText?
  ) {
    self.kind = kind
    self.key = key
    self.name = name
    self.field = field
    self.wanted = wanted
    self.found = found
  }
}

/// How many records hang on an entry and go or change with it.
package struct Dependants: Hashable, Sendable {
  package var memberships = 0
  package var relations = 0
  package var consents = 0
  package var adoptions = 0
  /// Actions that are variants of it, or the region's own; they stay.
  package var variants = 0

  package init() {}

  package var isEmpty: Bool { self == Dependants() }
}

/// An actor in the store that may be the same as one that is about to be added.
package struct LikelyDuplicate: Hashable, Sendable {
  package var actor: Actor
  package var reasons: Set<Reason>

  package init(actor: Actor, reasons: Set<Reason>) {
    self.actor = actor
    self.reasons = reasons
  }

  /// Why two actors may be one.
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Within 100 m and with a similar name.
    case nearby
    case web, email, phone
    /// The very same name.
    case name
    /// In the same place and with a similar name.
    case place
  }
}
