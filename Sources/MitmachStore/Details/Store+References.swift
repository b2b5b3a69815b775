import GRDB
package import MitmachModel

extension Store {
  /// The entries that a person may mean by a uid or a name: those of the surest kind of answer only.
  ///
  /// The uid; else whole names; else beginnings of names; else what the search finds. At most 20.
  package func references(
    named text: String, language: Language
  ) throws(StoreError) -> [EntryReference] {
    try reading { db in
      let finder = ReferenceFinder(db: db, language: language)
      if let uid = UID(rawValue: text) { return try finder.entries(of: uid) }
      let spellings = NameSpellings(text).keys
      guard !spellings.isEmpty else { return [] }
      for answer in [
        try finder.entries(named: spellings), try finder.entries(alsoNamed: text),
        try finder.entries(beginningWith: spellings),
      ] where !answer.isEmpty {
        return answer
      }
      return try finder.entries(found: text)
    }
  }
}

/// The sort keys that a typed name can stand for.
///
/// Sort keys have *a* for *ä*; who types *ae* may mean that or the two letters, at each place.
struct NameSpellings {
  private(set) var keys: [String]

  /// More places than names have in which one is in doubt are read as they are typed.
  private static let mostKeys = 64

  init(_ typed: String) {
    let key = Folding.sortKey(of: typed)
    keys = key.isEmpty ? [] : [key]
    for (digraph, letter) in [("ae", "a"), ("oe", "o"), ("ue", "u")] {
      let places = key.count { $0 == "e" }
      guard places <= 12 else { return }
      keys = Array(keys.flatMap { Self.variants(of: $0, digraph, letter) }.prefix(Self.mostKeys))
    }
  }

  /// All ways to read the digraphs of a key.
  private static func variants(of key: String, _ digraph: String, _ letter: String) -> [String] {
    let parts = key.split(separator: digraph, omittingEmptySubsequences: false)
    return parts.dropFirst().reduce([String(parts[0])]) { beginnings, part in
      beginnings.flatMap { [$0 + digraph + part, $0 + letter + part] }
    }
  }
}

/// Looks names up in the tables of all kinds of entries.
private struct ReferenceFinder {
  let db: Database
  let language: Language

  private static let most = 20

  func entries(of uid: UID) throws -> [EntryReference] {
    try EntryKind.allCases.flatMap { try entries($0, where: "uid = ?", [uid.rawValue]) }
  }

  func entries(named keys: [String]) throws -> [EntryReference] {
    try entries(between: keys.map { ($0, $0) })
  }

  func entries(beginningWith keys: [String]) throws -> [EntryReference] {
    try entries(between: keys.map { ($0, $0 + Store.end) })
  }

  /// Those that go by the whole name besides their own: other names and Sorbian ones.
  func entries(alsoNamed text: String) throws -> [EntryReference] {
    guard let pattern = SearchText.pattern(for: text) else { return [] }
    let forms = Set(Self.forms(of: text))
    func isNamed(_ names: [String]) -> Bool {
      names.contains { !forms.isDisjoint(with: Self.forms(of: $0)) }
    }
    let regions = try hits(.region, pattern, where: "sorbianName IS NOT NULL").filter {
      isNamed(try sorbianName(of: $0).map { [$0] } ?? [])
    }
    let hasNames =
      "EXISTS (SELECT 1 FROM actorText WHERE actorId = actor.id AND otherNames <> '[]')"
    let actors = try hits(.actor, pattern, where: hasNames).filter {
      isNamed(try ActorRecord.fetch($0.uid, in: db)?.actor.otherNames ?? [])
    }
    return Array((regions + actors).prefix(Self.most))
  }

  func entries(found text: String) throws -> [EntryReference] {
    guard let pattern = SearchText.pattern(for: text) else { return [] }
    let found = try EntryKind.allCases.flatMap { try hits($0, pattern, limit: Self.most) }
    return Array(found.prefix(Self.most))
  }

  // MARK: - Tables

  private static func forms(of name: String) -> [String] {
    [Folding.Form.plain, .digraph].map { Folding.words(of: name, as: $0).joined(separator: " ") }
  }

  private func sorbianName(of region: EntryReference) throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT sorbianName FROM region WHERE uid = ?", arguments: [region.uid.rawValue])
  }

  private func entries(between ranges: [(String, String)]) throws -> [EntryReference] {
    var found: [EntryReference] = []
    for kind in EntryKind.allCases {
      for column in kind == .action ? ["sortKey", "sortKeyEnglish"] : ["sortKey"] {
        for range in ranges {
          let condition = "\(column) BETWEEN ? AND ? ORDER BY \(column), id LIMIT \(Self.most)"
          found += try entries(kind, where: condition, [range.0, range.1])
        }
      }
    }
    var seen: Set<UID> = []
    return Array(found.filter { seen.insert($0.uid).inserted }.prefix(Self.most))
  }

  /// `limit`: enough to look through them, not all of a word that everybody has.
  private func hits(
    _ kind: EntryKind, _ pattern: String, where condition: String = "1", limit: Int = 1000
  ) throws -> [EntryReference] {
    let search = "\(kind.rawValue)Search"
    let found = "id IN (SELECT rowid FROM \(search) WHERE \(search) MATCH ? LIMIT \(limit))"
    return try entries(kind, where: "\(found) AND \(condition)", [pattern])
  }

  private func entries(
    _ kind: EntryKind, where condition: String, _ arguments: StatementArguments
  ) throws -> [EntryReference] {
    let isEnglishAction = kind == .action && language == .english
    let name = isEnglishAction ? "coalesce(nameEnglish, name)" : "name"
    let sql = "SELECT uid, \(name) AS shown FROM \(kind.rawValue) WHERE \(condition)"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map {
      EntryReference(kind: kind, uid: try $0.value("uid"), name: $0["shown"])
    }
  }
}
