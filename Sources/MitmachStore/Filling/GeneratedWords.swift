import MitmachModel

/// The words of generated entries.
enum GeneratedWords {
  static let regionNames = [
    "Mitmach-Region", "Bürgerregion", "Bündnis", "Zukunftsregion", "Nachbarschaft", "Netzwerkraum",
  ]

  /// Each as often as there are of it among a hundred.
  static let kinds: [ActorKind] = {
    let shares: [(ActorKind, Int)] = [
      (.initiative, 25), (.association, 38), (.organisation, 12), (.company, 11),
      (.municipality, 1), (.network, 3), (.person, 10),
    ]
    return shares.flatMap { Array(repeating: $0.0, count: $0.1) }
  }()

  static func name(
    of kind: ActorKind, in place: String, _ random: inout SeededRandom
  ) -> String {
    switch kind {
    case .municipality: return "\(["Stadt", "Gemeinde"].pick(&random)) \(place)"
    case .person: return "\(givenNames.pick(&random)) \(familyNames.pick(&random))"
    default:
      var parts = [firsts.pick(&random) + lasts.pick(&random)]
      if random.next() % 5 < 2 { parts.insert(adjectives.pick(&random), at: 0) }
      if random.next() % 5 < 3 { parts.append(place) }
      if let ending = endings[kind], random.next() % 2 == 0 { parts.append(ending) }
      return parts.joined(separator: " ")
    }
  }

  static func actionName(_ random: inout SeededRandom) -> String {
    let noun = firsts.pick(&random) + lasts.pick(&random)
    return "\(adjectives.pick(&random)) \(noun) \(verbs.pick(&random))"
  }

  /// Words up to about so many characters.
  static func sentence(length: Int, _ random: inout SeededRandom) -> String {
    var sentence = beginnings.pick(&random)
    while sentence.utf8.count < length - 8 { sentence += " " + words.pick(&random) }
    return sentence + "."
  }

  private static func split(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  private static let endings: [ActorKind: String] = [
    .association: "e.V.", .company: "GmbH", .organisation: "gGmbH",
  ]

  private static let firsts = split(
    """
    Energie Bürger Dorf Stadt Land Kultur Garten Wald Wasser Solar Wind Klima Mobilitäts Fahrrad
    Nachbarschafts Familien Jugend Senioren Bildungs Sport Musik Theater Handwerks Gemeinwohl Tausch
    Reparatur Lebensmittel Ernährungs Saatgut Bienen Obst Streuobst Genuss Regional Heimat Zukunfts
    Werk Kreativ Digital Sozial Gesundheits Pflege Frauen Kirchen Umwelt Natur Boden Agrar Kredit
    Spar Straßen Brücken Mühlen Bäcker Küchen Wohn Bau Holz Ökologie Spree Neiße Elbe
    """)

  private static let lasts = split(
    """
    genossenschaft verein initiative werkstatt netzwerk gemeinschaft gruppe stiftung hof laden markt
    zentrum haus treff forum bündnis kreis rat projekt agentur schule garten küche bank büro kollektiv
    """)

  private static let verbs = split(
    "gründen teilen bauen pflegen öffnen finanzieren vernetzen retten pflanzen versorgen feiern")

  private static let adjectives = split(
    "Neue Alte Freie Offene Junge Grüne Bunte Lebendige Solidarische Gemeinsame Öffentliche Ländliche"
  )

  private static let givenNames = split(
    """
    Anna Jörg Käthe Lena Paul Marie Jan Hanka Měrćin Jurij Uta Bernd Günter Sabine Thomas Claudia
    Björn Änne Fatma Ali Olga Piotr Agnieszka Karin Stefan Heike Ralf Birgit Uwe Jana
    """)

  private static let familyNames = split(
    """
    Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Nowak Šołta Krüger
    Böhme Jäger Groß Weiß König Lehmann Noack Schön Kowalski Yılmaz Schröder Köhler Krause Petschick
    """)

  private static let beginnings = [
    "Wir bringen", "Wir teilen", "Die Gruppe pflegt", "Gemeinsam entwickeln wir", "Wir beraten zu",
    "Offen für", "Wir reparieren und verleihen", "Seit Jahren arbeiten wir an",
    "Mitmacher:innen für",
  ]

  private static let words = split(
    """
    Menschen zusammen die in der Region gemeinsam etwas bewegen wollen und Wissen Werkzeuge Räume
    Erfahrungen mit regelmäßigen Treffen Workshops Beratung für Familien Schulen Betriebe Gemeinden
    Nachbar:innen aus dem Landkreis rund um Energie Ernährung Mobilität Finanzen Zusammenhalt Natur
    Kultur Bildung Dächer Gärten Fahrräder Saatgut Obstbäume Dorfläden Feste Straßen Höfe Märkte
    """)
}
