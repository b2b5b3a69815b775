import GRDB
package import MitmachModel

extension Store {
  /// Actors that may be the same as one that is about to be added, the likeliest first.
  package func likelyDuplicates(
    of actor: Actor, limit: Int
  ) throws(StoreError) -> [LikelyDuplicate] {
    try reading { db in
      let finder = DuplicateFinder(actor: actor, db: db, neighbours: plan.similarNeighbours)
      let reasons = try finder.reasons()
      let likeliest = reasons.sorted { one, other in
        (-one.value.count, one.key) < (-other.value.count, other.key)
      }
      return try likeliest.prefix(limit).compactMap { id, reasons in
        try ActorRecord.fetch(id, in: db).map {
          LikelyDuplicate(actor: $0.actor, reasons: reasons)
        }
      }
    }
  }
}

/// Gathers the actors that have something in common with one.
struct DuplicateFinder {
  let actor: Actor
  let db: Database
  /// How many of a place are looked at on either side of a name, in the order of names.
  let neighbours: Int

  /// How many are looked at of those who share an address or a name.
  private static let most = 100
  /// Kilometres within which a similar name makes one think.
  static let near = 0.1

  /// The ids of the actors, each with what it has in common.
  func reasons() throws -> [Int64: Set<LikelyDuplicate.Reason>] {
    var reasons: [Int64: Set<LikelyDuplicate.Reason>] = [:]
    let found = [
      (LikelyDuplicate.Reason.email, try actors(by: .email, actor.email)),
      (.web, try actors(by: .web, actor.web)), (.phone, try actors(by: .phone, actor.phone)),
      (.name, try actorsOfSameName()), (.nearby, try similarActorsNearby()),
      (.place, try similarActorsOfPlace()),
    ]
    for (reason, ids) in found {
      for id in ids { reasons[id, default: []].insert(reason) }
    }
    if let own = try ActorRecord.id(of: actor.uid, in: db) { reasons[own] = nil }
    return reasons
  }

  private func actors(by form: ContactForm, _ value: String?) throws -> [Int64] {
    guard let value else { return [] }
    let column = form.rawValue
    let sql = """
      SELECT actorId FROM actorText INDEXED BY \(form.index)
      WHERE \(form.normalised(column)) = \(form.normalised("?1")) AND \(column) IS NOT NULL
        AND \(form.normalised("?1")) <> '' LIMIT \(Self.most)
      """
    return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [value])
  }

  private func actorsOfSameName() throws -> [Int64] {
    let key = Folding.sortKey(of: actor.name)
    guard !key.isEmpty else { return [] }
    return try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM actor WHERE sortKey = ? LIMIT \(Self.most)"),
      arguments: [key])
  }

  /// Where hundreds stand on one spot, it is the middle of a town: then those of the place whose names
  /// stand near are looked at, but not all of them here.
  private func similarActorsNearby() throws -> [Int64] {
    guard let centre = actor.location?.coordinate else { return [] }
    let north = Self.near / Coordinate.kilometresPerDegree
    let east = centre.degreesEast(ofKilometres: Self.near)
    let name = NameSimilarity(actor.name)
    // The tree keeps its numbers less exactly than the table, but always wide enough.
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT actor.id, name, latitude, longitude FROM actorArea JOIN actor USING (id)
          WHERE maxLatitude >= ? AND minLatitude <= ? AND maxLongitude >= ? AND minLongitude <= ?
          LIMIT \(max(Self.most, neighbours / 2))
          """),
      arguments: [
        centre.latitude - north, centre.latitude + north, centre.longitude - east,
        centre.longitude + east,
      ])
    var found: [Int64] = []
    while let row = try rows.next() {
      let place = Coordinate(latitude: row["latitude"], longitude: row["longitude"])
      guard let place, centre.kilometres(to: place) <= Self.near,
        name.isSimilar(to: NameSimilarity(row["name"]))
      else { continue }
      found.append(row["id"])
    }
    return found
  }

  /// In a large city only those whose names stand near in the order of names.
  private func similarActorsOfPlace() throws -> [Int64] {
    guard let location = actor.location else { return [] }
    let place = ColumnValues.placeKey(location)
    guard place != ColumnValues.noPlace else { return [] }
    let own = NamePositions.Name(actor.name, uid: actor.uid)
    let position = try NamePositions(table: "actor", db: db).neighbours(of: own, except: nil)
    let name = NameSimilarity(actor.name)
    return try [("<=", "DESC"), (">", "ASC")].flatMap { sign, direction in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT id, name, district FROM actor INDEXED BY actorByPlace
            WHERE placeKey = ? AND id \(sign) ? ORDER BY id \(direction) LIMIT \(neighbours)
            """),
        arguments: [place, position.before ?? 0])
    }.filter { row in
      let district: String? = row["district"]
      return (district == nil || location.district == nil || district == location.district)
        && name.isSimilar(to: NameSimilarity(row["name"]))
    }.map { $0["id"] }
  }
}
