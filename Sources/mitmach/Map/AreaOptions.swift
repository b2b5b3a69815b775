import ArgumentParser
import MitmachModel

/// The options that narrow a list to a part of the map.
struct AreaOptions: ParsableArguments {
  @Option(
    name: .customLong("near"), parsing: .unconditional,
    help: ArgumentHelp(
      "Around a place: a name, a postal code or LAT,LON.",
      discussion: "Within --km; then --sort distance is possible.", valueName: "place"))
  var near: String?

  @Option(
    name: .customLong("km"), parsing: .unconditional,
    help: ArgumentHelp(
      "How far from there in kilometres; else \(AreaOptions.usualKilometres).",
      valueName: "number"))
  var kilometres: String?

  @Option(
    name: .customLong("bbox"), parsing: .unconditional,
    help: ArgumentHelp(
      "In a rectangle: west, south, east and north in degrees.", valueName: "W,S,E,N"))
  var box: String?

  @Option(
    name: .customLong("district"),
    help: ArgumentHelp(
      "In a district of Germany: a name or the five digits of its key.", valueName: "district"))
  var district: String?

  @Flag(name: .customLong("nowhere"), help: "Only what has no coordinates.")
  var isNowhere = false

  static let usualKilometres = 10
  /// Farther than that lies nothing.
  static let mostKilometres = 20_100.0

  /// The options that say where, as they were given.
  var given: [String] {
    [
      (near != nil, "--near"), (box != nil, "--bbox"), (district != nil, "--district"),
      (isNowhere, "--nowhere"),
    ].filter(\.0).map(\.1)
  }

  var isGiven: Bool { !given.isEmpty || kilometres != nil }
}

/// Finds out which part of the map is meant.
struct AreaFinder {
  let options: AreaOptions
  let points: PointFinder
  var words: CommandWords { points.words }

  /// What can be refused before a file is touched.
  static func check(
    _ options: AreaOptions, of listing: Listing, _ words: CommandWords
  ) throws(CommandFailure) {
    let facets = Filter.facets(of: listing)
    if options.isGiven, !facets.contains(.area) {
      throw CommandFailure(
        words.optionNotHere(
          options.given.first ?? "--km", listing.rawValue, ["--text"] + facets.map(\.option)),
        exitCode: ExitStatus.usage)
    }
    guard options.given.count <= 1 else {
      throw CommandFailure(words.onlyOne(options.given), exitCode: ExitStatus.usage)
    }
    if options.kilometres != nil, options.near == nil {
      throw CommandFailure(words.map.needsNear("--km"), exitCode: ExitStatus.usage)
    }
  }

  func area() throws -> Area? {
    if options.isNowhere { return .nowhere }
    if let typed = options.box { return .box(try box(typed)) }
    if let typed = options.district { return .district(try district(typed).code) }
    guard let typed = options.near else { return nil }
    let kilometres = try self.kilometres
    return .circle(
      center: try points.point(named: typed, for: "--near").coordinate, kilometres: kilometres)
  }

  private var kilometres: Double {
    get throws(CommandFailure) {
      guard let typed = options.kilometres else { return Double(AreaOptions.usualKilometres) }
      let plain = String(typed.map { $0 == "," ? "." : $0 })
      guard let number = Double(plain), number > 0, number <= AreaOptions.mostKilometres else {
        throw CommandFailure(words.map.notKilometres("--km", typed), exitCode: ExitStatus.usage)
      }
      return number
    }
  }

  /// A rectangle from west, south, east and north; numbers that fit Central Europe only the other way
  /// round are likely latitudes and longitudes mixed up.
  private func box(_ typed: String) throws(CommandFailure) -> GeoBox {
    let parts = typed.split(separator: ",").map { Double($0.trimmingBlanks) }
    let numbers = parts.compactMap { $0 }
    guard parts.count == 4, numbers.count == 4 else { throw notABox(typed) }
    let (west, south, east, north) = (numbers[0], numbers[1], numbers[2], numbers[3])
    guard let box = Self.box(west, south, east, north) else { throw notABox(typed) }
    let isSwapped =
      !InputRules.isCentralEurope(south, west) && InputRules.isCentralEurope(west, south)
      && InputRules.isCentralEurope(east, north)
    guard !isSwapped else {
      let right = [south, west, north, east].map { Int(exactly: $0).map(String.init) ?? "\($0)" }
      throw CommandFailure(
        words.map.swapped("--bbox", typed, "--bbox " + right.joined(separator: ",")),
        exitCode: ExitStatus.usage)
    }
    return box
  }

  private static func box(
    _ west: Double, _ south: Double, _ east: Double, _ north: Double
  ) -> GeoBox? {
    guard west < east, south < north, let northWest = Coordinate(latitude: north, longitude: west),
      let southEast = Coordinate(latitude: south, longitude: east)
    else { return nil }
    return GeoBox(northWest: northWest, southEast: southEast)
  }

  private func notABox(_ typed: String) -> CommandFailure {
    CommandFailure(words.map.notABox("--bbox", typed), exitCode: ExitStatus.usage)
  }

  private func district(_ typed: String) throws -> District {
    let districts = try points.baseMap().districts
    if let district = districts.first(where: { $0.code == typed }) { return district }
    let answer = Naming.resolve(typed, among: districts.map { ($0, [$0.name]) })
    let nearest = NearestName.of(typed, among: districts.map(\.name))
    return try NameResolver(words: words).value(
      answer, typed: typed, for: "--district",
      possible: nearest.map { [$0] } ?? ["14626 (Görlitz)", "…"]
    ) { "\($0.code) (\($0.name))" }
  }
}
