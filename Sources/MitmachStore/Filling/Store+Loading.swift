import GRDB
package import MitmachModel

extension Store {
  /// Adds actors by the hundred thousand, as they are read, as one step of the history; `nil` where
  /// `goesOn` ended it, and then nothing has happened.
  ///
  /// The history notes how many they were and not each of them: the step can be taken back, which
  /// deletes those that nobody has changed since, but not be done again.
  package func load(
    _ entries: some Sequence<LoadedActor>, by author: Author, at milliseconds: Int64,
    source: String = "", language: Language = .german,
    progress: @escaping (LoadProgress) -> Void = { _ in },
    while goesOn: @escaping () -> Bool = { true }
  ) throws(StoreError) -> HistoryStep? {
    try concluding(author: author, at: milliseconds, language: language) { transaction in
      do {
        try transaction.load(entries, source: source, progress: progress, while: goesOn)
        try transaction.finish()
        return .keep(try transaction.historyStep())
      } catch is GivenUp {
        return .giveUp(nil)
      }
    }
  }
}

extension Transaction {
  /// Throws `GivenUp` where it was ended.
  mutating func load(
    _ entries: some Sequence<LoadedActor>, source: String,
    progress: @escaping (LoadProgress) -> Void, while goesOn: @escaping () -> Bool
  ) throws {
    try makeRoom(for: .max)
    var load = try ActorLoad(db, progress: progress, while: goesOn)
    try load.read(entries, at: at)
    guard load.actorCount > 0 else { return }
    let mark = try note(
      RecordKind.load.rawValue, nil, before: nil,
      after: [
        "actors": .integer(Int64(load.actorCount)),
        "memberships": .integer(Int64(load.membershipCount)), "source": .text(source),
      ])
    guard let mark else { return }
    try load.place { moves in
      for move in moves { try moveActor(move.old, to: move.new) }
      // The index must forget the old places before others take them.
      try indexTouchedActors()
    }
    try load.write(mark: mark)
  }
}
