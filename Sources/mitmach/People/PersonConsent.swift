import ArgumentParser
import MitmachExchange
import MitmachModel
import MitmachStore
import MitmachTUI

/// Gives, withdraws or lists consents.
struct PersonConsent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent",
    abstract: "Enter or withdraw a person's consent, or list the consents.",
    discussion: """
      Mail and phone of a person leave the network only with their consent: for anybody (public), for \
      those who take part (network) or for the moderators of one region (moderators:REGION). A wider \
      one includes the narrower. Without --purpose and --withdraw the consents are listed, without a \
      name those of all.
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: ArgumentHelp("The person: uid or name.", valueName: "uid-or-name"))
  var name: String?

  @Argument(help: ArgumentHelp("With --withdraw: only for this purpose.", valueName: "purpose"))
  var withdrawn: String?

  @Option(help: ArgumentHelp("public, network or moderators:REGION.", valueName: "purpose"))
  var purpose: String?

  @Option(help: ArgumentHelp("When it was given; else today.", valueName: "date"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "The first day on which it holds no more; with --withdraw else today.", valueName: "date"))
  var until: String?

  @Option(help: ArgumentHelp("How it is known: a mail, a form, a talk.", valueName: "text"))
  var source: String?

  @Flag(help: "Withdraw the consents that hold: they get an end and stay in the history.")
  var withdraw = false

  private var words: PeopleWords { .words(in: options.global.language) }

  func run() throws {
    try checkOptions()
    if withdraw { return try options.changing(end) }
    if purpose != nil { return try options.changing(give) }
    let store = try options.global.openStore()
    try options.global.reporting {
      let editor = try Editor(store: store, options: options)
      try ConsentList(store: store, catalogue: editor.catalogue, words: options.global.words)
        .print(of: try name.map { try editor.finder.actor(named: $0) }, isJSON: options.json)
    }
  }

  private func checkOptions() throws(CommandFailure) {
    let isListing = !withdraw && purpose == nil
    var sentence: String?
    if let withdrawn, !withdraw { sentence = words.onlyToWithdraw(withdrawn) }
    if isListing, since ?? until ?? source != nil { sentence = words.needsPurpose }
    if !isListing, name == nil { sentence = words.needsPerson }
    let both = [("--since", since), ("--source", source)].first { withdraw && $0.1 != nil }
    if let both { sentence = options.global.words.onlyOne(["--withdraw", both.0]) }
    if withdrawn != nil, purpose != nil {
      sentence = options.global.words.onlyOne(["--withdraw PURPOSE", "--purpose"])
    }
    if let sentence { throw CommandFailure(sentence, exitCode: ExitStatus.usage) }
  }

  // MARK: - Giving

  private func give(_ editor: Editor) throws {
    let person = try person(editor)
    let purpose = try editor.purposes.purpose(named: purpose ?? "", for: "--purpose")
    let standing = try editor.consents(of: person).filter { $0.purpose == purpose }
    guard standing.allSatisfy({ $0.until != nil }) else {
      return editor.note(words.alreadyGiven(person.name, editor.purposes.text(of: purpose)))
    }
    let form = try checked(
      editor, since: since ?? Now.today?.rawValue, until: until, source: source, base: nil)
    guard let given = form.date(.since), let source = form.optional(.source) else {
      let missing = editor.writer.strings.forms.problem(.missing)
      throw CommandFailure("--source: \(missing)", exitCode: ExitStatus.usage)
    }
    let consent = Consent(
      uid: editor.newUID(), actor: person.uid, purpose: purpose, given: given,
      until: form.date(.until), source: source)
    try editor.performAndTell(Edit([.save(.consent(consent), base: nil)]))
  }

  private func person(_ editor: Editor) throws -> EntryReference {
    let person = try editor.finder.actor(named: name ?? "")
    guard case .actor(let actor) = try editor.record(.actor, person.uid.rawValue),
      actor.kind == .person
    else { throw CommandFailure(words.notAPerson(person.name), exitCode: ExitStatus.data) }
    return person
  }

  /// Dates and source by the rules of memberships, which have the same fields.
  private func checked(
    _ editor: Editor, since: String?, until: String?, source: String?, base: Consent?
  ) throws -> EntryForm {
    var form = EntryForm(.membership, texts: [.role: Role.member.rawValue])
    form[.since] = base?.given.rawValue ?? ""
    let start = base == nil ? nil : form
    var filler = FormFiller(editor, form: form, label: InputField.option)
    try filler.fill(.since, with: since)
    try filler.fill(.until, with: until)
    try filler.fill(.source, with: source)
    try filler.checked(base: start)
    return filler.form
  }

  // MARK: - Withdrawing

  private func end(_ editor: Editor) throws {
    let person = try person(editor)
    let purpose = try (withdrawn ?? purpose).map {
      try editor.purposes.purpose(named: $0, for: "--purpose")
    }
    let standing = try editor.consents(of: person).filter { consent in
      Now.today.map(consent.isOpen) ?? true
    }
    let meant = standing.filter { purpose == nil || $0.purpose == purpose }
    guard !meant.isEmpty else { throw nothingToEnd(of: person, purpose, standing, editor) }
    let parts = try meant.map { consent in
      let form = try checked(
        editor, since: nil, until: until ?? Now.today?.rawValue, source: nil, base: consent)
      var ended = consent
      ended.until = form.date(.until)
      return Edit.Part.save(.consent(ended), base: .consent(consent))
    }
    try editor.performAndTell(Edit(parts))
  }

  private func nothingToEnd(
    of person: EntryReference, _ purpose: Consent.Purpose?, _ standing: [Consent], _ editor: Editor
  ) -> CommandFailure {
    let wider = standing.map(\.purpose).first { wide in purpose.map(wide.includes) ?? false }
    let sentence =
      wider.map { words.includedIn(person.name, editor.purposes.text(of: $0)) }
      ?? words.notGiven(person.name)
    return CommandFailure(sentence, exitCode: ExitStatus.nothingFound)
  }
}

extension Consent {
  /// Whether it has not ended before or on a day.
  fileprivate func isOpen(on day: PartialDate) -> Bool {
    until.map { $0.rawValue > day.rawValue } ?? true
  }
}

extension Editor {
  fileprivate func consents(of person: EntryReference) throws -> [Consent] {
    let details = try store.details(of: person.uid, kind: .actor, language: language, limit: 0)
    guard case .actor(let actor) = details else { return [] }
    return actor.consents
  }

  fileprivate var purposes: PurposeFinder { PurposeFinder(catalogue: catalogue, words: words) }
}
