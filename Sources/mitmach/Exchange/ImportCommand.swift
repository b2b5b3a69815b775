import ArgumentParser
import Foundation
import MitmachExchange
import MitmachModel
import MitmachStore

/// Takes in entries from files of other programs and of other networks.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in entries from JSON, CSV, OpenFairDB, GeoJSON, vCard or KML.",
    discussion: """
      The format is told by what is in the file. All files together are one step, which one undo takes \
      back. Where anything is wrong nothing is stored and the exit code is 65, unless --skip-faulty \
      leaves it out.

      An entry that may be there already is asked about on a terminal; skip leaves it out, merge \
      completes the one that is there, add adds it all the same. One with the uid of an entry that is \
      there is that entry: merge and add take over what the file says of it.
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The files; - is standard input.")
  var files: [String]

  @Option(help: "json, csv, openfairdb, openfairdb-csv, ofdb-cli, geojson, vcard or kml.")
  var format: ImportFormat?

  @Option(
    name: .customLong("region"), help: "A region that all actors join: name or uid. Repeatable.")
  var regions: [String] = []

  @Option(
    name: .customLong("field"),
    help: "The field of action of those for which the file names none. Repeatable.")
  var fields: [String] = []

  @Option(
    help: ArgumentHelp(
      "What becomes of the columns: a file, or a name under which it was saved.",
      valueName: "mapping"))
  var mapping: String?

  @Option(
    help: ArgumentHelp("Keep what becomes of the columns under a name.", valueName: "name"))
  var saveMapping: String?

  @Option(help: "What to do with what may be there already: ask (else), skip, merge or add.")
  var onDuplicate: DuplicateAnswer?

  @Flag(help: "Leave out what is faulty, and take in the rest.")
  var skipFaulty = false

  @Option(help: ArgumentHelp("Write what became of every entry as JSON.", valueName: "file"))
  var report: String?

  @Option(
    help: ArgumentHelp(
      "What the persons have consented to: public, network or moderators:REGION.",
      valueName: "purpose"))
  var consent: String?

  @Option(help: ArgumentHelp("How their consent is known.", valueName: "text"))
  var consentSource: String?

  func run() throws {
    guard (consent == nil) == (consentSource == nil) else {
      throw CommandFailure(
        options.global.words.imports.bothConsent, exitCode: ExitStatus.usage)
    }
    let sources = try files.map {
      try ImportSource(path: $0, format: format, words: options.global.words)
    }
    try options.changing { editor in
      try ImportRun(editor: editor, command: self, sources: sources).run()
    }
  }
}

extension ImportFormat: ExpressibleByArgument {}

/// What to do with an entry that may be there already.
enum DuplicateAnswer: String, CaseIterable, ExpressibleByArgument {
  case ask, skip, merge, add
}
