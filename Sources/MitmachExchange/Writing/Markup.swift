/// What HTML and XML have in common.
enum Markup {
  /// A text with what markup would take for its own written out, and without what it may not have:
  /// controls, signs that turn the direction of what follows, and what Unicode keeps free of characters.
  ///
  /// `lineBreak` stands for breaks and tabs; without one they stay.
  static func escaped(_ text: String, lineBreak: String? = nil) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result += lineBreak ?? String(scalar)
      case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        break
      case _ where scalar.properties.isNoncharacterCodePoint: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
