import ArgumentParser
import MitmachModel

extension Mitmach {
  /// Wrong usage that the parser has met, in the person's language; `nil` for anything else.
  static func usageFailure(_ error: any Error, arguments: [String]) -> CommandFailure? {
    guard exitCode(for: error) == .validationFailure,
      var fault = UsageFault(parserMessage: message(for: error))
    else { return nil }
    if fault.mayBeOfCommand, let name = unknownCommand(in: arguments) {
      fault = .unknownCommand(name)
    }
    let language = language(of: arguments)
    let help = fault.isOfCommand ? "mitmach --help" : helpCall(in: fullMessage(for: error))
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
      let shown = configuration.subcommands.filter { $0.configuration.shouldDisplay }
      return Suggestion(for: name, among: shown.map { self.name(of: $0) } + [helpCommand])
    case .unknownOption(let name): return Suggestion(for: name, among: options(of: help))
    case .invalidValue(_, _, let possible), .unknownShell(_, let possible):
      return possible.isEmpty ? nil : .anyOf(possible)
    case .missingValue, .missingArgument, .needlessValue, .needlessArguments: return nil
    }
  }

  /// The call for help that the parser's full message recommends.
  private static func helpCall(in message: String) -> String {
    let last = message.split(separator: "\n").last ?? ""
    let pieces = last.split(separator: "'")
    return pieces.count == 3 ? String(pieces[1]) : "mitmach --help"
  }

  /// The options that a command's help names.
  private static func options(of help: String) -> [String] {
    var command: any ParsableCommand.Type = Mitmach.self
    for word in help.split(separator: " ").dropFirst() {
      command = command.configuration.subcommands.first { name(of: $0) == word } ?? command
    }
    return helpMessage(for: command).split(separator: "\n").flatMap { line in
      let isOption = line.hasPrefix("  -")
      return isOption ? line.split { $0 == " " || $0 == "," }.filter { $0.hasPrefix("--") } : []
    }.map(String.init)
  }

  /// The first word where a command should be, unless it is one.
  private static func unknownCommand(in arguments: [String]) -> String? {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if ["--db", "--lang", "--filter"].contains(argument) {
        _ = rest.popFirst()
      } else if !argument.hasPrefix("-") {
        let known = configuration.subcommands.map { name(of: $0) } + [helpCommand]
        return known.contains(argument) ? nil : argument
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
  fileprivate var isOfCommand: Bool {
    if case .unknownCommand = self { true } else { false }
  }

  /// Whether the parser may say so because it has taken an unknown command for the usual one.
  fileprivate var mayBeOfCommand: Bool {
    switch self {
    case .needlessArguments, .unknownOption: true
    default: false
    }
  }
}
