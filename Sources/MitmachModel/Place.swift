/// A point on Earth in degrees (WGS 84).
package struct Coordinate: Hashable, Sendable {
  package var latitude: Double
  package var longitude: Double

  /// `nil` where the numbers are no place on Earth.
  package init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Of numbers that are known to be a place on Earth.
  package init(within latitude: Double, _ longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// A place of the gazetteer: a municipality of Germany.
package struct Place: Hashable, Sendable {
  /// Two letters, such as `SN` for Saxony.
  package var state: String
  /// The five digits of the district (Kreisschlüssel).
  package var district: String
  /// The eight digits of the municipality (Amtlicher Gemeindeschlüssel).
  package var code: String
  package var name: String
  package var sorbianName: String?
  /// One postal code or a range, such as `02826-02828`.
  package var postalCodes: String
  package var coordinate: Coordinate
  package var population: Int?

  package init(
    state: String, district: String, code: String, name: String, sorbianName: String?,
    postalCodes: String, coordinate: Coordinate, population: Int?
  ) {
    self.state = state
    self.district = district
    self.code = code
    self.name = name
    self.sorbianName = sorbianName
    self.postalCodes = postalCodes
    self.coordinate = coordinate
    self.population = population
  }
}

/// Where an entry is: a place by name, and its coordinate where one is known.
package struct Location: Hashable, Sendable {
  /// Empty where a point is all that is known: the gazetteer ends at the border.
  package var place: String
  package var sorbianPlace: String?
  /// The district's five digits; only in Germany.
  package var district: String?
  /// ISO 3166 code of the country.
  package var country: String
  package var coordinate: Coordinate?

  /// The code for a country that nobody has told; no country ever has it.
  package static let unknownCountry = "ZZ"

  package init(
    place: String, sorbianPlace: String? = nil, district: String? = nil, country: String = "DE",
    coordinate: Coordinate? = nil
  ) {
    self.place = place
    self.sorbianPlace = sorbianPlace
    self.district = district
    self.country = country
    self.coordinate = coordinate
  }
}

extension Location {
  /// The place, where it has a name.
  package var namedPlace: String? { place.isEmpty ? nil : place }

  /// The country, where it is known.
  package var knownCountry: String? { country == Self.unknownCountry ? nil : country }

  /// As people read it: the place by its names, and its country where that is another one; empty
  /// where only the point is known.
  package var text: String {
    let names = [namedPlace, sorbianPlace].compactMap { $0 }.joined(separator: " / ")
    guard let country = knownCountry, country != "DE" else { return names }
    return names.isEmpty ? country : "\(names) (\(country))"
  }

  /// With what the gazetteer knows of the place, where it is the one that was meant.
  package func completed(by found: Place?) -> Location {
    guard let found, place == found.name else { return self }
    var location = self
    location.sorbianPlace = found.sorbianName
    return location
  }
}
