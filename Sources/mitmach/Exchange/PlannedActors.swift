import MitmachModel
import MitmachStore

/// The actors that an import adds or changes, so that files that have one twice bring it once.
struct PlannedActors {
  private var seen: SeenActors?
  private var parts: [UID: Int] = [:]
  /// The how manieth of the files each new one is.
  private var entries: [UID: Int] = [:]
  private var joined: Set<[UID]> = []
  private var consenting: Set<UID> = []

  /// Remembers a new actor, or what has become of it, and which part of the edit saves it.
  mutating func add(_ actor: Actor, at part: Int, entry: Int) throws {
    let seen = try self.seen ?? SeenActors()
    self.seen = seen
    try seen.remember(actor)
    parts[actor.uid] = part
    if entries[actor.uid] == nil { entries[actor.uid] = entry }
  }

  /// Remembers which part of the edit changes an actor that is in the store.
  mutating func noteChange(of uid: UID, at part: Int) { parts[uid] = part }

  /// A new actor that another one may be; of it no more is told than its columns, so no fields.
  func likelyDuplicate(of actor: Actor) throws -> LikelyDuplicate? {
    try seen?.likelyDuplicate(of: actor)
  }

  func part(of uid: UID) -> Int? { parts[uid] }
  func entry(of uid: UID) -> Int? { entries[uid] }

  /// Whether the files have not put the actor into the region before.
  mutating func join(_ actor: UID, _ region: UID) -> Bool {
    joined.insert([actor, region]).inserted
  }

  /// Whether the files have not brought the actor's consent before.
  mutating func consent(_ actor: UID) -> Bool { consenting.insert(actor).inserted }
}
