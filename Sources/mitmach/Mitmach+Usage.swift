import ArgumentParser
import MitmachModel

extension Mitmach {
  /// Wrong usage that the parser has met, in the person's language; `nil` for anything else.
  static func usageFailure(_ error: any Error, arguments: [String]) -> CommandFailure? {
    guard exitCode(for: error) == .validationFailure,
      var fault = UsageFault(parserMessage: message(for: error))
    else { return nil }
    var help = helpCall(in: fullMessage(for: error))
    if fault.mayBeOfCommand, let unknown = unknownCommand(in: arguments) {
      fault = .unknownCommand(unknown.name)
      help = (["mitmach"] + unknown.path + ["--help"]).joined(separator: " ")
    }
    let language = language(of: arguments)
    return CommandFailure(
      [
        fault.sentence(in: language, meant: suggestion(for: fault, help: help)),
        UsageFault.advice(help, in: language),
      ], exitCode: ExitStatus.usage)
  }

  /// What subcommands are called on the command line.
  static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName
      ?? "\(command)".reduce(into: "") { name, letter in
        if letter.isUppercase, !name.isEmpty { name += "-" }
        name += letter.lowercased()
      }
  }

  /// The command that the parser adds.
  private static let helpCommand = "help"

  private static func suggestion(for fault: UsageFault, help: String) -> Suggestion? {
    switch fault {
    case .unknownCommand(let name):
      let shown = command(of: help).configuration.subcommands
        .filter { $0.configuration.shouldDisplay }
      return Suggestion(for: name, among: shown.map { self.name(of: $0) } + [helpCommand])
    case .unknownOption(let name): return Suggestion(for: name, among: options(of: help))
    case .invalidValue(let name, _, let possible), .unknownShell(let name, let possible):
      return possible.isEmpty ? nil : Suggestion(allOf: possible, nearestTo: name)
    case .missingValue, .missingArgument, .needlessValue, .needlessArguments: return nil
    }
  }

  /// The call for help that the parser's full message recommends.
  private static func helpCall(in message: String) -> String {
    let last = message.split(separator: "\n").last ?? ""
    let pieces = last.split(separator: "'")
    return pieces.count == 3 ? String(pieces[1]) : "mitmach --help"
  }

  /// The command whose help is called.
  private static func command(of help: String) -> any ParsableCommand.Type {
    var command: any ParsableCommand.Type = Mitmach.self
    for word in help.split(separator: " ").dropFirst() {
      command = command.configuration.subcommands.first { name(of: $0) == word } ?? command
    }
    return command
  }

  /// The options that a command's help names.
  private static func options(of help: String) -> [String] {
    helpMessage(for: command(of: help)).split(separator: "\n").flatMap { line in
      let isOption = line.hasPrefix("  -")
      return isOption ? line.split { $0 == " " || $0 == "," }.filter { $0.hasPrefix("--") } : []
    }.map(String.init)
  }

  /// The first word where a command should be, unless it is one, and the commands before it.
  private static func unknownCommand(in arguments: [String]) -> (name: String, path: [String])? {
    var (rest, path, commands) = (arguments[...], [String](), configuration.subcommands)
    while let argument = rest.popFirst() {
      if ["--db", "--lang", "--filter"].contains(argument) {
        _ = rest.popFirst()
      } else if let command = commands.first(where: { name(of: $0) == argument }) {
        path.append(argument)
        commands = command.configuration.subcommands
        if commands.isEmpty { return nil }
      } else if !argument.hasPrefix("-") {
        return argument == helpCommand ? nil : (argument, path)
      } else if !["--db=", "--lang=", "--filter=", "--linear"].contains(where: argument.hasPrefix) {
        return nil
      }
    }
    return nil
  }

  /// The language that was asked for, read from arguments that as a whole make no sense.
  private static func language(of arguments: [String]) -> Language {
    let asked = zip(arguments, arguments.dropFirst() + [""]).compactMap { argument, next in
      if argument == "--lang" { return Language(argument: next) }
      return argument.hasPrefix("--lang=") ? Language(argument: String(argument.dropFirst(7))) : nil
    }
    return asked.last ?? Language(environment: GlobalOptions.environment)
  }
}

extension UsageFault {
  /// Whether the parser may say so because it has taken an unknown command for the usual one.
  fileprivate var mayBeOfCommand: Bool {
    switch self {
    case .needlessArguments, .unknownOption: true
    default: false
    }
  }
}
