import ArgumentParser
import Foundation
import MitmachExchange
import MitmachModel
import MitmachStore

/// Removes a person from everywhere.
struct PersonErase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Remove a person from the network, its history, search and backups, for ever.",
    discussion: """
      Asks for the name once more. It cannot be undone: not even the bytes stay in the files. Unsaved \
      forms and saved filters on this account that mention the person go as well. Of somebody who was deleted the uid is \
      needed. Exit code 1 where a backup had to be left, 74 where another program reads just then.
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(name: .customLong("yes"), help: "Do not ask; needed where nobody can be asked.")
  var isSure = false

  @Flag(help: "Print JSON: what was removed where.")
  var json = false

  @Argument(help: ArgumentHelp("The person: uid or name.", valueName: "uid-or-name"))
  var name: String

  private var words: PeopleWords { .words(in: global.language) }

  func run() throws {
    let store = try global.openStore()
    try global.reporting {
      if store.isReadOnly { throw StoreError.readOnly(path: store.path) }
      let subject = try PersonSubject(named: name, in: store, words: global.words)
      if let actor = subject.record?.actor, actor.kind != .person {
        throw CommandFailure(words.notAPerson(actor.name), exitCode: ExitStatus.data)
      }
      try confirm(subject, in: store)
      if store.byteCount > DailyBackup.large { note(words.takesAWhile) }
      let erasure = try Erasure(of: subject, in: store, language: global.language)
      try tell(erasure, subject)
    }
  }

  private func confirm(_ subject: PersonSubject, in store: Store) throws {
    guard let record = subject.record else { return }
    let dependants =
      record.isThere ? try store.dependants(of: .actor, subject.uid) : Dependants()
    note(words.willErase(subject.name, words.parts(dependants, record.history.count)))
    guard !isSure else { return }
    guard isatty(0) == 1, isatty(2) == 1 else {
      throw CommandFailure(words.needsYes, exitCode: ExitStatus.usage)
    }
    note(words.cannotBeUndone)
    StandardError.write(words.typeAgain(subject.name))
    guard readLine()?.trimmingBlanks == subject.name else {
      throw CommandFailure(words.notTheName, exitCode: ExitStatus.wrong)
    }
  }

  private func tell(_ erasure: Erasure, _ subject: PersonSubject) throws {
    guard erasure.hasFoundAnything else {
      throw CommandFailure(words.nothingStored(name), exitCode: ExitStatus.nothingFound)
    }
    var output = StandardOutput()
    if json {
      output.write { erasure.json(subject).write(to: &$0, indentation: 0) }
      output.write(line: "")
    } else {
      output.write(line: words.erased(subject.name))
      for line in erasure.lines(words) { output.write(line: "- " + line) }
    }
    try output.flush()
    if !json { for line in [words.cannotBeUndone, words.elsewhere] { note(line) } }
    for path in erasure.leftBackups { note(words.leftInBackup(path)) }
    if let failure = erasure.failures.first { throw failure }
    if erasure.isStillRead {
      throw CommandFailure(
        words.stillRead(subject.uid.rawValue), exitCode: ExitStatus.inputOutput)
    }
    if !erasure.leftBackups.isEmpty { throw CommandFailure([], exitCode: ExitStatus.wrong) }
  }

  private func note(_ sentence: String) { StandardError.writeLine("mitmach: " + sentence) }
}

/// The removal of a person, and from where they were removed.
private struct Erasure {
  private(set) var wasInNetwork = false
  /// Another program read, so that the bytes are there still.
  private(set) var isStillRead = false
  private(set) var drafts = 0
  /// Saved filters that mentioned them.
  private(set) var filters = 0
  /// The file that said that this account was they.
  private(set) var identity: String?
  private(set) var backups: [String] = []
  private(set) var leftBackups: [String] = []
  /// What could not be removed from other files.
  private(set) var failures: [any Error] = []

  init(of subject: PersonSubject, in store: Store, language: Language) throws {
    let author = CurrentAuthor.read()
    // Whoever erases themselves leaves no name behind that says so.
    let nobody = Author(login: author.actor == subject.uid ? "" : author.login)
    do throws(StoreError) {
      wasInNetwork = try store.erase(person: subject.uid, by: nobody, at: Now.milliseconds)
      // What an earlier attempt could not remove, as somebody read.
      if !wasInNetwork { try store.rewrite() }
    } catch {
      guard case .locked = error else { throw error }
      (isStillRead, wasInNetwork) = (true, subject.record != nil)
    }
    let left = try store.eraseFromBackups(
      person: subject.uid, by: nobody, at: Now.milliseconds)
    leftBackups = left
    backups = BackupFile.all(of: store).map(\.path).filter { !left.contains($0) }
    // A file that cannot be read or written keeps nothing else from being done and told.
    let traces = PersonTraces(subject.record, uid: subject.uid)
    attempt {
      $0.drafts = try DraftFolder(store: store.path, language: language).remove(mentioning: traces)
    }
    attempt { $0.filters = try FilterFile(language: language).remove(mentioning: traces) }
    let file = IdentityFile(language: language)
    guard author.actor == subject.uid else { return }
    attempt {
      try file.forget()
      $0.identity = file.path
    }
  }

  private mutating func attempt(_ body: (inout Erasure) throws -> Void) {
    do { try body(&self) } catch { failures.append(error) }
  }

  var hasFoundAnything: Bool {
    wasInNetwork || drafts > 0 || filters > 0 || identity != nil || isStillRead || !failures.isEmpty
  }

  func lines(_ words: PeopleWords) -> [String] {
    [
      wasInNetwork ? words.fromNetwork : nil,
      backups.isEmpty ? nil : words.fromBackups(backups.count),
      drafts == 0 ? nil : words.fromDrafts(drafts),
      filters == 0 ? nil : words.fromFilters(filters), identity.map(words.fromIdentity),
    ].compactMap { $0 }
  }

  func json(_ subject: PersonSubject) -> JSONValue {
    .object([
      ("uid", .text(subject.uid.rawValue)), ("name", .optional(subject.record?.actor?.name)),
      ("network", .bool(wasInNetwork)), ("backups", .texts(backups)),
      ("left_backups", .texts(leftBackups)), ("drafts", .integer(drafts)),
      ("filters", .integer(filters)), ("identity", .optional(identity)),
      ("still_read", .bool(isStillRead)),
    ])
  }
}
