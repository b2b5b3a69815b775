import GRDB
import MitmachModel

/// What stands in a search index for an entry: by what it is filtered, and its folded words.
///
/// Each has a blank before and behind it, so that whole tokens and beginnings of words can be looked for.
struct IndexedWords: Hashable {
  var tokens: String
  var words: String

  init(tokens: [String], words: [String]) {
    self.tokens = " \(tokens.joined(separator: " ")) "
    self.words = " \(words.joined(separator: " ")) "
  }

  init(row: Row) {
    tokens = row["tokens"]
    words = row["words"]
  }

  var grams: String { tokens + SearchText.grams(ofWords: words) }
}

/// The full-text index of one kind of entry, with the table of its words.
struct SearchIndex {
  /// The full-text index.
  let table: String
  let wordTable: String

  init(of entries: String) {
    table = entries + "Search"
    wordTable = entries + "Words"
  }

  static let actors = SearchIndex(of: "actor")
  static let regions = SearchIndex(of: "region")
  static let actions = SearchIndex(of: "action")

  func indexed(_ id: Int64, in db: Database) throws -> IndexedWords? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT tokens, words FROM \(wordTable) WHERE id = ?"),
      arguments: [id]
    ).map(IndexedWords.init)
  }

  func insert(_ indexed: IndexedWords, for id: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO \(table) (rowid, grams) VALUES (?, ?)")
      .execute(arguments: [id, indexed.grams])
    try db.cachedStatement(sql: "REPLACE INTO \(wordTable) (id, tokens, words) VALUES (?, ?, ?)")
      .execute(arguments: [id, indexed.tokens, indexed.words])
  }

  /// Makes the index forget an entry, whose row of words may be gone or have another id by now.
  func delete(_ indexed: IndexedWords, for id: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT INTO \(table) (\(table), rowid, grams) VALUES ('delete', ?, ?)"
    ).execute(arguments: [id, indexed.grams])
  }

  /// Joins some of the pieces that changes leave behind, each of which every search must look into.
  func merge(pages: Int, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO \(table) (\(table), rank) VALUES ('merge', ?)")
      .execute(arguments: [pages])
  }

  /// Makes the index know an entry by other words, or only now.
  func replace(by document: SearchDocument, for id: Int64, in db: Database) throws {
    let new = document.indexed
    let old = try indexed(id, in: db)
    guard old != new else { return }
    if let old { try delete(old, for: id, in: db) }
    try insert(new, for: id, in: db)
  }
}
