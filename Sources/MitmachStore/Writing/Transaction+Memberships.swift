import GRDB
import MitmachModel

extension Transaction {
  /// Adds the membership, or changes the one of this uid.
  mutating func put(_ membership: Membership) throws {
    let old = try MembershipRecord.fetch(membership.uid, in: db)
    guard membership != old?.membership else { return }
    let (actorId, regionId) = try ids(of: membership)
    if let old { try touch(old.actorId) }
    try touch(actorId)
    if let old,
      (old.actorId, old.regionId, old.membership.role)
        == (actorId, regionId, membership.role)
    {
      try membership.columns(actorId: actorId, regionId: regionId)
        .update("membership", where: "id", is: old.id, in: db)
    } else {
      // The tallies count what comes and goes, so one that joins others now is a new row.
      if let old { try deleteRow("membership", old.id) }
      var columns = membership.columns(actorId: actorId, regionId: regionId)
      if let old { columns.set("id", old.id) }
      try columns.insert(into: "membership", in: db)
    }
    try note(from: old.map { .membership($0.membership) }, to: .membership(membership))
  }

  mutating func remove(membership uid: UID) throws {
    guard let old = try MembershipRecord.fetch(uid, in: db) else { return }
    try touch(old.actorId)
    try deleteRow("membership", old.id)
    try note(from: .membership(old.membership), to: nil)
  }

  func deleteRow(_ table: String, _ id: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM \(table) WHERE id = ?").execute(arguments: [id])
  }

  private func ids(of membership: Membership) throws -> (actor: Int64, region: Int64) {
    guard let actor = try ActorRecord.id(of: membership.actor, in: db) else {
      throw StoreError.refused(reason: "membership \(membership.uid): no actor \(membership.actor)")
    }
    guard let region = try RegionRecord.id(of: membership.region.rawValue, in: db) else {
      throw StoreError.refused(
        reason: "membership \(membership.uid): no region \(membership.region)")
    }
    return (actor, region)
  }
}
