import ArgumentParser
import Foundation
import MitmachModel

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp(
      "The file with the network.",
      discussion: "Else $MITMACH_DB, else $XDG_DATA_HOME/mitmach/mitmach.db.", valueName: "path"))
  var database: String?

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      "The language: de or en.", discussion: "Else that of LC_ALL, LC_MESSAGES or LANG.",
      valueName: "language"))
  var chosenLanguage: Language?

  var language: Language { chosenLanguage ?? Language(environment: Self.environment) }
  var words: CommandWords { .words(in: language) }

  /// The file with the network: as asked for, else where data of programs belongs.
  var databasePath: String {
    if let path = database ?? Self.value("MITMACH_DB") { return path }
    return Self.folder("XDG_DATA_HOME", else: ".local/share") + "/mitmach/mitmach.db"
  }

  static var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// A variable of the environment; empty is the same as not set.
  static func value(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A folder of the XDG base directories; relative paths are to be passed over there.
  static func folder(_ variable: String, else path: String) -> String {
    if let folder = value(variable), folder.hasPrefix("/") { return folder }
    return NSHomeDirectory() + "/" + path
  }
}

extension Language: ExpressibleByArgument {
  package init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}
