import ArgumentParser
import Foundation
import MitmachExchange
import MitmachModel
import MitmachStore

/// Brings back an entry that was deleted, or the whole network from a backup.
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring back a deleted entry, or the whole network from a backup.",
    discussion: """
      What is a file, ends in .db or has a / in it is a backup; anything else is the uid of an entry. \
      An entry comes back with what was deleted with it. Before a backup is brought back, the network \
      is backed up as it is; to restore that takes it back.
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(
    help: ArgumentHelp(
      "A uid, as “mitmach delete --json” and “mitmach history --json” tell it, or a backup.",
      valueName: "uid-or-file"))
  var what: String

  func run() throws {
    if isFile {
      try BackupRestoring(file: what, options: options).run()
    } else {
      try options.changing(bringBackEntry)
    }
  }

  private var isFile: Bool {
    guard UID(rawValue: what) == nil else { return false }
    return what.hasSuffix(".db") || what.contains("/")
      || FileManager.default.fileExists(atPath: what)
  }

  private func bringBackEntry(_ editor: Editor) throws {
    guard let entry = UID(rawValue: what),
      let outcome = try editor.store.restore(
        entry, by: editor.author, at: editor.now, isTrial: options.isTrial,
        language: editor.language)
    else {
      throw CommandFailure(
        editor.changes.nothingToRestore(what), exitCode: ExitStatus.nothingFound)
    }
    try editor.tell(try editor.step(of: outcome))
  }
}

/// Makes the network what a backup holds.
private struct BackupRestoring {
  let file: String
  let options: ChangeOptions

  private var global: GlobalOptions { options.global }
  private var words: BackupWords { .words(in: global.language) }

  func run() throws {
    try global.reporting {
      guard FileManager.default.fileExists(atPath: file) else {
        throw CommandFailure(words.noSuchFile(file), exitCode: ExitStatus.nothingFound)
      }
      // Looked over first: a file that is no use is told of as such, before anything is touched.
      if let problem = Store.inspect(path: file).problem { throw problem }
      if options.isTrial {
        let trial = ChangeWords.words(in: global.language).trial(words.wouldRestore(file))
        return StandardOutput.writeLine(trial)
      }
      try tell(try restored())
    }
  }

  private func restored() throws -> (store: Store, former: String) {
    let path = global.databasePath
    do {
      let store = try global.openStore()
      return (store, try store.restore(from: file, at: Now.milliseconds))
    } catch let error as StoreError {
      guard case .damaged = error else { throw error }
      throw CommandFailure(words.networkIsDamaged(path), exitCode: ExitStatus.data)
    }
  }

  private func tell(_ restored: (store: Store, former: String)) throws {
    let counts = try [Listing.regions, .actors, .actions].map { listing in
      let query = ListQuery(listing: listing, language: global.language)
      return try restored.store.count(query, while: { true }) ?? 0
    }
    var output = StandardOutput()
    if options.json {
      let names = ["regions", "actors", "actions"]
      let value = JSONValue.object(
        [("file", .text(file)), ("former", .text(restored.former))]
          + zip(names, counts).map { ($0, .integer($1)) })
      output.write { value.write(to: &$0, indentation: 0) }
      output.write(line: "")
    } else {
      output.write(line: words.restored(file, counts[0], counts[1], counts[2]))
      StandardError.writeLine("mitmach: " + words.former(restored.former))
    }
    try output.flush()
  }
}
