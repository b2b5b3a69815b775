import MitmachModel

extension UsageFault {
  /// What is wrong, and what was probably meant or would be possible.
  func sentence(in language: Language, meant: Suggestion?) -> String {
    language == .english ? english(meant) : german(meant)
  }

  /// Where more can be read.
  static func advice(_ help: String, in language: Language) -> String {
    language == .english ? "“\(help)” says more." : "Mehr sagt »\(help)«."
  }

  private func german(_ meant: Suggestion?) -> String {
    let end = meant?.germanEnd ?? "."
    return switch self {
    case .unknownCommand(let name): "Den Befehl »\(name)« gibt es nicht\(end)"
    case .unknownOption(let name): "Die Option »\(name)« gibt es hier nicht\(end)"
    case .missingValue(let option): "Nach »\(option)« fehlt der Wert."
    case .missingArgument(let name): "Es fehlt »\(name)«."
    case .invalidValue(let value, let option, _): "»\(value)« passt nicht zu »\(option)«\(end)"
    case .needlessValue(let value, let option):
      "»\(option)« nimmt keinen Wert, auch nicht »\(value)«."
    case .needlessArguments(let names):
      "»\(names.joined(separator: "«, »"))« \(names.count == 1 ? "ist" : "sind") hier zu viel."
    case .unknownShell(let shell, _): "Für »\(shell)« gibt es keine Vervollständigung\(end)"
    }
  }

  private func english(_ meant: Suggestion?) -> String {
    let end = meant?.englishEnd ?? "."
    return switch self {
    case .unknownCommand(let name): "There is no command “\(name)”\(end)"
    case .unknownOption(let name): "There is no option “\(name)” here\(end)"
    case .missingValue(let option): "The value of “\(option)” is missing."
    case .missingArgument(let name): "“\(name)” is missing."
    case .invalidValue(let value, let option, _): "“\(value)” does not fit “\(option)”\(end)"
    case .needlessValue(let value, let option):
      "“\(option)” takes no value, so not “\(value)” either."
    case .needlessArguments(let names):
      "“\(names.joined(separator: "”, “"))” \(names.count == 1 ? "is" : "are") too much here."
    case .unknownShell(let shell, _): "There is no completion for “\(shell)”\(end)"
    }
  }
}

/// What a person who typed something unknown may have had in mind.
enum Suggestion: Hashable {
  case nearest(String)
  case anyOf([String])

  /// The nearest of some names to what was typed, or all of them where none is near.
  init(for typed: String, among names: [String]) {
    self = NearestName.of(typed, among: names).map { .nearest($0) } ?? .anyOf(names)
  }

  /// All names, first the one that is nearest to what was typed.
  init(allOf names: [String], nearestTo typed: String) {
    let nearest = NearestName.of(typed, among: names).map { [$0] } ?? []
    self = .anyOf(nearest + names.filter { !nearest.contains($0) })
  }

  fileprivate var germanEnd: String {
    switch self {
    case .nearest(let name): ". Meintest du »\(name)«?"
    case .anyOf(let names): "; möglich: \(names.joined(separator: ", "))."
    }
  }

  fileprivate var englishEnd: String {
    switch self {
    case .nearest(let name): ". Did you mean “\(name)”?"
    case .anyOf(let names): "; possible: \(names.joined(separator: ", "))."
    }
  }
}
