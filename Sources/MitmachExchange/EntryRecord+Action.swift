package import MitmachModel

extension RecordMaker {
  package func record(of details: ActionDetails) -> EntryRecord {
    let action = details.action
    let text = details.text
    return EntryRecord([
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
      ("adoptions", adoptions(details.adoptions, of: "action")),
      ("sources", .texts(action.sources)),
    ])
  }
}
