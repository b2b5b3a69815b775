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
    let author = step.authorName.map { "\(step.author.login) (\($0))" } ?? step.author.login
    let moment = Now.text(of: step.at, in: writer.strings.language)
    let head = "\(moment)  \(author)  \(writer.sentence(for: step))\(undone)"
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
      lines += self.lines(for: change).map { isSingle ? $0 : "  " + $0 }
    }
    let others = step.changeCount - step.changes.count
    if others > 0 { lines.append(words.moreChanges(others)) }
    let blanks = String(repeating: " ", count: indentation)
    return lines.map { blanks + $0.replacingLineBreaks }
  }

  /// The fields in the order in which forms ask for them, without those that the name tells.
  private func lines(for change: Change) -> [String] {
    let subjects = Set(change.subjects.map { JSONText.text($0.uid.rawValue) })
    let order = Dictionary(uniqueKeysWithValues: zip(InputField.allCases.map(\.rawValue), 0...))
    func place(of field: String) -> Int { order[field == "location" ? "place" : field] ?? .max }
    return change.fields.filter { field in
      let values = [change.before?[field], change.after?[field]].compactMap { $0 }
      return !values.allSatisfy { subjects.contains($0) || $0.isBlank }
    }.sorted { place(of: $0) < place(of: $1) }.flatMap { field in
      var part = change
      part.before = change.before?.filter { $0.key == field }
      part.after = change.after?.filter { $0.key == field }
      return writer.lines(for: part)
    }
  }

  private func line(for change: Change) -> String {
    words.operation(change.operation, writer.name(of: change))
  }
}

extension JSONText {
  /// Whether there is nothing to read in it.
  fileprivate var isBlank: Bool {
    switch self {
    case .null, .text(""), .array([]): true
    case .object(let members): members.values.allSatisfy(\.isBlank)
    default: false
    }
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
