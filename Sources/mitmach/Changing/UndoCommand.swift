import ArgumentParser
import MitmachModel
import MitmachStore
import MitmachTUI

/// Takes back what one has done.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take back the last change of this account, or the last so many.",
    discussion: """
      Whatever others have changed since stays. Where they changed the same, it says so, changes \
      nothing, and the exit code is 1.
      """)

  @OptionGroup var steps: StepOptions

  func run() throws {
    try steps.going(nothing: \.nothingToUndo) { editor in
      try editor.store.undo(
        by: editor.author, at: Now.milliseconds, isTrial: steps.options.isTrial,
        overriding: steps.force, language: editor.language)
    }
  }
}

/// Does again what was taken back.
struct Redo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Do again what was taken back last, or the last so many.")

  @OptionGroup var steps: StepOptions

  func run() throws {
    try steps.going(nothing: \.nothingToRedo) { editor in
      try editor.store.redo(
        by: editor.author, at: Now.milliseconds, isTrial: steps.options.isTrial,
        overriding: steps.force, language: editor.language)
    }
  }
}

/// How far one goes back or forward.
struct StepOptions: ParsableArguments {
  @OptionGroup var options: ChangeOptions

  @Flag(help: "Also where others have changed the same since.")
  var force = false

  @Argument(help: ArgumentHelp("How many changes.", valueName: "number"))
  var count: String?

  /// Goes as many steps as were asked for; `nothing` is said where there is none.
  fileprivate func going(
    nothing: KeyPath<ChangeWords, String>, _ body: (Editor) throws -> UndoOutcome
  ) throws {
    try options.changing { editor in
      try editor.repeating(count, nothing: editor.changes[keyPath: nothing]) { try body(editor) }
    }
  }
}

extension Editor {
  /// Goes as many steps as were asked for, and tells of each; stops where one cannot be gone.
  fileprivate func repeating(
    _ typed: String?, nothing: String, _ body: () throws -> UndoOutcome
  ) throws {
    let count = typed.map { Int($0) ?? 0 } ?? 1
    guard count >= 1 else {
      throw CommandFailure(changes.notANumber(typed ?? ""), exitCode: ExitStatus.usage)
    }
    if count > 1, options.isTrial {
      throw CommandFailure(changes.trialOfOne, exitCode: ExitStatus.usage)
    }
    for index in 0..<count {
      switch try body() {
      case .done(let step, of: let other): try tell(step, takingBack: other)
      case .nothing:
        // Having gone fewer steps than asked for is as far as one can go.
        if index > 0 { return note(nothing) }
        throw CommandFailure(nothing, exitCode: ExitStatus.nothingFound)
      case .conflict(let step, let conflicts): throw failure(step, conflicts)
      }
    }
  }

  private func failure(_ step: HistoryStep, _ conflicts: [FieldConflict]) -> CommandFailure {
    CommandFailure(
      [changes.undoConflict(writer.sentence(for: step))] + conflicts.map(sentence)
        + [changes.undoConflictAdvice],
      exitCode: ExitStatus.wrong)
  }
}
