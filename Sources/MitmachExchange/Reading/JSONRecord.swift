import MitmachModel

/// Takes the values out of one object of our own JSON, and says which one is missing or wrong.
struct JSONRecord {
  private let values: [String: JSONValue]
  private let line: Int
  private let path: String

  init(_ value: JSONValue, line: Int, path: String) throws(ImportFault) {
    guard case .object(let members) = value else {
      throw ImportFault(line: line, field: path, cause: .syntax("{"))
    }
    values = Dictionary(members.map { ($0.key, $0.value) }) { $1 }
    self.line = line
    self.path = path
  }

  func fault(_ key: String, _ expected: String) -> ImportFault {
    ImportFault(line: line, field: "\(path).\(key)", cause: .syntax(expected))
  }

  /// The value of a key; `nil` also for `null`.
  func optional(_ key: String) -> JSONValue? {
    if let value = values[key], case .null = value { nil } else { values[key] }
  }

  func value(_ key: String) throws(ImportFault) -> JSONValue {
    guard let value = optional(key) else {
      throw ImportFault(line: line, field: "\(path).\(key)", cause: .input(.missing))
    }
    return value
  }

  func record(_ key: String) throws(ImportFault) -> JSONRecord? {
    guard let value = optional(key) else { return nil }
    return try JSONRecord(value, line: line, path: "\(path).\(key)")
  }
}

// MARK: - Texts and numbers

extension JSONRecord {
  func text(_ key: String) throws(ImportFault) -> String {
    guard let text = try value(key).string else { throw fault(key, "\"…\"") }
    return text
  }

  func optionalText(_ key: String) throws(ImportFault) -> String? {
    optional(key) == nil ? nil : try text(key)
  }

  func texts(_ key: String) throws(ImportFault) -> [String] {
    guard let value = optional(key) else { return [] }
    guard let list = value.list else { throw fault(key, "[\"…\"]") }
    let texts = list.compactMap(\.string)
    guard texts.count == list.count else { throw fault(key, "[\"…\"]") }
    return texts
  }

  func character(_ key: String) throws(ImportFault) -> Character {
    let text = try text(key)
    guard text.count == 1, let character = text.first else { throw fault(key, "\"x\"") }
    return character
  }

  func int(_ key: String, in range: ClosedRange<Int>? = nil) throws(ImportFault) -> Int {
    guard let number = try value(key).int else { throw fault(key, "0–9") }
    guard let range, !range.contains(number) else { return number }
    throw ImportFault(line: line, field: "\(path).\(key)", cause: .input(.notANumber(range)))
  }

  func optionalInt(_ key: String, in range: ClosedRange<Int>? = nil) throws(ImportFault) -> Int? {
    optional(key) == nil ? nil : try int(key, in: range)
  }

  func double(_ key: String) throws(ImportFault) -> Double {
    guard let number = try value(key).double else { throw fault(key, "0–9") }
    return number
  }

  /// The members of an object whose values are texts.
  func dictionary(_ key: String) throws(ImportFault) -> [String: String] {
    var dictionary: [String: String] = [:]
    for (name, value) in optional(key)?.members ?? [] {
      guard let text = value.string else { throw fault("\(key).\(name)", "\"…\"") }
      dictionary[name] = text
    }
    return dictionary
  }
}

// MARK: - Values of the model

extension JSONRecord {
  func uid(_ key: String) throws(ImportFault) -> UID {
    guard let uid = UID(rawValue: try text(key)) else { throw fault(key, "UUID") }
    return uid
  }

  func optionalUID(_ key: String) throws(ImportFault) -> UID? {
    optional(key) == nil ? nil : try uid(key)
  }

  func date(_ key: String) throws(ImportFault) -> PartialDate? {
    guard let text = try optionalText(key) else { return nil }
    guard let date = PartialDate(rawValue: text) else {
      throw ImportFault(line: line, field: "\(path).\(key)", cause: .input(.notADate))
    }
    return date
  }

  /// In milliseconds since 1970.
  func moment(_ key: String) throws(ImportFault) -> Int64? {
    guard let text = try optionalText(key) else { return nil }
    guard let moment = JSONValue.milliseconds(ofMoment: text) else {
      throw fault(key, "2026-01-31T09:05:00.000Z")
    }
    return moment
  }

  func choice<Choice: RawRepresentable<String>>(_ key: String) throws(ImportFault) -> Choice {
    let text = try text(key)
    guard let choice = Choice(rawValue: text) else {
      throw ImportFault(line: line, field: "\(path).\(key)", cause: .input(.unknown(text)))
    }
    return choice
  }

  func localized(_ key: String) throws(ImportFault) -> LocalizedText {
    guard let record = try record(key) else { return LocalizedText("") }
    return LocalizedText(try record.text("de"), english: try record.optionalText("en"))
  }

  func goals(_ key: String) throws(ImportFault) -> GoalSet {
    guard let list = optional(key)?.list else { return [] }
    let numbers = list.compactMap(\.int).filter { (1...17).contains($0) }
    guard numbers.count == list.count else { throw fault(key, "1–17") }
    return GoalSet(numbers: numbers)
  }

  func fields(_ key: String, _ indices: [String: Int]) throws(ImportFault) -> FieldSet {
    var set: FieldSet = []
    for id in try texts(key) {
      guard let index = indices[id] else {
        throw ImportFault(line: line, field: "\(path).\(key)", cause: .input(.unknown(id)))
      }
      set.insert(FieldSet(index: index))
    }
    return set
  }

  func location() throws(ImportFault) -> Location? {
    guard let record = try record("location") else { return nil }
    var location = Location(
      place: try record.text("place"), sorbianPlace: try record.optionalText("sorbian_place"),
      district: try record.optionalText("district"),
      country: try record.optionalText("country") ?? "DE")
    guard record.optional("lat") != nil || record.optional("lon") != nil else { return location }
    let (latitude, longitude) = (try record.double("lat"), try record.double("lon"))
    guard let coordinate = Coordinate(latitude: latitude, longitude: longitude) else {
      throw ImportFault(line: line, field: "\(path).location", cause: .input(.notCoordinates))
    }
    location.coordinate = coordinate
    return location
  }

  func outline(_ key: String) throws(ImportFault) -> Outline? {
    guard let value = optional(key) else { return nil }
    do throws(OutlineProblem) {
      let geometry = JSONValue.object([("type", .text("MultiPolygon")), ("coordinates", value)])
      guard case .area(let outline) = try Geometry(geometry) else { throw .noPolygon }
      return outline
    } catch {
      throw ImportFault(line: line, field: "\(path).\(key)", cause: .outline(error))
    }
  }
}
