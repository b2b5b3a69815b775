import GRDB
import MitmachModel

extension Transaction {
  /// Adds the relation, or changes the one of this uid.
  mutating func put(_ relation: Relation) throws {
    let old = try RelationRecord.fetch(relation.uid, in: db)
    guard relation != old?.relation else { return }
    guard let type = try RelationType.fetch(relation.type, in: db) else {
      throw StoreError.refused(reason: "relation \(relation.uid): no type \(relation.type)")
    }
    let columns = relation.columns(
      fromId: try actorId(relation.from, of: "relation \(relation.uid)"),
      toId: try actorId(relation.to, of: "relation \(relation.uid)"),
      typeId: type.id)
    if let old {
      try columns.update("relation", where: "id", is: old.id, in: db)
    } else {
      try columns.insert(into: "relation", in: db)
    }
    try note(from: old.map { .relation($0.relation) }, to: .relation(relation))
  }

  mutating func remove(relation uid: UID) throws {
    guard let old = try RelationRecord.fetch(uid, in: db) else { return }
    try deleteRow("relation", old.id)
    try note(from: .relation(old.relation), to: nil)
  }

  /// Adds the type of relations, or changes the one of this id.
  mutating func put(_ type: RelationType) throws {
    let old = try RelationType.fetch(type.id, in: db)
    guard type != old?.type else { return }
    if let old {
      try type.columns.update("relationType", where: "id", is: old.id, in: db)
    } else {
      try type.columns.insert(into: "relationType", in: db)
    }
    try note(from: old.map { .relationType($0.type) }, to: .relationType(type))
  }

  /// Deletes a type that no relation has.
  mutating func remove(relationType id: String) throws {
    guard let old = try RelationType.fetch(id, in: db) else { return }
    try deleteRow("relationType", old.id)
    try note(from: .relationType(old.type), to: nil)
  }
}
