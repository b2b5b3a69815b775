import Canvas
import MitmachModel

// MARK: - Questions

extension AppState {
  mutating func press(_ key: Key, in question: Question) -> [Effect] {
    let isYes = key == .character("j") || key == .character("y")
    let isNo = key == .escape || key == .character("n") || key == .control("c")
    switch question {
    case .delete(let entries, _):
      guard isYes else {
        if isNo { overlay = nil }
        return []
      }
      overlay = nil
      return [
        .perform(
          Edit(entries.map { .delete($0.kind.recordKind, key: $0.uid.rawValue) }), .delete(entries))
      ]
    case .deleteTie(let tie):
      if isYes || isNo { overlay = nil }
      if key == .character("e") { return [.prepareForm(.amend(tie, isEnd: true))] }
      return isYes ? [.perform(Edit([.delete(tie.kind, key: tie.uid.rawValue)]), .form)] : []
    case .replaceFile(let request, let path):
      if isYes || isNo { overlay = nil }
      return isYes ? [.exchange(.export(request, path: path, replacing: true))] : []
    case .discard(let form): return press(key, isYes: isYes, isNo: isNo, discarding: form)
    case .resume(let dated):
      guard isYes || key == .enter else {
        if isNo { overlay = nil }
        return []
      }
      overlay = nil
      return [.prepareForm(.resume(dated.draft))]
    }
  }

  private mutating func press(
    _ key: Key, isYes: Bool, isNo: Bool, discarding form: FormState
  ) -> [Effect] {
    if isYes {
      overlay = nil
      duplicatesOf = nil
      guard form.purpose.isDrafted else { return [] }
      report(strings.forms.draftDiscarded)
      return [.removeDraft(form.draftUID)]
    }
    if key == .character("b") || key == .character("k"), form.purpose.isDrafted {
      overlay = nil
      report(strings.forms.draftKept)
      // Also what is kept already: from now on the form is open nowhere.
      return form.form == form.kept && form.form == form.base ? [] : [.keepDraftNow(form.draft)]
    }
    if isNo { overlay = .form(form) }
    return []
  }

  /// Asks whether entries may be deleted, once it is known what hangs on them.
  mutating func deleteEntries() -> [Effect] {
    let marked = Array(browser.list.marks.references.values)
    if !marked.isEmpty, !isDetailsFocused {
      return [.countDependants(marked.sorted { $0.name < $1.name })]
    }
    return currentEntry.map { [.countDependants([$0])] } ?? []
  }
}

// MARK: - Conflicts

extension AppState {
  mutating func press(_ key: Key, in conflict: ConflictState) -> [Effect] {
    switch (key, conflict.cause) {
    case (.character("m"), .form(let form)) where conflict.isDeleted: return restore(form)
    case (.character("m"), .form(let form)):
      // What others changed meanwhile is taken over; what was typed here comes on top.
      rebasing = Rebasing(form: form)
      return [.prepareForm(form.purpose)]
    case (.character("m"), .undo(_, let isRedo)):
      overlay = nil
      return [isRedo ? .redo(overriding: true) : .undo(overriding: true)]
    case (.character("a"), .form(let form)), (.character("t"), .form(let form)):
      guard conflict.isDeleted else {
        rebasing = Rebasing(form: form, yielding: Set(conflict.conflicts.compactMap(\.field)))
        return [.prepareForm(form.purpose)]
      }
      overlay = nil
      return form.purpose.isDrafted ? [.removeDraft(form.draftUID)] : []
    case (.escape, .form(let form)), (.control("c"), .form(let form)): overlay = .form(form)
    case (.escape, _), (.control("c"), _), (.character("a"), _), (.character("t"), _):
      overlay = nil
    default:
      var conflict = conflict
      conflict.scroll = scroll(conflict.scroll, by: key, in: lines(of: conflict))
      overlay = .conflict(conflict)
    }
    return []
  }

  mutating func accept(_ outcome: UndoOutcome, isRedo: Bool) -> [Effect] {
    switch outcome {
    case .nothing:
      report(isRedo ? strings.forms.nothingToRedo : strings.forms.nothingToUndo)
      return []
    case .conflict(let step, let conflicts):
      overlay = .conflict(
        ConflictState(cause: .undo(step, isRedo: isRedo), conflicts: conflicts))
      return []
    case .done(let step, let told):
      storeVersion += 1
      isStoreUntidy = true
      report(
        changeWriter.sentence(for: step, takingBack: told).asSentence,
        advice: isRedo ? strings.forms.canUndo : strings.forms.canRedo)
      return [.loadCatalogue, .loadIdentity] + reloadPage
    }
  }
}

// MARK: - Likely duplicates

extension AppState {
  mutating func accept(_ duplicates: [LikelyDuplicate]) -> [Effect] {
    guard case .form(let form) = overlay else { return [] }
    // Asked once for what stands there now: who says that it is another is not asked again.
    duplicatesOf = form.form
    guard !duplicates.isEmpty else { return submit(form) }
    overlay = .duplicates(DuplicatesState(form: form, candidates: duplicates))
    return []
  }

  mutating func press(_ key: Key, in state: DuplicatesState) -> [Effect] {
    var state = state
    guard let candidate = state.candidate else { return [] }
    let entry = EntryReference(kind: .actor, uid: candidate.actor.uid, name: candidate.actor.name)
    switch key {
    case .escape, .control("c"):
      duplicatesOf = nil
      overlay = .form(state.form)
    case .left: state.select(state.selection - 1)
    case .right, .tab: state.select(state.selection + 1)
    case .character("1"):
      let parts = memberships(of: entry.uid, in: &state.form)
      overlay = .form(state.form)
      guard parts.isEmpty else { return [.perform(Edit(parts), .sameAs(entry))] }
      return accept(entry, insteadOf: state.form)
    case .character("2"):
      overlay = .form(state.form)
      return submit(state.form)
    case .character("3"):
      let new = actor(of: state.form, uid: state.form.draftUID, base: nil)
      let merged = candidate.actor.completed(by: new)
      let parts =
        [Edit.Part.save(.actor(merged), base: .actor(candidate.actor))]
        + memberships(of: entry.uid, in: &state.form)
      overlay = .form(state.form)
      return [.perform(Edit(parts), .sameAs(entry))]
    default: state.scroll = scroll(state.scroll, by: key, in: lines(of: state))
    }
    if case .duplicates = overlay { overlay = .duplicates(state) }
    return []
  }
}

// MARK: - Who one is

extension AppState {
  mutating func press(_ key: Key, in identity: IdentityState) -> [Effect] {
    var identity = identity
    let count = identity.found.count + (identity.field.isEmpty ? 0 : 1)
    var effects: [Effect] = []
    switch key {
    case .escape, .control("c"):
      overlay = nil
      return []
    case .enter: return choose(identity)
    case .down, .control("n"): identity.select(identity.selection + 1, of: count)
    case .up, .control("p"): identity.select(identity.selection - 1, of: count)
    default:
      guard identity.field.take(key) else { return [] }
      identity.typed()
      identity.found = []
      if !identity.field.text.trimmingBlanks.isEmpty {
        effects = [.findEntries(identity.field.text, .actor)]
      }
    }
    overlay = .identity(identity)
    return effects
  }

  private mutating func choose(_ identity: IdentityState) -> [Effect] {
    if identity.found.indices.contains(identity.selection) {
      overlay = nil
      let chosen = identity.found[identity.selection]
      return [.setIdentity(chosen.uid)]
        + (identity.region.map { [.prepareForm(.join(region: $0))] } ?? [])
    }
    guard !identity.field.text.trimmingBlanks.isEmpty else { return [] }
    overlay = nil
    return [
      .prepareForm(
        .introduce(name: identity.field.text.trimmingBlanks, region: identity.region))
    ]
  }
}
