import MitmachModel

/// Text that has become part of a page: whatever it was, it is shown and never obeyed.
enum HTMLText {
  static func escaped(_ text: String) -> String { Markup.escaped(text) }

  /// A name, kept apart from the direction of the text around it.
  static func name(_ text: String) -> String { "<bdi>\(escaped(text))</bdi>" }

  /// Paragraphs of what stands between empty lines.
  static func paragraphs(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    return lines.split { $0.allSatisfy(\.isWhitespace) }
      .map { "<p dir=\"auto\">\($0.map { escaped(String($0)) }.joined(separator: "<br>\n"))</p>\n" }
      .joined()
  }

  /// A link, where the address is one of the web; else the address as text.
  static func link(web: String) -> String {
    guard let address = InputRules.webAddress(web) else { return escaped(web) }
    let shown = address.replacing("https://", with: "", maxReplacements: 1)
    return "<a href=\"\(escaped(address))\" rel=\"noopener nofollow\">\(escaped(shown))</a>"
  }

  static func link(mail: String) -> String {
    guard InputRules.isEmail(mail) else { return escaped(mail) }
    let address = mail.replacing("%", with: "%25").replacing("?", with: "%3F")
      .replacing("&", with: "%26")
    return "<a href=\"mailto:\(escaped(address))\">\(escaped(mail))</a>"
  }

  /// The drawing without what stands before it in a file of its own.
  static func inlined(svg: String) -> String {
    svg.range(of: "<svg").map { String(svg[$0.lowerBound...]) } ?? ""
  }
}

extension String {
  /// Where a part begins and ends first.
  fileprivate func range(of part: String) -> Range<String.Index>? { firstRange(of: part) }
}
