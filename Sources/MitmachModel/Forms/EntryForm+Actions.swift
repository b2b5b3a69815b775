extension EntryForm {
  init(_ action: Action, catalogue: Catalogue, language: Language) {
    let text = action.text(in: language)
    self.init(
      .action,
      texts: [
        .name: text.name, .summary: text.summary, .change: text.change,
        .steps: text.steps.joined(separator: "\n"),
        .materials: text.materials.joined(separator: "\n"),
        .permissions: text.permissions.joined(separator: "\n"),
        .pitfalls: text.pitfalls.joined(separator: "\n"), .effortReason: text.effortReason,
        .impactReason: text.impactReason, .sources: action.sources.joined(separator: "\n"),
        .effort: String(action.effort), .impact: String(action.impact),
        .people: String(action.people), .weeks: String(action.weeks),
        .euros: String(action.euros), .reach: String(action.reach),
        .lasts: Self.text(of: action.lasts), .skills: action.skills.joined(separator: ","),
      ])
    set(action.fields, from: catalogue)
    set(action.goals)
  }

  /// The action that the form describes, in `language` where it has texts in that language already,
  /// else in German; the form must be without problems.
  package func action(
    uid: UID, base: Action?, catalogue: Catalogue, language: Language
  ) -> Action {
    var action = base ?? Action(uid: uid)
    action.fields = fieldSet(catalogue)
    action.goals = goalSet
    action.effort = number(.effort)
    action.impact = number(.impact)
    action.people = number(.people)
    action.weeks = number(.weeks)
    action.euros = number(.euros)
    action.reach = number(.reach)
    action.lasts = Self.decimal(trimmed(.lasts)) ?? 0
    action.skills = items(.skills)
    action.sources = items(.sources, base: base?.sources)
    if language == .english, let english = action.english {
      action.english = text(base: english)
    } else {
      action.german = text(base: action.german)
    }
    return action
  }

  private func text(base: ActionText) -> ActionText {
    var text = base
    text.name = trimmed(.name)
    text.summary = trimmed(.summary)
    text.change = trimmed(.change)
    text.steps = items(.steps, base: base.steps)
    text.materials = items(.materials, base: base.materials)
    text.permissions = items(.permissions, base: base.permissions)
    text.pitfalls = items(.pitfalls, base: base.pitfalls)
    text.effortReason = trimmed(.effortReason)
    text.impactReason = trimmed(.impactReason)
    return text
  }

  /// The adoption that the form describes; the form must be without problems.
  package func adoption(uid: UID, action: UID, base: Adoption?, language: Language) -> Adoption {
    let blank = Adoption(
      uid: uid, action: action, actor: nil, region: nil, place: nil, status: .planned, since: nil,
      how: LocalizedText(""), result: LocalizedText(""), source: "")
    return adoption(base: base ?? blank, language: language)
  }

  func adoption(base: Adoption, language: Language) -> Adoption {
    func localized(_ field: InputField, _ old: LocalizedText) -> LocalizedText {
      language == .english && old.english != nil
        ? LocalizedText(old.german, english: trimmed(field))
        : LocalizedText(trimmed(field), english: old.english)
    }
    var adoption = base
    adoption.region = UID(rawValue: trimmed(.region))
    adoption.place = optional(.place)
    adoption.status = AdoptionStatus(rawValue: trimmed(.status)) ?? .planned
    adoption.since = date(.since)
    adoption.how = localized(.how, base.how)
    adoption.result = localized(.result, base.result)
    adoption.reportedEffort = Int(trimmed(.reportedEffort))
    adoption.reportedImpact = Int(trimmed(.reportedImpact))
    adoption.source = trimmed(.source)
    return adoption
  }

  private func number(_ field: InputField) -> Int { Int(trimmed(field)) ?? 0 }

  /// A number with a decimal comma or point.
  package static func decimal(_ text: String) -> Double? {
    Double(String(text.map { $0 == "," ? "." : $0 }))
  }

  private static func text(of value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }
}

extension Action {
  /// An action of which nothing is said yet.
  fileprivate init(uid: UID) {
    self.init(
      uid: uid, fields: [], goals: [], effort: 1, impact: 1, people: 0, weeks: 0, euros: 0,
      reach: 0, lasts: 0, skills: [],
      german: ActionText(
        name: "", summary: "", change: "", steps: [], materials: [], permissions: [],
        pitfalls: [], effortReason: "", impactReason: ""), english: nil, sources: [])
  }
}
