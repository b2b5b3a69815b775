package import MitmachModel

extension EntryRecord {
  /// How well an action fits a region: its points, and what each of them is for, in words.
  package mutating func add(_ fit: ActionFit, reasons: [String]) {
    add("fit", .integer(fit.score))
    let parts = zip(fit.parts, reasons).map { part, reason in
      JSONValue.object([("name", .text(reason)), ("points", .integer(part.points))])
    }
    add("fit_reasons", .list(parts))
  }
}

extension RecordMaker {
  package func record(of details: ActionDetails) -> EntryRecord {
    let action = details.action
    let text = details.text
    return EntryRecord(
      [
        ("type", .text("action")), ("uid", .text(action.uid.rawValue)), ("name", .text(text.name)),
        ("fields", fields(action.fields)),
        ("goals", .list(action.goals.numbers.map(JSONValue.integer))),
        ("effort", .integer(action.effort)), ("impact", .integer(action.impact)),
        ("people", .integer(action.people)), ("weeks", .integer(action.weeks)),
        ("euros", .integer(action.euros)), ("reach", .integer(action.reach)),
        ("lasts", .number(action.lasts)), ("skills", .texts(action.skills)),
        ("summary", .text(text.summary)), ("change", .text(text.change)),
        ("steps", .texts(text.steps)), ("materials", .texts(text.materials)),
        ("permissions", .texts(text.permissions)), ("pitfalls", .texts(text.pitfalls)),
        ("effort_reason", .text(text.effortReason)), ("impact_reason", .text(text.impactReason)),
        ("original", reference(details.original)), ("region", reference(details.region)),
        ("variants", .list(details.variants.map(reference))),
      ] + experience(details.experience) + [
        ("adoptions", adoptions(details.adoptions, of: "action")),
        ("sources", .texts(action.sources)),
      ])
  }

  /// Medians of what adopters report, and of how many.
  private func experience(_ experience: Experience) -> [(key: String, value: JSONValue)] {
    [
      ("reported_effort", experience.effort.map(JSONValue.number) ?? .null),
      ("effort_reports", .integer(experience.effortCount)),
      ("reported_impact", experience.impact.map(JSONValue.number) ?? .null),
      ("impact_reports", .integer(experience.impactCount)),
    ]
  }
}
