import MitmachModel
import MitmachStore
import MitmachTUI

/// Decides what becomes of entries that may be there already: as was said, or by asking.
struct DuplicateDesk {
  let settings: ImportSettings
  let words: CommandWords
  /// What was answered for all that follow.
  private var standing: DuplicateAnswer?
  /// What was decided before.
  var decided: [ImportQuestion: Decision] = [:]

  /// What becomes of one that may be there, and whose values win where it is merged.
  struct Decision {
    var answer: DuplicateAnswer
    var sides: [InputField: MergeSide] = [:]
  }

  init(settings: ImportSettings, words: CommandWords) {
    self.settings = settings
    self.words = words
    standing = settings.answer == .ask ? nil : settings.answer
  }

  /// Whether nothing has to be looked up, because everything is added.
  var addsAll: Bool { standing == .add }

  /// `facts`: what tells the new one and the one that is there apart.
  mutating func answer(
    for duplicate: ImportTally.Duplicate, to question: ImportQuestion? = nil,
    facts: (new: String, old: String)
  ) throws(CommandFailure) -> DuplicateAnswer {
    if let standing { return standing }
    if let decision = question.flatMap({ decided[$0] }) { return decision.answer }
    guard settings.canAsk else {
      guard !settings.isTrial else { return .ask }
      let place = "\(duplicate.file)\(duplicate.line.map { ":\($0)" } ?? "")"
      throw CommandFailure(
        [
          words.imports.maybeThere(place, duplicate.name, duplicate.found.name, reasons(duplicate)),
          words.imports.cannotAsk,
        ], exitCode: ExitStatus.usage)
    }
    return try ask(duplicate, facts)
  }

  /// What an actor that is there becomes when the next one goes into it.
  func merged(_ base: Actor, with actor: Actor, as question: ImportQuestion) -> Actor {
    let sides = decided[question]?.sides ?? [:]
    return base.merged(with: actor, choosing: sides) ?? base.completed(by: actor)
  }

  private func reasons(_ duplicate: ImportTally.Duplicate) -> String {
    let forms = Strings.strings(for: words.language).forms
    return duplicate.reasons.map(forms.reason).joined(separator: ", ")
  }

  private mutating func ask(
    _ duplicate: ImportTally.Duplicate, _ facts: (new: String, old: String)
  ) throws(CommandFailure) -> DuplicateAnswer {
    let imports = words.imports
    StandardError.writeLine(imports.maybeSame(reasons(duplicate)))
    StandardError.writeLine("  \(imports.inFile): \(facts.new)")
    StandardError.writeLine("  \(imports.inStore): \(facts.old)")
    while true {
      StandardError.writeLine(imports.question)
      guard let typed = readLine()?.trimmingBlanks, typed.lowercased() != "q" else {
        throw CommandFailure(imports.givenUp, exitCode: ExitStatus.wrong)
      }
      let answers: [String: DuplicateAnswer] = ["s": .skip, "m": .merge, "a": .add]
      guard let answer = answers[typed.lowercased()] else { continue }
      if typed != typed.lowercased() { standing = answer }
      return answer
    }
  }
}
