import Canvas
package import MitmachModel

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
  package var unkeptDraft: Draft? {
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
      notice = Notice(text: sentence(of: wrong, in: form), isFailure: true)
      return effects
    }
    overlay = .form(form)
    if form.purpose.isNew, form.form.kind == .actor, duplicatesOf != form.form {
      return [.findDuplicates(actor(of: form, uid: form.draftUID, base: nil))]
    }
    return submit(form)
  }

  /// How many fields are wrong, or what is with a text that is so long that one does not see it below.
  private func sentence(of wrong: Set<InputField>, in form: FormState) -> String {
    guard wrong.count == 1, let field = wrong.first, let problem = form.problems[field],
      case .tooLong = problem
    else { return strings.forms.problems(wrong.count) }
    return "\(strings.fieldName(field)): \(strings.forms.problem(problem))"
  }

  /// The fields that cannot be saved as they are.
  private func problems(in form: inout FormState) -> Set<InputField> {
    let check = FormCheck(catalogue: catalogue, today: form.today)
    for field in form.fields {
      form.problems[field] = check.problem(of: field, in: form)
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
      if case .membership(let found)? = form.record { membership = found }
      let old = membership
      membership.until = form.form.date(.until)
      return Edit([.save(.membership(membership), base: .membership(old))])
    case .relate(let actor):
      let relation = form.form.relation(uid: form.uids.uid(), of: actor.uid)
      return relation.map { Edit([.save(.relation($0), base: nil)]) }
    case .consent(let person):
      let consent = form.form.consent(uid: form.uids.uid(), of: person.uid)
      return consent.map { Edit([.save(.consent($0), base: nil)]) }
    case .adopt(let action, _): return adoption(of: action, in: form)
    case .fork(_, let region): return variant(for: region, in: form)
    case .introduce, .add, .addOnMap, .edit, .amend, .resume: return entryEdit(of: &form)
    case .bulk: return nil
    }
  }

  private func adoption(of action: EntryReference, in form: FormState) -> Edit {
    var base: Adoption?
    if case .adoption(let adoption)? = form.record { base = adoption }
    let adoption = form.form.adoption(
      uid: base?.uid ?? form.draftUID, action: action.uid, base: base, language: language)
    return Edit([.save(.adoption(adoption), base: form.record)])
  }

  /// The region's own variant of the action that the form was opened with.
  private func variant(for region: EntryReference, in form: FormState) -> Edit? {
    guard case .action(let original)? = form.record else { return nil }
    let base = original.variant(uid: form.draftUID, of: region, named: nil)
    let action = form.form.action(
      uid: form.draftUID, base: base, catalogue: catalogue, language: language)
    return Edit([.save(.action(action), base: nil)])
  }

  private func entryEdit(of form: inout FormState) -> Edit? {
    guard let record = record(of: form) else { return nil }
    let save = Edit.Part.save(record, base: form.record)
    guard form.record == nil else { return Edit([save]) }
    switch record {
    case .actor: return Edit([save] + memberships(of: form.draftUID, in: &form))
    case .region: return Edit([save] + firstMembers(of: form.draftUID, in: &form))
    default: return Edit([save])
    }
  }

  /// The entry that a form describes: the one that it shows, changed, or a new one.
  private func record(of form: FormState) -> Record? {
    let texts = form.form
    let uid = form.draftUID
    switch (texts.kind, form.record) {
    case (.actor, .actor(let base)?): return .actor(actor(of: form, uid: base.uid, base: base))
    case (.actor, _): return .actor(actor(of: form, uid: uid, base: nil))
    case (.region, let record):
      var base: Region?
      if case .region(let region)? = record { base = region }
      var region = texts.region(uid: base?.uid ?? uid, base: base, catalogue: catalogue)
      region.location = region.location?.completed(by: form.filledPlace)
      return .region(region)
    case (.action, nil):
      return .action(texts.action(uid: uid, base: nil, catalogue: catalogue, language: language))
    case (_, let base?): return texts.record(base, catalogue: catalogue, language: language)
    default: return nil
    }
  }

  /// Brings an entry back that others deleted while it was being changed.
  mutating func restore(_ form: FormState) -> [Effect] {
    guard let record = record(of: form), let base = form.record else { return [] }
    overlay = .form(form)
    return [.perform(Edit([.restore(record, base: base)]), .form)]
  }

  /// The actor that a form describes.
  func actor(of form: FormState, uid: UID, base: Actor?) -> Actor {
    var actor = form.form.actor(uid: uid, base: base, catalogue: catalogue)
    actor.location = actor.location?.completed(by: form.filledPlace)
    return actor
  }

  /// A membership in each region that the form names.
  func memberships(of actor: UID, in form: inout FormState) -> [Edit.Part] {
    form.form.uids(.regions).map { form.newMember(actor, of: $0) }
  }

  private func firstMembers(of region: UID, in form: inout FormState) -> [Edit.Part] {
    form.form.uids(.members).map { form.newMember($0, of: region) }
  }
}

extension EntryForm {
  fileprivate func uids(_ field: InputField) -> [UID] {
    items(field).compactMap(UID.init(rawValue:))
  }
}

extension FormState {
  fileprivate mutating func newMember(_ actor: UID, of region: UID) -> Edit.Part {
    let membership = Membership(uid: uids.uid(), actor: actor, region: region, role: .member)
    return .save(.membership(membership), base: nil)
  }
}

extension FormCheck {
  /// What is wrong with a field, but for what was so already and was not touched.
  func problem(of field: InputField, in form: FormState) -> InputProblem? {
    guard let problem = problem(of: field, in: form.form) else { return nil }
    if problem == .missing, !form.purpose.needs(field) { return nil }
    let isOld = form.record != nil && form.form[field] == form.base[field]
    return isOld && problem == self.problem(of: field, in: form.base) ? nil : problem
  }
}
