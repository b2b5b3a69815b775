import MitmachModel

/// The rule of the search in plain words: each typed word is part of a word of the entry, or, if it is
/// one letter, begins one.
enum OracleText {
  static func matches(_ typed: [SearchWord], _ words: [String]) -> Bool {
    typed.allSatisfy { wanted in
      [wanted.plain, wanted.digraph ?? wanted.plain].contains { form in
        let isLetter = form.count == 1
        return words.contains { isLetter ? $0.hasPrefix(form) : $0.contains(form) }
      }
    }
  }

  static func words(of texts: [String]) -> [String] { Array(Set(texts.flatMap(words))) }

  private static func words(of text: String) -> [String] {
    let compounds = text.split { $0.isWhitespace }.filter { $0.contains("-") }.map {
      Folding.words(of: String($0)).joined()
    }
    return Folding.words(of: text) + Folding.words(of: text, as: .digraph) + compounds
  }
}
