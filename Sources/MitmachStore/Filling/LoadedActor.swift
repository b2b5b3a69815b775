package import MitmachModel

/// A new actor with the regions that it is in, as a file has it.
package struct LoadedActor: Hashable, Sendable {
  package var actor: Actor
  package var memberships: [Membership]
  /// In milliseconds; `nil` for now.
  var createdAt: Int64?

  package init(_ actor: Actor, memberships: [Membership] = []) {
    self.init(actor, memberships: memberships, createdAt: nil)
  }

  init(_ actor: Actor, memberships: [Membership], createdAt: Int64?) {
    self.actor = actor
    self.memberships = memberships
    self.createdAt = createdAt
  }
}

/// How far a load has come.
package enum LoadProgress: Hashable, Sendable {
  /// So many actors have been read.
  case read(Int)
  /// So many of them are in the search index.
  case indexed(Int, of: Int)
  /// So many of the parts of what is left are done: tables first, then their indexes.
  case stored(Int, of: Int)
}
