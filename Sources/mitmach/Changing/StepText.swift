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
    let fields = change.fields.filter { field in
      let values = [change.before?[field], change.after?[field]].compactMap { $0 }
      return !values.allSatisfy { subjects.contains($0) || $0.isBlank }
    }
    return fields.sorted { Self.place(of: $0) < Self.place(of: $1) }
      .flatMap { field in
        let parts = change.texts(of: field) ?? [(nil, change.part(field))]
        return parts.flatMap { mark, part in
          writer.lines(for: part).map { (mark.map { "(\($0)) " } ?? "") + $0 }
        }
      }
  }

  fileprivate static func place(of field: String) -> Int {
    let name = ["location": InputField.place.rawValue][field] ?? field
    return InputField.allCases.firstIndex { $0.rawValue == name } ?? .max
  }

  private func line(for change: Change) -> String {
    words.operation(change.operation, writer.name(of: change))
  }
}

extension Change {
  /// The change of one field alone.
  fileprivate func part(_ field: String) -> Change {
    var part = self
    part.before = before?.filter { $0.key == field }
    part.after = after?.filter { $0.key == field }
    return part
  }

  /// The texts that an action has in one language, or a description in each, as fields of their own
  /// with the mark of the language that is not the first; `nil` for any other field.
  fileprivate func texts(of field: String) -> [(mark: String?, part: Change)]? {
    func members(_ fields: [String: JSONText]?) -> [String: JSONText]? {
      guard let fields else { return nil }
      if case .object(let members)? = fields[field] { return members }
      return [:]
    }
    let (old, new) = (members(before), members(after))
    let names = Set((old ?? [:]).keys).union((new ?? [:]).keys).filter { old?[$0] != new?[$0] }
    func part(_ name: String, as shown: String) -> Change {
      var part = self
      part.before = old.map { $0[name].map { [shown: $0] } ?? [:] }
      part.after = new.map { $0[name].map { [shown: $0] } ?? [:] }
      return part
    }
    switch field {
    case "de", "en":
      return names.sorted { StepText.place(of: $0) < StepText.place(of: $1) }
        .map { (field == "en" ? "en" : nil, part($0, as: $0)) }
    case "about", "how", "result":
      return names.sorted().map { ($0 == "en" ? "en" : nil, part($0, as: field)) }
    default: return nil
    }
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
