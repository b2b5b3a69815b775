/// How texts are cut for the index, and what is asked of it: the one rule of the search.
///
/// A word is indexed as its grams, the three letters from each of its places on, so that the letters of
/// any part of it stand in a row there; `^` and the first letter mark its beginning. One typed letter
/// finds words that begin with it; two and more are found anywhere in a word.
package enum SearchText {
  /// The grams of all words of the texts, for the index; words with umlauts come in both forms.
  package static func grams(of texts: [String]) -> String {
    var grams: [UInt8] = []
    for text in texts {
      for word in indexedWords(of: text) { append(word, to: &grams) }
    }
    return String(decoding: grams.dropLast(), as: UTF8.self)
  }

  /// The words of the texts as the index takes them, folded and in both forms, each once.
  package static func words(of texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.flatMap { text in
      indexedWords(of: text).map { String(decoding: $0, as: UTF8.self) }
    }.filter { seen.insert($0).inserted }
  }

  /// The grams of words that `words(of:)` gave.
  ///
  /// `words`: with blanks between.
  package static func grams(ofWords words: String) -> String {
    var grams: [UInt8] = []
    grams.reserveCapacity(words.utf8.count * 4)
    for word in Array(words.utf8).split(separator: FoldedText.blank) { append(word, to: &grams) }
    return String(decoding: grams.dropLast(), as: UTF8.self)
  }

  private static func indexedWords(of text: String) -> [ArraySlice<UInt8>] {
    let plain = FoldedText(text, as: .plain).bytes.split(separator: FoldedText.blank)
    let words = plain + compounds(of: text).map { $0[...] }
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return words }
    let digraph = FoldedText(text, as: .digraph).bytes.split(separator: FoldedText.blank)
    return words + zip(plain, digraph).compactMap { $0 == $1 ? nil : $1 }
  }

  /// What a typed text asks of the index, in FTS5's language; `nil` for a text without words.
  package static func pattern(for typed: String) -> String? {
    let words = SearchWord.words(of: typed)
    return words.isEmpty ? nil : words.map(\.pattern).joined(separator: " AND ")
  }

  /// Hyphenated words in one, as others write them: `Gemeinwohl-Bilanz` is also *gemeinwohlbilanz*.
  private static func compounds(of text: String) -> [[UInt8]] {
    guard text.utf8.contains(UInt8(ascii: "-")) else { return [] }
    return text.split { $0.isWhitespace }.filter { $0.contains("-") }.compactMap { word in
      let parts = FoldedText(String(word), as: .plain).bytes.split(separator: FoldedText.blank)
      return parts.count > 1 ? Array(parts.joined()) : nil
    }
  }

  /// Appends the grams of one word, each with a blank behind it.
  private static func append(_ word: ArraySlice<UInt8>, to grams: inout [UInt8]) {
    guard word.allSatisfy({ $0 < 0x80 }) else { return appendLetters(of: word, to: &grams) }
    guard let first = word.first else { return }
    grams += [UInt8(ascii: "^"), first, FoldedText.blank]
    var start = word.startIndex
    repeat {
      grams += word[start..<min(start + 3, word.endIndex)]
      grams.append(FoldedText.blank)
      start += 1
    } while word.endIndex - start >= 2
  }

  /// The same for a word with letters of more than one byte.
  private static func appendLetters(of word: ArraySlice<UInt8>, to grams: inout [UInt8]) {
    let letters = Array(String(decoding: word, as: UTF8.self))
    grams += "^\(letters[0]) ".utf8
    for start in 0...max(0, letters.count - 2) {
      grams += "\(String(letters[start..<min(start + 3, letters.count)])) ".utf8
    }
  }
}

/// One word that was typed, in the forms in which it may be written.
package struct SearchWord: Hashable, Sendable {
  package let plain: String
  /// The form with *ae, oe, ue*, where it differs.
  package let digraph: String?

  /// The words of a typed text, with the endings of gender forms taken off.
  package static func words(of typed: String) -> [SearchWord] {
    typed.split { $0.isWhitespace }.flatMap { part -> [SearchWord] in
      let stem = GenderForm.stem(of: String(part))
      let plain = Folding.words(of: stem)
      let digraph = Folding.words(of: stem, as: .digraph)
      return zip(plain, digraph).map { SearchWord(plain: $0, digraph: $0 == $1 ? nil : $1) }
    }
  }

  package var forms: [String] { [plain] + (digraph.map { [$0] } ?? []) }

  package var pattern: String {
    let patterns = forms.map(Self.pattern)
    return patterns.count == 1 ? patterns[0] : "(" + patterns.joined(separator: " OR ") + ")"
  }

  private static func pattern(for word: String) -> String {
    let letters = Array(word)
    switch letters.count {
    case 1: return "\"^\(word)\""
    case 2: return "\"\(word)\" *"
    default:
      let grams = (0...letters.count - 3).map { String(letters[$0..<$0 + 3]) }
      return "\"" + grams.joined(separator: " ") + "\""
    }
  }

  /// The characters of `text`, by index, that any of the words match.
  package static func matches(of words: [SearchWord], in text: String) -> [Range<Int>] {
    guard !words.isEmpty, !text.isEmpty else { return [] }
    var ranges: [Range<Int>] = []
    for form in [Folding.Form.plain, .digraph] {
      let folded = FoldedText(text, as: form)
      for word in words {
        for spelling in word.forms { ranges += folded.ranges(of: Array(spelling.utf8)) }
      }
    }
    return merged(ranges)
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}

extension FoldedText {
  /// Where `word` stands: one letter at the beginning of a word only, more letters anywhere.
  fileprivate func ranges(of word: [UInt8]) -> [Range<Int>] {
    guard !word.isEmpty, bytes.count >= word.count else { return [] }
    return (0...bytes.count - word.count).compactMap { start in
      guard bytes[start] == word[0], bytes[start..<start + word.count].elementsEqual(word),
        word.count > 1 || start == 0 || bytes[start - 1] == Self.blank
      else { return nil }
      return origins[start]..<origins[start + word.count - 1] + 1
    }
  }
}
