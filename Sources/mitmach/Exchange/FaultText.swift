import MitmachModel
import MitmachTUI

/// Says what is wrong in a file, and where.
struct FaultText {
  let words: CommandWords

  private var strings: Strings { .strings(for: words.language) }

  /// Where and why, on one line: `actors.csv:7: Mail: is not an e-mail address …`.
  func sentence(for fault: ImportFault, in file: String) -> String {
    let place = [fault.line, fault.line == nil ? nil : fault.column].compactMap { $0 }
      .map { ":\($0)" }.joined()
    let field = name(of: fault).map { "\($0): " } ?? ""
    return "\(file)\(place): \(field)\(reason(fault.cause))"
  }

  /// The file's own name of the field; where it has none, that on the screen.
  private func name(of fault: ImportFault) -> String? {
    guard fault.header == nil, let field = fault.field.flatMap(InputField.init) else {
      return fault.header ?? fault.field
    }
    return strings.fieldName(field)
  }

  func reason(_ cause: ImportFault.Cause) -> String {
    let words = words.exchange
    return switch cause {
    case .input(let problem): strings.forms.problem(problem)
    case .syntax(let expected): words.syntax(expected)
    case .unknownFormat: words.unknownFormat
    case .notText: words.notText
    case .tooLarge(let limit): words.tooLarge(limit)
    case .tooDeep(let limit): words.tooDeep(limit)
    case .quoteNotClosed: words.quoteNotClosed
    case .wrongNumberOfColumns(let found, let expected): words.wrongColumns(found, expected)
    case .outline(let problem): strings.map.outlineProblem(problem)
    }
  }
}
