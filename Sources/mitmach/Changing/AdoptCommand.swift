import ArgumentParser
import MitmachModel
import MitmachStore

/// Tells how far a region is with an action.
struct Adopt: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say that a region does an action, and how it went.",
    discussion: """
      What a region says of an action once more changes what it said before; what is left out stays.
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The action: name or uid.")
  var action: String

  @Option(help: ArgumentHelp("The region: name or uid.", valueName: "region"))
  var region: String

  @Option(help: "planned (else), running, done or abandoned.")
  var status: String?

  @Option(help: ArgumentHelp("Since when: a year, month or day.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("The actor that does it: name or uid.", valueName: "actor"))
  var actor: String?

  @Option(help: ArgumentHelp("Where, if not in all of the region.", valueName: "place"))
  var place: String?

  @Option(help: ArgumentHelp("How it was adapted.", valueName: "text"))
  var note: String?

  @Option(help: ArgumentHelp("What came of it.", valueName: "text"))
  var result: String?

  @Option(help: ArgumentHelp("The effort as it was found, 1 to 5.", valueName: "number"))
  var effort: String?

  @Option(help: ArgumentHelp("The impact as it was found, 1 to 5.", valueName: "number"))
  var impact: String?

  @Option(help: ArgumentHelp("Where this is known from.", valueName: "text"))
  var source: String?

  func run() throws {
    try options.changing { editor in
      let action = try editor.finder.action(named: action)
      let region = try editor.finder.region(named: region, in: editor.catalogue)
      let old = try editor.adoption(of: action, in: region)
      let base = old.map {
        EntryForm(.adoption($0), catalogue: editor.catalogue, language: editor.language)
      }
      var filler = FormFiller(
        editor,
        form: base
          ?? EntryForm(
            .adoption,
            texts: [.region: region.uid.rawValue, .status: AdoptionStatus.planned.rawValue]),
        label: Self.option)
      try fill(&filler)
      try filler.checked(base: base)
      var adoption = filler.form.adoption(
        uid: old?.uid ?? editor.newUID(), action: action.uid, base: old,
        language: editor.language)
      if let actor { adoption.actor = try editor.finder.actor(named: actor).uid }
      let part = Edit.Part.save(.adoption(adoption), base: old.map(Record.adoption))
      try editor.performAndTell(Edit([part]))
    }
  }

  private func fill(_ filler: inout FormFiller) throws {
    try filler.fill(.status, with: status)
    try filler.fill(.since, with: since)
    try filler.fill(.place, with: place)
    try filler.fill(.how, with: note)
    try filler.fill(.result, with: result)
    try filler.fill(.reportedEffort, with: effort)
    try filler.fill(.reportedImpact, with: impact)
    try filler.fill(.source, with: source)
  }

  private static func option(_ field: InputField) -> String {
    switch field {
    case .how: "--note"
    case .reportedEffort: "--effort"
    case .reportedImpact: "--impact"
    default: InputField.option(field)
    }
  }
}

/// Copies an action as a region's own.
struct Fork: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy an action as a region's own variant; prints its uid.",
    discussion: "“mitmach edit” changes what is other in the region.")

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The action: name or uid.")
  var action: String

  @Option(help: ArgumentHelp("The region: name or uid.", valueName: "region"))
  var region: String

  @Option(help: "What the variant is called; else the action's name with the region's.")
  var name: String?

  func run() throws {
    try options.changing { editor in
      let entry = try editor.finder.action(named: action)
      let region = try editor.finder.region(named: region, in: editor.catalogue)
      guard case .action(let original) = try editor.record(.action, entry.uid.rawValue) else {
        return
      }
      let variant = original.variant(uid: editor.newUID(), of: region, named: name)
      let base = EntryForm(
        .action(original), catalogue: editor.catalogue, language: editor.language)
      var filler = FormFiller(editor, form: base, label: InputField.option)
      try filler.fill(.name, with: variant.text(in: editor.language).name)
      try filler.checked(base: base)
      let step = try editor.perform(Edit([.save(.action(variant), base: nil)]))
      try editor.tellAdded(variant.uid, step)
    }
  }
}

extension Editor {
  /// What a region said last of an action.
  fileprivate func adoption(
    of action: EntryReference, in region: EntryReference
  ) throws -> Adoption? {
    let details = try store.details(of: action.uid, kind: .action, language: language, limit: 0)
    guard case .action(let action)? = details else { return nil }
    return action.adoptions.last { $0.adoption.region == region.uid }?.adoption
  }
}
