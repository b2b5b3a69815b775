import MitmachModel

// MARK: - Which fields a form has and how they are filled in

extension FormPurpose {
  /// The kind of record that comes of it.
  var formKind: EntryForm.Kind {
    switch self {
    case .add(let kind, _), .addOnMap(let kind, _): kind
    case .edit(let entry): entry.kind.formKind
    case .join, .leave: .membership
    case .amend(let tie, _): tie.formKind
    case .consent: .consent
    case .relate: .relation
    case .introduce, .bulk: .actor
    case .adopt: .adoption
    case .fork: .action
    case .resume(let draft): draft.form.kind
    }
  }

  var fields: [InputField] {
    switch self {
    case .join: [.role, .since, .source]
    case .leave: [.until]
    case .amend(let tie, _): tie.ownFields + [.since, .until, .source]
    case .introduce: [.name, .kind, .fields, .place, .about, .email, .web]
    case .bulk: [.fields, .regions, .goals]
    default: EntryForm.fields(of: formKind, isNew: isNew)
    }
  }

  /// Whether a field must be filled in; where several entries are added to, none.
  func needs(_ field: InputField) -> Bool {
    if case .bulk = self { false } else { EntryForm.needed(formKind).contains(field) }
  }
}

extension Tie {
  var formKind: EntryForm.Kind {
    switch kind {
    case .relation: .relation
    case .consent: .consent
    default: .membership
    }
  }

  /// What it has besides its time and where it is known from.
  fileprivate var ownFields: [InputField] {
    switch kind {
    case .relation: []
    case .consent: [.purpose]
    default: [.role]
    }
  }
}

extension EntryKind {
  var formKind: EntryForm.Kind {
    switch self {
    case .region: .region
    case .actor: .actor
    case .action: .action
    }
  }
}

extension AppState {
  /// How a field of a form is filled in.
  func control(of field: InputField, in form: FormState) -> FormControl {
    switch field {
    case .kind: .choice(options(ActorKind.allCases, strings.values.kind))
    case .role: .choice(options(Role.allCases, strings.values.role))
    case .status where form.form.kind == .adoption:
      .choice(options(AdoptionStatus.allCases, strings.values.adoptionStatus))
    case .status: .choice(options(RegionStatus.allCases, strings.values.regionStatus))
    case .effort, .impact, .reportedEffort, .reportedImpact:
      .choice((1...5).map { FormOption(value: "\($0)", label: "\($0)") })
    case .type: .choice(relationOptions)
    case .purpose: .choice(purposeOptions(near: regionsOfCurrent))
    case .fields: .choices(fieldOptions)
    case .goals: .choices(goalOptions)
    case .skills:
      .choices(
        catalogue.skills.map { FormOption(value: $0.id, label: $0.name.text(in: language)) })
    case .regions, .members: .search(isMultiple: true)
    case .actor, .region, .place: .search(isMultiple: false)
    default: .text
    }
  }

  private func options<Value: RawRepresentable<String>>(
    _ values: [Value], _ name: (Value) -> String
  ) -> [FormOption] {
    values.map { FormOption(value: $0.rawValue, label: name($0)) }
  }

  private var fieldOptions: [FormOption] {
    catalogue.fields.map { field in
      FormOption(
        value: field.id, label: field.name.text(in: language),
        sign: "\(field.glyph)\(field.letter)", letter: field.letter,
        role: .field(color: field.color))
    }
  }

  private var goalOptions: [FormOption] {
    catalogue.goals.map { goal in
      FormOption(value: "\(goal.number)", label: "\(goal.number) \(goal.title.text(in: language))")
    }
  }

  /// Each type from both ends; the reverse is marked by a tilde.
  private var relationOptions: [FormOption] {
    catalogue.relationTypes.flatMap { type in
      let forward = FormOption(value: type.id, label: type.label.text(in: language))
      let reverse = FormOption(
        value: Relation.reversed(type.id), label: type.reverseLabel.text(in: language))
      return type.isSymmetric ? [forward] : [forward, reverse]
    }
  }

  /// What a form is called above its fields.
  func title(of form: FormState) -> String {
    let words = strings.forms
    switch form.purpose {
    case .add(let kind, _), .addOnMap(let kind, _): return words.adding(kind)
    case .edit(let entry): return words.editing(entry.name)
    case .join(let region): return words.joining(region.name)
    case .leave(_, let region): return words.leaving(region.name)
    case .amend(let tie, _): return words.editing(name(of: tie))
    case .relate(let actor): return words.relating(actor.name)
    case .consent(let person): return strings.exchange.consenting(person.name)
    case .introduce: return words.introducing
    case .bulk(let entries): return words.bulk(strings.number(entries.count))
    case .adopt(let action, _): return words.adopting(action.name)
    case .fork(let action, _): return words.forking(action.name)
    case .resume(let draft):
      return draft.edited == nil
        ? words.adding(draft.form.kind) : words.editing(draft.form.trimmed(.name))
    }
  }
}
