import Canvas
import MitmachModel

// MARK: - What became of it

extension AppState {
  mutating func accept(_ outcome: EditOutcome, _ reason: EditReason) -> [Effect] {
    if case .imported = reason, case .exchange(.importing) = overlay { overlay = nil }
    switch outcome {
    case .unchanged:
      if case .sameAs(let entry) = reason, let form = formInFront {
        return accept(entry, insteadOf: form)
      }
      let effects = closeForm()
      if case .restore(let entry) = reason {
        report(strings.pages.notDeleted(entry.name))
      } else {
        report(strings.forms.unchanged)
      }
      return effects
    case .conflict(let conflicts):
      let cause = formInFront.map(ConflictState.Cause.form) ?? .other
      let conflict = ConflictState(cause: cause, conflicts: conflicts)
      if let twin = conflict.twin {
        // There is nothing to decide: the person can only change what they typed, or leave it.
        notice = Notice(text: strings.forms.alreadyThere(name(of: twin)), isFailure: true)
      } else {
        overlay = .conflict(conflict)
      }
      return []
    case .done(let step):
      storeVersion += 1
      isStoreUntidy = true
      let form = formInFront
      var effects = closeForm() + [.loadCatalogue, .loadIdentity] + reloadPage
      if case .delete(let entries) = reason { forget(entries) }
      report(sentence(for: step, reason), advice: strings.forms.canUndo)
      if let form { effects += proceed(after: form, with: entry(of: form, reason)) }
      return effects
    }
  }

  /// Goes on with an entry that is there, where a new one was about to be added.
  mutating func accept(_ entry: EntryReference, insteadOf form: FormState) -> [Effect] {
    let effects = closeForm()
    report(strings.forms.unchanged)
    return effects + proceed(after: form, with: entry)
  }

  private func sentence(for step: HistoryStep, _ reason: EditReason) -> String {
    guard case .imported(let result) = reason else {
      return changeWriter.sentence(for: step).asSentence
    }
    return strings.exchange.imported(result, strings.number)
  }

  var changeWriter: ChangeWriter { ChangeWriter(strings: strings, catalogue: catalogue) }

  private var formInFront: FormState? {
    if case .form(let form) = overlay { form } else { nil }
  }

  private mutating func closeForm() -> [Effect] {
    duplicatesOf = nil
    guard let form = formInFront else { return [] }
    overlay = nil
    return form.purpose.isDrafted ? [.removeDraft(form.draftUID)] : []
  }

  /// Shows a new entry in its list; goes on with what the person was about to do.
  private mutating func proceed(after form: FormState, with entry: EntryReference) -> [Effect] {
    switch form.purpose {
    case .introduce(_, let region):
      return [.setIdentity(entry.uid)] + (region.map { [.prepareForm(.join(region: $0))] } ?? [])
    case .add, .fork: return showNew(entry)
    case .resume: return form.record == nil ? showNew(entry) : []
    default: return []
    }
  }

  /// The new entry, or the one that it turned out to be.
  private func entry(of form: FormState, _ reason: EditReason) -> EntryReference {
    if case .sameAs(let entry) = reason { return entry }
    let kind: EntryKind =
      switch form.form.kind {
      case .region: .region
      case .action: .action
      default: .actor
      }
    return EntryReference(kind: kind, uid: form.draftUID, name: form.form.trimmed(.name))
  }

  /// Goes to the list in which a new entry stands, in the order of names.
  private mutating func showNew(_ entry: EntryReference) -> [Effect] {
    let listing: Listing =
      switch entry.kind {
      case .region: .regions
      case .actor: .actors
      case .action: .actions
      }
    if map.isShown { return [.map(.findCoordinate(entry))] }
    if current != listing { show(listing) }
    browser.order = .name
    browser.isReversed = false
    browser.focus = .list
    browser.trail = []
    return [.locate(entry, query)]
  }

  /// Shows the new entry; filters that hide it are taken off.
  mutating func accept(_ key: RowKey?, of entry: EntryReference) -> [Effect] {
    guard let key else {
      guard !query.filter.isEmpty else { return [] }
      filter = Filter()
      return [.locate(entry, query)]
    }
    return goTo(entry, key)
  }

  /// Brings the list to an entry of which the place is known.
  mutating func goTo(_ entry: EntryReference, _ key: RowKey) -> [Effect] {
    if let request = browser.list.requestAll(selecting: entry, of: query) {
      return [.loadPage(request)]
    }
    browser.list.query = query
    browser.list.isRequested = true
    browser.list.tally = .unknown
    browser.list.anchor = nil
    browser.loadedVersion = storeVersion
    let anchor = ListState.Anchor(top: key, selected: entry, index: nil)
    return [.loadPage(browser.list.requestReturn(to: anchor))]
  }

  private mutating func forget(_ entries: [EntryReference]) {
    let uids = Set(entries.map(\.uid))
    for listing in browsers.keys {
      browsers[listing]?.list.marks.remove(uids)
      if let shown = browsers[listing]?.trail.last, uids.contains(shown.reference.uid) {
        browsers[listing]?.trail = []
        browsers[listing]?.focus = .list
      }
    }
  }
}
