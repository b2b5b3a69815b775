import GRDB
import MitmachModel

// Changing whatever there is in one way.
extension Transaction {
  /// Adds the record, or changes the one of its key; `createdAt` counts where it is new.
  mutating func save(_ record: Record, createdAt: Int64? = nil) throws {
    switch record {
    case .region(let region): try save(region, createdAt: createdAt)
    case .actor(let actor): try save(actor, createdAt: createdAt)
    case .action(let action): try save(action, createdAt: createdAt)
    case .membership(let membership): try save(membership)
    case .adoption(let adoption): try save(adoption)
    case .relation(let relation): try save(relation)
    case .relationType(let type): try save(type)
    case .consent(let consent): try save(consent)
    case .distinction(let distinction): try save(distinction)
    }
  }

  mutating func delete(_ kind: RecordKind, key: String) throws {
    if kind == .relationType { return try deleteRelationType(key) }
    guard let uid = UID(rawValue: key) else { return }
    switch kind {
    case .region: try deleteRegion(uid)
    case .actor: try deleteActor(uid)
    case .action: try deleteAction(uid)
    case .membership: try deleteMembership(uid)
    case .adoption: try deleteAdoption(uid)
    case .relation: try deleteRelation(uid)
    case .consent: try deleteConsent(uid)
    case .distinction: try deleteDistinction(uid)
    case .relationType, .field, .goal, .skill, .gazetteer, .load, .erasure: break
    }
  }
}
