import ArgumentParser
import MitmachModel
import MitmachStore
import MitmachTUI

/// The options of every command that changes something.
struct ChangeOptions: ParsableArguments {
  @OptionGroup var global: GlobalOptions

  @Flag(name: .customLong("dry-run"), help: "Say what would happen, and change nothing.")
  var isTrial = false

  @Flag(help: "Print JSON: the step of the history that was made.")
  var json = false

  /// Runs `body` with the opened network, and gives its errors words.
  func changing(_ body: (Editor) throws -> Void) throws {
    let store = try global.openStore()
    try global.reporting {
      if store.isReadOnly { throw StoreError.readOnly(path: store.path) }
      try body(try Editor(store: store, options: self))
    }
    if !isTrial { DailyBackup(store: store, language: global.language).make() }
  }
}

/// Carries out what a command wants changed, and tells what became of it.
struct Editor {
  let store: Store
  let catalogue: Catalogue
  let options: ChangeOptions
  let author: Author
  /// Milliseconds since 1970.
  let now: Int64

  init(store: Store, options: ChangeOptions) throws {
    self.store = store
    self.options = options
    catalogue = try store.catalogue()
    author = CurrentAuthor.read()
    now = Now.milliseconds
  }

  var language: Language { options.global.language }
  var words: CommandWords { options.global.words }
  var changes: ChangeWords { .words(in: language) }
  var finder: EntryFinder { EntryFinder(store: store, words: words) }
  var check: FormCheck { FormCheck(catalogue: catalogue, today: Now.today) }
  var writer: ChangeWriter {
    ChangeWriter(strings: .strings(for: language), catalogue: catalogue)
  }

  func newUID() -> UID { UID.new(at: now) }

  /// The actor that is meant, or the one that the person says to be.
  func actor(named typed: String?) throws -> EntryReference {
    if let typed { return try finder.actor(named: typed) }
    guard let own = try IdentityFile(language: language).read() else {
      throw CommandFailure(changes.noActor, exitCode: ExitStatus.usage)
    }
    return try finder.actor(named: own.rawValue)
  }

  /// A record that was there a moment ago.
  func record(_ kind: RecordKind, _ key: String) throws -> Record {
    guard let record = try store.record(kind, key: key) else {
      throw CommandFailure(words.noSuchEntry(key), exitCode: ExitStatus.nothingFound)
    }
    return record
  }

  /// Has an edit carried out; the step, or `nil` where all was so already.
  func perform(
    _ edit: Edit, while goesOn: () -> Bool = { true }
  ) throws -> HistoryStep? {
    try step(
      of: try store.perform(
        edit, by: author, at: now, isTrial: options.isTrial, language: language, while: goesOn))
  }

  /// The step that was made, or a refusal where others were faster.
  func step(of outcome: EditOutcome) throws -> HistoryStep? {
    switch outcome {
    case .done(let step): return step
    case .unchanged: return nil
    case .conflict(let conflicts):
      throw CommandFailure(
        [changes.conflict] + conflicts.map(sentence) + [changes.conflictAdvice],
        exitCode: ExitStatus.wrong)
    }
  }

  /// Has an edit carried out and tells of it.
  func performAndTell(_ edit: Edit) throws { try tell(try perform(edit)) }
}

// MARK: - Telling

extension Editor {
  /// Prints a step: what was done, and each field before and after.
  ///
  /// `other`: the step that it takes back or does again.
  func tell(_ step: HistoryStep?, takingBack other: HistoryStep? = nil) throws {
    guard let step else { return StandardError.writeLine("mitmach: " + changes.unchanged) }
    var output = StandardOutput()
    if options.json {
      StepPrinter.writeJSON(step, to: &output)
    } else {
      let text = StepText(writer: writer, words: changes)
      let sentence =
        other.map { writer.sentence(for: step, takingBack: $0) } ?? writer.sentence(for: step)
      output.write(line: options.isTrial ? changes.trial(sentence) : sentence)
      for line in text.changes(of: step, indentation: 2) { output.write(line: line) }
    }
    try output.flush()
  }

  func tellAdded(_ uid: UID, _ step: HistoryStep?) throws { try tellAdded(uid.rawValue, step) }

  /// Prints the uid or id of what was added, alone; a trial, or who wants JSON, gets the step.
  func tellAdded(_ key: String, _ step: HistoryStep?) throws {
    guard !options.isTrial, !options.json, let step else { return try tell(step) }
    StandardError.writeLine("mitmach: " + writer.sentence(for: step))
    var output = StandardOutput()
    output.write(line: key)
    try output.flush()
  }

  /// Says something that does not keep the change from happening.
  func note(_ sentence: String) { StandardError.writeLine("mitmach: " + sentence) }

  /// One field that two people gave different values, or a record that is in the way.
  func sentence(for conflict: FieldConflict) -> String {
    guard let field = conflict.field else {
      let name = conflict.name
      if conflict.found == nil { return changes.conflictGone(name) }
      return conflict.wanted == nil ? changes.conflictHangs(name) : changes.conflictThere(name)
    }
    return changes.conflictField(
      conflict.name, writer.strings.history.field(field),
      writer.text(of: conflict.wanted, in: field), writer.text(of: conflict.found, in: field))
  }
}
