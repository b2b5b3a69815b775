import MitmachModel

/// The members of an object; what nobody said is left out.
struct JSONMembers {
  private(set) var members: [(key: String, value: JSONValue)] = []

  var json: JSONValue { .object(members) }

  mutating func add(_ key: String, _ value: JSONValue) { members.append((key, value)) }
  mutating func add(_ key: String, _ text: String) { add(key, .text(text)) }
  mutating func add(_ key: String, _ number: Int) { add(key, .integer(number)) }
  mutating func add(_ key: String, _ uid: UID) { add(key, uid.rawValue) }

  mutating func add(_ key: String, optional text: String?) {
    if let text { add(key, text) }
  }

  mutating func add(_ key: String, optional number: Int?) {
    if let number { add(key, number) }
  }

  mutating func add(_ key: String, _ date: PartialDate?) { add(key, optional: date?.rawValue) }

  mutating func add(_ key: String, _ texts: [String]) {
    if !texts.isEmpty { add(key, .texts(texts)) }
  }

  mutating func add(_ key: String, _ text: LocalizedText) {
    if text != LocalizedText("") { add(key, text.json) }
  }

  mutating func add(_ key: String, _ goals: GoalSet) {
    if goals != [] { add(key, .list(goals.numbers.map(JSONValue.integer))) }
  }

  mutating func add(_ location: Location?) {
    guard let location else { return }
    var members = JSONMembers()
    members.add("place", location.place)
    members.add("sorbian_place", optional: location.sorbianPlace)
    members.add("district", optional: location.district)
    members.add("country", location.country)
    if let coordinate = location.coordinate {
      members.add("lat", .number(coordinate.latitude))
      members.add("lon", .number(coordinate.longitude))
    }
    add("location", members.json)
  }

  mutating func add(extras: [String: String]) {
    guard !extras.isEmpty else { return }
    add("extras", .object(extras.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) }))
  }
}

extension LocalizedText {
  var json: JSONValue {
    var members = JSONMembers()
    members.add("de", german)
    members.add("en", optional: english)
    return members.json
  }
}

extension Outline {
  /// As the coordinates of a MultiPolygon: longitude first, each ring closed.
  var json: JSONValue {
    .list(polygons.map { polygon in .list(polygon.map(Self.json)) })
  }

  private static func json(_ ring: Ring) -> JSONValue {
    .list((ring + ring.prefix(1)).map(\.json))
  }
}

extension Coordinate {
  /// A position as GeoJSON has it: longitude first.
  var json: JSONValue { .list([.number(longitude), .number(latitude)]) }
}

extension Region {
  func json(_ catalogue: Catalogue) -> JSONValue {
    var members = JSONMembers()
    members.add("uid", uid)
    members.add("name", name)
    members.add("sorbian_name", optional: sorbianName)
    members.add("status", status.rawValue)
    members.add("fields", catalogue.ids(fields))
    members.add(location)
    members.add("districts", districts)
    if let outline { members.add("outline", outline.json) }
    members.add("since", since)
    members.add("web", optional: web)
    members.add("about", about)
    if resources != Resources() { members.add("resources", resources.json) }
    if !source.isEmpty { members.add("source", source) }
    members.add(extras: extras)
    return members.json
  }
}

extension Resources {
  fileprivate var json: JSONValue {
    var members = JSONMembers()
    members.add("people", optional: people)
    members.add("weeks", optional: weeks)
    members.add("euros", optional: euros)
    if let skills { members.add("skills", .texts(skills.sorted())) }
    return members.json
  }
}

extension Actor {
  func json(_ catalogue: Catalogue) -> JSONValue {
    var members = JSONMembers()
    members.add("uid", uid)
    members.add("name", name)
    members.add("other_names", otherNames)
    members.add("kind", kind.rawValue)
    members.add("fields", catalogue.ids(fields))
    members.add("goals", goals)
    members.add(location)
    members.add("email", optional: email)
    members.add("phone", optional: phone)
    members.add("web", optional: web)
    members.add("about", about)
    members.add("since", since)
    if !source.isEmpty { members.add("source", source) }
    members.add("license", optional: license)
    members.add(extras: extras)
    return members.json
  }
}

extension Catalogue {
  func ids(_ set: FieldSet) -> [String] { fields(in: set).map(\.id) }
}
