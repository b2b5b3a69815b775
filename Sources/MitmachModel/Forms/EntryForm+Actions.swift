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
    let text = ActionText(
      name: trimmed(.name), summary: trimmed(.summary), change: trimmed(.change),
      steps: items(.steps), materials: items(.materials), permissions: items(.permissions),
      pitfalls: items(.pitfalls), effortReason: trimmed(.effortReason),
      impactReason: trimmed(.impactReason))
    let isEnglish = language == .english && base?.english != nil
    return Action(
      uid: uid, fields: fieldSet(catalogue), goals: goalSet, effort: number(.effort),
      impact: number(.impact), people: number(.people), weeks: number(.weeks),
      euros: number(.euros), reach: number(.reach), lasts: Self.decimal(trimmed(.lasts)) ?? 0,
      skills: items(.skills), german: isEnglish ? base?.german ?? text : text,
      english: isEnglish ? text : base?.english, sources: items(.sources))
  }

  /// The adoption that the form describes; the form must be without problems.
  package func adoption(uid: UID, action: UID, base: Adoption?, language: Language) -> Adoption {
    func localized(_ field: InputField, _ old: LocalizedText?) -> LocalizedText {
      let isEnglish = language == .english && old?.english != nil
      return isEnglish
        ? LocalizedText(old?.german ?? "", english: trimmed(field))
        : LocalizedText(trimmed(field), english: old?.english)
    }
    return Adoption(
      uid: uid, action: action, actor: base?.actor, region: UID(rawValue: trimmed(.region)),
      place: optional(.place), status: AdoptionStatus(rawValue: trimmed(.status)) ?? .planned,
      since: date(.since), how: localized(.how, base?.how),
      result: localized(.result, base?.result), source: trimmed(.source))
  }

  private func number(_ field: InputField) -> Int { Int(trimmed(field)) ?? 0 }

  /// A number with a decimal comma or point.
  static func decimal(_ text: String) -> Double? {
    Double(String(text.map { $0 == "," ? "." : $0 }))
  }

  private static func text(of value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }
}
