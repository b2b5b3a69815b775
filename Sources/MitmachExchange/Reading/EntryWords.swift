import MitmachModel

/// What the words of a file stand for: kinds, fields, goals and states, by their ids and by their German
/// and English names.
struct EntryWords: Sendable {
  private let fields: [String: String]
  private let goals: [String: Int]
  private let skills: [String: String]

  init(catalogue: Catalogue) {
    var fields: [String: String] = [:]
    for field in catalogue.fields {
      for name in [field.id, String(field.letter)] + field.name.both {
        fields[Folding.sortKey(of: name)] = field.id
      }
    }
    var goals: [String: Int] = [:]
    for goal in catalogue.goals {
      for name in ["\(goal.number)", "sdg\(goal.number)", "sdg \(goal.number)"] + goal.title.both {
        goals[Folding.sortKey(of: name)] = goal.number
      }
    }
    var skills: [String: String] = [:]
    for skill in catalogue.skills {
      for name in [skill.id] + skill.name.both { skills[Folding.sortKey(of: name)] = skill.id }
    }
    self.fields = fields
    self.goals = goals
    self.skills = skills
  }

  func field(_ word: String) -> String? { fields[word] ?? fields[Folding.sortKey(of: word)] }
  func goal(_ word: String) -> Int? { goals[word] ?? goals[Folding.sortKey(of: word)] }
  func skill(_ word: String) -> String? { skills[word] ?? skills[Folding.sortKey(of: word)] }

  func kind(_ word: String) -> ActorKind? {
    ActorKind(rawValue: word) ?? Self.kinds[Folding.sortKey(of: word)]
  }

  func status(_ word: String) -> RegionStatus? {
    RegionStatus(rawValue: word) ?? Self.states[Folding.sortKey(of: word)]
  }

  /// The ISO 3166 code of a country by its code or name; only the neighbours have names.
  func country(_ word: String) -> String? {
    if word.utf8.count == 2 { return word.uppercased() }
    return Self.countries[Folding.sortKey(of: word)]
  }

  private static let kinds: [String: ActorKind] = table([
    (.initiative, "initiative initiativen projekt project gruppe group bürgerinitiative"),
    (.association, "association verein vereine club ev"),
    (
      .organisation,
      "organisation organization org einrichtung institution stiftung ngo nro kirche genossenschaft"
    ),
    (.company, "company unternehmen firma betrieb business gmbh"),
    (.municipality, "municipality kommune gemeinde stadt landkreis verwaltung"),
    (.network, "network netzwerk bündnis verbund"),
    (.person, "person individual privatperson einzelperson mensch"),
  ])

  private static let states: [String: RegionStatus] = table([
    (.planned, "planned geplant"), (.active, "active aktiv"),
    (.dormant, "dormant ruht ruhend inaktiv inactive"),
  ])

  private static let countries: [String: String] = table([
    ("DE", "deutschland germany niemcy německo"), ("PL", "polen poland polska"),
    ("CZ", "tschechien tschechische_republik czechia czech_republic česko"),
    ("AT", "österreich austria"), ("CH", "schweiz switzerland"),
  ])

  private static func table<Value>(_ rows: [(Value, String)]) -> [String: Value] {
    var table: [String: Value] = [:]
    for (value, words) in rows {
      for word in words.split(separator: " ") {
        table[Folding.sortKey(of: word.map { $0 == "_" ? " " : String($0) }.joined())] = value
      }
    }
    return table
  }
}

extension LocalizedText {
  /// What it says in either language.
  fileprivate var both: [String] { [german, english].compactMap { $0 }.filter { !$0.isEmpty } }
}

extension ActorKind {
  /// What sort of actor a name sounds like; most are initiatives.
  init(soundingLike name: String) {
    let words = name.split { " ,()-".contains($0) }.map { $0.lowercased() }
    func has(_ signs: Set<String>) -> Bool { words.contains { signs.contains($0) } }
    self =
      if has(["e.v.", "e.v", "ev", "verein", "förderverein"]) || name.hasSuffix(" e. V.") {
        .association
      } else if has(["gmbh", "ggmbh", "ug", "ag", "kg", "ohg", "gbr"]) {
        .company
      } else if has(["stiftung", "eg", "genossenschaft", "hochschule", "universität", "kirche"]) {
        .organisation
      } else if has(["stadt", "gemeinde", "landkreis", "stadtverwaltung", "landratsamt"]) {
        .municipality
      } else if has(["netzwerk", "bündnis", "verbund", "network"]) {
        .network
      } else {
        .initiative
      }
  }
}
