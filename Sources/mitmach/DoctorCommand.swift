import ArgumentParser
import Canvas
import MitmachExchange

/// Looks whether all is well, and says what to do where it is not.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check versions, terminal, locale, data and database, and say what to do.",
    discussion: "Nothing is changed. The exit code is 1 when something is wrong.")

  @OptionGroup var global: GlobalOptions

  @Flag(help: "Print JSON: an object with the findings.")
  var json = false

  private var words: DoctorWords { global.words.doctor }

  func run() throws {
    let findings = Examination(global: global).findings()
    let isWell = !findings.contains { $0.state == .wrong }
    try global.reporting {
      var output = StandardOutput()
      if json {
        let all = JSONValue.object([
          ("ok", .bool(isWell)), ("findings", .list(findings.map(\.json))),
        ])
        output.write { all.write(to: &$0, indentation: 0) }
        output.write(line: "")
      } else {
        for line in lines(of: findings, isWell: isWell) { output.write(line: line) }
      }
      try output.flush()
      if !isWell { throw CommandFailure([], exitCode: ExitStatus.wrong) }
    }
  }

  private func lines(of findings: [Finding], isWell: Bool) -> [String] {
    let states = findings.map { words.state($0.state) }
    let width = states.map(TextWidth.width).max() ?? 0
    let texts = zip(findings, states).flatMap { finding, state in
      let blanks = String(repeating: " ", count: width - TextWidth.width(of: state))
      return ["\(state)\(blanks)  \(words.subject(finding.subject)): \(finding.text)"]
        + finding.advice.map { String(repeating: " ", count: width + 4) + $0 }
    }
    return texts + ["", isWell ? words.allIsWell : words.somethingIsWrong]
  }
}
