/// Whether single values that a person types can be true, and what they are in one form.
package enum InputRules {
  /// One address: something, an at sign, and a name of a host with a dot (after RFC 5321, without
  /// quoted names).
  package static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254, (1...64).contains(parts[0].utf8.count) else {
      return false
    }
    let local = parts[0]
    let isLocal = local.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x7F || isLetterOrDigit(scalar)
        || "!#$%&'*+/=?^_`{|}~.-".unicodeScalars.contains(scalar)
    }
    return isLocal && !local.hasPrefix(".") && !local.hasSuffix(".") && !local.contains("..")
      && isHost(parts[1])
  }

  /// A web address: `https://` is put before what begins with a host; `nil` for anything else.
  package static func webAddress(_ text: String) -> String? {
    guard !text.unicodeScalars.contains(where: isBlank) else { return nil }
    let lower = text.lowercased()
    for scheme in ["https://", "http://"] where lower.hasPrefix(scheme) {
      return isHost(host(of: text.dropFirst(scheme.count))) ? text : nil
    }
    guard !lower.contains("://"), !text.contains("@"), isHost(host(of: text[...])) else {
      return nil
    }
    return "https://" + text
  }

  /// The tables of Unicode are asked only where the answer is not plain.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? scalar.value <= 0x20 : scalar.properties.isWhitespace
  }

  private static func host(of rest: Substring) -> Substring {
    let authority = rest.prefix { !"/?#".contains($0) }
    guard let colon = authority.lastIndex(of: ":") else { return authority }
    let port = authority[authority.index(after: colon)...]
    return !port.isEmpty && port.utf8.allSatisfy(isDigit) ? authority[..<colon] : authority
  }

  /// Labels of letters, digits and inner hyphens with dots between, the last one no number.
  private static func isHost(_ host: Substring) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, host.utf8.count <= 253, let last = labels.last, last.count >= 2,
      !last.utf8.allSatisfy(isDigit)
    else { return false }
    return labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.unicodeScalars.allSatisfy {
          isLetterOrDigit($0) || $0 == "-" || ($0.value > 0x7F && $0.properties.isAlphabetic)
        }
    }
  }

  /// Digits with the signs that people put between them; 5 to 15 of them (ITU-T E.164).
  package static func isPhone(_ text: String) -> Bool {
    let isWritten = text.unicodeScalars.allSatisfy { scalar in
      ("0"..."9").contains(scalar) || " +-/().".unicodeScalars.contains(scalar)
    }
    let plus = text.lastIndex(of: "+")
    return isWritten && (5...15).contains(text.utf8.count(where: isDigit))
      && (plus == nil || plus == text.startIndex || text.hasPrefix("(+"))
  }

  /// A date as it is stored or as people write it: `2024-03-01`, `1.3.2024`, `3/2024`, `03.2024`,
  /// `2024`.
  package static func date(_ text: String) -> PartialDate? {
    if let date = PartialDate(rawValue: text) { return date }
    let parts = text.split(whereSeparator: { "./ ".contains($0) }).map(String.init)
    guard (2...3).contains(parts.count), let year = parts.last, year.utf8.count == 4,
      parts.allSatisfy({ $0.utf8.count <= 4 && $0.utf8.allSatisfy(isDigit) })
    else { return nil }
    let others = parts.dropLast().reversed().map { $0.utf8.count == 1 ? "0" + $0 : $0 }
    return PartialDate(rawValue: ([year] + others).joined(separator: "-"))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}

// MARK: - Coordinates

extension InputRules {
  /// What typed coordinates can be.
  package enum Coordinates: Hashable, Sendable {
    case at(Coordinate)
    /// Likely latitude and longitude the wrong way round; the right way.
    case swapped(Coordinate)
    case none
  }

  /// Two numbers with a comma, a semicolon or blanks between them, decimal commas taken as well.
  ///
  /// The regions lie in Central Europe, where the latitude is always more than the longitude: two
  /// numbers that fit there only the other way round are taken as swapped.
  package static func coordinates(_ text: String) -> Coordinates {
    guard let (latitude, longitude) = numbers(text) else { return .none }
    if !isCentralEurope(latitude, longitude), isCentralEurope(longitude, latitude),
      let swapped = Coordinate(latitude: longitude, longitude: latitude)
    {
      return .swapped(swapped)
    }
    return Coordinate(latitude: latitude, longitude: longitude).map(Coordinates.at) ?? .none
  }

  /// From the Alps to the Baltic, from the Rhine to beyond the Neisse.
  package static func isCentralEurope(_ latitude: Double, _ longitude: Double) -> Bool {
    (45...56).contains(latitude) && (4...20).contains(longitude)
  }

  /// As coordinates are shown and typed: five digits behind the point, about a metre.
  package static func text(of coordinate: Coordinate) -> String {
    "\(degrees(coordinate.latitude)), \(degrees(coordinate.longitude))"
  }

  /// With three digits behind the point, about a hundred metres.
  package static func shortText(of coordinate: Coordinate) -> String {
    let rounded = Coordinate(
      within: (coordinate.latitude * 1000).rounded() / 1000,
      (coordinate.longitude * 1000).rounded() / 1000)
    return text(of: rounded)
  }

  private static func degrees(_ value: Double) -> String {
    let scaled = Int((abs(value) * 100_000).rounded())
    var fraction = String(scaled % 100_000)
    fraction = String(repeating: "0", count: 5 - fraction.count) + fraction
    while fraction.count > 1, fraction.hasSuffix("0") { fraction.removeLast() }
    return "\(value < 0 ? "-" : "")\(scaled / 100_000).\(fraction)"
  }

  private static func numbers(_ text: String) -> (Double, Double)? {
    if let numbers = plainNumbers(text) { return numbers }
    let cleaned = text.filter { !"°NEOne".contains($0) }
    for separators in [";", " \t", ","] {
      let parts = cleaned.split(whereSeparator: { separators.contains($0) })
        .map { $0.filter { !$0.isWhitespace } }
      let numbers = parts.map { part in
        Double(part.hasSuffix(",") ? String(part.dropLast()) : part.replacingComma)
      }
      if numbers.count == 2, let first = numbers[0], let second = numbers[1] {
        return (first, second)
      }
    }
    return nil
  }
}

extension InputRules {
  /// Two numbers as programs write them: `51.15, 14.98`.
  private static func plainNumbers(_ text: String) -> (Double, Double)? {
    let parts = text.utf8.split(separator: UInt8(ascii: ","), maxSplits: 1)
    guard parts.count == 2, parts[1].first == 0x20,
      let latitude = plainNumber(parts[0]), let longitude = plainNumber(parts[1].dropFirst())
    else { return nil }
    return (latitude, longitude)
  }

  private static func plainNumber(_ bytes: Substring.UTF8View) -> Double? {
    let isPlain = bytes.allSatisfy { isDigit($0) || $0 == 0x2E || $0 == 0x2D }
    return isPlain ? Double(Substring(bytes)) : nil
  }
}

extension String {
  /// With a point where a decimal comma is.
  fileprivate var replacingComma: String { String(map { $0 == "," ? "." : $0 }) }
}
