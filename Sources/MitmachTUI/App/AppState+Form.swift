import Canvas
import MitmachModel

// MARK: - Opening a form

extension AppState {
  /// Opens a form once the world has said what it needs.
  mutating func open(_ purpose: FormPurpose, with preparation: FormPreparation) -> [Effect] {
    // Only the form that was asked for is opened in these ways, also where it cannot be.
    let old = rebasing
    let isForEditor = opensEditor
    (rebasing, opensEditor) = (nil, false)
    if case .join(let region) = purpose {
      if let leaving = isLeaving { return leave(leaving, preparation.memberships) }
      if !canJoin(region, preparation.memberships) { return [] }
    }
    guard let (form, base, record) = texts(for: purpose, preparation, isRebasing: old != nil)
    else {
      if let old { overlay = .form(old.form) }
      report(strings.forms.gone)
      return []
    }
    var preparation = preparation
    preparation.record = record
    var state = FormState(
      purpose, fields: purpose.fields, form: form, base: base, preparation: preparation,
      draftUID: old?.form.draftUID)
    if let old {
      state.form = old.form(on: base)
      state.kept = old.form.kept
      overlay = .form(state)
      return save(state)
    }
    remember(namesFor: purpose, in: &state)
    if case .resume(let draft) = purpose, draft.edited != nil, preparation.record == nil {
      report(strings.forms.gone, advice: strings.forms.savingAddsAnew)
    }
    let start = purpose.isEnd ? state.fields.firstIndex(of: .until) ?? 0 : 0
    let effects = focus(start, in: &state)
    overlay = .form(state)
    return isForEditor ? editLongText(in: state) ?? effects : effects
  }

  /// Hands what an entry is or changes to the person's editor; `nil` where a form has neither.
  private mutating func editLongText(in form: FormState) -> [Effect]? {
    var form = form
    let field = [InputField.about, .change].first(where: form.fields.contains)
    guard let index = field.flatMap(form.fields.firstIndex) else { return nil }
    _ = focus(index, in: &form)
    overlay = .form(form)
    return [.editText(form.input.text)]
  }

  /// The texts with which a form opens, those from which changes are told, and the record of these;
  /// `nil` where the entry is gone.
  private func texts(
    for purpose: FormPurpose, _ preparation: FormPreparation, isRebasing: Bool
  ) -> (form: EntryForm, base: EntryForm, record: Record?)? {
    var form = EntryForm(purpose.formKind)
    switch purpose {
    case .add(let kind, let region):
      if kind == .actor { form[.kind] = ActorKind.initiative.rawValue }
      if kind == .region { form[.status] = RegionStatus.planned.rawValue }
      if kind == .actor, let region { form[.regions] = region.uid.rawValue }
    case .addOnMap(let kind, let spot): form = EntryForm(kind, at: spot)
    case .introduce(let name, _):
      form[.name] = name
      form[.kind] = ActorKind.person.rawValue
    case .join:
      let held = Set(preparation.memberships.map(\.role))
      form[.role] = (Role.allCases.first { !held.contains($0) } ?? .member).rawValue
      form[.since] = EntryForm.text(of: preparation.today, in: language)
    case .leave: form[.until] = EntryForm.text(of: preparation.today, in: language)
    case .consent:
      form[.purpose] = Consent.Purpose.publicDirectory.text
      form[.since] = EntryForm.text(of: preparation.today, in: language)
    case .relate: form[.type] = catalogue.relationTypes.first?.id ?? ""
    case .bulk: break
    case .adopt(_, let region):
      if let record = preparation.record {
        form = EntryForm(record, catalogue: catalogue, language: language)
      } else {
        form[.status] = AdoptionStatus.planned.rawValue
        form[.region] = region?.uid.rawValue ?? ""
        form[.since] = EntryForm.text(of: preparation.today, in: language)
      }
    case .fork(_, let region):
      guard case .action(let action)? = preparation.record else { return nil }
      let variant = action.variant(uid: action.uid, of: region, named: nil)
      form = EntryForm(.action(variant), catalogue: catalogue, language: language)
    case .edit, .amend:
      guard let record = preparation.record else { return nil }
      form = EntryForm(record, catalogue: catalogue, language: language)
      if case .amend(_, isEnd: true) = purpose, form[.until].isEmpty {
        form[.until] = EntryForm.text(of: preparation.today, in: language)
      }
    case .resume(let draft):
      guard draft.edited != nil, let record = preparation.record else {
        return (draft.form, draft.base, nil)
      }
      let current = EntryForm(record, catalogue: catalogue, language: language)
      let base = isRebasing ? current : draft.base(on: current)
      let seen = base.record(record, catalogue: catalogue, language: language)
      return (draft.form(on: current), base, seen)
    }
    return (form, form, preparation.record)
  }

  /// Who is in a region in every role has nothing to join.
  private mutating func canJoin(_ region: EntryReference, _ memberships: [Membership]) -> Bool {
    let held = Set(memberships.map(\.role))
    guard held.count == Role.allCases.count else { return true }
    let roles = Role.allCases.filter(held.contains).map(strings.values.role)
    report(strings.forms.alreadyIn(region.name, roles.joined(separator: ", ")))
    return false
  }

  /// Goes on to the end of what the person is in a region; of a moderator's part first.
  private mutating func leave(_ region: EntryReference, _ memberships: [Membership]) -> [Effect] {
    isLeaving = nil
    let own = memberships.sorted { $0.role == .moderator && $1.role != .moderator }
    guard let membership = own.first else {
      report(strings.forms.notIn(region.name))
      return []
    }
    return [.prepareForm(.leave(membership, region: region))]
  }

  private func remember(namesFor purpose: FormPurpose, in form: inout FormState) {
    if case .addOnMap(_, let spot) = purpose {
      for actor in spot.nearby { form.names[actor.uid.rawValue] = actor.name }
    }
    if case .add(_, let region?) = purpose { form.names[region.uid.rawValue] = region.name }
    for region in catalogue.regions { form.names[region.uid.rawValue] = region.name }
  }
}

// MARK: - Moving in a form

extension AppState {
  /// Puts the keys into a field, after a look at the one that they leave.
  mutating func focus(_ index: Int, in form: inout FormState) -> [Effect] {
    leaveField(of: &form)
    form.moveFocus(to: index)
    guard let field = form.field else { return [] }
    switch control(of: field, in: form) {
    case .text: form.input = TextField(form.form[field], hasLines: field.hasLines, limit: .max)
    case .search: form.input = TextField(field == .place ? form.form[field] : "", limit: .max)
    case .choice(let options):
      form.highlight = options.firstIndex { $0.value == form.form[field] } ?? 0
    case .choices: form.input = TextField()
    }
    return []
  }

  /// Checks a field that is left, and writes it as it will be kept.
  func leaveField(of form: inout FormState) {
    guard let field = form.field else { return }
    let check = FormCheck(catalogue: catalogue, today: form.today)
    form.problems[field] = check.problem(of: field, in: form)
    if field == .web, form.form[.web] != form.base[.web],
      let address = InputRules.webAddress(form.form.trimmed(.web))
    {
      form.form[.web] = address
    }
    // A form in which nothing was typed yet is not reproached with what is missing.
    if form.problems[field] == .missing, form.form == form.base { form.problems[field] = nil }
  }

  mutating func press(_ key: Key, in form: FormState) -> [Effect] {
    var form = form
    var effects: [Effect] = []
    switch key {
    case .escape, .control("c"): return leave(form)
    case .control("s"): return save(form)
    case .tab where canTake(form): effects = take(in: &form)
    case .tab: effects = focus(form.focus + 1, in: &form)
    case .backTab: effects = focus(form.focus - 1, in: &form)
    case .control("o"):
      guard let field = form.field, field.hasLines else { return [] }
      overlay = .form(form)
      return [.editText(form.form[field])]
    case .control("t"): correct(&form)
    default:
      guard let field = form.field else { return pressOnSave(key, in: form) }
      effects = press(key, in: &form, field: field)
    }
    overlay = .form(form)
    return effects
  }

  private mutating func pressOnSave(_ key: Key, in form: FormState) -> [Effect] {
    var form = form
    switch key {
    case .enter, .character(" "): return save(form)
    case .up: _ = focus(form.focus - 1, in: &form)
    default: return []
    }
    overlay = .form(form)
    return []
  }

  private mutating func press(
    _ key: Key, in form: inout FormState, field: InputField
  ) -> [Effect] {
    switch control(of: field, in: form) {
    case .text: return typeText(key, in: &form, field: field)
    case .choice(let options): return choose(key, among: options, in: &form, field: field)
    case .choices(let options): return toggle(key, among: options, in: &form, field: field)
    case .search(let isMultiple):
      return search(key, in: &form, field: field, isMultiple: isMultiple)
    }
  }

  /// Up, Down and Enter go from field to field where the field itself has no use for them.
  mutating func step(_ key: Key, in form: inout FormState) -> [Effect] {
    switch key {
    case .up: focus(form.focus - 1, in: &form)
    case .down, .enter: focus(form.focus + 1, in: &form)
    case .pageUp: focus(0, in: &form)
    case .pageDown: focus(form.fields.count, in: &form)
    default: []
    }
  }

  /// Puts coordinates right that stand the wrong way round.
  private func correct(_ form: inout FormState) {
    for case (let field, .swappedCoordinates(let corrected)) in form.problems {
      form.form[field] = corrected
      form.problems[field] = nil
      if form.field == field { form.input.replace(by: corrected) }
    }
  }
}
