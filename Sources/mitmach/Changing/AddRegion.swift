import ArgumentParser
import MitmachModel

/// Adds a region, with its first members.
struct AddRegion: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "region", abstract: "Add a region; prints its uid.",
    discussion: "Name and status are needed.")

  @OptionGroup var options: ChangeOptions

  @Option(help: "What it is called.")
  var name: String?

  @Option(name: .customLong("sorbian-name"), help: "Its Sorbian name.")
  var sorbianName: String?

  @Option(help: "planned, active or dormant.")
  var status: String?

  @Option(name: .customLong("member"), help: "A first member: name or uid. Repeatable.")
  var members: [String] = []

  @Option(help: ArgumentHelp("How many people it has for actions.", valueName: "number"))
  var people: String?

  @Option(help: ArgumentHelp("How many weeks it has for an action.", valueName: "number"))
  var weeks: String?

  @Option(help: ArgumentHelp("How many euros it has for an action.", valueName: "number"))
  var euros: String?

  @Option(
    name: .customLong("skill"),
    help: ArgumentHelp("A skill that it has: id or name. Repeatable.", valueName: "name"))
  var skills: [String] = []

  @OptionGroup var description: DescriptionOptions
  @OptionGroup var location: PlaceOptions

  func run() throws {
    try options.changing { editor in
      var filler = FormFiller(editor, form: EntryForm(.region), label: InputField.option)
      try filler.fill(.name, with: name)
      try filler.fill(.sorbianName, with: sorbianName)
      try filler.fill(.status, with: status)
      try filler.fill(.members, with: members)
      try filler.fill(.people, with: people)
      try filler.fill(.weeks, with: weeks)
      try filler.fill(.euros, with: euros)
      try filler.fill(.skills, with: skills)
      try description.fill(&filler)
      try location.fill(&filler)
      try filler.checked(base: nil)
      try add(filler, editor)
    }
  }

  private func add(_ filler: FormFiller, _ editor: Editor) throws {
    var region = filler.form.region(
      uid: editor.newUID(), base: nil, catalogue: editor.catalogue)
    region.location = filler.completed(region.location)
    let memberships = filler.form.items(.members).compactMap { UID(rawValue: $0) }.map { actor in
      Membership(
        uid: editor.newUID(), actor: actor, region: region.uid, role: .member,
        source: region.source)
    }
    let parts = [Record.region(region)] + memberships.map(Record.membership)
    let step = try editor.perform(Edit(parts.map { .save($0, base: nil) }))
    try editor.tellAdded(region.uid, step)
  }
}
