import Foundation
import Testing

/// The manual page, which is a file beside the program and so could fall behind it.
@Suite struct `The manual page` {
  private let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "data/man/mitmach.1")

  @Test func `has every command and every option`() throws {
    let help = try Program.output("--experimental-dump-help", home: Home())
    let tool = try JSONDecoder().decode(Tool.self, from: Data(help.utf8))
    let page = try String(contentsOf: file, encoding: .utf8)
    let words = Set(page.split { $0 == " " || $0 == "\n" }.map(String.init))
    let commands = tool.command.shownCommands
    for command in commands + commands.flatMap(\.shownCommands) {
      #expect(words.contains(command.commandName), "\(command.commandName)")
      for name in command.optionNames {
        #expect(["\n", " Ar"].contains { page.contains(".It Fl -\(name)\($0)") }, "\(name)")
      }
    }
    #expect(tool.command.shownCommands.count >= 19)
  }

  @Test func `can be read by man`() throws {
    let result = try Program.shell(
      "command -v groff > /dev/null || exit 0; groff -mdoc -ww -z \"$PAGE\"", home: Home(),
      environment: ["PAGE": file.path])
    #expect(result.status == 0 && result.errors == "", "\(result.errors)")
  }

  private struct Tool: Decodable { var command: Command }

  /// What the program tells of a command, as far as a manual has to.
  private struct Command: Decodable {
    var commandName: String
    var shouldDisplay: Bool
    var arguments: [Argument]?
    var subcommands: [Command]?

    var shownCommands: [Command] {
      (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    }

    var optionNames: [String] {
      let names = (arguments ?? []).filter(\.shouldDisplay).compactMap(\.preferredName)
      return names.filter { $0.kind == "long" }.map(\.name).filter { $0 != "help" }
    }
  }

  private struct Argument: Decodable {
    var preferredName: Name?
    var shouldDisplay: Bool
  }

  private struct Name: Decodable {
    var kind: String
    var name: String
  }
}
