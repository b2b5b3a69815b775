import GRDB
package import MitmachModel

extension Store {
  /// Takes back the author's latest step that still stands.
  ///
  /// `overriding`: whether it is done in spite of what others changed since, where that is possible.
  package func undo(
    by author: Author, at milliseconds: Int64, isTrial: Bool = false, overriding: Bool = false,
    language: Language = .german
  ) throws(StoreError) -> UndoOutcome {
    try inverting(by: author, at: milliseconds, isTrial, overriding, language) { chain in
      try chain.lastEdit(of: author.login)
    }
  }

  /// Does again what the author took back last and has not edited over since.
  package func redo(
    by author: Author, at milliseconds: Int64, isTrial: Bool = false, overriding: Bool = false,
    language: Language = .german
  ) throws(StoreError) -> UndoOutcome {
    try inverting(by: author, at: milliseconds, isTrial, overriding, language) { chain in
      try chain.lastUndo(of: author.login)
    }
  }

  /// Takes back one step, whoever made it; of somebody else's it is an edit of this author.
  package func takeBack(
    step uid: UID, by author: Author, at milliseconds: Int64, isTrial: Bool = false,
    overriding: Bool = false
  ) throws(StoreError) -> UndoOutcome {
    try inverting(by: author, at: milliseconds, isTrial, overriding, .german) { chain in
      guard let step = try StepRecord.fetch(uid, in: chain.db), step.act != .load,
        try chain.isLast(step) || step.act == .edit, try !chain.isUndone(step)
      else { return nil }
      return step
    }
  }

  private func inverting(
    by author: Author, at milliseconds: Int64, _ isTrial: Bool, _ overriding: Bool,
    _ language: Language, _ choose: (StepChain) throws -> StepRecord?
  ) throws(StoreError) -> UndoOutcome {
    try concluding(author: author, at: milliseconds, language: language) { transaction in
      let chain = StepChain(db: transaction.db)
      guard let step = try choose(chain) else { return .giveUp(.nothing) }
      let reader = HistoryReader(db: transaction.db, language: language)
      let told = try reader.step(try chain.edit(of: step), limit: 100)
      transaction.takesBack(step)
      let conflicts = try transaction.invert(
        try chain.changing(step).uid, mode: overriding ? .overriding : .strict)
      guard overriding || conflicts.isEmpty else {
        return .giveUp(.conflict(of: told, conflicts.unique))
      }
      try transaction.finish()
      guard let new = try transaction.historyStep() else { return .giveUp(.nothing) }
      return isTrial ? .giveUp(.done(new, of: told)) : .keep(.done(new, of: told))
    }
  }
}

extension StepChain {
  /// The edit that an undo or a redo is about.
  fileprivate func edit(of step: StepRecord) throws -> StepRecord {
    guard step.act != .edit, let target = step.target else { return step }
    return try StepRecord.fetch(target, in: db) ?? step
  }
}

extension Transaction {
  /// Notes what the step of this transaction is for.
  fileprivate mutating func takesBack(_ step: StepRecord) {
    switch step.act {
    case _ where step.author.login != author.login: (act, target) = (.edit, step.id)
    case .edit, .load: (act, target) = (.undo, step.id)
    case .undo: (act, target) = (.redo, step.target)
    case .redo: (act, target) = (.undo, step.target)
    }
  }

  /// Takes the changes of a step back, the last one first.
  mutating func invert(
    _ step: UID, about entry: UID? = nil, mode: ConflictMode
  ) throws -> [FieldConflict] {
    try makeRoom(for: try HistoryReader(db: db).range(of: step)?.count ?? 0)
    var conflicts: [FieldConflict] = []
    var end = Int64.max
    while true {
      let changes = try ChangeRecord.latestFirst(ofStep: step, about: entry, before: end, in: db)
      guard let last = changes.last else { return conflicts }
      end = last.id
      for change in changes { conflicts += try invert(change, mode: mode) }
    }
  }

  private mutating func invert(
    _ change: ChangeRecord, mode: ConflictMode
  ) throws -> [FieldConflict] {
    if change.isBlank { return mode == .strict ? [FieldConflict(blank: change)] : [] }
    if change.kind == .load { return try unload(change, mode: mode) }
    return try change.inverse.map { try apply($0, mode: mode) } ?? []
  }
}
