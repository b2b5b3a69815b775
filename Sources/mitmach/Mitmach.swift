import ArgumentParser
import Foundation

/// The program: a directory of the Mitmach-Regionen for the terminal.
@main
struct Mitmach: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "mitmach",
    abstract: "The Mitmach-Regionen, their people and their actions, in a terminal.",
    discussion: """
      Without a subcommand the network opens on the screen. The lists print a table on a terminal and \
      lines with tabs in a pipe; --json and --csv are for scripts.

      Exit codes: 0 done, 1 something is wrong, 2 nothing found, 64 wrong usage, 65 unusable data, \
      74 reading or writing failed.
      """,
    version: version,
    subcommands: [
      Browse.self, Regions.self, Actors.self, Moderators.self, Actions.self, Show.self,
      Add.self, EditEntry.self, Delete.self, Restore.self, Join.self, Leave.self, Adopt.self,
      Fork.self, WhoAmI.self, History.self, Undo.self, Redo.self, Duplicates.self,
      Person.self, Backup.self, Filters.self, Init.self, MapCommand.self, Near.self,
      CoverageCommand.self, OutlineCommand.self, ImportCommand.self, ExportCommand.self,
      Doctor.self, Generate.self,
      TimeChanges.self, TimeActions.self, TimeMap.self,
    ],
    defaultSubcommand: Browse.self)

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      if let screen = screenAlone(arguments) {
        try screen.run()
      } else {
        var command = try parseAsRoot(withCommandFirst(arguments))
        try command.run()
      }
    } catch let code as ExitCode {
      // Nothing failed that words could be found for; looking for them would take milliseconds.
      Foundation.exit(code.rawValue)
    } catch {
      guard let failure = error as? CommandFailure ?? usageFailure(error, arguments: arguments)
      else { exit(withError: error) }
      failure.report()
      Foundation.exit(failure.exitCode)
    }
  }

  /// The program on the screen, where nothing else can be meant: reading its few options alone shows
  /// the first picture some milliseconds sooner than reading them as one of all commands.
  private static func screenAlone(_ arguments: [String]) -> Browse? {
    let own: Set = ["--db", "--lang", "--filter", "--linear"]
    let options = arguments.filter { $0.hasPrefix("-") }.map { String($0.prefix { $0 != "=" }) }
    guard options.allSatisfy(own.contains) else { return nil }
    return try? Browse.parse(arguments)
  }

  /// The arguments with `--db` and `--lang` behind the subcommand, wherever they were written.
  static func withCommandFirst(_ arguments: [String]) -> [String] {
    var (path, options, rest) = ([String](), [String](), arguments[...])
    var commands = configuration.subcommands
    while let word = rest.first {
      if let option = ["--db", "--lang"].first(where: word.hasPrefix) {
        let count = word == option ? 2 : 1
        options += rest.prefix(count)
        rest = rest.dropFirst(count)
      } else if let command = commands.first(where: { name(of: $0) == word }) {
        path.append(word)
        commands = command.configuration.subcommands
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    return path + options + rest
  }
}
