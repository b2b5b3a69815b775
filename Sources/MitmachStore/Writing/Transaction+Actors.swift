import GRDB
import MitmachModel

extension Transaction {
  /// Adds the actor, or changes the one of this uid.
  mutating func put(_ actor: Actor, createdAt: Int64? = nil) throws {
    let old = try ActorRecord.fetch(actor.uid, in: db)
    guard actor != old?.actor else { return }
    let createdAt = old?.createdAt ?? createdAt ?? at
    let id: Int64
    if let old {
      try touch(old.id)
      id = try old.actor.name == actor.name ? old.id : moveActor(old.id, to: actor)
      try actor.columns.update("actor", where: "id", is: id, in: db)
      try actor.textColumns.update("actorText", where: "actorId", is: id, in: db)
    } else {
      id = try positionOfActor(actor, except: nil)
      try insert(actor, id: id, createdAt: createdAt)
    }
    try link("actorField", "actorId", id, from: old?.actor.fields ?? [], to: actor.fields)
    try note(from: old.map { .actor($0.actor) }, to: .actor(actor), createdAt: createdAt)
  }

  /// Adds the rows of an actor; its fields are linked by who calls.
  mutating func insert(_ actor: Actor, id: Int64, createdAt: Int64) throws {
    var columns = actor.columns
    columns.set("id", id)
    columns.set("createdAt", createdAt)
    try columns.insert(into: "actor", in: db)
    var texts = actor.textColumns
    texts.set("actorId", id)
    try texts.insert(into: "actorText", in: db)
    touchNew(id)
  }

  /// Puts an actor in its place among the others, without history, search index and fields.
  mutating func remember(_ actor: Actor) throws {
    if let old = try ActorRecord.id(of: actor.uid, in: db) { try deleteRow("actor", old) }
    try insert(actor, id: try positionOfActor(actor, except: nil), createdAt: at)
  }

  mutating func remove(actor uid: UID) throws {
    guard let old = try ActorRecord.fetch(uid, in: db) else { return }
    try touch(old.id)
    for membership in try uids("membership", where: "actorId", old.id) {
      try deleteMembership(membership)
    }
    for column in ["fromId", "toId"] {
      for relation in try uids("relation", where: column, old.id) { try deleteRelation(relation) }
    }
    for consent in try uids("consent", where: "actorId", old.id) { try deleteConsent(consent) }
    for column in ["oneId", "otherId"] {
      for pair in try uids("distinction", where: column, old.id) { try deleteDistinction(pair) }
    }
    for adoption in try uids("adoption", where: "actorId", old.id) {
      try change(adoption) { $0.actor = nil }
    }
    try deleteRow("actor", old.id)
    removeTouched(old.id)
    try note(from: .actor(old.actor), to: nil, createdAt: old.createdAt)
  }

  // MARK: - Positions

  private mutating func moveActor(_ id: Int64, to actor: Actor) throws -> Int64 {
    let (own, new) = try positionOfMoving(actor, from: id)
    if own != new { try moveActor(own, to: new) }
    return new
  }

  /// The position that a renamed actor gets, and the one that it has until then: where neighbours
  /// had to be spread, it may have been among them.
  private mutating func positionOfMoving(
    _ actor: Actor, from id: Int64
  ) throws -> (own: Int64, new: Int64) {
    let new = try positionOfActor(actor, except: id)
    let own = try ActorRecord.id(of: actor.uid, in: db) ?? id
    return (own, new)
  }

  private mutating func positionOfActor(_ actor: Actor, except own: Int64?) throws -> Int64 {
    let positions = NamePositions(table: "actor", db: db)
    let name = NamePositions.Name(actor.name, uid: actor.uid)
    var own = own
    while true {
      let neighbours = try positions.neighbours(of: name, except: own)
      // It may be the row's own: a row that stays where it is may lie at the very place.
      if let position = try positions.position(between: neighbours) { return position }
      for move in try positions.spreading(around: neighbours) {
        try moveActor(move.old, to: move.new)
        if own == move.old { own = move.new }
      }
    }
  }

  mutating func moveActor(_ old: Int64, to new: Int64) throws {
    try touch(old)
    try db.cachedStatement(sql: "UPDATE actor SET id = ? WHERE id = ?")
      .execute(arguments: [new, old])
    moveTouched(old, to: new)
  }
}
