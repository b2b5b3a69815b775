import GRDB
package import MitmachModel

/// Finds from what an action was made and what was made of it.
package struct Lineage {
  let db: Database

  /// Whether an action, saved as it is, would be made from itself.
  func isCircle(_ action: Action) throws -> Bool {
    guard let original = action.original else { return false }
    if original == action.uid { return true }
    guard let id = try ActionRecord.id(of: original, in: db),
      let own = try ActionRecord.id(of: action.uid, in: db)
    else { return false }
    return try ancestors(of: id).contains(own)
  }

  /// The whole tree that an action stands in, from its first original on; `nil` where it is alone and
  /// nobody's own.
  func tree(around id: Int64, _ language: Language) throws -> LineageNode? {
    let root = try ancestors(of: id).last ?? id
    let node = try node(root, language, seen: [])
    return node.map { $0.variants.isEmpty && $0.region == nil } == true ? nil : node
  }

  /// The originals of an action, the nearest first.
  private func ancestors(of id: Int64) throws -> [Int64] {
    // A union ends also where damaged rows go round in a circle.
    try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          WITH RECURSIVE line (id) AS (
            SELECT originalId FROM action WHERE id = ?
            UNION SELECT originalId FROM action JOIN line USING (id))
          SELECT id FROM line WHERE id IS NOT NULL
          """), arguments: [id])
  }

  private func node(
    _ id: Int64, _ language: Language, seen: Set<Int64>
  ) throws -> LineageNode? {
    let name = language == .english ? "coalesce(action.nameEnglish, action.name)" : "action.name"
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT action.uid, \(name) AS shown, region.uid AS regionUid, region.name AS regionName
          FROM action LEFT JOIN region ON region.id = regionId WHERE action.id = ?
          """), arguments: [id])
    guard let row, !seen.contains(id) else { return nil }
    let variants = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM action WHERE originalId = ? ORDER BY id"),
      arguments: [id])
    let region: UID? = try row.optional("regionUid")
    return LineageNode(
      action: EntryReference(kind: .action, uid: try row.value("uid"), name: row["shown"]),
      region: region.map { EntryReference(kind: .region, uid: $0, name: row["regionName"]) },
      adoptions: try Store.adoptions("actionId", id, language, in: db),
      variants: try variants.compactMap { try node($0, language, seen: seen.union([id])) })
  }

  /// Actions in an order in which each comes behind the one that it was made from.
  package static func originalsFirst(_ actions: [Action]) -> [Action] {
    guard actions.contains(where: { $0.original != nil }) else { return actions }
    let uids = Set(actions.map(\.uid))
    var placed: Set<UID> = []
    var ordered: [Action] = []
    var rest = actions
    while !rest.isEmpty {
      let ready = rest.filter { action in
        action.original.map { placed.contains($0) || !uids.contains($0) } ?? true
      }
      // Those that go round in a circle are left to be refused.
      guard !ready.isEmpty else { return ordered + rest }
      ordered += ready
      placed.formUnion(ready.map(\.uid))
      rest.removeAll { placed.contains($0.uid) }
    }
    return ordered
  }
}
