import MitmachModel
import MitmachStore

/// Finds the place of the gazetteer that a person means by a name or a postal code.
struct PlaceFinder {
  let store: Store
  /// The district that the person named, where they did.
  var district: String?

  /// The places that can be meant; more than one only where the name does not tell them apart.
  func places(named typed: String) throws -> [Place] {
    let (code, name) = Self.parts(of: typed)
    if name.isEmpty { return try places(code: code) }
    let found = narrowed(try store.places(beginning: name, limit: Self.most))
      .filter { code.isEmpty || $0.hasPostalCode(code) }
    let keys = Set([Folding.Form.plain, .digraph].map { Self.key(of: name, $0) })
    let whole = found.filter { !keys.isDisjoint(with: Self.keys(of: $0)) }
    if !whole.isEmpty { return whole }
    // Rothenburg is in the gazetteer as Rothenburg/O.L.
    return found.filter { place in
      Self.keys(of: place).contains { key in keys.contains { key.hasPrefix($0 + " ") } }
    }
  }

  /// The places with a postal code.
  ///
  /// The gazetteer has the first and the last code of a place: a wide range may lie around the codes
  /// of its neighbours, whose own are narrower.
  private func places(code: String) throws -> [Place] {
    let places = narrowed(try store.places(beginning: code, limit: Self.most))
    let narrowest = places.map(\.codeRange.count).min()
    return places.filter { place in
      let range = place.codeRange
      return range.count == narrowest || [range.lowerBound, range.upperBound].contains(Int(code))
    }
  }

  private static let most = 500

  private func narrowed(_ places: [Place]) -> [Place] {
    places.filter { district == nil || $0.district == district }
  }

  /// `02826 Görlitz` taken apart; either part may be empty.
  private static func parts(of typed: String) -> (code: String, name: String) {
    let words = typed.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, first.utf8.count == 5,
      first.utf8.allSatisfy({ (48...57).contains($0) })
    else { return ("", typed.trimmingBlanks) }
    return (String(first), words.dropFirst().joined(separator: " "))
  }

  private static func keys(of place: Place) -> [String] {
    [place.name, place.sorbianName].compactMap { $0 }.flatMap { name in
      [Folding.Form.plain, .digraph].map { key(of: name, $0) }
    }
  }

  private static func key(of name: String, _ form: Folding.Form) -> String {
    Folding.words(of: name, as: form).joined(separator: " ")
  }
}

extension Place {
  /// From the first postal code to the last; 0 alone where there is none.
  fileprivate var codeRange: ClosedRange<Int> {
    let ends = postalCodes.split(separator: "-").compactMap { Int($0) }
    guard let first = ends.first, let last = ends.last, first <= last else { return 0...0 }
    return first...last
  }

  fileprivate func hasPostalCode(_ code: String) -> Bool {
    Int(code).map(codeRange.contains) ?? false
  }
}
