import MitmachExchange
import MitmachModel
import MitmachTUI

/// Steps of the history as lines of text.
struct StepText {
  let writer: ChangeWriter
  let words: ChangeWords

  /// Who, when and what, and below that each field before and after.
  func lines(for step: HistoryStep) -> [String] {
    let undone = step.isUndone ? " \(words.undoneMark)" : ""
    let moment = Now.text(of: step.at, in: writer.strings.language)
    let head = "\(moment)  \(writer.author(of: step))  \(writer.sentence(for: step))\(undone)"
    guard step.act != .load else { return [head] }
    return [head] + changes(of: step, indentation: 2)
  }

  /// Each change with its fields; of a single one the fields alone.
  func changes(of step: HistoryStep, indentation: Int) -> [String] {
    let isSingle = step.changeCount == 1 && step.act == .edit
    var lines: [String] = []
    for change in step.changes {
      if !isSingle { lines.append(line(for: change)) }
      // What was deleted is told by its name alone: the rest is in the history before.
      guard change.operation != .deleted else { continue }
      lines += writer.lines(for: change).map { isSingle ? $0 : "  " + $0 }
    }
    let others = step.changeCount - step.changes.count
    if others > 0 { lines.append(words.moreChanges(others)) }
    let blanks = String(repeating: " ", count: indentation)
    return lines.map { blanks + $0.replacingLineBreaks }
  }

  private func line(for change: Change) -> String {
    words.operation(change.operation, writer.name(of: change))
  }
}

extension String {
  /// On one line.
  fileprivate var replacingLineBreaks: String {
    split(whereSeparator: \.isNewline).joined(separator: " / ")
  }
}

/// Prints steps for scripts.
enum StepPrinter {
  static func writeJSON(_ step: HistoryStep, to output: inout StandardOutput) {
    output.write { step.json.write(to: &$0, indentation: 0) }
    output.write(line: "")
  }
}
