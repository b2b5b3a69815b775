import ArgumentParser
import MitmachModel
import MitmachStore
import MitmachTUI

/// Adds an actor, and has it join regions.
struct AddActor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actor", abstract: "Add an actor; prints its uid.",
    discussion: """
      Name, kind and field are needed. Where it may be there already, the likely ones are told and \
      the exit code is 1.
      """)

  @OptionGroup var options: ChangeOptions

  @Option(help: "What it is called.")
  var name: String?

  @Option(help: "The kind of actor, such as association.")
  var kind: String?

  @Option(name: .customLong("region"), help: "A region that it joins: name or uid. Repeatable.")
  var regions: [String] = []

  @Option(help: "member (else) or moderator, in each region that is given.")
  var role: String?

  @OptionGroup var description: DescriptionOptions
  @OptionGroup var location: PlaceOptions

  @Option(help: ArgumentHelp("Its e-mail address.", valueName: "address"))
  var email: String?

  @Option(help: ArgumentHelp("Its phone number.", valueName: "number"))
  var phone: String?

  @Option(
    name: .customLong("sdg"),
    help: ArgumentHelp("A development goal, 1 to 17. Repeatable.", valueName: "number"))
  var goals: [String] = []

  @Option(
    name: .customLong("other-name"),
    help: ArgumentHelp("Another name that people look for. Repeatable.", valueName: "name"))
  var otherNames: [String] = []

  @Flag(help: "Add it although it may be there already.")
  var force = false

  func run() throws {
    try options.changing { editor in
      let filler = try filled(editor)
      var actor = filler.form.actor(
        uid: editor.newUID(), base: nil, catalogue: editor.catalogue)
      actor.location = filler.completed(actor.location)
      if !force { try refuseDuplicates(of: actor, editor) }
      let memberships = try memberships(of: actor, filler, editor)
      let parts = [Record.actor(actor)] + memberships.map(Record.membership)
      let step = try editor.perform(Edit(parts.map { .save($0, base: nil) }))
      try editor.tellAdded(actor.uid, step)
    }
  }

  private func filled(_ editor: Editor) throws -> FormFiller {
    if role != nil, regions.isEmpty {
      throw CommandFailure(editor.changes.roleNeedsRegion, exitCode: ExitStatus.usage)
    }
    var filler = FormFiller(editor, form: EntryForm(.actor), label: InputField.option)
    try filler.fill(.name, with: name)
    try filler.fill(.kind, with: kind)
    try filler.fill(.regions, with: regions)
    try description.fill(&filler)
    try filler.fill(.email, with: email)
    try filler.fill(.phone, with: phone)
    try filler.fill(.goals, with: goals)
    try filler.fill(.otherNames, with: otherNames)
    try location.fill(&filler)
    try filler.checked(base: nil)
    return filler
  }

  private func memberships(
    of actor: Actor, _ filler: FormFiller, _ editor: Editor
  ) throws -> [Membership] {
    let role = try editor.role(named: role)
    return filler.form.items(.regions).compactMap { UID(rawValue: $0) }.map { region in
      Membership(
        uid: editor.newUID(), actor: actor.uid, region: region, role: role, source: actor.source)
    }
  }

  private func refuseDuplicates(of actor: Actor, _ editor: Editor) throws {
    let found = try editor.store.likelyDuplicates(of: actor, limit: 10)
    guard !found.isEmpty else { return }
    let lines = found.map { duplicate in
      let reasons = LikelyDuplicate.Reason.allCases.filter(duplicate.reasons.contains)
        .map(editor.writer.strings.forms.reason).joined(separator: ", ")
      let facts = [
        duplicate.actor.name, editor.words.names.kind(duplicate.actor.kind),
        duplicate.actor.location?.place, duplicate.actor.uid.rawValue,
      ]
      return facts.compactMap { $0 }.joined(separator: ", ") + ": " + reasons
    }
    throw CommandFailure(
      [editor.changes.duplicates] + lines + [editor.changes.duplicatesAdvice],
      exitCode: ExitStatus.wrong)
  }
}

extension Editor {
  /// The role that is meant; a member where none is named.
  func role(named typed: String?) throws -> Role {
    guard let typed else { return .member }
    do {
      return try NameResolver(words: words).value(
        typed, for: "--role", among: Role.allCases, names: CommandNames.names,
        shown: words.names.role)
    } catch {
      throw CommandFailure(error.sentences, exitCode: ExitStatus.data)
    }
  }
}
