import MitmachExchange
import MitmachModel
import MitmachStore

/// Finds the point on the map that a person means by a name, a postal code or coordinates.
struct PointFinder {
  let store: Store
  let words: CommandWords

  /// A point and what it is called.
  struct Point {
    var coordinate: Coordinate
    var name: String
  }

  func point(named typed: String, for option: String) throws -> Point {
    if let coordinate = try coordinate(typed, for: option) {
      return Point(coordinate: coordinate, name: InputRules.text(of: coordinate))
    }
    if let code = try postalCode(typed) { return code }
    let places = try PlaceFinder(store: store).places(named: typed)
    guard let place = places.first else { throw try unknown(typed, for: option) }
    guard places.count == 1 else { throw several(places, typed: typed, for: option) }
    return Point(coordinate: place.coordinate, name: place.name)
  }

  /// Typed coordinates; `nil` where something else was typed.
  private func coordinate(_ typed: String, for option: String) throws(CommandFailure) -> Coordinate?
  {
    switch InputRules.coordinates(typed) {
    case .at(let coordinate): return coordinate
    case .swapped(let right):
      let text = "\(right.latitude),\(right.longitude)"
      throw CommandFailure(words.map.swapped(option, typed, text), exitCode: ExitStatus.usage)
    case .none:
      let isNumbers = typed.allSatisfy { $0.isNumber || "+-.,; °".contains($0) }
      guard isNumbers, typed.contains(where: { ",; ".contains($0) }) else { return nil }
      throw CommandFailure(words.map.notOnEarth(option, typed), exitCode: ExitStatus.usage)
    }
  }

  /// Where five digits are, which is nearer than the place that they are part of.
  private func postalCode(_ typed: String) throws -> Point? {
    guard typed.utf8.count == 5, typed.utf8.allSatisfy({ (48...57).contains($0) }),
      let data = GlobalOptions.shippedData,
      let code = try data.postalCodes(beginning: typed, limit: 1).first
    else { return nil }
    return Point(coordinate: code.coordinate, name: "\(code.code) \(code.place)")
  }

  private func several(
    _ places: [Place], typed: String, for option: String
  ) -> CommandFailure {
    let changes = ChangeWords.words(in: words.language)
    let lines = places.prefix(20).map {
      changes.candidatePlace($0.name, $0.district, $0.postalCodes)
    }
    return CommandFailure(
      [words.map.severalPlaces(option, typed)] + lines, exitCode: ExitStatus.nothingFound)
  }

  /// Says what may have been meant: a place whose name begins with the same letter.
  private func unknown(_ typed: String, for option: String) throws -> CommandFailure {
    let places = try store.places(beginning: String(typed.prefix(1)), limit: .max)
    let nearest = NearestName.of(typed, among: places.map(\.name))
    return CommandFailure(
      words.map.unknownPlace(option, typed, nearest), exitCode: ExitStatus.nothingFound)
  }

  /// The lines and areas of the map.
  func baseMap() throws -> BaseMap {
    guard let data = GlobalOptions.shippedData else {
      throw CommandFailure(words.noData, exitCode: ExitStatus.inputOutput)
    }
    return try data.baseMap()
  }
}
