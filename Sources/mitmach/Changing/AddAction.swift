import ArgumentParser
import MitmachModel

/// Adds an action to the pool.
struct AddAction: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "action", abstract: "Add an action to the pool; prints its uid.",
    discussion: """
      Name, summary, field, effort, impact, people, weeks, euros, reach and lasts are needed.
      """)

  @OptionGroup var options: ChangeOptions

  @Option(help: "What it is called.")
  var name: String?

  @Option(help: ArgumentHelp("The action in one sentence.", valueName: "text"))
  var summary: String?

  @Option(name: .customLong("field"), help: "A field of action: id, name or letter. Repeatable.")
  var fields: [String] = []

  @OptionGroup var figures: ActionFigures
  @OptionGroup var texts: ActionTexts

  func run() throws {
    try options.changing { editor in
      var filler = FormFiller(editor, form: EntryForm(.action), label: InputField.option)
      try filler.fill(.name, with: name)
      try filler.fill(.summary, with: summary)
      try filler.fill(.fields, with: fields)
      try figures.fill(&filler)
      try texts.fill(&filler)
      try filler.checked(base: nil)
      let action = filler.form.action(
        uid: editor.newUID(), base: nil, catalogue: editor.catalogue, language: editor.language)
      let step = try editor.perform(Edit([.save(.action(action), base: nil)]))
      try editor.tellAdded(action.uid, step)
    }
  }
}

/// What an action takes and gives, in numbers.
struct ActionFigures: ParsableArguments {
  @Option(help: ArgumentHelp("Effort, 1 to 5.", valueName: "number"))
  var effort: String?

  @Option(help: ArgumentHelp("Impact, 1 to 5.", valueName: "number"))
  var impact: String?

  @Option(help: ArgumentHelp("How many people do it at the same time.", valueName: "number"))
  var people: String?

  @Option(
    help: ArgumentHelp("Weeks from the decision to the first result.", valueName: "number"))
  var weeks: String?

  @Option(help: ArgumentHelp("Euros needed to start.", valueName: "number"))
  var euros: String?

  @Option(help: ArgumentHelp("How many people benefit in a year.", valueName: "number"))
  var reach: String?

  @Option(help: ArgumentHelp("How many years the effect lasts.", valueName: "number"))
  var lasts: String?

  func fill(_ filler: inout FormFiller) throws {
    try filler.fill(.effort, with: effort)
    try filler.fill(.impact, with: impact)
    try filler.fill(.people, with: people)
    try filler.fill(.weeks, with: weeks)
    try filler.fill(.euros, with: euros)
    try filler.fill(.reach, with: reach)
    try filler.fill(.lasts, with: lasts)
  }
}

/// What an action says.
struct ActionTexts: ParsableArguments {
  @Option(name: .customLong("effort-reason"), help: ArgumentHelp("Why.", valueName: "text"))
  var effortReason: String?

  @Option(name: .customLong("impact-reason"), help: ArgumentHelp("Why.", valueName: "text"))
  var impactReason: String?

  @Option(help: ArgumentHelp("What it changes.", valueName: "text"))
  var change: String?

  @Option(
    name: .customLong("step"),
    help: ArgumentHelp("A step of how to do it. Repeatable, in order.", valueName: "text"))
  var steps: [String] = []

  @Option(
    name: .customLong("material"),
    help: ArgumentHelp("Something that is needed. Repeatable.", valueName: "text"))
  var materials: [String] = []

  @Option(
    name: .customLong("permission"),
    help: ArgumentHelp("A permission or law to heed. Repeatable.", valueName: "text"))
  var permissions: [String] = []

  @Option(
    name: .customLong("pitfall"),
    help: ArgumentHelp("What can go wrong. Repeatable.", valueName: "text"))
  var pitfalls: [String] = []

  @Option(
    name: .customLong("skill"),
    help: ArgumentHelp("A skill that is needed: id or name. Repeatable.", valueName: "name"))
  var skills: [String] = []

  @Option(
    name: .customLong("sdg"),
    help: ArgumentHelp("A development goal, 1 to 17. Repeatable.", valueName: "number"))
  var goals: [String] = []

  @Option(
    name: .customLong("source"),
    help: ArgumentHelp("Where this is known from. Repeatable.", valueName: "text"))
  var sources: [String] = []

  func fill(_ filler: inout FormFiller) throws {
    try filler.fill(.effortReason, with: effortReason)
    try filler.fill(.impactReason, with: impactReason)
    try filler.fill(.change, with: change)
    try filler.fill(.steps, with: steps)
    try filler.fill(.materials, with: materials)
    try filler.fill(.permissions, with: permissions)
    try filler.fill(.pitfalls, with: pitfalls)
    try filler.fill(.skills, with: skills)
    try filler.fill(.goals, with: goals)
    try filler.fill(.sources, with: sources)
  }
}
