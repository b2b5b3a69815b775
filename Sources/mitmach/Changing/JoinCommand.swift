import ArgumentParser
import MitmachModel
import MitmachStore

/// Whose part in which region is meant.
struct PartOptions: ParsableArguments {
  @OptionGroup var options: ChangeOptions

  @Argument(help: "The region: name or uid.")
  var region: String

  @Option(
    help: ArgumentHelp(
      "The actor: name or uid.", discussion: "Else the one that “mitmach whoami” tells."))
  var actor: String?

  fileprivate func changing(
    _ body: (Editor, _ actor: EntryReference, _ region: EntryReference) throws -> Void
  ) throws {
    try options.changing { editor in
      let region = try editor.finder.region(named: region, in: editor.catalogue)
      try body(editor, try editor.actor(named: actor), region)
    }
  }
}

/// Has an actor join a region.
struct Join: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Join a region, as a member or a moderator.")

  @OptionGroup var part: PartOptions

  @Option(help: "member (else) or moderator.")
  var role: String?

  @Option(help: ArgumentHelp("Since when; else today.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Where this is known from.", valueName: "text"))
  var source: String?

  func run() throws {
    try part.changing { editor, actor, region in
      let role = try editor.role(named: role)
      guard try editor.memberships(of: actor, in: region, role).isEmpty else {
        let roleName = editor.words.names.role(role)
        return editor.note(editor.changes.alreadyMember(actor.name, region.name, roleName))
      }
      var filler = FormFiller(
        editor, form: EntryForm(.membership, texts: [.role: role.rawValue]),
        label: InputField.option)
      try filler.fill(.since, with: since ?? Now.today?.rawValue)
      try filler.fill(.source, with: source)
      try filler.checked(base: nil)
      let membership = filler.form.membership(
        uid: editor.newUID(), actor: actor.uid, region: region.uid)
      try editor.performAndTell(Edit([.save(.membership(membership), base: nil)]))
    }
  }
}

/// Ends an actor's part in a region.
struct Leave: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Leave a region: the membership gets an end and stays in the history.")

  @OptionGroup var part: PartOptions

  @Option(help: "member or moderator; else both end.")
  var role: String?

  @Option(help: ArgumentHelp("Until when; else today.", valueName: "date"))
  var until: String?

  func run() throws {
    try part.changing { editor, actor, region in
      let role = try role.map { try editor.role(named: $0) }
      let memberships = try editor.memberships(of: actor, in: region, role)
      guard !memberships.isEmpty else {
        throw CommandFailure(
          editor.changes.notAMember(actor.name, region.name), exitCode: ExitStatus.nothingFound)
      }
      let parts = try memberships.map { membership in
        let ended = Record.membership(try end(membership, editor))
        return Edit.Part.save(ended, base: .membership(membership))
      }
      try editor.performAndTell(Edit(parts))
    }
  }

  private func end(_ membership: Membership, _ editor: Editor) throws -> Membership {
    let base = EntryForm(
      .membership(membership), catalogue: editor.catalogue, language: editor.language)
    var filler = FormFiller(editor, form: base, label: InputField.option)
    try filler.fill(.until, with: until ?? Now.today?.rawValue)
    try filler.checked(base: base)
    return filler.form.membership(
      uid: membership.uid, actor: membership.actor, region: membership.region)
  }
}

extension Editor {
  /// The parts that an actor has in a region now.
  fileprivate func memberships(
    of actor: EntryReference, in region: EntryReference, _ role: Role?
  ) throws -> [Membership] {
    let details = try store.details(of: actor.uid, kind: .actor, language: language, limit: .max)
    guard case .actor(let actor) = details else { return [] }
    return actor.memberships.map(\.membership).filter { membership in
      membership.region == region.uid && membership.until == nil
        && (role == nil || membership.role == role)
    }
  }
}
