import MitmachModel

// Where an entry is.
extension DataReading {
  /// The countries that have Mitmach-Regionen, and the box of latitudes and longitudes of each.
  private static let countries:
    [(code: String, latitudes: ClosedRange<Double>, longitudes: ClosedRange<Double>)] = [
      ("DE", 47.2...55.1, 5.8...15.1), ("AT", 46.3...49.1, 9.5...17.2),
      ("CH", 45.8...47.9, 5.9...10.5), ("IT", 35.4...47.1, 6.6...18.6),
    ]

  /// The location that `place`, `district`, `country`, `lat` and `lon` tell.
  func location(in reader: inout EntryReader) -> Location? {
    let place = reader.text("place")
    let country = country(in: &reader)
    let coordinate = coordinate(in: &reader, country: country)
    guard country == "DE" else {
      if reader.has("district") { reader.note(.place(.districtAbroad), key: "district") }
      if !reader.has("lat") { reader.note(.place(.noCoordinate), key: "place") }
      return Location(place: place, country: country, coordinate: coordinate)
    }
    if !reader.has("district") { reader.note(.value(.missing), key: "district") }
    guard let district = district(in: &reader), !place.isEmpty,
      let found = self.place(place, district: district, near: coordinate, in: &reader)
    else { return nil }
    return Location(
      place: found.name, sorbianPlace: found.sorbianName, district: district, country: country,
      coordinate: coordinate ?? found.coordinate)
  }

  /// The place of the gazetteer by that name, or a fault.
  func place(
    _ name: String, district: String, near coordinate: Coordinate?, in reader: inout EntryReader
  ) -> Place? {
    do throws(PlaceFault) {
      return try gazetteer.place(named: name, district: district, near: coordinate)
    } catch {
      reader.note(.place(error), key: "place")
      return nil
    }
  }

  func district(in reader: inout EntryReader) -> String? {
    reader.optionalValue("district", as: .district) { $0.isDistrict ? $0 : nil }
  }

  /// The district, which has to be one of the gazetteer's.
  func knownDistrict(in reader: inout EntryReader) -> String? {
    guard let district = district(in: &reader) else { return nil }
    check(district, key: "district", in: &reader)
    return district
  }

  func districts(in reader: inout EntryReader) -> [String] {
    let districts = reader.optionalTexts("districts")
    for district in districts {
      if district.isDistrict {
        check(district, key: "districts", in: &reader)
      } else {
        reader.note(.value(.not(.district, district)), key: "districts")
      }
    }
    return districts
  }

  private func check(_ district: String, key: String, in reader: inout EntryReader) {
    guard !gazetteer.districts.contains(district) else { return }
    reader.note(.reference(.unknown(district, file: GazetteerFile.name)), key: key)
  }

  private func country(in reader: inout EntryReader) -> String {
    let code = reader.optionalText("country") ?? "DE"
    let codes = Self.countries.map(\.code)
    if !codes.contains(code) {
      reader.note(.value(.notOneOf(code, possible: codes)), key: "country")
    }
    return code
  }

  private func coordinate(in reader: inout EntryReader, country: String) -> Coordinate? {
    let latitude = reader.optionalNumber("lat")
    let longitude = reader.optionalNumber("lon")
    if reader.has("lat") != reader.has("lon") { reader.note(.place(.noCoordinate), key: "lat") }
    guard let latitude, let longitude else { return nil }
    guard let coordinate = Coordinate(latitude: latitude, longitude: longitude) else {
      reader.note(.place(.notOnEarth), key: "lat")
      return nil
    }
    if let box = Self.countries.first(where: { $0.code == country }) {
      let isInside = box.latitudes.contains(latitude) && box.longitudes.contains(longitude)
      let isSwapped = box.latitudes.contains(longitude) && box.longitudes.contains(latitude)
      if !isInside { reader.note(.place(isSwapped ? .swapped : .farAway), key: "lat") }
    }
    return coordinate
  }
}

extension String {
  fileprivate var isDistrict: Bool {
    utf8.count == 5 && utf8.allSatisfy { (48...57).contains($0) }
  }
}
