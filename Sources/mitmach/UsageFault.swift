/// What is wrong with a command line.
enum UsageFault: Hashable {
  case unknownCommand(String)
  case unknownOption(String)
  case missingValue(option: String)
  case missingArgument(String)
  case invalidValue(String, option: String, possible: [String])
  case needlessValue(String, option: String)
  case needlessArguments([String])
  case unknownShell(String, possible: [String])

  /// Takes the sentence of the parser apart, which tells what happened in English words only.
  ///
  /// `nil` for sentences that it does not know.
  init?(parserMessage message: String) {
    let text = message[...]
    if let option = text.quoted(after: "Unknown option ") ?? text.rest(after: "Invalid option: ") {
      self = .unknownOption(String(option))
    } else if let option = text.quoted(after: "Missing value for ") {
      self = .missingValue(option: String(option))
    } else if let argument = text.quoted(after: "Missing expected argument ") {
      self = .missingArgument(String(argument))
    } else if let fault = Self.invalidValue(text) ?? Self.needless(text) ?? Self.shell(text) {
      self = fault
    } else {
      return nil
    }
  }

  private static func invalidValue(_ text: Substring) -> UsageFault? {
    guard let (value, rest) = text.rest(after: "The value '")?.parts(around: "' is invalid for '"),
      let (option, advice) = rest.parts(around: "'")
    else { return nil }
    let listed = advice.rest(after: ". Please provide one of the following:\n")?.allItems
    let possible = listed ?? advice.rest(after: ". Please provide one of ")?.allQuoted ?? []
    return .invalidValue(String(value), option: String(option), possible: possible)
  }

  private static func needless(_ text: Substring) -> UsageFault? {
    if let (option, rest) = text.rest(after: "The option '")?
      .parts(around: "' does not take any value, but '"),
      let value = rest.rest(before: "' was specified.")
    {
      return .needlessValue(String(value), option: String(option))
    }
    let several = text.parts(around: " unexpected arguments: ")?.after.rest(after: "'")
    let arguments = text.rest(after: "Unexpected argument '") ?? several
    return arguments?.rest(before: "'").map {
      .needlessArguments($0.split(separator: "', '").map(String.init))
    }
  }

  private static func shell(_ text: Substring) -> UsageFault? {
    guard let lines = text.parts(around: " with one of:\n"),
      let shell = lines.before.quoted(after: "Can't generate completion scripts for ")
    else { return nil }
    return .unknownShell(
      String(shell), possible: lines.after.split(separator: " ").map(String.init))
  }
}

extension Substring {
  fileprivate func rest(after start: String) -> Substring? {
    hasPrefix(start) ? dropFirst(start.count) : nil
  }

  fileprivate func rest(before end: String) -> Substring? {
    hasSuffix(end) ? dropLast(end.count) : nil
  }

  fileprivate func parts(around middle: String) -> (before: Substring, after: Substring)? {
    ranges(of: middle).first.map { (self[..<$0.lowerBound], self[$0.upperBound...]) }
  }

  /// What stands in quotes behind a beginning.
  fileprivate func quoted(after start: String) -> Substring? {
    rest(after: start + "'")?.parts(around: "'")?.before
  }

  /// What stands behind a dash, line by line, as more than a few values do.
  fileprivate var allItems: [String] {
    split(separator: "\n").compactMap { $0.rest(after: "  - ").map(String.init) }
  }

  /// All that stands in quotes.
  fileprivate var allQuoted: [String] {
    let pieces = split(separator: "'", omittingEmptySubsequences: false)
    return pieces.indices.filter { !$0.isMultiple(of: 2) && $0 < pieces.count - 1 }.map {
      String(pieces[$0])
    }
  }
}
