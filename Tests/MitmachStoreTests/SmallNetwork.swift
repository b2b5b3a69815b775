import MitmachModel

/// A network of a few entries that people of the Lausitz would recognise.
enum SmallNetwork {
  static func uid(_ number: Int) -> UID {
    let digits = String(number, radix: 16)
    let text =
      "01900000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    guard let uid = UID(rawValue: text) else { preconditionFailure("a UUID") }
    return uid
  }

  static let fields = [
    ("energy", "Energie und Verkehr", "Energy and transport", "E", "green"),
    ("food", "Ernährungssystem", "Food system", "R", "yellow"),
    ("finance", "Finanzen und Wirtschaft", "Finance and economy", "F", "blue"),
    ("cohesion", "Sozialer Zusammenhalt", "Social cohesion", "Z", "magenta"),
  ].enumerated().map { index, field in
    FieldOfAction(
      id: field.0, index: index, name: LocalizedText(field.1, english: field.2),
      about: LocalizedText(""), letter: Character(field.3), glyph: "●", color: field.4)
  }

  static let energy = FieldSet(index: 0)
  static let food = FieldSet(index: 1)
  static let finance = FieldSet(index: 2)
  static let cohesion = FieldSet(index: 3)

  static let goals = (1...17).map { Goal(number: $0, title: LocalizedText("Ziel \($0)")) }

  static let skills = [
    Skill(id: "organising", name: LocalizedText("Organisieren", english: "Organising")),
    Skill(id: "technical", name: LocalizedText("Technik", english: "Technology")),
  ]

  static let places = [
    place("14625", "14625020", "Bautzen", "Budyšin", "02625", 51.1803, 14.4349, 38_000),
    place("14626", "14626110", "Görlitz", nil, "02826-02828", 51.155, 14.989, 56_000),
    place("14626", "14626610", "Zittau", nil, "02763", 50.898, 14.808, 25_000),
    place("12052", "12052000", "Cottbus", "Chóśebuz", "03042-03055", 51.758, 14.329, 99_000),
  ]

  static func location(_ name: String) -> Location {
    guard let place = places.first(where: { $0.name == name }) else {
      preconditionFailure("a place of the network")
    }
    return Location(
      place: name, sorbianPlace: place.sorbianName, district: place.district,
      coordinate: place.coordinate)
  }

  static let regions: [Region] = {
    var lausitz = Region(uid: uid(1), name: "Lausitz", status: .active)
    lausitz.sorbianName = "Łužica"
    lausitz.location = location("Bautzen")
    lausitz.districts = ["14625", "14626"]
    lausitz.fields = [food, cohesion]
    lausitz.about = LocalizedText("Zwischen Spree und Neiße", english: "Between Spree and Neisse")
    lausitz.since = PartialDate(rawValue: "2018-11-18")
    var leipzig = Region(uid: uid(2), name: "Leipziger Westen", status: .planned)
    leipzig.source = "mitmach-region.org"
    return [lausitz, leipzig]
  }()

  static let actors: [Actor] = [
    actor(11, "Energiegenossenschaft Görlitz eG", .company, energy, "Görlitz"),
    actor(12, "Müllers Hofladen", .company, [food, finance], "Zittau"),
    actor(13, "Verein für Straßenkultur Bautzen e.V.", .association, cohesion, "Bautzen"),
    actor(14, "Netzwerk der Mitmacher:innen", .network, cohesion, nil),
    actor(15, "Ärztehaus Süd", .organisation, [], "Cottbus"),
  ]

  static let memberships = [
    Membership(uid: uid(21), actor: uid(11), region: uid(1), role: .member),
    Membership(
      uid: uid(22), actor: uid(14), region: uid(1), role: .moderator,
      since: PartialDate(rawValue: "2020")),
    Membership(uid: uid(23), actor: uid(14), region: uid(1), role: .member),
    Membership(
      uid: uid(24), actor: uid(12), region: uid(1), role: .member,
      since: PartialDate(rawValue: "2019"), until: PartialDate(rawValue: "2021-05")),
    Membership(uid: uid(25), actor: uid(13), region: uid(2), role: .moderator, source: "Protokoll"),
  ]

  static let actions = [
    action(31, "Balkonsolar-Sammelbestellung", "Balcony solar bulk order", energy, 2, 3),
    action(32, "Foodcoop", "Food co-op", food, 3, 4),
    action(33, "Äpfel teilen", nil, [food, cohesion], 1, 2),
  ]

  static let adoptions = [
    Adoption(
      uid: uid(41), action: uid(31), actor: uid(11), region: uid(1), place: "Görlitz",
      status: .done, since: PartialDate(rawValue: "2023"),
      how: LocalizedText("Mit zwei Nachbargemeinden", english: "With two neighbouring towns"),
      result: LocalizedText("120 Anlagen"), source: "Jahresbericht")
  ]

  static let relationTypes = [
    RelationType(
      id: "cooperates", label: LocalizedText("kooperiert mit", english: "cooperates with"),
      reverseLabel: LocalizedText("kooperiert mit", english: "cooperates with")),
    RelationType(
      id: "funds", label: LocalizedText("fördert", english: "funds"),
      reverseLabel: LocalizedText("wird gefördert von", english: "is funded by")),
  ]

  static let relations = [
    Relation(
      uid: uid(51), from: uid(11), to: uid(13), type: "funds", since: PartialDate(rawValue: "2022"),
      source: "Jahresbericht"),
    Relation(
      uid: uid(52), from: uid(14), to: uid(11), type: "cooperates",
      until: PartialDate(rawValue: "2023")),
  ]

  static let network: Network = {
    var network = Network()
    network.fields = fields
    network.goals = goals
    network.skills = skills
    network.places = places
    network.regions = regions
    network.actors = actors
    network.memberships = memberships
    network.actions = actions
    network.adoptions = adoptions
    network.relationTypes = relationTypes
    network.relations = relations
    return network
  }()

  // MARK: - Parts

  private static func place(
    _ district: String, _ code: String, _ name: String, _ sorbian: String?, _ postal: String,
    _ latitude: Double, _ longitude: Double, _ population: Int
  ) -> Place {
    guard let coordinate = Coordinate(latitude: latitude, longitude: longitude) else {
      preconditionFailure("a coordinate")
    }
    return Place(
      state: district.hasPrefix("12") ? "BB" : "SN", district: district, code: code, name: name,
      sorbianName: sorbian, postalCodes: postal, coordinate: coordinate, population: population)
  }

  static func actor(
    _ number: Int, _ name: String, _ kind: ActorKind, _ fields: FieldSet, _ place: String?
  ) -> Actor {
    var actor = Actor(uid: uid(number), name: name, kind: kind, fields: fields)
    actor.location = place.map(location)
    actor.goals = GoalSet(numbers: [number % 17 + 1, 13])
    if number == 11 {
      actor.otherNames = ["EGG", "Neue Energie Neiße"]
      actor.about = LocalizedText("Strom von Dächern", english: "Power from roofs")
      actor.email = "post@egg.example"
      actor.web = "https://egg.example"
      actor.phone = "+49 3581 0"
      actor.since = PartialDate(rawValue: "2011")
      actor.source = "Satzung"
    }
    return actor
  }

  private static func action(
    _ number: Int, _ name: String, _ english: String?, _ fields: FieldSet, _ effort: Int,
    _ impact: Int
  ) -> Action {
    func text(_ name: String) -> ActionText {
      ActionText(
        name: name, summary: "\(name) in einem Satz", change: "Was \(name) ändert",
        steps: ["Fragen", "Tun"], materials: ["Zeit"], permissions: ["Keine"],
        pitfalls: ["Zu viel \"Plan\""], effortReason: "Wenig", impactReason: "Viel")
    }
    return Action(
      uid: uid(number), fields: fields, goals: GoalSet(numbers: [7, 13]), effort: effort,
      impact: impact, people: 4, weeks: 8, euros: 300, reach: 150, lasts: 2.5,
      skills: ["technical", "organising"], german: text(name), english: english.map(text),
      sources: ["Bundesnetzagentur"])
  }
}
