import MitmachModel

/// Reads the fields of a record in the history, from which what says nothing was left out.
struct JSONFields {
  private let members: [String: JSONText]

  init(_ members: [String: JSONText]) { self.members = members }

  func optionalText(_ key: String) -> String? {
    guard case .text(let text) = members[key] else { return nil }
    return text
  }

  func text(_ key: String) -> String { optionalText(key) ?? "" }

  func texts(_ key: String) -> [String] {
    values(key).compactMap { value in
      guard case .text(let text) = value else { return nil }
      return text
    }
  }

  /// The members of an object that are texts.
  func textMap(_ key: String) -> [String: String] {
    guard case .object(let members) = members[key] else { return [:] }
    return TextMap.texts(of: members)
  }

  func optionalInteger(_ key: String) -> Int64? {
    guard case .integer(let number) = members[key] else { return nil }
    return number
  }

  func integer(_ key: String) -> Int { Int(optionalInteger(key) ?? 0) }

  func optionalNumber(_ key: String) -> Int? { optionalInteger(key).map { Int($0) } }

  func integers(_ key: String) -> [Int] {
    values(key).compactMap { value in
      guard case .integer(let number) = value else { return nil }
      return Int(number)
    }
  }

  func number(_ key: String) -> Double? {
    switch members[key] {
    case .number(let number): number
    case .integer(let number): Double(number)
    default: nil
    }
  }

  func object(_ key: String) -> JSONFields? {
    guard case .object(let members) = members[key] else { return nil }
    return JSONFields(members)
  }

  func localized(_ key: String) -> LocalizedText {
    let texts = object(key)
    return LocalizedText(texts?.text("de") ?? "", english: texts?.optionalText("en"))
  }

  func optional<Value: RawRepresentable<String>>(_ key: String) -> Value? {
    optionalText(key).flatMap(Value.init)
  }

  func value<Value: RawRepresentable<String>>(_ key: String) throws -> Value {
    guard let value = optional(key) as Value? else {
      throw UnknownValue(column: "change.\(key)", value: text(key))
    }
    return value
  }

  var fields: FieldSet {
    integers("fields").reduce(into: []) { $0.insert(FieldSet(index: $1)) }
  }

  var goals: GoalSet { GoalSet(numbers: integers("goals")) }

  private func values(_ key: String) -> [JSONText] {
    guard case .array(let values) = members[key] else { return [] }
    return values
  }
}
