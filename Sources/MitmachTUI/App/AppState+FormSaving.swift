import Canvas
import MitmachModel

// MARK: - Leaving a form

extension AppState {
  /// Asks before typed text is thrown away.
  mutating func leave(_ form: FormState) -> [Effect] {
    guard form.isChanged else {
      overlay = nil
      return form.purpose.isDrafted && form.kept != form.base ? [.removeDraft(form.draftUID)] : []
    }
    overlay = .question(.discard(form))
    return []
  }

  /// The draft that is to be kept of what was typed; `nil` while nothing new was.
  var unkeptDraft: Draft? {
    guard let form = shownForm, form.purpose.isDrafted, form.form != form.kept,
      form.form != form.base || form.kept != form.base
    else { return nil }
    return form.draft
  }

  /// The form that is open, also behind a question about it.
  private var shownForm: FormState? {
    switch overlay {
    case .form(let form), .question(.discard(let form)): form
    case .duplicates(let duplicates): duplicates.form
    default: nil
    }
  }

  /// Remembers what of the open form is kept by now.
  mutating func accept(kept: EntryForm) {
    guard var form = shownForm else { return }
    form.kept = kept
    switch overlay {
    case .question: overlay = .question(.discard(form))
    case .duplicates(var duplicates):
      duplicates.form = form
      overlay = .duplicates(duplicates)
    default: overlay = .form(form)
    }
  }
}

extension FormState {
  var draft: Draft {
    Draft(uid: draftUID, edited: edited, form: form, base: base, at: 0)
  }

  private var edited: UID? {
    switch purpose {
    case .edit(let entry): entry.uid
    case .resume(let draft): draft.edited
    default: nil
    }
  }
}

// MARK: - Saving

extension AppState {
  /// Checks all fields; saves where nothing is wrong, else goes to the first that is.
  mutating func save(_ form: FormState) -> [Effect] {
    var form = form
    guard !isReadOnly else {
      overlay = .form(form)
      notice = Notice(text: strings.forms.readOnly, isFailure: true)
      return []
    }
    let wrong = problems(in: &form)
    if let first = form.fields.firstIndex(where: { wrong.contains($0) }) {
      form.moveFocus(to: form.fields.count)
      let effects = focus(first, in: &form)
      overlay = .form(form)
      notice = Notice(text: strings.forms.problems(wrong.count), isFailure: true)
      return effects
    }
    overlay = .form(form)
    if form.purpose.isNew, form.form.kind == .actor, duplicatesOf != form.form {
      let actor = form.form.actor(uid: form.draftUID, base: nil, catalogue: catalogue)
      return [.findDuplicates(actor)]
    }
    return submit(form)
  }

  /// The fields that cannot be saved as they are.
  private func problems(in form: inout FormState) -> Set<InputField> {
    let check = FormCheck(catalogue: catalogue, today: form.today)
    for field in form.fields {
      form.problems[field] = check.problem(of: field, in: form.form)
      // Several entries are added to: nothing of it must be there.
      if case .bulk = form.purpose, form.problems[field] == .missing { form.problems[field] = nil }
    }
    if case .leave(let membership, _) = form.purpose, form.problems[.until] == nil {
      var dates = form.form
      dates[.since] = membership.since?.rawValue ?? ""
      form.problems[.until] =
        dates.trimmed(.until).isEmpty ? .missing : check.problem(of: .until, in: dates)
    }
    return Set(form.problems.filter { !$0.value.isWarning }.keys)
  }

  /// Asks the store for the edit that the form means.
  mutating func submit(_ form: FormState) -> [Effect] {
    var form = form
    if case .bulk(let entries) = form.purpose { return [.performBulk(entries, form.form)] }
    let edit = edit(of: &form)
    overlay = .form(form)
    guard let edit, !edit.parts.isEmpty else { return [] }
    return [.perform(edit, .form)]
  }

  private func edit(of form: inout FormState) -> Edit? {
    switch form.purpose {
    case .join(let region):
      guard let identity else { return nil }
      let membership = form.form.membership(
        uid: form.uids.uid(), actor: identity.uid, region: region.uid)
      return Edit([.save(.membership(membership), base: nil)])
    case .leave(var membership, _):
      let old = membership
      membership.until = form.form.date(.until)
      return Edit([.save(.membership(membership), base: .membership(old))])
    case .relate(let actor):
      let relation = form.form.relation(uid: form.uids.uid(), of: actor.uid)
      return relation.map { Edit([.save(.relation($0), base: nil)]) }
    case .introduce, .add, .edit, .resume: return entryEdit(of: &form)
    case .bulk: return nil
    }
  }

  private func entryEdit(of form: inout FormState) -> Edit? {
    let uid = form.draftUID
    switch (form.form.kind, form.record) {
    case (.actor, .actor(let base)?):
      let actor = form.form.actor(uid: base.uid, base: base, catalogue: catalogue)
      return Edit([.save(.actor(actor), base: .actor(base))])
    case (.actor, _):
      let actor = form.form.actor(uid: uid, base: nil, catalogue: catalogue)
      return Edit([.save(.actor(actor), base: nil)] + memberships(of: uid, in: &form))
    case (.region, .region(let base)?):
      let region = form.form.region(uid: base.uid, base: base, catalogue: catalogue)
      return Edit([.save(.region(region), base: .region(base))])
    case (.region, _):
      let region = form.form.region(uid: uid, base: nil, catalogue: catalogue)
      return Edit([.save(.region(region), base: nil)] + firstMembers(of: uid, in: &form))
    case (.action, .action(let base)?):
      let action = form.form.action(
        uid: base.uid, base: base, catalogue: catalogue, language: language)
      return Edit([.save(.action(action), base: .action(base))])
    case (.action, _):
      let action = form.form.action(uid: uid, base: nil, catalogue: catalogue, language: language)
      return Edit([.save(.action(action), base: nil)])
    default: return nil
    }
  }

  /// A membership in each region that the form names.
  func memberships(of actor: UID, in form: inout FormState) -> [Edit.Part] {
    form.form.items(.regions).compactMap(UID.init(rawValue:)).map { region in
      .save(
        .membership(
          Membership(uid: form.uids.uid(), actor: actor, region: region, role: .member)), base: nil)
    }
  }

  private func firstMembers(of region: UID, in form: inout FormState) -> [Edit.Part] {
    form.form.items(.members).compactMap(UID.init(rawValue:)).map { actor in
      .save(
        .membership(
          Membership(uid: form.uids.uid(), actor: actor, region: region, role: .member)), base: nil)
    }
  }
}

// MARK: - What became of it

extension AppState {
  mutating func accept(_ outcome: EditOutcome, _ reason: EditReason) -> [Effect] {
    switch outcome {
    case .unchanged:
      let effects = closeForm()
      report(strings.forms.unchanged)
      return effects
    case .conflict(let conflicts):
      if case .form(let form) = overlay {
        overlay = .conflict(ConflictState(cause: .form(form), conflicts: conflicts))
      } else {
        overlay = .conflict(ConflictState(cause: .other, conflicts: conflicts))
      }
      return []
    case .done(let step):
      storeVersion += 1
      let form = formInFront
      var effects = closeForm() + [.loadCatalogue]
      if case .delete(let entries) = reason { forget(entries) }
      if case .sameAs(let entry) = reason { effects += follow(.entry(entry)) }
      report(changeWriter.sentence(for: step) + ". " + strings.forms.canUndo)
      if let form { effects += proceed(after: form) }
      return effects
    }
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
  private mutating func proceed(after form: FormState) -> [Effect] {
    let name = form.form.trimmed(.name)
    let kind: EntryKind =
      switch form.form.kind {
      case .region: .region
      case .action: .action
      default: .actor
      }
    let entry = EntryReference(kind: kind, uid: form.draftUID, name: name)
    switch form.purpose {
    case .introduce(_, let region):
      return [.setIdentity(entry.uid)] + (region.map { [.prepareForm(.join(region: $0))] } ?? [])
    case .add: return showNew(entry)
    case .resume(let draft): return draft.edited == nil ? showNew(entry) : []
    default: return []
    }
  }

  /// Goes to the list in which a new entry stands, in the order of names.
  private mutating func showNew(_ entry: EntryReference) -> [Effect] {
    let listing: Listing =
      switch entry.kind {
      case .region: .regions
      case .actor: .actors
      case .action: .actions
      }
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
