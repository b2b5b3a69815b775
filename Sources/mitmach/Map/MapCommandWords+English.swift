import MitmachModel

extension MapCommandWords {
  static let english = MapCommandWords(
    needsNear: { "\($0) is about a circle; please give --near PLACE as well." },
    notKilometres: { "\($0): “\($1)” is no distance; please give kilometres above 0." },
    notABox: { option, typed in
      "\(option): “\(typed)” is no rectangle; please give west,south,east,north in degrees, such as "
        + "14.1,50.8,15.1,51.6."
    },
    swapped: {
      "\($0): latitude and longitude are likely the wrong way round in “\($1)”; probably meant: \($2)."
    },
    notOnEarth: { option, typed in
      "\(option): “\(typed)” is no place on Earth; latitudes go from -90 to 90, longitudes from "
        + "-180 to 180."
    },
    unknownPlace: { option, typed, nearest in
      let advice = nearest.map { "Did you mean “\($0)”?" } ?? "please give the postal code."
      return "\(option): “\(typed)” is not in the gazetteer\(nearest == nil ? ";" : ".") " + advice
    },
    severalPlaces: {
      "\($0): there are several “\($1)”; please write the postal code before the name:"
    },
    all: "all", stateAndHoles: "State, – missing",
    rule: "A region is complete with members in the food system and in at least two other fields.",
    notIn: { "\($0) needs a whole number from \($1.lowerBound) to \($1.upperBound)." },
    needsCoverage: { "\($0) belongs to --coverage; please give that as well." },
    middle: { "Middle \($0)" },
    unwritable: { "\($0) cannot be written (\($1)); please check folder and permissions." },
    written: { "The map is in \($0)." }, title: "The Mitmach-Regionen",
    noOutline: { "\($0) has no outline; --hull or --from gives it one." },
    unreadable: { "\($0) cannot be read (\($1)); please check name and permissions." },
    spot: { path, line, column, field in
      [
        path, line.map { "line \($0)" }, column.map { "column \($0)" },
        field.flatMap { $0.isEmpty ? nil : $0 },
      ].compactMap { $0 }.joined(separator: ", ")
    },
    notGeoJSON: { "\($0) is expected here; the file is no valid GeoJSON." },
    noMapFile: "The file is neither GeoJSON nor KML.",
    tooLarge: { "This is too large; no more than \($0) will do." })
}
