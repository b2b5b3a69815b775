import MitmachModel

/// A small network whose every answer can be checked by eye.
struct SampleNetwork: Sendable {
  var catalogue: Catalogue
  var regions: [Region] = []
  var actors: [Actor] = []
  var memberships: [Membership] = []
  var actions: [Action] = []
  var adoptions: [Adoption] = []
  var consents: [Consent] = []

  static func uid(_ number: Int) -> UID {
    let digits = String(number)
    let padded = String(repeating: "0", count: 12 - digits.count) + digits
    guard let uid = UID(rawValue: "01900000-0000-7000-8000-\(padded)") else {
      preconditionFailure("twelve digits make a UUID")
    }
    return uid
  }

  static let fields: [FieldOfAction] = [
    FieldOfAction(
      id: "energy", index: 0,
      name: LocalizedText("Energie und Verkehr", english: "Energy and transport"),
      about: LocalizedText(""), letter: "V", glyph: "▲", color: "yellow"),
    FieldOfAction(
      id: "food", index: 1, name: LocalizedText("Ernährungssystem", english: "Food system"),
      about: LocalizedText(""), letter: "N", glyph: "●", color: "green"),
    FieldOfAction(
      id: "finance", index: 2,
      name: LocalizedText("Finanzen und Wirtschaft", english: "Finance and economy"),
      about: LocalizedText(""), letter: "W", glyph: "◆", color: "blue"),
    FieldOfAction(
      id: "cohesion", index: 3,
      name: LocalizedText("sozialer Zusammenhalt", english: "Social cohesion"),
      about: LocalizedText(""), letter: "Z", glyph: "■", color: "magenta"),
  ]

  static let goals = (1...17).map {
    Goal(number: $0, title: LocalizedText("Ziel \($0)", english: "Goal \($0)"))
  }

  /// Nothing but fields and goals, as a store that was made with `init --empty`.
  static let empty = SampleNetwork(
    catalogue: Catalogue(fields: fields, goals: goals, skills: [], regions: []))

  /// Three regions, a dozen actors with umlauts and Sorbian places, three actions.
  static let small: SampleNetwork = {
    var network = empty
    network.addRegions()
    network.addActors()
    network.addActions()
    return network
  }()

  /// `small` with many more actors, so that lists are longer than any screen.
  static func large(_ count: Int) -> SampleNetwork {
    var network = small
    for number in 0..<count {
      let name = "Initiative \(String(number + 10_000).dropFirst())"
      var actor = Actor(
        uid: uid(5000 + number), name: name, kind: .initiative,
        fields: FieldSet(index: number % 4))
      actor.location = Location(place: number.isMultiple(of: 2) ? "Görlitz" : "Zittau")
      network.actors.append(actor)
    }
    return network
  }
}

extension SampleNetwork {
  /// `small` with so many actions more, on every cell of the plane.
  static func pool(_ count: Int) -> SampleNetwork {
    var network = small
    guard let text = network.actions.first?.german else { return network }
    for number in 0..<count {
      var text = text
      text.name = "Aktion \(String(number + 1000).dropFirst())"
      network.actions.append(
        Action(
          uid: uid(20_000 + number), fields: FieldSet(index: number % 4), goals: [],
          effort: 1 + number % 5, impact: 1 + (number / 5 + number / 7) % 5, people: 3, weeks: 4,
          euros: 100, reach: 10, lasts: 1, skills: [], german: text, english: nil, sources: []))
    }
    return network
  }
}

// MARK: - Contents

extension SampleNetwork {
  private mutating func addRegions() {
    var lausitz = Region(uid: Self.uid(1), name: "Lausitz", status: .active)
    lausitz.sorbianName = "Łužica"
    lausitz.location = Location(
      place: "Bautzen", sorbianPlace: "Budyšin", district: "14625",
      coordinate: Coordinate(latitude: 51.1803, longitude: 14.4349))
    lausitz.about = LocalizedText(
      "Zwischen Elbe und Neiße wächst ein Netz aus Initiativen.",
      english: "Between Elbe and Neisse a network of initiatives grows.")
    lausitz.source = "Beispiel"
    var mittelsachsen = Region(uid: Self.uid(2), name: "Mittelsachsen", status: .dormant)
    mittelsachsen.location = Location(place: "Freiberg")
    var oberland = Region(uid: Self.uid(3), name: "Oberland", status: .planned)
    oberland.location = Location(place: "Zittau")
    regions = [lausitz, mittelsachsen, oberland]
    catalogue.regions = regions.map {
      RegionName(uid: $0.uid, name: $0.name, sorbianName: $0.sorbianName)
    }
  }

  private mutating func addActors() {
    let names: [(String, ActorKind, [Int], String)] = [
      ("Ackerbündnis Görlitz e.V.", .association, [1], "Görlitz"),
      ("Bürgerwerk Bautzen eG", .company, [0, 2], "Bautzen"),
      ("Café Reparatur", .initiative, [2, 3], "Zittau"),
      ("Energiegenossenschaft Döbeln", .company, [0], "Döbeln"),
      ("Ernährungsrat Oberlausitz", .network, [1], "Bautzen"),
      ("Gemeinwohl-Bilanz Sachsen", .network, [2], "Dresden"),
      ("Kulturfabrik Süd", .association, [3], "Meda"),
      ("Landkreis Görlitz", .municipality, [0, 3], "Görlitz"),
      ("Mitmacher:innen Straße 7", .initiative, [3], "Löbau"),
      ("Stadt Weißwasser", .municipality, [3], "Weißwasser"),
      ("Tauschring Neiße", .initiative, [2], "Görlitz"),
      ("Übermorgen GmbH", .company, [0], "Hoyerswerda"),
    ]
    for (index, (name, kind, fields, place)) in names.enumerated() {
      let set = fields.reduce(into: FieldSet()) { $0.insert(FieldSet(index: $1)) }
      var actor = Actor(uid: Self.uid(100 + index), name: name, kind: kind, fields: set)
      actor.location = Location(
        place: place, sorbianPlace: place == "Bautzen" ? "Budyšin" : nil)
      actor.about = LocalizedText("Macht mit in \(place).", english: "Takes part in \(place).")
      actor.goals = GoalSet(numbers: [1 + index % 17, 11])
      actor.source = "Beispiel"
      if index == 6 { actor.web = "https://kulturfabrik.example" }
      actors.append(actor)
    }
    let links = [(4, 1, Role.member), (6, 1, .moderator), (1, 1, .member), (7, 2, .member)]
    for (index, (actor, region, role)) in links.enumerated() {
      memberships.append(
        Membership(
          uid: Self.uid(300 + index), actor: Self.uid(100 + actor), region: Self.uid(region),
          role: role, since: PartialDate(rawValue: "2024-05"), source: "Beispiel"))
    }
  }

  private mutating func addActions() {
    let names: [(String, String, Int, Int, Int)] = [
      ("Balkonsolar-Sammelbestellung", "Joint order of balcony solar", 0, 2, 4),
      ("Solidarische Landwirtschaft", "Community supported agriculture", 1, 4, 4),
      ("Straßenfest", "Street party", 3, 1, 2),
    ]
    for (index, (german, english, field, effort, impact)) in names.enumerated() {
      actions.append(
        Action(
          uid: Self.uid(200 + index), fields: FieldSet(index: field), goals: [.init(number: 11)],
          effort: effort, impact: impact, people: 4, weeks: 8, euros: 1200, reach: 150, lasts: 2.5,
          skills: [], german: Self.text(german), english: Self.text(english), sources: ["Beispiel"])
      )
    }
    adoptions = [
      Adoption(
        uid: Self.uid(400), action: Self.uid(200), actor: Self.uid(101), region: Self.uid(1),
        place: "Bautzen", status: .running, since: PartialDate(rawValue: "2023"),
        how: LocalizedText("Mit der Volkshochschule."), result: LocalizedText("60 Anlagen."),
        source: "Beispiel")
    ]
  }

  private static func text(_ name: String) -> ActionText {
    ActionText(
      name: name, summary: "\(name) in einem Satz.", change: "Es ändert sich etwas.",
      steps: ["Leute suchen.", "Termin finden.", "Machen."], materials: ["Tisch"],
      permissions: ["Keine"], pitfalls: ["Regen"], effortReason: "Wenige Abende.",
      impactReason: "Viele haben etwas davon.")
  }
}
