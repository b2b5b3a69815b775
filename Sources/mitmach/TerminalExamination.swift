import Foundation

/// Looks at the terminal and the locale, as far as the environment tells.
struct TerminalExamination {
  let words: DoctorWords

  func findings() -> [Finding] { [terminal, color, size, locale] }

  private var terminal: Finding {
    let name = GlobalOptions.value("TERM")
    guard let name else {
      return note(.terminal, words.noTerm, [words.setTerm])
    }
    if name == "dumb" { return note(.terminal, name, [words.dumb]) }
    guard let description = Self.description(of: name) else {
      return note(.terminal, words.unknownTerm(name), [words.setTerm])
    }
    return Finding(subject: .terminal, state: .ok, text: "\(name) (\(description))")
  }

  private var color: Finding {
    if GlobalOptions.value("NO_COLOR") != nil {
      return Finding(subject: .color, state: .ok, text: words.noColorWanted)
    }
    let depth = GlobalOptions.value("COLORTERM")
    return Finding(subject: .color, state: .ok, text: depth ?? words.usualColors)
  }

  private var size: Finding {
    guard StandardOutput.isTerminal else {
      return Finding(subject: .size, state: .ok, text: words.notATerminal)
    }
    let (columns, rows) = StandardOutput.size ?? (0, 0)
    let text = "\(columns)×\(rows)"
    guard columns >= 40, rows >= 10 else { return note(.size, text, [words.tooSmall]) }
    return Finding(subject: .size, state: .ok, text: text)
  }

  private var locale: Finding {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let chosen = names.compactMap(GlobalOptions.value).first ?? "C"
    guard setlocale(LC_CTYPE, "") != nil else {
      return note(.locale, words.missingLocale(chosen), [words.setLocale])
    }
    guard let code = nl_langinfo(Int32(CODESET)).map({ String(cString: $0) }), code == "UTF-8"
    else {
      return note(.locale, words.notUTF8(chosen), [words.setLocale])
    }
    return Finding(subject: .locale, state: .ok, text: "\(chosen) (\(code))")
  }

  private func note(_ subject: Finding.Subject, _ text: String, _ advice: [String]) -> Finding {
    Finding(subject: subject, state: .note, text: text, advice: advice)
  }

  /// The file that describes a terminal to ncurses, looked for where ncurses looks.
  private static func description(of name: String) -> String? {
    guard let first = name.utf8.first, !name.contains("/") else { return nil }
    let listed = GlobalOptions.value("TERMINFO_DIRS")?.split(separator: ":").map(String.init) ?? []
    let own = [GlobalOptions.value("TERMINFO"), NSHomeDirectory() + "/.terminfo"].compactMap { $0 }
    let usual = ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"]
    // One folder for each first letter; some systems name it by the letter's number.
    let letters = [String(name.prefix(1)), String(first, radix: 16)]
    return (own + listed + usual).flatMap { folder in letters.map { "\(folder)/\($0)/\(name)" } }
      .first { FileManager.default.fileExists(atPath: $0) }
  }
}
