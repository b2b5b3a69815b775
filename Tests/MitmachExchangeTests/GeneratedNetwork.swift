import MitmachExchange
import MitmachModel

/// Random numbers that are the same in every run.
struct Dice: RandomNumberGenerator {
  private var source: UIDSource

  init(seed: UInt64) { source = UIDSource(seed: seed, at: 1_700_000_000_000) }

  mutating func next() -> UInt64 { source.next() }
  mutating func uid() -> UID { source.uid() }
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func flips() -> Bool { Bool.random(using: &self) }

  mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &self)]
  }

  mutating func maybe<Value>(_ value: (inout Dice) -> Value) -> Value? {
    flips() ? value(&self) : nil
  }

  mutating func list<Value>(_ count: ClosedRange<Int>, _ value: (inout Dice) -> Value) -> [Value] {
    (0..<number(count)).map { _ in value(&self) }
  }
}

/// Text made of what breaks formats.
enum HostileText {
  private static let pieces = [
    "a", "Görlitz", " ", "\"", "'", ";", ",", ":", "\\", "\\n", "\\,", "=", "+", "-1", "@", "&amp;",
    "<",
    "</script>", "</b>", "]]>", "<!--", "\u{1B}[31m", "\u{9B}", "\0", "\r\n", "\n", "\r", "\t",
    "\u{202E}", "\u{200B}", "\u{FEFF}", "\u{AD}", "👩‍👩‍👧", "🇩🇪", "u\u{308}", "ü", "שלום", "日本",
    "=cmd|'/c calc'!A1", "BEGIN:VCARD", "END:VCARD", "{", "}", "[", "]", "|", "`", "*", "_", "#",
    "\u{2028}", "\u{E000}", "\u{10FFFF}", "%41", "$(x)",
  ]

  /// `isWild`: with what a form would clean away.
  static func random(using dice: inout Dice, isWild: Bool = true, hasLines: Bool = false) -> String
  {
    let text = dice.list(0...8) { $0.pick(pieces) }.joined()
    guard !isWild else {
      return dice.number(0...60) == 0 ? text + String(repeating: "äX", count: 5000) : text
    }
    let scalars = text.unicodeScalars.filter { scalar in
      (scalar.value >= 0x20 || hasLines && scalar == "\n") && !(0x7F..<0xA0).contains(scalar.value)
        && !["\u{AD}", "\u{FEFF}", "\u{200B}", "\u{2028}"].contains(scalar)
    }
    return "N" + String(String.UnicodeScalarView(scalars)) + "z"
  }
}

/// Networks made of hostile texts with every field filled now and then.
enum GeneratedNetwork {
  static func random(seed: UInt64) -> Network {
    var dice = Dice(seed: seed)
    var network = Network()
    network.fields = Imported.catalogue.fields
    network.goals = Imported.catalogue.goals
    network.skills = Imported.catalogue.skills
    network.relationTypes = Imported.catalogue.relationTypes
    network.regions = dice.list(1...4) { region(&$0) }
    network.actors = dice.list(1...6) { actor(&$0) }
    network.actions = dice.list(0...3) { action(&$0) }
    let regions = network.regions.map(\.uid)
    let actors = network.actors.map(\.uid)
    network.memberships = dice.list(0...5) { dice in
      Membership(
        uid: dice.uid(), actor: dice.pick(actors), region: dice.pick(regions),
        role: dice.pick(Role.allCases), since: date(&dice), until: date(&dice), source: text(&dice))
    }
    network.relations = dice.list(0...3) { dice in
      Relation(
        uid: dice.uid(), from: dice.pick(actors), to: dice.pick(actors), type: "funds",
        since: date(&dice), until: date(&dice), source: text(&dice))
    }
    network.consents = dice.list(0...3) { dice in
      Consent(
        uid: dice.uid(), actor: dice.pick(actors),
        purpose: dice.pick([.publicDirectory, .network, .moderators(region: dice.pick(regions))]),
        given: PartialDate(rawValue: "2024-02-29") ?? day, until: date(&dice), source: text(&dice))
    }
    if let action = network.actions.first {
      network.adoptions = dice.list(0...3) { adoption(&$0, action.uid, actors, regions) }
    }
    return network
  }

  static func actor(_ dice: inout Dice, isWild: Bool = true) -> Actor {
    var actor = Actor(
      uid: dice.uid(), name: HostileText.random(using: &dice, isWild: isWild),
      kind: dice.pick(ActorKind.allCases), fields: FieldSet(rawValue: Int64(dice.number(0...3))))
    actor.goals = GoalSet(numbers: dice.list(0...3) { $0.number(1...17) })
    actor.location = dice.maybe { location(&$0, isWild: isWild) }
    actor.email = dice.maybe { "a\($0.number(1...9))@example.org" }
    actor.phone = dice.maybe { "+49 3581 \($0.number(1...99999))" }
    actor.web = dice.maybe { "https://example.org/\($0.number(1...9))" }
    actor.about.german = HostileText.random(using: &dice, isWild: isWild, hasLines: true)
    actor.since = date(&dice)
    actor.license = dice.maybe { $0.pick(["CC0-1.0", "ODbL-1.0"]) }
    guard isWild else {
      actor.about.english = dice.maybe { HostileText.random(using: &$0, isWild: false) }
      actor.otherNames = dice.list(0...2) { $0.pick(["KuFa, Meda", "A"]) }
      actor.source = HostileText.random(using: &dice, isWild: false)
      actor.extras = extras(&dice)
      return actor
    }
    actor.otherNames = dice.list(0...3) { text(&$0) }
    actor.about.english = dice.maybe { text(&$0) }
    actor.source = text(&dice)
    for _ in 0..<dice.number(0...3) { actor.extras[text(&dice)] = text(&dice) }
    return actor
  }

  static func region(_ dice: inout Dice, isWild: Bool = true) -> Region {
    var region = Region(
      uid: dice.uid(), name: HostileText.random(using: &dice, isWild: isWild),
      status: dice.pick(RegionStatus.allCases))
    region.fields = FieldSet(rawValue: Int64(dice.number(0...3)))
    region.location = dice.maybe { location(&$0, isWild: isWild) }
    region.outline = dice.maybe { outline(&$0) }
    region.web = dice.maybe { "https://example.org/\($0.number(1...9))" }
    region.since = date(&dice)
    region.about.german = HostileText.random(using: &dice, isWild: isWild, hasLines: true)
    guard isWild else {
      region.source = HostileText.random(using: &dice, isWild: false)
      region.extras = extras(&dice)
      return region
    }
    region.sorbianName = dice.maybe { text(&$0) }
    region.districts = dice.list(0...2) { _ in "14626" }
    region.resources = Resources(
      people: dice.maybe { $0.number(0...9) }, weeks: dice.maybe { $0.number(0...9) },
      euros: dice.maybe { $0.number(0...9) }, skills: dice.maybe { _ in ["craft"] })
    region.source = text(&dice)
    for _ in 0..<dice.number(0...3) { region.extras[text(&dice)] = text(&dice) }
    return region
  }

  /// Extras under names of which some stand for something else.
  private static func extras(_ dice: inout Dice) -> [String: String] {
    var extras: [String: String] = [:]
    for key in ["street", "zip", "Mitglieder", "PLZ", "Name", "ORG", "created", "a;b=c\"", "lat"]
    where dice.flips() {
      extras[key] = HostileText.random(using: &dice, isWild: false, hasLines: true)
    }
    return extras
  }

  private static func action(_ dice: inout Dice) -> Action {
    Action(
      uid: dice.uid(), fields: FieldSet(index: 0), goals: [], effort: dice.number(1...5),
      impact: dice.number(1...5), people: 1, weeks: 2, euros: 3, reach: 4,
      lasts: dice.pick([0.5, 3, 0.1]), skills: dice.list(0...1) { _ in "craft" },
      german: actionText(&dice), english: dice.maybe { actionText(&$0) },
      sources: dice.list(0...2) { text(&$0) }, original: dice.maybe { $0.uid() },
      region: dice.maybe { $0.uid() })
  }

  private static func actionText(_ dice: inout Dice) -> ActionText {
    func texts(_ dice: inout Dice) -> [String] { dice.list(0...3) { text(&$0) } }
    return ActionText(
      name: text(&dice), summary: text(&dice), change: text(&dice), steps: texts(&dice),
      materials: texts(&dice), permissions: texts(&dice), pitfalls: texts(&dice),
      effortReason: text(&dice), impactReason: text(&dice))
  }

  private static func adoption(
    _ dice: inout Dice, _ action: UID, _ actors: [UID], _ regions: [UID]
  ) -> Adoption {
    Adoption(
      uid: dice.uid(), action: action, actor: dice.maybe { $0.pick(actors) },
      region: dice.maybe { $0.pick(regions) }, place: dice.maybe { text(&$0) },
      status: dice.pick(AdoptionStatus.allCases), since: date(&dice),
      how: LocalizedText(text(&dice), english: dice.maybe { text(&$0) }),
      result: LocalizedText(text(&dice)), source: text(&dice),
      reportedEffort: dice.maybe { $0.number(1...5) },
      reportedImpact: dice.maybe { $0.number(1...5) })
  }

  private static func location(_ dice: inout Dice, isWild: Bool) -> Location {
    var location = Location(
      place: isWild ? text(&dice) : "Görlitz", country: dice.pick(["DE", "PL"]))
    location.coordinate = dice.maybe { coordinate(&$0) }
    guard isWild else { return location }
    location.sorbianPlace = dice.maybe { text(&$0) }
    location.district = dice.maybe { _ in "14626" }
    return location
  }

  private static func coordinate(_ dice: inout Dice) -> Coordinate {
    let latitude = Double.random(in: 50...52, using: &dice)
    let longitude = Double.random(in: 12...15, using: &dice)
    guard let point = Coordinate(latitude: latitude, longitude: longitude) else {
      preconditionFailure("Saxony is a place on Earth")
    }
    return point
  }

  /// Squares beside each other, now and then with a hole.
  private static func outline(_ dice: inout Dice) -> Outline {
    func ring(_ x: Double, _ size: Double) -> Outline.Ring {
      [(x, 51.0), (x + size, 51), (x + size, 51 + size), (x, 51 + size)]
        .compactMap { Coordinate(latitude: $0.1, longitude: $0.0) }
    }
    return Outline(
      polygons: (0...dice.number(0...1)).map { number in
        let x = 14 + Double(number)
        return [ring(x, 0.5)] + (dice.flips() ? [Array(ring(x + 0.1, 0.1).reversed())] : [])
      })
  }

  private static func date(_ dice: inout Dice) -> PartialDate? {
    dice.maybe { $0.pick(["2020", "2021-05", "2022-09-24"]) }.flatMap(PartialDate.init)
  }

  private static let day: PartialDate = {
    guard let day = PartialDate(rawValue: "2024") else { preconditionFailure("2024 is a year") }
    return day
  }()

  private static func text(_ dice: inout Dice) -> String { HostileText.random(using: &dice) }
}
