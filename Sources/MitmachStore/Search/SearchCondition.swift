import GRDB
import MitmachModel

/// One condition of a search: that an entry has any of some tokens, or a typed word in its words.
///
/// It can be put to the index, which finds all entries, and to the words of a single entry. Both give
/// the same answer.
struct SearchCondition: Hashable {
  /// In the language of FTS5.
  let match: String
  /// The column of words or of tokens, where any of the parts must stand.
  private let column: String
  private let parts: [String]

  init(tokens: [String]) {
    let alternatives = tokens.map { "\"\($0)\"" }.joined(separator: " OR ")
    match = tokens.count == 1 ? alternatives : "(\(alternatives))"
    column = "tokens"
    parts = tokens.map { " \($0) " }
  }

  /// One letter begins a word; more may stand anywhere in it.
  init(word: SearchWord) {
    match = word.pattern
    column = "words"
    parts = word.forms.map { $0.count == 1 ? " \($0)" : $0 }
  }

  /// In SQL, put to the row `words` of a table of words.
  var test: String {
    let alternatives = parts.map { _ in "instr(words.\(column), ?)" }.joined(separator: " OR ")
    return "(\(alternatives))"
  }

  var testArguments: [DatabaseValue] { parts.map(\.databaseValue) }
}
